import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import {
  type AmongSharers,
  availableFen,
  type DrawPocket,
  type DrawRequest,
  type DrawRule,
  orderPockets,
  planDraws,
} from '../../shared/estimates/draws.ts';
import { fen, isFen, MAX_FEN } from '../../shared/money.ts';

const CONFIGURED: DrawRule = { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: true };
const own = (balance: number, frozen = 0): DrawPocket => ({
  id: 'own',
  kind: 'own',
  balanceFen: fen(balance),
  frozenFen: fen(frozen),
});
const quota = (id: string, balance: number, boundAt: string | null = null): DrawPocket => ({
  id,
  kind: 'quota',
  balanceFen: fen(balance),
  boundAt: boundAt === null ? null : day(boundAt),
});
const pool = (balance: number): DrawPocket => ({ id: 'pool', kind: 'pool', balanceFen: fen(balance) });
const sharer = (
  id: string,
  balance: number,
  more: { position?: number; retained?: number; prior?: number; frozen?: number; boundAt?: string } = {},
): DrawPocket => ({
  id,
  kind: 'sharer',
  balanceFen: fen(balance),
  frozenFen: fen(more.frozen ?? 0),
  retainedFen: fen(more.retained ?? 0),
  boundAt: more.boundAt === undefined ? null : day(more.boundAt),
  position: more.position ?? null,
  ...(more.prior === undefined
    ? { portion: 'all' as const }
    : { portion: 'prior-years' as const, priorYearsBalanceFen: fen(more.prior) }),
});

interface Situation {
  readonly what: string;
  readonly bill: number;
  readonly pockets: DrawPocket[];
  readonly rule?: Partial<DrawRule>;
  readonly pays: readonly [string, number][];
  readonly cash: number;
}

const SITUATIONS: Situation[] = [
  { what: 'no pocket: all cash', bill: 500, pockets: [], pays: [], cash: 500 },
  {
    what: 'own, quota, pool, sharers, in that order',
    bill: 1000,
    pockets: [sharer('s', 900, { position: 1 }), pool(50), quota('q', 100), own(200)],
    pays: [
      ['own', 200],
      ['q', 100],
      ['pool', 50],
      ['s', 650],
    ],
    cash: 0,
  },
  {
    what: 'the oldest quota first, whatever its id',
    bill: 150,
    pockets: [quota('a', 100, '2026-09-02'), quota('b', 100, '2026-08-31')],
    pays: [
      ['b', 100],
      ['a', 50],
    ],
    cash: 0,
  },
  {
    what: '福建 keeps 2000 yuan in the sharer account',
    bill: 50_000,
    pockets: [sharer('s', 230_000, { retained: 200_000 })],
    pays: [['s', 30_000]],
    cash: 20_000,
  },
  {
    what: '上海 shares prior-years money only, less what quotas froze',
    bill: 50_000,
    pockets: [sharer('s', 90_000, { prior: 40_000, frozen: 15_000 })],
    pays: [['s', 25_000]],
    cash: 25_000,
  },
  {
    what: 'quotas granted to others are not the patient’s to spend',
    bill: 100,
    pockets: [own(100, 70)],
    pays: [['own', 30]],
    cash: 70,
  },
  {
    what: 'one sharer pays alone: the first that can pay the whole rest',
    bill: 500,
    pockets: [own(100), sharer('a', 300, { position: 1 }), sharer('b', 400, { position: 2 })],
    rule: { splitAllowed: false },
    pays: [
      ['own', 100],
      ['a', 0],
      ['b', 400],
    ],
    cash: 0,
  },
  {
    what: 'single-sharer, nobody can pay it all: the first with money',
    bill: 500,
    pockets: [sharer('a', 0, { position: 1 }), sharer('b', 200, { position: 2 }), sharer('c', 400, { position: 3 })],
    rule: { among: 'single-sharer' },
    pays: [
      ['a', 0],
      ['b', 200],
      ['c', 0],
    ],
    cash: 300,
  },
  {
    what: 'quotas and the pool are not sharers: they still split',
    bill: 300,
    pockets: [quota('q', 100), pool(100), sharer('a', 50, { position: 1 }), sharer('b', 100, { position: 2 })],
    rule: { splitAllowed: false },
    pays: [
      ['q', 100],
      ['pool', 100],
      ['a', 0],
      ['b', 100],
    ],
    cash: 0,
  },
  {
    what: 'a transfer pool draws from the pool, not from sharers',
    bill: 300,
    pockets: [pool(100), sharer('a', 500)],
    rule: { sharersAtTill: false },
    pays: [
      ['pool', 100],
      ['a', 0],
    ],
    cash: 200,
  },
  {
    what: 'the largest balance first',
    bill: 300,
    pockets: [sharer('a', 100, { position: 1 }), sharer('b', 250, { position: 2 })],
    rule: { among: 'largest-balance-first' },
    pays: [
      ['b', 250],
      ['a', 50],
    ],
    cash: 0,
  },
  {
    what: 'the latest bound first, an untold day last',
    bill: 300,
    pockets: [
      sharer('a', 100),
      sharer('b', 100, { boundAt: '2025-01-01' }),
      sharer('c', 150, { boundAt: '2026-01-01' }),
    ],
    rule: { among: 'bind-time-descending' },
    pays: [
      ['c', 150],
      ['b', 100],
      ['a', 50],
    ],
    cash: 0,
  },
  {
    what: 'own money last where the region says so',
    bill: 150,
    pockets: [own(100), sharer('a', 100)],
    rule: { ownFirst: false },
    pays: [
      ['a', 100],
      ['own', 50],
    ],
    cash: 0,
  },
  {
    what: 'a book below zero pays nothing',
    bill: 10,
    pockets: [own(-500), sharer('a', -1)],
    pays: [
      ['own', 0],
      ['a', 0],
    ],
    cash: 10,
  },
];

