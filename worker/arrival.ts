/** What every request passes on its way in and out: its id, its language, the brake, one line in the log. */
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { type AppEnv, nowMs } from './bindings.ts';
import { allowEveryOrigin, answerPreflight } from './cors.ts';
import { Fault } from './fault.ts';
import { languageOf } from './language.ts';
import { answerFault, instanceOf } from './problem.ts';
import { braked, mayPass } from './rate-limit.ts';

export const arrival: MiddlewareHandler<AppEnv> = async (c, next) => {
  const request = c.req.raw;
  const startedMs = nowMs(c.env);
  c.set('language', languageOf(request.headers.get('accept-language')));
  if (!(await mayPass(request, c.env))) c.res = await answerFault(braked(), c);
  else if (request.method === 'OPTIONS') c.res = answerPreflight();
  // The router overlooks a slash at the end; no address of ours has one.
  else if (c.req.path.endsWith('/') && c.req.path !== '/') c.res = await answerFault(new Fault('not-found'), c);
  else await next();
  allowEveryOrigin(c.res.headers);
  c.res.headers.set('Request-Id', instanceOf(c));
  // What went well is counted by the platform; a line for each would cost more than most answers.
  if (c.res.status >= 400 || c.env.LOG_REQUESTS === 'all') log(c, startedMs);
};

/** The line names the route's pattern, never the address: queries, ids and bodies may be what must not be kept. */
function log(c: Context<AppEnv>, startedMs: number): void {
  const line = {
    instance: instanceOf(c),
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: nowMs(c.env) - startedMs,
  };
  console.log(JSON.stringify(line));
}
