/** `GET /`, `/docs`, `/coverage` and `/openapi.json`: made when building (`npm run openapi`), handed on from the static files. */
import type { Context } from 'hono';
import type { AppEnv } from '../bindings.ts';
import { unavailable } from '../fault.ts';
import { Hono } from '../hono.ts';
import { languageTag } from '../language.ts';
import { PAGE_HEADERS } from './page.ts';

export const staticRoutes = new Hono<AppEnv>();

const FRESH = 'public, max-age=300';

staticRoutes.get('/', (c) => localized(c, 'index'));
staticRoutes.get('/docs', (c) => localized(c, 'docs'));
staticRoutes.get('/coverage', (c) => localized(c, 'coverage'));
staticRoutes.get('/openapi.json', async (c) => {
  const file = await staticFile(c, 'openapi.json');
  return c.body(file, 200, { 'Content-Type': 'application/json', 'Cache-Control': FRESH });
});

/** A static page in the caller's language. */
export async function localized(c: Context<AppEnv>, name: string, status: 200 | 404 = 200): Promise<Response> {
  const { language } = c.var;
  const file = await staticFile(c, `${name}-${language}`);
  const headers = {
    'Cache-Control': FRESH,
    'Content-Language': languageTag(language),
    Vary: 'Accept, Accept-Language',
  };
  return c.body(file, status, { ...PAGE_HEADERS, ...headers, 'Content-Type': 'text/html; charset=utf-8' });
}

/** Throws a Fault: 503 where the Worker was deployed without its files. */
async function staticFile(c: Context<AppEnv>, name: string): Promise<ReadableStream> {
  const answer = await c.env.ASSETS.fetch(new URL(`/static/${name}`, c.req.url));
  if (!answer.ok || answer.body === null) throw unavailable('60');
  return answer.body;
}
