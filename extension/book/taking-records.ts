/** Records of a page beside the book: which are in it already, and taking the chosen ones as entries, all or none. */
import type { Day } from '../../shared/day.ts';
import type { PostedRequest } from '../../shared/ledger/entry.ts';
import type { BookRequest, RecordsTaken, Reversal } from './commands.ts';
import { type Circumstances, recordEntry, reverseEntry } from './recording.ts';
import { BookRefusal } from './refusal.ts';
import type { BookState, EntryRow } from './state.ts';

/**
 * `booked`: an entry of that day (of that month where the page shows no more) moved the same amount of the same account.
 * `covered`: the account was set to a seen balance on that day or later, which most likely counts it already.
 */
export const BOOKED_STATES = ['new', 'booked', 'covered'] as const;
export type BookedState = (typeof BOOKED_STATES)[number];

/**
 * How each of these requests stands to the rest of the book. Every entry answers for one of them: two equal purchases of
 * one day are two. `monthly`: the ids of those whose day is only a month.
 */
export function bookedStates(
  state: BookState,
  requests: readonly BookRequest[],
  monthly: ReadonlySet<string>,
): readonly BookedState[] {
  const asked = new Set(requests.map(({ id }) => id));
  const left = new Set(
    state.rows.filter(({ id, entry }) => entry.kind !== 'reversal' && !state.book.reversals.has(id) && !asked.has(id)),
  );
  return requests.map((request) => {
    const moves = new Set(movesOf(request));
    const isThen = (on: Day): boolean =>
      monthly.has(request.id) ? on.slice(0, 7) === request.on.slice(0, 7) : on === request.on;
    const alike = [...left].find(({ entry }) => isThen(entry.on) && postedMoves(entry).some((move) => moves.has(move)));
    if (alike) {
      left.delete(alike);
      return 'booked';
    }
    const owners = new Set([...moves].map((move) => move.split(' ')[0]));
    const isCovered = [...left].some(
      ({ entry }) => entry.kind === 'adjustment' && owners.has(entry.memberId) && entry.on >= request.on,
    );
    return isCovered ? 'covered' : 'new';
  });
}

function postedMoves({ request }: EntryRow['entry']): readonly string[] {
  return request.kind === 'reversal' ? [] : movesOf(request);
}

/** Whose account, which way and how much: "member + 1000". */
function movesOf(request: BookRequest | PostedRequest): readonly string[] {
  if (request.kind === 'credit') return [`${request.memberId} + ${request.amountFen}`];
  if (request.kind !== 'payment') return [];
  return (request.draws ?? []).flatMap(({ memberId, payFen }) =>
    memberId === null ? [] : [`${memberId} - ${payFen}`],
  );
}

/**
 * Records the chosen ones, where each of what was shown still stands to the book as it did when the person chose. Throws a
 * BookRefusal; none is recorded then.
 */
export function takeRecords(
  state: BookState,
  { requests, monthly, states, chosen }: RecordsTaken,
  circumstances: Circumstances,
): BookState {
  const standing = bookedStates(state, requests, new Set(monthly));
  if (standing.some((each, index) => each !== states[index])) throw new BookRefusal('changed-meanwhile', 'states');
  const isChosen = new Set(chosen);
  return recordEntries(
    state,
    requests.filter(({ id }) => isChosen.has(id)),
    circumstances,
  );
}

/** Records these entries, the oldest first and what came in before what went out. Throws a BookRefusal; none is recorded then. */
export function recordEntries(
  state: BookState,
  requests: readonly BookRequest[],
  circumstances: Circumstances,
): BookState {
  const order = ({ on, kind }: BookRequest): string => `${on} ${kind === 'credit' ? 0 : 1}`;
  const sorted = requests.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
  return sorted.reduce((before, request) => recordEntry(before, request, null, circumstances), state);
}

/** Takes entries back, all or none. Throws a BookRefusal. */
export function reverseEntries(state: BookState, reversals: readonly Reversal[], now: number): BookState {
  return reversals.reduce((before, reversal) => reverseEntry(before, reversal, now), state);
}