describe('planDraws', () => {
  it.each(SITUATIONS)('$what', ({ bill, pockets, rule, pays, cash }) => {
    const plan = planDraws({ billFen: fen(bill), pockets, ...CONFIGURED, ...rule });
    expect(plan.draws.map(({ id, payFen }) => [id, payFen])).toEqual(pays);
    expect(plan.cashFen).toBe(cash);
  });

  it('names what it took for granted', () => {
    const pockets = [quota('q', 1), sharer('a', 1), sharer('b', 1)];
    const assumptions = (rule: Partial<DrawRule>) =>
      planDraws({ billFen: fen(1), pockets, ...CONFIGURED, ...rule }).assumptions;
    expect(assumptions({})).toEqual(['quotas-before-pool-and-sharers']);
    expect(assumptions({ among: 'unspecified' })).toContain('order-unspecified');
    expect(assumptions({ among: 'bind-time-ascending' })).toContain('bind-time-missing');
    expect(assumptions({ sharersAtTill: false })).toContain('sharers-not-drawn-at-till');
  });

  it('refuses a negative bill and doubled ids', () => {
    expect(() => planDraws({ billFen: fen(-1), pockets: [], ...CONFIGURED })).toThrow(RangeError);
    expect(() => planDraws({ billFen: fen(1), pockets: [pool(1), pool(2)], ...CONFIGURED })).toThrow(/pool/);
  });
});

const AMONG: AmongSharers[] = [
  'configured',
  'recipient-sets',
  'bind-time-ascending',
  'bind-time-descending',
  'largest-balance-first',
  'single-sharer',
  'unspecified',
];
const amount = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(0, 1, MAX_FEN)).map(fen);
const boundAt = fc.option(fc.constantFrom(...['2024-12-31', '2025-06-01', '2026-06-05'].map(day)));
const position = fc.option(fc.integer({ min: 1, max: 4 }));
const body = fc.oneof(
  fc.record({ kind: fc.constant('own' as const), balanceFen: amount, frozenFen: amount }),
  fc.record({ kind: fc.constant('quota' as const), balanceFen: amount, boundAt }),
  fc.record({ kind: fc.constant('pool' as const), balanceFen: amount }),
  fc.record({
    kind: fc.constant('sharer' as const),
    portion: fc.constant('all' as const),
    balanceFen: amount,
    frozenFen: amount,
    retainedFen: amount,
    boundAt,
    position,
  }),
  fc.record({
    kind: fc.constant('sharer' as const),
    portion: fc.constant('prior-years' as const),
    priorYearsBalanceFen: amount,
    balanceFen: amount,
    frozenFen: amount,
    retainedFen: amount,
    boundAt,
    position,
  }),
);
const pockets = fc
  .array(body, { maxLength: 9 })
  .map((bodies) => bodies.map((pocket, index): DrawPocket => ({ ...pocket, id: `p${index}` })));
