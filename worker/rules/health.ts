/** `GET /healthz`: that the Worker answers, and from which release. */
import type { AppEnv } from '../bindings.ts';
import { Hono } from '../hono.ts';
import { asked } from './asked.ts';

export const healthRoutes = new Hono<AppEnv>();

healthRoutes.get('/healthz', async (c) => {
  const { release, named } = await asked(c, {});
  return c.json({ ok: true, release }, 200, { 'Cache-Control': 'no-store', 'Rules-Release': named });
});
