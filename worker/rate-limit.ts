/** The platform's rate limiter as a brake: by token where there is one, else by network address. */
import type { Bindings } from './bindings.ts';
import { Fault } from './fault.ts';

/** The period of the binding in wrangler.toml. */
const PERIOD_SECONDS = 60;

/** Throws a 429 Fault for a caller who asks too often. */
export async function rateLimit({ headers }: Request, bindings: Bindings): Promise<void> {
  const answer = await bindings.RATE_LIMIT?.limit({ key: await callerKey(headers) });
  if (answer?.success === false) {
    throw new Fault('too-many-requests', { headers: { 'Retry-After': String(PERIOD_SECONDS) } });
  }
}

/** A token is hashed, so that no part of it reaches the limiter. */
async function callerKey(headers: Headers): Promise<string> {
  const token = headers.get('authorization');
  if (token === null) return `address ${headers.get('cf-connecting-ip') ?? ''}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return `token ${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
