/** Anyone may call from anywhere: there are no cookies, and a token is sent on purpose (Fetch standard, CORS protocol). */

const EXPOSED = 'Content-Language, ETag, Idempotency-Hit, Request-Id, Retry-After, Rules-Release';
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'Accept-Language, Authorization, Content-Type, If-Match, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

export function answerPreflight(): Response {
  return new Response(null, { status: 204, headers: PREFLIGHT });
}

/** Set on the answer itself: Hono's own way copies an answer for every header that is set after it was made. */
export function allowEveryOrigin(headers: Headers): void {
  if (headers.has('Access-Control-Allow-Origin')) return;
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', EXPOSED);
}
