/** Records of a page beside the book: nothing twice by itself, all or none, and all the way back. */
import { describe, expect, it } from 'vitest';
import type { BookRequest } from '../../extension/book/commands.ts';
import { recordEntry } from '../../extension/book/recording.ts';
import type { BookState } from '../../extension/book/state.ts';
import { bookedStates, recordEntries, reverseEntries, takeRecords } from '../../extension/book/taking-records.ts';
import { day } from '../../shared/day.ts';
import { memberAccount } from '../../shared/ledger/accounts.ts';
import { balanceOf } from '../../shared/ledger/book.ts';
import { fen } from '../../shared/money.ts';
import { circumstances, holder, randomState } from './random-state.ts';

const id = (n: number) => `0e9d5a4c-0000-4000-a000-${String(n).padStart(12, '0')}`;

function empty(): { state: BookState; memberId: string } {
  const state = randomState(1, 0);
  return { state, memberId: holder(state, false).id };
}

function payment(n: number, memberId: string, on: string, payFen: number): BookRequest {
  const draws = [{ memberId, source: 'own', payFen: fen(payFen) }] as const;
  return { kind: 'payment', id: id(n), on: day(on), memberId, amountFen: fen(payFen), draws };
}

function credit(n: number, memberId: string, on: string, amountFen: number): BookRequest {
  return { kind: 'credit', id: id(n), on: day(on), memberId, amountFen: fen(amountFen) };
}

const states = (state: BookState, requests: readonly BookRequest[], monthly: readonly string[] = []) =>
  bookedStates(state, requests, new Set(monthly));

describe('a record beside the book', () => {
  it('is there already with the same day, amount and account, and not a day or a fen beside it', () => {
    const { state, memberId } = empty();
    const before = recordEntry(state, payment(1, memberId, '2026-10-10', 1200), null, circumstances);
    expect(
      states(before, [
        payment(2, memberId, '2026-10-10', 1200),
        payment(3, memberId, '2026-10-11', 1200),
        payment(4, memberId, '2026-10-10', 1201),
        credit(5, memberId, '2026-10-10', 1200),
      ]),
    ).toEqual(['booked', 'new', 'new', 'new']);
  });

  it('is another one where the day had two', () => {
    const { state, memberId } = empty();
    const before = recordEntry(state, payment(1, memberId, '2026-10-10', 1200), null, circumstances);
    const two = [payment(2, memberId, '2026-10-10', 1200), payment(3, memberId, '2026-10-10', 1200)];
    expect(states(before, two)).toEqual(['booked', 'new']);
  });

  it('is new again once the entry was reversed', () => {
    const { state, memberId } = empty();
    const before = recordEntry(state, payment(1, memberId, '2026-10-10', 1200), null, circumstances);
    const reversal = { id: id(9), on: day('2026-11-01'), reverses: id(1) };
    const after = reverseEntries(before, [reversal], circumstances.now);
    expect(states(after, [payment(2, memberId, '2026-10-10', 1200)])).toEqual(['new']);
  });

  it('of which the month alone is known is there with any day of it', () => {
    const { state, memberId } = empty();
    const before = recordEntry(state, credit(1, memberId, '2026-10-15', 12_000), null, circumstances);
    const asked = [credit(2, memberId, '2026-10-01', 12_000)];
    expect(states(before, asked, [id(2)])).toEqual(['booked']);
    expect(states(before, asked)).toEqual(['new']);
  });

  it('is most likely counted already where the account was set to a balance later', () => {
    const { state, memberId } = empty();
    const adopted = { kind: 'adjustment', id: id(1), on: day('2026-11-01'), memberId, amountFen: fen(50_000) } as const;
    const before = recordEntry(state, adopted, null, circumstances);
    expect(
      states(before, [payment(2, memberId, '2026-10-10', 1200), payment(3, memberId, '2026-11-02', 1200)]),
    ).toEqual(['covered', 'new']);
  });
});

describe('taking records', () => {
  it('books the oldest first, and what came in before what went out', () => {
    const { state, memberId } = empty();
    const taken = recordEntries(
      state,
      [
        payment(1, memberId, '2026-10-12', 3000),
        payment(2, memberId, '2026-10-05', 2000),
        credit(3, memberId, '2026-10-05', 10_000),
      ],
      circumstances,
    );
    expect(taken.rows.map((row) => row.id)).toEqual([id(3), id(2), id(1)]);
    expect(balanceOf(taken.book, memberAccount(memberId, 'current-year'))).toBe(5000);
    expect(balanceOf(taken.book, 'unexplained')).toBe(0);
  });

  it('twice changes nothing, and back restores the balance', () => {
    const { state, memberId } = empty();
    const requests = [credit(1, memberId, '2026-10-05', 10_000), payment(2, memberId, '2026-10-12', 3000)];
    const once = recordEntries(state, requests, circumstances);
    expect(recordEntries(once, requests, circumstances)).toBe(once);
    const reversals = [2, 1].map((n) => ({ id: id(n + 10), on: day('2026-11-01'), reverses: id(n) }));
    const back = reverseEntries(once, reversals, circumstances.now);
    expect(back.rows).toHaveLength(4);
    expect(balanceOf(back.book, memberAccount(memberId, 'current-year'))).toBe(0);
  });

  it('are taken as they were shown: where the book has changed since, none is, and the same again changes nothing', () => {
    const { state, memberId } = empty();
    const requests = [payment(1, memberId, '2026-10-12', 3000), payment(2, memberId, '2026-10-12', 3000)];
    const taken = { requests, monthly: [], states: states(state, requests), chosen: [id(1)] };
    const once = takeRecords(state, taken, circumstances);
    expect(once.rows.map((row) => row.id)).toEqual([id(1)]);
    expect(takeRecords(once, taken, circumstances)).toBe(once);
    // Another tab has the same rows, in another order.
    const sorted = [payment(4, memberId, '2026-10-12', 3000), payment(3, memberId, '2026-10-12', 3000)];
    const other = { ...taken, requests: sorted, chosen: [id(3), id(4)] };
    expect(() => takeRecords(once, other, circumstances)).toThrow(
      expect.objectContaining({ reason: 'changed-meanwhile' }),
    );
    const lookedAgain = { ...other, states: states(once, sorted), chosen: [id(3)] };
    expect(takeRecords(once, lookedAgain, circumstances).rows).toHaveLength(2);
  });

  it('throws where one of them cannot be taken', () => {
    const { state, memberId } = empty();
    const requests = [credit(1, memberId, '2026-10-05', 10_000), credit(2, memberId, '2027-01-01', 10_000)];
    expect(() => recordEntries(state, requests, circumstances)).toThrow(
      expect.objectContaining({ reason: 'in-the-future' }),
    );
  });
});
