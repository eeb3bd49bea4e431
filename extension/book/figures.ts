/** Confirmed figures beside the book: they never move money; they show a difference, and the person decides. */
import { shanghaiDay } from '../../shared/day.ts';
import { touches } from '../../shared/ledger/observation.ts';
import { differingFieldOf } from '../../shared/ledger/recording.ts';
import { type Fen, subtractFen } from '../../shared/money.ts';
import { type Balance, type BalanceKind, latestBalances, type NewBalances } from '../store/book.ts';
import { type DaysOf, heldOn } from './days.ts';
import type { Observed } from './family.ts';
import { type Facts, NO_EARNINGS, type Person } from './person.ts';
import { recordEntry, type Till } from './recording.ts';
import { BookRefusal } from './refusal.ts';
import { type BookState, type EntryRow, ledgerMembers } from './state.ts';

/** Keeps what the person confirmed, with the member, who may be new. Throws a BookRefusal for other content under an id. */
export function saveFigures(state: BookState, { member, balances }: NewBalances): BookState {
  const isKnown = state.people.some(({ id }) => id === member.id);
  const people = isKnown ? state.people : [...state.people, { ...member, facts: null, earnings: NO_EARNINGS }];
  const known = new Map(state.balances.map((balance) => [balance.id, balance]));
  const added: Balance[] = [];
  for (const [index, balance] of balances.entries()) {
    const before = known.get(balance.id);
    const field = before ? differingFieldOf(before, balance) : null;
    if (field !== null) throw new BookRefusal('differs', `balances.${index}.${field.slice(1)}`);
    if (!before && !state.forgotten.some(({ id }) => id === balance.id)) added.push(balance);
  }
  if (isKnown && added.length === 0) return state;
  return { ...state, people, balances: byTime([...state.balances, ...added]) };
}

/** Takes one figure away; one that is gone already stays gone. `onApi`: a copy is with the API, or may be. */
export function deleteFigure(state: BookState, id: string): { readonly next: BookState; readonly onApi: boolean } {
  const deleted = state.balances.find((balance) => balance.id === id);
  if (!deleted) return { next: state, onApi: state.forgotten.some((each) => each.id === id) };
  const isUnsent = (key: BookState['outbox'][number]): boolean =>
    key.sending.kind === 'figure' && key.sending.observation.id === id;
  const onApi =
    state.household !== null &&
    deleted.kind === 'total' &&
    ledgerMembers(state).get(deleted.memberId)?.hasAccount === true &&
    !state.outbox.some(isUnsent);
  const next = {
    ...state,
    balances: state.balances.filter((balance) => balance !== deleted),
    outbox: state.outbox.some(isUnsent) ? state.outbox.filter((each) => !isUnsent(each)) : state.outbox,
    forgotten: onApi ? [...state.forgotten, { id }] : state.forgotten,
  };
  return { next, onApi };
}

/** Puts a deleted figure back. */
export function restoreFigure(state: BookState, balance: Balance): BookState {
  if (!state.people.some(({ id }) => id === balance.memberId)) throw new BookRefusal('not-found', 'id');
  if (state.balances.some(({ id }) => id === balance.id)) return state;
  const forgotten = state.forgotten.filter(({ id }) => id !== balance.id);
  return { ...state, balances: byTime([...state.balances, balance]), forgotten };
}

/** A figure less what the book held at the end of its day; null where the book keeps no such figure. */
export function differenceOf(state: BookState, days: DaysOf, { memberId, kind, at, fen }: Balance): Fen | null {
  const member = ledgerMembers(state).get(memberId);
  if (!member?.hasAccount || (kind !== 'total' && !member.priorYearsOnly)) return null;
  return subtractFen(fen, heldOn(days(memberId, kind), shanghaiDay(at)));
}

/** A figure beside the book: its difference, and where that began. */
export function observedFigure(state: BookState, days: DaysOf, balance: Balance): Observed {
  const differenceFen = differenceOf(state, days, balance);
  const isOvertaken = overtakes(state, balance);
  if (differenceFen === null || differenceFen === 0) return { balance, differenceFen, sinceEntryId: null, isOvertaken };
  const agreed = state.balances.filter(
    (other) =>
      other.memberId === balance.memberId &&
      other.kind === balance.kind &&
      other.at < balance.at &&
      differenceOf(state, days, other) === 0,
  );
  const lastAgreed = agreed.reduce<number | null>((last, { at }) => (last !== null && last > at ? last : at), null);
  return { balance, differenceFen, sinceEntryId: firstEntryAfter(state, balance, lastAgreed), isOvertaken };
}

