/** Figures beside the book: the same difference as the API tells, taken into the book by the person's word alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from '../../extension/book/days.ts';
import { adoptFigure, deleteFigure, observedFigure, restoreFigure, saveFigures } from '../../extension/book/figures.ts';
import { recordEntry } from '../../extension/book/recording.ts';
import type { BookState } from '../../extension/book/state.ts';
import type { Balance } from '../../extension/store/book.ts';
import { day } from '../../shared/day.ts';
import { differenceOf, type Observation } from '../../shared/ledger/observation.ts';
import { fen } from '../../shared/money.ts';
import { circumstances, holder, NOON, randomState } from './random-state.ts';

const DAY_MS = 86_400_000;
const ADJUSTMENT = '0e9d5a4c-0000-4000-a000-00000000000a';

function figure(memberId: string, at: number, amount: number, some: Partial<Balance> = {}): Balance {
  const id = `0e9d5a4c-0000-4000-b000-${String(at % 1_000_000_000_000).padStart(12, '0')}`;
  const source = { label: '个人账户余额', sourceName: null, portalId: null, via: 'typed' } as const;
  return { id, memberId, kind: 'total', fen: fen(amount), ...source, at, ...some };
}

const asObservation = ({ id, memberId, fen: balanceFen, at }: Balance): Observation => ({
  ...{ id, memberId, balanceFen, at: new Date(at).toISOString(), via: 'manual' },
});

const withFigures = (state: BookState, ...balances: Balance[]): BookState => {
  const [first] = balances;
  const member = state.people.find(({ id }) => id === first?.memberId);
  return member ? saveFigures(state, { member, balances }) : state;
};

it('differs as the core says, since the same entry', () => {
  const looks = fc.array(
    fc.record({ ago: fc.integer({ min: 0, max: 45 }), amount: fc.integer({ min: 0, max: 9000 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), looks, fc.boolean(), (seed, seen, agrees) => {
      const state = randomState(seed, 40);
      const member = holder(state, false);
      const days = daysOf(state.book);
      const ledger = { id: member.id, relation: member.relation, ...member.facts, labelCiphertext: null };
      const figures = seen.map(({ ago, amount }, index) => {
        const told = figure(member.id, NOON - ago * DAY_MS + index, amount);
        // Some of them agree with the book: what came after those is where a difference began.
        const { differenceFen } = observedFigure(withFigures(state, told), days, told);
        return agrees && index % 2 === 0 ? { ...told, fen: fen(amount - (differenceFen ?? 0)) } : told;
      });
      const known = withFigures(state, ...figures);
      for (const balance of figures) {
        const { differenceFen, sinceEntryId } = observedFigure(known, days, balance);
        const earlier = figures.filter((other) => other !== balance).map(asObservation);
        expect({ differenceFen, sinceEntryId }).toEqual(
          differenceOf(state.book, ledger, asObservation(balance), earlier),
        );
      }
    }),
    { numRuns: 60 },
  );
});

describe('taken into the book', () => {
  it('leaves no difference, and does nothing a second time', () => {
    const state = randomState(8, 30);
    const seen = figure(holder(state, false).id, NOON - 3 * DAY_MS, 123_456);
    const known = withFigures(state, seen);
    const taken = adoptFigure(known, daysOf(known.book), ADJUSTMENT, seen.id, NOON);
    expect(taken.rows.at(-1)?.entry).toMatchObject({ kind: 'adjustment', on: '2026-11-18' });
    expect(observedFigure(taken, daysOf(taken.book), seen).differenceFen).toBe(0);
    expect(adoptFigure(taken, daysOf(taken.book), ADJUSTMENT, seen.id, NOON)).toBe(taken);
    const other = ADJUSTMENT.replace('a', 'b');
    expect(adoptFigure(taken, daysOf(taken.book), other, seen.id, NOON)).toBe(taken);
  });

  it('is not compared where money of its day was recorded after it was seen: nobody knows whether it was in it', () => {
    const state = randomState(8, 30);
    const { id } = holder(state, false);
    const seen = figure(id, NOON - 2, 123_456);
    const known = withFigures(state, seen);
    const taken = adoptFigure(known, daysOf(known.book), ADJUSTMENT, seen.id, NOON);
    expect(observedFigure(taken, daysOf(taken.book), seen).isOvertaken).toBe(false);
    const credit = { kind: 'credit', id: ADJUSTMENT.replace('a', 'c'), memberId: id, amountFen: fen(800) } as const;
    const recorded = (on: string, now: number) => {
      const { book } = randomState(8, 30);
      const fresh = adoptFigure({ ...known, book }, daysOf(book), ADJUSTMENT, seen.id, NOON);
      const later = recordEntry(fresh, { ...credit, on: day(on) }, null, { ...circumstances, now });
      return observedFigure(later, daysOf(later.book), seen);
    };
    expect(recorded('2026-11-21', NOON)).toMatchObject({ differenceFen: -800, isOvertaken: true });
    expect(recorded('2026-11-21', NOON - 3)).toMatchObject({ differenceFen: -800, isOvertaken: false });
    expect(recorded('2026-11-20', NOON)).toMatchObject({ isOvertaken: false });
  });

  it('asks which part of a split account it is about', () => {
    const state = randomState(9, 30);
    const { id } = holder(state, true);
    const [total, prior] = [figure(id, NOON, 5000), figure(id, NOON - 1, 7000, { kind: 'prior-years' })];
    const known = withFigures(state, total, prior);
    const days = daysOf(known.book);
    expect(() => adoptFigure(known, days, ADJUSTMENT, total.id, NOON)).toThrow(
      expect.objectContaining({ reason: 'not-allowed-here', field: 'balanceId' }),
    );
    const taken = adoptFigure(known, days, ADJUSTMENT, prior.id, NOON);
    expect(taken.rows.at(-1)?.entry.request).toMatchObject({ part: 'prior-years' });
    expect(observedFigure(taken, daysOf(taken.book), prior).differenceFen).toBe(0);
  });
});

it('keeps a figure once, refuses another under its id, and brings a deleted one back', () => {
  const state = randomState(10, 5);
  const seen = figure(holder(state, false).id, NOON, 100);
  const known = withFigures(state, seen);
  expect(withFigures(known, seen)).toBe(known);
  expect(() => withFigures(known, { ...seen, fen: fen(101) })).toThrow(
    expect.objectContaining({ reason: 'differs', field: 'balances.0.fen' }),
  );
  const { next, onApi } = deleteFigure(known, seen.id);
  expect([next.balances, onApi]).toEqual([[], false]);
  expect(deleteFigure(next, seen.id)).toEqual({ next, onApi: false });
  expect(restoreFigure(next, seen).balances).toEqual([seen]);
});
