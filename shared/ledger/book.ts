/** A book in memory: balances, quotas and entries so far. The device's book and the auditor of the server's are this. */
import type { Day } from '../day.ts';
import { type Fen, fen, maxFen, minFen, ZERO_FEN } from '../money.ts';
import { type AccountId, memberAccount, type Part, quotaAccount } from './accounts.ts';
import type { Entry, Move } from './entry.ts';

export interface Quota {
  readonly grantId: string;
  readonly sharerId: string;
  readonly recipientId: string;
  readonly grantedOn: Day;
}

export interface DayTotal {
  readonly on: Day;
  fen: number;
}

/** Grows by {@link applyEntry} alone. */
export interface Book {
  readonly entries: Map<string, Entry>;
  readonly balances: Map<AccountId, Fen>;
  /** What each account took in, by day, the earliest first. */
  readonly totals: Map<AccountId, DayTotal[]>;
  readonly quotas: Quota[];
  /** The quotas that hold something, by their grants: those that are spent stay in the book for ever. */
  readonly openQuotas: Map<string, Quota>;
  /** From an entry to its reversal. */
  readonly reversals: Map<string, string>;
}

export function emptyBook(): Book {
  return {
    entries: new Map(),
    balances: new Map(),
    totals: new Map(),
    quotas: [],
    openQuotas: new Map(),
    reversals: new Map(),
  };
}

/** A book of these entries, in this order. They are taken as they are: {@link violationsOf} judges them. */
export function bookOf(entries: Iterable<Entry>): Book {
  const book = emptyBook();
  for (const entry of entries) applyEntry(book, entry);
  return book;
}

/** Adds an entry at the end of the book and books its moves. */
export function applyEntry(book: Book, entry: Entry): void {
  book.entries.set(entry.id, entry);
  if (entry.reverses !== null) book.reversals.set(entry.reverses, entry.id);
  if (entry.kind === 'quota-grant' && entry.toMemberId !== null) {
    const { id, memberId, toMemberId, on } = entry;
    book.quotas.push({ grantId: id, sharerId: memberId, recipientId: toMemberId, grantedOn: on });
  }
  for (const { source, target, amountFen } of entry.moves) {
    add(book, source, entry.on, -amountFen);
    add(book, target, entry.on, amountFen);
    if (source.startsWith('quota:')) noteQuota(book, source);
    if (target.startsWith('quota:')) noteQuota(book, target);
  }
}

function add(book: Book, account: AccountId, on: Day, amount: number): void {
  book.balances.set(account, fen(balanceOf(book, account) + amount));
  addToDay(book, account, on, amount);
}

/** What an account took in on a day, beside what it has. */
export function addToDay(book: Book, account: AccountId, on: Day, amount: number): void {
  const days = book.totals.get(account) ?? [];
  book.totals.set(account, days);
  let place = days.length;
  while ((days[place - 1]?.on ?? '') > on) place -= 1;
  const day = days[place - 1];
  if (day?.on === on) day.fen += amount;
  else days.splice(place, 0, { on, fen: amount });
}

/** Opens or closes the quota of an account whose balance has changed. */
export function noteQuota(book: Book, account: AccountId): void {
  const grantId = account.split(':')[1] ?? '';
  const left =
    balanceOf(book, quotaAccount(grantId, 'prior-years')) + balanceOf(book, quotaAccount(grantId, 'current-year'));
  if (left === 0) book.openQuotas.delete(grantId);
  else if (!book.openQuotas.has(grantId)) {
    const quota = book.quotas.findLast((each) => each.grantId === grantId);
    if (quota !== undefined) book.openQuotas.set(grantId, quota);
  }
}

/**
 * The most that any account, the outside included, may be away from zero: 2.5 thousand million yuan. So every sum over a
 * household's accounts stays an exact amount.
 */
export const MAX_BALANCE_FEN = 250_000_000_000;

/** Whether the moves take an account out of bounds. */
export function exceedsBounds(book: Book, moves: readonly Move[]): boolean {
  const most = moves.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const near = (account: AccountId): boolean => Math.abs(balanceOf(book, account)) + most > MAX_BALANCE_FEN;
  if (!moves.some(({ source, target }) => near(source) || near(target))) return false;
  const after = new Map<AccountId, number>();
  for (const { source, target, amountFen } of moves) {
    after.set(source, (after.get(source) ?? balanceOf(book, source)) - amountFen);
    after.set(target, (after.get(target) ?? balanceOf(book, target)) + amountFen);
    const both = [after.get(source) ?? 0, after.get(target) ?? 0];
    if (both.some((balance) => Math.abs(balance) > MAX_BALANCE_FEN)) return true;
  }
  return false;
}

export function balanceOf(book: Book, account: AccountId): Fen {
  return book.balances.get(account) ?? ZERO_FEN;
}

/**
 * What an account has held ever since a day: the least that it had at the end of that day or of a later one. Whoever draws
 * no more than this on that day leaves no later day below zero. Of a quota and of the pool never less than nothing.
 */
export function heldSince(book: Book, account: AccountId, on: Day): Fen {
  let balance = balanceOf(book, account);
  let least = balance;
  const days = book.totals.get(account) ?? [];
  for (let place = days.length - 1; ; place -= 1) {
    const day = days[place];
    if (day === undefined || day.on <= on) break;
    balance = fen(balance - day.fen);
    least = minFen(least, balance);
  }
  return account.startsWith('account:') ? least : maxFen(ZERO_FEN, least);
}

export function partOf(book: Book, memberId: string, part: Part): Fen {
  return balanceOf(book, memberAccount(memberId, part));
}

/** The quotas that hold something and meet a condition, the oldest first. */
export function openQuotasWhere(book: Book, holds: (quota: Quota) => boolean): Quota[] {
  return [...book.openQuotas.values()]
    .filter(holds)
    .sort((a, b) => (a.grantedOn === b.grantedOn ? order(a.grantId, b.grantId) : order(a.grantedOn, b.grantedOn)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
