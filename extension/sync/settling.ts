/** What the API's answer to a sending means for the state: pure, so that every case can be tried. */
import { ProblemError } from '../../shared/api/client.ts';
import { postingsByAccount } from '../../shared/ledger/exports/accounts-in-text.ts';
import type { BookState, EntryRow } from '../book/state.ts';
import type { Sent } from './exchange.ts';
import type { Household } from './household.ts';
import type { Waiting } from './outbox.ts';
import { heldFrom } from './rebase.ts';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/** The API has it. Where it booked another entry than the device did, the whole book is read again. */
export function afterSent(state: BookState, { key }: Waiting, { version, entry }: Sent, now: number): BookState {
  const { household } = state;
  if (!household) return state;
  const outbox = state.outbox.filter((each) => each.key !== key);
  const row = entry ? state.rows.find(({ id }) => id === entry.id) : undefined;
  const isAsBooked = !entry || (row !== undefined && isSameEntry(row, entry));
  // One write, one version: after a lost answer it is the version of that write. Any other is somebody else's.
  const isOurs = version !== null && version - household.version >= 0 && version - household.version <= 1;
  const isBehind = household.isBehind || !isOurs || !isAsBooked;
  return {
    ...state,
    outbox,
    rows: entry && row && isAsBooked ? stamped(state, row, entry.recordedAt) : state.rows,
    household: {
      ...household,
      version: isOurs ? version : household.version,
      isBehind,
      syncedAt: outbox.length === 0 && !isBehind ? now : household.syncedAt,
      failures: 0,
      retryAt: null,
    },
  };
}

function isSameEntry({ place, entry }: EntryRow, { seq, postings }: NonNullable<Sent['entry']>): boolean {
  const ours = postingsByAccount(entry);
  return (
    place === seq &&
    postings.length === ours.size &&
    postings.every(({ account, amountFen }) => [...ours].some(([name, fen]) => name === account && fen === amountFen))
  );
}

/** The shared book says when an entry was recorded. */
function stamped({ rows, book }: BookState, row: EntryRow, recordedAt: string): readonly EntryRow[] {
  if (row.entry.recordedAt === recordedAt) return rows;
  const entry = { ...row.entry, recordedAt };
  book.entries.set(entry.id, entry);
  return rows.map((each) => (each === row ? { ...row, entry } : each));
}

/** The API refused, or did not answer. `waiting` null: it was asked for the book. `now`: milliseconds; `luck`: 0 to 1. */
export function afterFailure(
  state: BookState,
  waiting: Waiting | null,
  error: unknown,
  now: number,
  luck: number,
): BookState {
  const { household } = state;
  if (!household) return state;
  const later = (seconds: number | null): BookState => ({
    ...state,
    household: delayed(household, seconds, now, luck),
  });
  if (!(error instanceof ProblemError)) return later(null);
  const { problem, retryAfter } = error;
  if (problem.status === 401) return { ...state, household: { ...household, halt: 'stopped', retryAt: null } };
  if (problem.status === 429 || problem.status >= 500) return later(retryAfter);
  // This device's clock is ahead of the API's.
  if (problem.errors?.some(({ code }) => code === 'in-the-future')) return later(null);
  const isBehind = { ...household, isBehind: true };
  if (problem.status === 412) return { ...state, household: isBehind };
  if (!waiting || problem.status === 403 || waiting.sending.kind === 'consent' || waiting.sending.kind === 'import') {
    return { ...state, household: { ...household, halt: 'refused', retryAt: null } };
  }
  if (!waiting.refusedOnce) {
    const again = (each: Waiting): Waiting => (each.key === waiting.key ? { ...each, refusedOnce: true } : each);
    return { ...state, household: isBehind, outbox: state.outbox.map(again) };
  }
  const [fault] = problem.errors ?? [];
  const field = (fault?.pointer ?? '').replace(/^\//, '').replaceAll('/', '.');
  const reason = fault?.code ?? problem.type.replace(/^.*\//, '');
  const outbox = state.outbox.filter(({ key }) => key !== waiting.key);
  const heldBack = [...state.heldBack, heldFrom(state, waiting, { field, reason })];
  return { ...state, household: isBehind, outbox, heldBack };
}

/** Twice as long each time, up to an hour, and never all devices at once; or as long as the API says. */
function delayed(household: Household, seconds: number | null, now: number, luck: number): Household {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** household.failures, LONGEST_WAIT_MS) * (0.8 + 0.4 * luck);
  const wait = seconds === null ? doubled : seconds * 1000;
  return { ...household, failures: Math.min(household.failures + 1, 30), retryAt: Math.round(now + wait) };
}
