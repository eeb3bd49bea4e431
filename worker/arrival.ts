/** What every request gets first: an id, a language, and one line in the log when it is answered. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { type AppEnv, nowMs } from './bindings.ts';
import { languageOf } from './language.ts';

/** The line names the route's pattern, never the address: queries, ids and bodies may be what must not be kept. */
export const arrival: MiddlewareHandler<AppEnv> = async (c, next) => {
  const startedMs = nowMs(c.env);
  c.set('requestId', crypto.randomUUID());
  c.set('language', languageOf(c.req.header('accept-language')));
  await next();
  const line = {
    instance: c.var.requestId,
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: nowMs(c.env) - startedMs,
  };
  console.log(JSON.stringify(line));
};