const request: fc.Arbitrary<DrawRequest> = fc.record({
  billFen: amount,
  pockets,
  among: fc.constantFrom(...AMONG),
  ownFirst: fc.boolean(),
  splitAllowed: fc.boolean(),
  sharersAtTill: fc.boolean(),
});
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

describe('every plan', () => {
  it('adds up to the bill, in whole fen, with every pocket named once', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const plan = planDraws(asked);
        expect(sum(plan.draws.map((draw) => draw.payFen)) + plan.cashFen).toBe(asked.billFen);
        expect(plan.draws.map((draw) => draw.id).sort()).toEqual(asked.pockets.map((pocket) => pocket.id).sort());
        expect(plan.draws.every((draw) => isFen(draw.payFen) && isFen(draw.remainingFen))).toBe(true);
      }),
    );
  });

  it('takes no pocket below zero, no frozen money, and no sharer below what must be retained', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const { id, payFen } of planDraws(asked).draws) {
          expect(payFen).toBeGreaterThanOrEqual(0);
          const pocket = asked.pockets.find((each) => each.id === id);
          if (pocket === undefined || payFen === 0) continue;
          expect(pocket.balanceFen - payFen).toBeGreaterThanOrEqual(0);
          if (pocket.kind === 'own') expect(pocket.balanceFen - payFen).toBeGreaterThanOrEqual(pocket.frozenFen);
          if (pocket.kind !== 'sharer') continue;
          const shared = pocket.portion === 'all' ? pocket.balanceFen : pocket.priorYearsBalanceFen;
          expect(shared - payFen).toBeGreaterThanOrEqual(pocket.retainedFen + pocket.frozenFen);
        }
      }),
    );
  });

  it('does not depend on the order in which pockets are listed', () => {
    fc.assert(
      fc.property(
        request.chain((asked) =>
          fc.tuple(fc.constant(asked), fc.shuffledSubarray([...asked.pockets], { minLength: asked.pockets.length })),
        ),
        ([asked, shuffled]) => {
          expect(planDraws({ ...asked, pockets: shuffled })).toEqual(planDraws(asked));
        },
      ),
    );
  });

  it('is greedy: a later pocket pays only when the earlier ones, of those that may pay, are empty', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const plan = planDraws(asked);
        const kinds = new Map(asked.pockets.map((pocket) => [pocket.id, pocket.kind]));
        const mayPay = plan.draws.filter(
          (draw) => plan.splitAllowed || kinds.get(draw.id) !== 'sharer' || draw.payFen > 0,
        );
        const lastPaying = mayPay.findLastIndex((draw) => draw.payFen > 0);
        const emptied = mayPay.slice(0, plan.cashFen > 0 ? undefined : Math.max(lastPaying, 0));
        expect(emptied.filter((draw) => draw.remainingFen !== 0)).toEqual([]);
      }),
    );
  });

  it('lets at most one sharer pay where the bill may not be split', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const plan = planDraws({ ...asked, splitAllowed: false });
        const paying = plan.draws.filter(
          (draw) =>
            draw.payFen > 0 && asked.pockets.some((pocket) => pocket.id === draw.id && pocket.kind === 'sharer'),
        );
        expect(paying.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves cash to a single sharer only when no sharer could have paid it all', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const rule = { ...asked, splitAllowed: false, ownFirst: true };
        const plan = planDraws(rule);
        fc.pre(plan.cashFen > 0);
        const others = orderPockets(asked.pockets, rule).filter((pocket) => pocket.kind !== 'sharer');
        const rest = asked.billFen - sum(others.map((pocket) => availableFen(pocket, asked.sharersAtTill)));
        const sharers = asked.pockets.filter((pocket) => pocket.kind === 'sharer');
        expect(sharers.every((pocket) => availableFen(pocket, asked.sharersAtTill) < rest)).toBe(true);
      }),
    );
  });
});
