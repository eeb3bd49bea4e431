/** The platform's rate limiter as a brake: by token where there is one, else by network address. */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './bindings.ts';
import { Fault } from './fault.ts';

/** The period of the binding in wrangler.toml. */
const PERIOD_SECONDS = 60;

export const rateLimit: MiddlewareHandler<AppEnv> = async (c, next) => {
  const limiter = c.env.RATE_LIMITS === 'on' ? c.env.RATE_LIMIT : undefined;
  if (limiter !== undefined) {
    const { success } = await limiter.limit({ key: await callerKey(c.req.raw.headers) });
    if (!success) throw new Fault('too-many-requests', { headers: { 'Retry-After': String(PERIOD_SECONDS) } });
  }
  await next();
};

/** A token is hashed, so that no part of it reaches the limiter. */
async function callerKey(headers: Headers): Promise<string> {
  const token = headers.get('authorization');
  if (token === null) return `address ${headers.get('cf-connecting-ip') ?? ''}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return `token ${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