/** A correction of the book is no money that moved. */
function overtakes({ rows }: BookState, { memberId, at }: Balance): boolean {
  const on = shanghaiDay(at);
  return rows.some(
    ({ entry }) =>
      entry.on === on &&
      entry.kind !== 'adjustment' &&
      entry.kind !== 'reversal' &&
      Date.parse(entry.recordedAt) > at &&
      touches(entry, memberId),
  );
}

function firstEntryAfter({ rows }: BookState, { memberId, at }: Balance, after: number | null): string | null {
  const [from, to] = [after === null ? '' : shanghaiDay(after), shanghaiDay(at)];
  const touching = rows.filter(({ entry }) => entry.on > from && entry.on <= to && touches(entry, memberId));
  const first = touching.reduce<EntryRow | null>(
    (least, row) => (least && least.entry.on <= row.entry.on ? least : row),
    null,
  );
  return first?.id ?? null;
}

/**
 * The parts of an account of which the book knows nothing: nothing moved them, nor were they last seen to be empty, as a
 * book without entries has them. An account that is not split by years is one part; without an account there is none.
 */
export function unrecordedParts(
  { balances }: BookState,
  days: DaysOf,
  { id, facts }: Pick<Person, 'id' | 'facts'>,
): readonly BalanceKind[] {
  if (!facts?.hasAccount) return [];
  const seen = latestBalances(balances.filter(({ memberId }) => memberId === id));
  const isEmpty = (kind: BalanceKind): boolean => seen.some((balance) => balance.kind === kind && balance.fen === 0);
  const isAllEmpty = isEmpty('total') || (isEmpty('current-year') && isEmpty('prior-years'));
  return partsOf(facts).filter((part) => days(id, part).length === 0 && !isAllEmpty && !isEmpty(part));
}

/** What others may use of an account. */
export function sharedPartOf({ priorYearsOnly }: Pick<Facts, 'priorYearsOnly'>): BalanceKind {
  return priorYearsOnly ? 'prior-years' : 'total';
}

/** The parts of an account that are kept apart. */
export function partsOf({ priorYearsOnly }: Pick<Facts, 'priorYearsOnly'>): readonly BalanceKind[] {
  return priorYearsOnly ? ['current-year', 'prior-years'] : ['total'];
}

/** Takes a figure into the book: an adjustment of that day by the difference. Nothing where they agree. */
export function adoptFigure(state: BookState, days: DaysOf, id: string, balanceId: string, now: number): BookState {
  const balance = state.balances.find((each) => each.id === balanceId);
  if (!balance) throw new BookRefusal('not-found', 'balanceId');
  const member = ledgerMembers(state).get(balance.memberId);
  if (!member) throw new BookRefusal('facts-missing', 'balanceId');
  if (state.rows.some((row) => row.id === id)) return state;
  // A total says nothing about which year's money differs, nor a part about an account that is not split.
  if ((balance.kind === 'total') === member.priorYearsOnly) throw new BookRefusal('not-allowed-here', 'balanceId');
  const amountFen = differenceOf(state, days, balance);
  if (amountFen === null) throw new BookRefusal('no-account', 'balanceId');
  if (amountFen === 0) return state;
  const part = balance.kind === 'total' ? {} : { part: balance.kind };
  const on = shanghaiDay(balance.at);
  const request = { kind: 'adjustment', id, on, memberId: member.id, amountFen, ...part } as const;
  return recordEntry(state, request, null, { now, till: NEVER_DRAWN });
}

function neverDrawn(): never {
  throw new Error('An adjustment is not drawn');
}

const NEVER_DRAWN: Till = { drawRule: neverDrawn, bars: neverDrawn };

function byTime(balances: readonly Balance[]): readonly Balance[] {
  return [...balances].sort((a, b) => a.at - b.at);
}
