/** The platform's rate limiter as a brake: by network address, and by token as well where one is sent. */
import type { Bindings } from './bindings.ts';
import { Fault } from './fault.ts';
import { sha256 } from './sha256.ts';

/** The period of the binding in wrangler.toml. */
const PERIOD_SECONDS = 60;

/** False for a caller who asks too often: from one network, whatever tokens it makes up, or with one token from many. */
export async function mayPass({ headers }: Request, { RATE_LIMITS, RATE_LIMIT }: Bindings): Promise<boolean> {
  if (RATE_LIMITS !== 'on' || RATE_LIMIT === undefined) return true;
  const counted = async (key: string): Promise<boolean> => (await RATE_LIMIT.limit({ key })).success;
  if (!(await counted(`address ${networkOf(headers.get('cf-connecting-ip') ?? '')}`))) return false;
  const token = headers.get('authorization');
  // Hashed, so that no part of it reaches the limiter.
  return token === null || counted(`token ${await sha256(token)}`);
}

export function braked(): Fault {
  return new Fault('too-many-requests', { headers: { 'Retry-After': String(PERIOD_SECONDS) } });
}

/** One who has an IPv6 address has all those of its /64. */
function networkOf(address: string): string {
  return address.includes(':') ? (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':') : address;
}
