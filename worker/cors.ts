/** Anyone may call from anywhere: there are no cookies, and a token is sent on purpose (Fetch standard, CORS protocol). */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './bindings.ts';

const EXPOSED = 'Content-Language, ETag, Idempotency-Hit, Retry-After, Rules-Release';
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'Accept-Language, Authorization, Content-Type, If-Match, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

export const cors: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'OPTIONS') return c.body(null, 204, PREFLIGHT);
  await next();
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', EXPOSED);
};
