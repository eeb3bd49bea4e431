/** What holds for every settlement, whatever the region, the day and the pockets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { settle } from '../../shared/estimates/settlement.ts';
import { type AskedPocket, pocketFaults, type SettlementQuestion } from '../../shared/estimates/settlement-question.ts';
import { type Fen, fen } from '../../shared/money.ts';
import type { Purpose } from '../../shared/purpose.ts';
import { type RegionCode, regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';
import { madeUpRules } from './lands.ts';

const madeUp = madeUpRules();
const real = repositoryRules();

const provinces = ['11', '12', '13', '14', '15', '21', '22', '23', '31', '33', '35', '41', '42', '54', '61', '63'];
const region = fc.constantFrom(...provinces.map((two) => regionCode(`${two}0000`)), regionCode('421200'));
const on = fc.constantFrom(...['2020-01-01', '2022-06-30', '2024-12-02', '2025-03-01', '2026-11-21'].map(day));
const amount = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 400_000 })).map(fen);
/** Part of an amount, both ends included. */
const part = fc.constantFrom(0, 0.3, 1);

const pocket = fc
  .record({
    kind: fc.constantFrom<AskedPocket['kind']>('own', 'sharer', 'pool', 'quota'),
    region: fc.option(region),
    balanceFen: amount,
    prior: part,
    frozen: part,
    boundAt: fc.option(fc.constantFrom(day('2019-05-01'), day('2019-12-31'))),
    placed: fc.boolean(),
  })
  .map(({ prior, frozen, placed, ...told }) => ({
    told,
    placed,
    priorYearsBalanceFen: share(told.balanceFen, prior),
    frozenFen: told.kind === 'own' || told.kind === 'sharer' ? share(told.balanceFen, frozen) : null,
  }));

function share(amountFen: Fen, portion: number): Fen {
  return fen(Math.floor(amountFen * portion));
}

const pockets = fc.array(pocket, { maxLength: 7 }).map((list): AskedPocket[] => {
  const firstOwn = list.findIndex(({ told }) => told.kind === 'own');
  return list
    .filter(({ told }, index) => told.kind !== 'own' || index === firstOwn)
    .map(({ told, placed, ...money }, index) => ({
      ...told,
      ...money,
      id: `p${index}`,
      position: placed ? 9 - index : null,
    }));
});

const question: fc.Arbitrary<SettlementQuestion> = fc.record({
  on,
  region,
  purpose: fc.constantFrom<Purpose>('outpatient', 'vaccine', 'fitness', 'commercial-insurance'),
  billFen: amount,
  pockets,
});
const rules = fc.constantFrom(madeUp, real);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

