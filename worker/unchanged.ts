/**
 * Answers 304 to whoever asks again for what was answered lately, before the question is even read: most of what a
 * cache sends is such a question. Only for the release in force, and only as long as that needs no new look.
 */
import { type Bindings, nowMs } from './bindings.ts';
import { allowEveryOrigin } from './cors.ts';
import { type Language, languageOf } from './language.ts';
import { freshRelease } from './release/in-force.ts';

interface Lately {
  /** The release it was answered from, as the header `Rules-Release` names it. */
  readonly named: string;
  readonly validator: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sinceMs: number;
  /** When an answer about today has to be looked at again. */
  readonly untilMs: number;
}

const MOST = 1000;
const LONGEST_ADDRESS = 300;
const lately = new Map<string, Lately & { readonly ready: Headers }>();

/** The 304, or null where the question has to be read. */
export function unchanged(request: Request, bindings: Bindings): Response | null {
  const sent = request.headers.get('if-none-match');
  if (sent === null || request.method !== 'GET') return null;
  const known = lately.get(languageOf(request.headers.get('accept-language')) + request.url);
  if (known === undefined || !isKnown(sent, known.validator)) return null;
  const now = nowMs(bindings);
  if (known.named !== freshRelease(now)?.named || now < known.sinceMs || now >= known.untilMs) return null;
  const answer = new Response(null, { status: 304, headers: known.ready });
  answer.headers.set('Request-Id', crypto.randomUUID());
  return answer;
}

/** Remembers what a GET was answered with. */
export function remember(address: string, language: Language, answered: Lately): void {
  if (address.length > LONGEST_ADDRESS) return;
  if (lately.size >= MOST) for (const oldest of [...lately.keys()].slice(0, MOST / 2)) lately.delete(oldest);
  const ready = new Headers(answered.headers);
  allowEveryOrigin(ready);
  lately.set(language + address, { ...answered, ready });
}

/** True when If-None-Match lists the validator, compared weakly (RFC 9110, section 13.1.2). */
export function isKnown(ifNoneMatch: string | null | undefined, validator: string): boolean {
  if (ifNoneMatch === validator) return true;
  if (!ifNoneMatch) return false;
  const opaque = validator.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === opaque);
}
