/** What each account held at the end of each day on which it moved: the whole of a member's money, and its two parts. */
import type { Day } from '../../shared/day.ts';
import { accountNamed } from '../../shared/ledger/accounts.ts';
import type { Book } from '../../shared/ledger/book.ts';
import { type Fen, fen, ZERO_FEN } from '../../shared/money.ts';
import type { BalanceKind } from '../store/book.ts';
import { ownerOf } from './concerned.ts';

export interface DayBalance {
  readonly on: Day;
  readonly fen: Fen;
}

/** By day, oldest first; what quotas froze included. */
export type Days = readonly DayBalance[];

export type DaysOf = (memberId: string, kind: BalanceKind) => Days;

/** Reads the book once, for everybody. */
export function daysOf(book: Book): DaysOf {
  const found = new Map<string, DayBalance[]>();
  const move = (account: string, on: Day, amount: number): void => {
    const owner = ownerOf(book, account);
    if (owner === null) return;
    const part = accountNamed(account)?.part === 'prior-years' ? 'prior-years' : 'current-year';
    add(found, `${owner} total`, on, amount);
    add(found, `${owner} ${part}`, on, amount);
  };
  const entries = [...book.entries.values()].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  for (const { on, moves } of entries) {
    for (const { source, target, amountFen } of moves) {
      move(source, on, -amountFen);
      move(target, on, amountFen);
    }
  }
  return (memberId, kind) => found.get(`${memberId} ${kind}`) ?? [];
}

function add(found: Map<string, DayBalance[]>, key: string, on: Day, amount: number): void {
  const days = found.get(key) ?? [];
  const last = days.at(-1);
  const now = { on, fen: fen((last?.fen ?? 0) + amount) };
  if (last?.on === on) days[days.length - 1] = now;
  else days.push(now);
  found.set(key, days);
}

/** What there was at the end of a day. */
export function heldOn(days: Days, on: Day): Fen {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle]?.on ?? '') <= on) from = middle + 1;
    else to = middle;
  }
  return days[from - 1]?.fen ?? ZERO_FEN;
}