describe('every settlement', () => {
  it('adds up to the bill, and names each pocket once', () => {
    fc.assert(
      fc.property(rules, question, (each, asked) => {
        expect(pocketFaults(each, asked)).toEqual([]);
        const { draws, cashFen } = settle(each, asked, 'zh');
        expect(sum(draws.map(({ payFen }) => payFen)) + cashFen).toBe(asked.billFen);
        expect(draws.map(({ id }) => id).sort()).toEqual(asked.pockets.map(({ id }) => id).sort());
      }),
    );
  });

  it('takes nothing that is frozen, and more than a pocket holds from none', () => {
    fc.assert(
      fc.property(rules, question, (each, asked) => {
        for (const { id, payFen, remainingFen } of settle(each, asked, 'zh').draws) {
          const from = asked.pockets.find((one) => one.id === id);
          const free = (from?.balanceFen ?? 0) - (from?.frozenFen ?? 0);
          expect(payFen >= 0 && remainingFen >= 0 && payFen + remainingFen <= free).toBe(true);
        }
      }),
    );
  });

  it('leaves in a sharer’s account what the sharer’s region wants left', () => {
    const retained = new Map<RegionCode, number>([
      [regionCode('120000'), 200_000],
      [regionCode('140000'), 100_000],
    ]);
    fc.assert(
      fc.property(question, (asked) => {
        for (const { id, payFen } of settle(madeUp, { ...asked, on: day('2026-11-21') }, 'zh').draws) {
          const from = asked.pockets.find((one) => one.id === id);
          if (from?.kind !== 'sharer' || payFen === 0) continue;
          const place = from.region ?? asked.region;
          const left = from.balanceFen - payFen - (from.frozenFen ?? 0);
          expect(left).toBeGreaterThanOrEqual(retained.get(place) ?? 0);
          if (place === '130000') expect(payFen).toBeLessThanOrEqual(from.priorYearsBalanceFen ?? 0);
          if (place === '150000') expect(from.balanceFen).toBeGreaterThanOrEqual(300_000);
        }
      }),
    );
  });

  it('does not depend on the order in which pockets are listed', () => {
    const shuffled = question.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.shuffledSubarray([...asked.pockets], { minLength: asked.pockets.length })),
    );
    fc.assert(
      fc.property(rules, shuffled, (each, [asked, listed]) => {
        const [a, b] = [settle(each, asked, 'zh'), settle(each, { ...asked, pockets: listed }, 'zh')];
        expect([b.draws, b.cashFen]).toEqual([a.draws, a.cashFen]);
        const codes = (of: typeof a) => of.assumptions.map(({ code }) => code).sort();
        expect(codes(b)).toEqual(codes(a));
      }),
    );
  });

  it('asks for no more cash when a pocket holds more, where sharers split', () => {
    fc.assert(
      fc.property(rules, question, amount, fc.nat(6), (each, asked, more, at) => {
        const richer = asked.pockets.map((one, index) =>
          index === at ? { ...one, balanceFen: fen(one.balanceFen + more) } : one,
        );
        const [before, after] = [settle(each, asked, 'zh'), settle(each, { ...asked, pockets: richer }, 'zh')];
        fc.pre(before.splitAllowed);
        expect(after.cashFen).toBeLessThanOrEqual(before.cashFen);
      }),
    );
  });

  it('spends a quota once, and never beyond what is left of it', () => {
    fc.assert(
      fc.property(rules, question, amount, (each, asked, second) => {
        const first = settle(each, asked, 'zh');
        const left = asked.pockets.map((one) => ({
          ...one,
          balanceFen: fen(one.balanceFen - (first.draws.find(({ id }) => id === one.id)?.payFen ?? 0)),
        }));
        const quotas = asked.pockets.filter(({ kind }) => kind === 'quota');
        const next = settle(
          each,
          { ...asked, billFen: second, pockets: left.filter(({ kind }) => kind === 'quota') },
          'zh',
        );
        for (const { id, balanceFen } of quotas) {
          const paid = [first, next].map(({ draws }) => draws.find((draw) => draw.id === id)?.payFen ?? 0);
          expect(sum(paid)).toBeLessThanOrEqual(balanceFen);
        }
      }),
    );
  });

  it('lets one sharer pay at most where a bill is not split', () => {
    fc.assert(
      fc.property(rules, question, (each, asked) => {
        const { draws, splitAllowed } = settle(each, asked, 'zh');
        fc.pre(!splitAllowed);
        const sharers = new Set(asked.pockets.filter(({ kind }) => kind === 'sharer').map(({ id }) => id));
        expect(draws.filter(({ id, payFen }) => payFen > 0 && sharers.has(id)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('copes with as many pockets and open readings as a request can carry, and says that they are open', () => {
    const many = Array.from(
      { length: 64 },
      (_, index): AskedPocket => ({
        id: `s${index}`,
        kind: 'sharer',
        balanceFen: fen(300_000),
        priorYearsBalanceFen: fen(1000),
        region: regionCode(`${provinces[index % provinces.length]}0000`),
        position: index + 1,
      }),
    );
    const asked = {
      on: day('2022-01-01'),
      region: regionCode('330000'),
      purpose: 'outpatient',
      billFen: fen(500),
      pockets: many,
    };
    const { assumptions } = settle(real, { ...asked, purpose: 'outpatient' }, 'zh');
    expect(assumptions.map(({ code }) => code)).toContain('start-not-known');
  });
});
