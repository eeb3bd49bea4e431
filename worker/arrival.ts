/** What every request gets first: an id, a language, and one line in the log when it was not answered as asked. */
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
  // What went well is counted by the platform; a line for each would cost more than most answers.
  if (c.res.status < 400 && c.env.LOG_REQUESTS !== 'all') return;
  const line = {
    instance: c.var.requestId,
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: nowMs(c.env) - startedMs,
  };
  console.log(JSON.stringify(line));
};
