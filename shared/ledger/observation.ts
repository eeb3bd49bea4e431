/** What a portal showed. An observation never moves money: it shows a difference, and the family decides. */
import { shanghaiDay } from '../day.ts';
import { type Fen, subtractFen } from '../money.ts';
import { balancesOn } from './balances.ts';
import type { Book } from './book.ts';
import type { Entry } from './entry.ts';
import type { Member } from './member.ts';

export interface Observation {
  readonly id: string;
  readonly memberId: string;
  readonly balanceFen: Fen;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly via: 'portal' | 'manual' | 'api';
}

export interface Difference {
  /** Observed less booked, on the day of the observation. */
  readonly differenceFen: Fen;
  /** The member's first entry after the last observation that agreed; null when they agree or there is none. */
  readonly sinceEntryId: string | null;
}

/**
 * Compares an observation with the book at the end of its day in Shanghai. `earlier` are this member's other
 * observations. Throws a RangeError for a member without an account.
 */
export function differenceOf(
  book: Book,
  member: Member,
  observation: Observation,
  earlier: readonly Observation[],
): Difference {
  const differenceFen = gap(book, member, observation);
  if (differenceFen === 0) return { differenceFen, sinceEntryId: null };
  const agreed = earlier.filter((other) => other.at < observation.at && gap(book, member, other) === 0);
  const lastAgreed = agreed.reduce<string | null>((last, { at }) => (last !== null && last > at ? last : at), null);
  return { differenceFen, sinceEntryId: firstEntryAfter(book, member.id, observation.at, lastAgreed) };
}

function gap(book: Book, member: Member, observation: Observation): Fen {
  const [balance] = balancesOn(book, [member], dayOf(observation.at));
  if (balance === undefined) throw new RangeError('A member without an account has no balance to observe');
  return subtractFen(observation.balanceFen, balance.bookFen);
}

function firstEntryAfter(book: Book, memberId: string, until: string, after: string | null): string | null {
  const [from, to] = [after === null ? '' : dayOf(after), dayOf(until)];
  const touching = [...book.entries.values()].filter(
    (entry) => entry.on > from && entry.on <= to && touches(entry, memberId),
  );
  return (
    touching.reduce<Entry | null>((first, entry) => (first && first.on <= entry.on ? first : entry), null)?.id ?? null
  );
}

/** Whether an entry moves money of a member's own account. */
export function touches(entry: Entry, memberId: string): boolean {
  const own = `account:${memberId}`;
  return entry.moves.some(({ source, target }) => source.startsWith(own) || target.startsWith(own));
}

function dayOf(instant: string) {
  return shanghaiDay(Date.parse(instant));
}
