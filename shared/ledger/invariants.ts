/**
 * The invariants of the book, checked entry by entry from nothing: what `GET /v1/audit` answers and an import must meet.
 * The auditor shares no code with what wrote the moves, except the draw planner that it is to agree with.
 */
import { shanghaiDay } from '../day.ts';
import { accountNamed } from './accounts.ts';
import { applyEntry, type Book, balanceOf, emptyBook, exceedsBounds } from './book.ts';
import { planPayment } from './drawing.ts';
import type { Entry, Move } from './entry.ts';

export const INVARIANTS = [
  'household-sums-to-zero',
  'entries-sum-to-zero',
  'balances-equal-moves',
  'one-effect-an-id',
  'history-only-grows',
  'no-foreign-rows',
  'draws-equal-the-plan',
  'quotas-spent-once',
  'reversals-mirror-once',
  'nothing-in-the-future',
] as const;

export type InvariantId = (typeof INVARIANTS)[number];

export interface Violation {
  readonly invariant: InvariantId;
  readonly detail: string;
}

export interface Auditor {
  readonly book: Book;
  /** Checks the next entry and books it. */
  readonly next: (entry: Entry) => Violation[];
  /** Checks the balances that were kept beside the moves, account by account. */
  readonly finish: (kept: ReadonlyMap<string, number>) => Violation[];
}

/**
 * An auditor that has seen nothing yet; or, with a book, what led to it: its balances, its open quotas, and the entries that
 * those to come may name. `memberIds` are the household's people.
 */
export function createAuditor(memberIds: ReadonlySet<string>, book: Book = emptyBook()): Auditor {
  return {
    book,
    next: (entry) => {
      const found = [...violationsOf(book, entry, memberIds)];
      if (!book.entries.has(entry.id) && !exceedsBounds(book, entry.moves)) applyEntry(book, entry);
      return found;
    },
    finish: (kept) => [...keptViolations(book, kept)],
  };
}

/** What is wrong with an entry as the next one of a book. */
export function* violationsOf(book: Book, entry: Entry, memberIds: ReadonlySet<string>): Generator<Violation> {
  const says = (invariant: InvariantId, detail: string): Violation => ({ invariant, detail: `${entry.id}: ${detail}` });
  if (book.entries.has(entry.id)) yield says('one-effect-an-id', 'the id occurs twice');
  for (const detail of unlikeItsRequest(entry)) yield says('one-effect-an-id', detail);
  // The day in Shanghai is never before the one in UTC: most entries need no calendar.
  if (entry.on > entry.recordedAt.slice(0, 10) && entry.on > shanghaiDay(Date.parse(entry.recordedAt)))
    yield says('nothing-in-the-future', `on ${entry.on}`);
  for (const detail of unbalanced(entry)) yield says('entries-sum-to-zero', detail);
  for (const detail of foreign(book, entry, memberIds)) yield says('no-foreign-rows', detail);
  for (const detail of badReversal(book, entry)) yield says('reversals-mirror-once', detail);
  if (exceedsBounds(book, entry.moves)) yield says('balances-equal-moves', 'a balance beyond what a book can hold');
  for (const detail of overspent(book, entry)) yield says('quotas-spent-once', detail);
  for (const detail of unplanned(book, entry)) yield says('draws-equal-the-plan', detail);
}

/** An id has one effect: that of the request which is kept with the entry. */
function* unlikeItsRequest({ request, ...entry }: Entry): Generator<string> {
  if (request.id !== entry.id || request.kind !== entry.kind || request.on !== entry.on) yield 'not what was asked for';
  if (request.kind === 'reversal') {
    if (request.reverses !== entry.reverses) yield 'not what was asked to be reversed';
    return;
  }
  const toMemberId = 'toMemberId' in request ? request.toMemberId : null;
  if (request.memberId !== entry.memberId || toMemberId !== entry.toMemberId) yield 'not whom it was asked for';
  if (request.amountFen !== undefined && request.amountFen !== entry.amountFen) yield 'not the amount asked for';
}

function* unbalanced(entry: Entry): Generator<string> {
  if (entry.moves.length === 0) yield 'no moves';
  if (entry.moves.some(({ amountFen, source, target }) => amountFen <= 0 || source === target))
    yield 'a move of nothing';
  const sum = entry.moves.reduce((total, { amountFen }) => total + amountFen, 0);
  if (sum !== Math.abs(entry.amountFen)) yield `moves of ${sum}, an amount of ${entry.amountFen}`;
}

function* foreign(book: Book, entry: Entry, memberIds: ReadonlySet<string>): Generator<string> {
  const granted = (id: string): boolean => id === entry.id || book.entries.get(id)?.kind === 'quota-grant';
  for (const { source, target } of entry.moves) {
    for (const name of [source, target]) {
      const account = accountNamed(name);
      if (account === null) yield `no such account: ${name}`;
      else if (account.kind === 'account' && !memberIds.has(account.of ?? '')) yield 'an account of nobody here';
      else if (account.kind === 'quota' && !granted(account.of ?? '')) yield 'a quota that nobody granted';
    }
  }
  if (!memberIds.has(entry.memberId)) yield 'a member who is not of this household';
  if (!entry.moves.every((move) => fits(book, entry, move))) yield `moves that no ${entry.kind} makes`;
}

