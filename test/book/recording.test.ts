/** Entries on the device: once each, with the draws that were made, and nothing where the book does not take them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordEntry, reverseEntry } from '../../extension/book/recording.ts';
import type { BookState } from '../../extension/book/state.ts';
import { addDays, day } from '../../shared/day.ts';
import { planPayment } from '../../shared/ledger/drawing.ts';
import { postingsByAccount } from '../../shared/ledger/exports/accounts-in-text.ts';
import { violationsIn } from '../../shared/ledger/exports/document.ts';
import { basisOf } from '../../shared/ledger/recording.ts';
import { fen } from '../../shared/money.ts';
import { RULE } from '../ledger/random-book.ts';
import { circumstances, holder, NOON, randomState } from './random-state.ts';

const TODAY = day('2026-11-21');
const ID = '0e9d5a4c-0000-4000-a000-000000000001';

const credit = (state: BookState, amountFen = 1000) =>
  ({ kind: 'credit', id: ID, on: TODAY, memberId: holder(state, false).id, amountFen: fen(amountFen) }) as const;

describe('a command sent again', () => {
  it('changes nothing, a drawn payment too', () => {
    const before = randomState(1, 40);
    const [patient] = before.people;
    if (!patient) throw new Error('Nobody');
    for (const request of [
      credit(before),
      { kind: 'payment', id: ID, on: TODAY, memberId: patient.id, amountFen: fen(900) } as const,
    ]) {
      const state = randomState(1, 40);
      const once = recordEntry(state, request, '备注', circumstances);
      expect(once.rows).toHaveLength(before.rows.length + 1);
      expect(recordEntry(once, request, '备注', circumstances)).toBe(once);
    }
  });

  it('is refused with the field that differs', () => {
    const once = recordEntry(randomState(2, 5), credit(randomState(2, 5)), null, circumstances);
    const again = (some: object, memo: string | null) => () =>
      recordEntry(once, { ...credit(once), ...some }, memo, circumstances);
    expect(again({ amountFen: fen(999) }, null)).toThrow(
      expect.objectContaining({ reason: 'differs', field: 'amountFen' }),
    );
    expect(again({ on: addDays(TODAY, -1) }, null)).toThrow(expect.objectContaining({ field: 'on' }));
    expect(again({}, '另一句')).toThrow(expect.objectContaining({ field: 'memo' }));
  });
});

describe('a payment that the device draws', () => {
  it('moves what the planner planned, account by account, and says so in its request', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 20_000 }), (seed, amount) => {
        const state = randomState(seed, 30);
        const patient = state.people[seed % state.people.length];
        if (!patient) throw new Error('Nobody');
        const request = { kind: 'payment', id: ID, on: TODAY, memberId: patient.id, amountFen: fen(amount) } as const;
        const members = new Map(
          state.people.map(({ id, relation, facts }) => {
            if (!facts) throw new Error('Nobody told');
            return [id, { id, relation, ...facts, labelCiphertext: null }];
          }),
        );
        const basis = basisOf(request, { members, drawOrders: state.drawOrders, rule: RULE });
        const planned = planPayment(state.book, request, basis);
        const last = recordEntry(state, request, null, circumstances).rows.at(-1)?.entry;
        if (last?.request.kind !== 'payment') throw new Error('It was not recorded');
        expect(last.request.draws).toEqual(planned.draws);
        expect(last.basis).toBeNull();
        expect(new Map([...postingsByAccount(last)].sort())).toEqual(
          new Map([...postingsByAccount({ moves: planned.moves })].sort()),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('fails where no cash is taken and the accounts do not cover it', () => {
    const state = randomState(3, 20);
    const [patient] = state.people;
    if (!patient) throw new Error('Nobody');
    const request = { kind: 'payment', id: ID, on: TODAY, memberId: patient.id, amountFen: fen(90_000_000) } as const;
    const refused = () => recordEntry(state, { ...request, cash: 'refused' }, null, circumstances);
    expect(refused).toThrow(expect.objectContaining({ reason: 'overdrawn', field: 'amountFen' }));
    expect(state.book.entries.has(ID)).toBe(false);
  });
});

it('refuses tomorrow, strangers, and members of whom nothing is confirmed', () => {
  const state = randomState(4, 10);
  const tomorrow = { ...credit(state), on: addDays(TODAY, 1) };
  expect(() => recordEntry(state, tomorrow, null, circumstances)).toThrow(
    expect.objectContaining({ reason: 'in-the-future', field: 'on' }),
  );
  const nobody = { ...credit(state), memberId: ID };
  expect(() => recordEntry(state, nobody, null, circumstances)).toThrow(
    expect.objectContaining({ reason: 'not-found', field: 'memberId' }),
  );
  const vague = { ...state, people: state.people.map((person) => ({ ...person, facts: null })) };
  expect(() => recordEntry(vague, credit(state), null, circumstances)).toThrow(
    expect.objectContaining({ reason: 'facts-missing', field: 'memberId' }),
  );
});

it('reverses an entry once, and the book stays sound', () => {
  const state = recordEntry(randomState(5, 10), credit(randomState(5, 10)), null, circumstances);
  const reversal = { id: '0e9d5a4c-0000-4000-a000-000000000002', on: TODAY, reverses: ID };
  const reversed = reverseEntry(state, reversal, NOON);
  expect(reverseEntry(reversed, reversal, NOON)).toBe(reversed);
  const second = { ...reversal, id: '0e9d5a4c-0000-4000-a000-000000000003' };
  expect(() => reverseEntry(reversed, second, NOON)).toThrow(expect.objectContaining({ reason: 'already-reversed' }));
  const members = reversed.people.flatMap(({ id, relation, facts }) =>
    facts ? [{ id, relation, ...facts, labelCiphertext: null }] : [],
  );
  expect(violationsIn({ members, entries: reversed.rows.map(({ entry }) => entry) })).toEqual([]);
});
