/** The platform's rate limiter as a brake: by token where there is one, else by network address. */
import type { Bindings } from './bindings.ts';
import { Fault } from './fault.ts';
import { sha256 } from './sha256.ts';

/** The period of the binding in wrangler.toml. */
const PERIOD_SECONDS = 60;

/** False for a caller who asks too often. */
export async function mayPass({ headers }: Request, { RATE_LIMITS, RATE_LIMIT }: Bindings): Promise<boolean> {
  if (RATE_LIMITS !== 'on' || RATE_LIMIT === undefined) return true;
  const { success } = await RATE_LIMIT.limit({ key: await callerKey(headers) });
  return success;
}

export function braked(): Fault {
  return new Fault('too-many-requests', { headers: { 'Retry-After': String(PERIOD_SECONDS) } });
}

/** A token is hashed, so that no part of it reaches the limiter. */
async function callerKey(headers: Headers): Promise<string> {
  const token = headers.get('authorization');
  if (token === null) return `address ${headers.get('cf-connecting-ip') ?? ''}`;
  return `token ${await sha256(token)}`;
}