/** Which accounts an entry of each kind may move between. */
function fits(book: Book, entry: Entry, { source, target }: Move): boolean {
  const [from, to] = [accountNamed(source), accountNamed(target)];
  if (from === null || to === null) return false;
  const own = (account: typeof from): boolean => account.kind === 'account' && account.of === entry.memberId;
  const grant = (account: typeof from) => (account.of === entry.id ? entry : book.entries.get(account.of ?? ''));
  const between = (account: typeof from): boolean =>
    account.kind === 'quota' &&
    grant(account)?.memberId === entry.memberId &&
    grant(account)?.toMemberId === entry.toMemberId;
  switch (entry.kind) {
    case 'reversal':
      return true;
    case 'credit':
      return from.kind === 'income' && own(to);
    case 'payment':
      if (to.kind !== 'care') return false;
      return from.kind === 'quota'
        ? grant(from)?.toMemberId === entry.memberId
        : ['account', 'pool', 'cash', 'unexplained'].includes(from.kind);
    case 'quota-grant':
      return own(from) && between(to) && from.part === to.part && entry.toMemberId !== entry.memberId;
    case 'quota-return':
      return between(from) && own(to) && from.part === to.part;
    case 'transfer':
      return own(from) && to.kind === 'pool';
    case 'roll-over':
      return own(from) && own(to) && from.part === 'current-year' && to.part === 'prior-years';
    case 'adjustment':
      return entry.amountFen > 0 ? from.kind === 'unexplained' && own(to) : own(from) && to.kind === 'unexplained';
  }
}

function* badReversal(book: Book, entry: Entry): Generator<string> {
  if ((entry.kind === 'reversal') !== (entry.reverses !== null)) yield 'a reversal of nothing';
  if (entry.reverses === null) return;
  const original = book.entries.get(entry.reverses);
  if (original === undefined || original.kind === 'reversal') yield 'what it reverses is not there';
  else if (book.reversals.has(original.id)) yield 'the second reversal of one entry';
  else if (original.on > entry.on) yield 'it comes before the entry that it reverses';
  else if (!mirrors(original.moves, entry.moves)) yield 'it is not the mirror of the entry';
}

function mirrors(moves: readonly Move[], back: readonly Move[]): boolean {
  return (
    moves.length === back.length &&
    moves.every(({ source, target, amountFen }, index) => {
      const other = back[index];
      return other?.source === target && other.target === source && other.amountFen === amountFen;
    })
  );
}

/** Quotas and the pool hold what entries put there, and not a fen more can leave them. */
function* overspent(book: Book, entry: Entry): Generator<string> {
  const inside = (account: string): boolean => account === 'pool' || account.startsWith('quota:');
  if (!entry.moves.some(({ source }) => inside(source))) return;
  const after = new Map<string, number>();
  for (const { source, target, amountFen } of entry.moves) {
    after.set(source, (after.get(source) ?? balanceOf(book, source)) - amountFen);
    after.set(target, (after.get(target) ?? balanceOf(book, target)) + amountFen);
    if (inside(source) && (after.get(source) ?? 0) < 0) yield `${source} below zero`;
  }
}

/** A drawn payment is planned again from the book as it was and compared, account by account. */
function* unplanned(book: Book, entry: Entry): Generator<string> {
  const drawn = entry.request.kind === 'payment' && entry.request.draws === undefined;
  if (drawn !== (entry.basis !== null)) yield 'what it was planned from is not kept';
  if (entry.basis === null || entry.kind !== 'payment' || entry.amountFen <= 0) return;
  const planned = perAccount(planPayment(book, entry, entry.basis).moves);
  const booked = perAccount(entry.moves);
  const differing = [...new Set([...planned.keys(), ...booked.keys()])].filter(
    (account) => planned.get(account) !== booked.get(account),
  );
  if (differing.length > 0) yield `not as planned: ${differing.join(', ')}`;
}

function perAccount(moves: readonly Move[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { source, amountFen } of moves) sums.set(source, (sums.get(source) ?? 0) + amountFen);
  return sums;
}

function* keptViolations(book: Book, kept: ReadonlyMap<string, number>): Generator<Violation> {
  const total = [...kept.values()].reduce((sum, balance) => sum + balance, 0);
  if (total !== 0) yield { invariant: 'household-sums-to-zero', detail: `the accounts add up to ${total}` };
  for (const [account, balance] of book.balances) {
    const there = kept.get(account);
    if (there !== balance) {
      yield { invariant: 'balances-equal-moves', detail: `${account}: kept ${there ?? 'nothing'}, moved ${balance}` };
    }
  }
  const moved = new Set<string>(book.balances.keys());
  for (const [account, balance] of kept) {
    if (balance !== 0 && !moved.has(account)) {
      yield { invariant: 'balances-equal-moves', detail: `${account}: kept ${balance}, never moved` };
    }
  }
}
