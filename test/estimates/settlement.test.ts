/** How a bill is paid: a table on made-up provinces (fixtures/), and questions about real ones. */
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { settle } from '../../shared/estimates/settlement.ts';
import { type AskedPocket, pocketFaults, type SettlementQuestion } from '../../shared/estimates/settlement-question.ts';
import { fen } from '../../shared/money.ts';
import type { Purpose } from '../../shared/purpose.ts';
import { regionCode } from '../../shared/region.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import { repositoryRules } from '../rules/repository.ts';
import { own, pool, quota, sharer } from './asked-pockets.ts';
import { madeUpRules } from './lands.ts';

const madeUp = madeUpRules();
const real = repositoryRules();

interface Situation {
  readonly say: string;
  readonly region: string;
  readonly on?: string;
  readonly purpose?: Purpose;
  readonly bill: number;
  readonly pockets: readonly AskedPocket[];
  readonly pays: readonly (readonly [id: string, payFen: number])[];
  readonly cash: number;
  readonly assumptions?: readonly string[];
  readonly strategy?: string;
  readonly split?: boolean;
  /** Words that stand among the assumptions. */
  readonly says?: string;
  readonly saysNot?: string;
  readonly certainty?: string;
}

function question({
  region,
  on,
  purpose,
  bill,
  pockets,
}: Omit<Situation, 'say' | 'pays' | 'cash'>): SettlementQuestion {
  return {
    on: day(on ?? '2026-11-21'),
    region: regionCode(region),
    purpose: purpose ?? 'outpatient',
    billFen: fen(bill),
    pockets,
  };
}

function check(rules: Rules, situation: Situation): void {
  const asked = question(situation);
  expect(pocketFaults(rules, asked)).toEqual([]);
  const answer = settle(rules, asked, 'zh');
  expect({ pays: answer.draws.map(({ id, payFen }) => [id, payFen]), cash: answer.cashFen }).toEqual({
    pays: situation.pays,
    cash: situation.cash,
  });
  const { assumptions, strategy, split, says, saysNot } = situation;
  const said = answer.assumptions.map(({ message }) => message).join();
  if (says) expect(said).toContain(says);
  if (saysNot) expect(said).not.toContain(saysNot);
  // Said of all care that others pay for, whatever else is.
  const codes = answer.assumptions.map(({ code }) => code).filter((code) => code !== 'out-of-catalogue-depends');
  if (assumptions) expect(codes).toEqual(assumptions);
  if (situation.certainty) expect(answer.certainty).toBe(situation.certainty);
  if (strategy) expect(answer.strategy).toBe(strategy);
  if (split !== undefined) expect(answer.splitAllowed).toBe(split);
}

const SITUATIONS: Situation[] = [
  { say: 'no pocket', region: '410000', bill: 500, pockets: [], pays: [], cash: 500, assumptions: [] },
  {
    say: 'own money covers it to the fen',
    region: '410000',
    bill: 500,
    pockets: [own(500), sharer('a', 900, { position: 1 })],
    pays: [
      ['own', 500],
      ['a', 0],
    ],
    cash: 0,
    assumptions: [],
    strategy: 'configured',
    split: true,
  },
  {
    say: 'one fen is short: the first in the set order pays it',
    region: '410000',
    bill: 501,
    pockets: [own(500), sharer('a', 900, { position: 2 }), sharer('b', 900, { position: 1 })],
    pays: [
      ['own', 500],
      ['b', 1],
      ['a', 0],
    ],
    cash: 0,
  },
  {
    say: 'own, quotas from the oldest, pool, sharers, cash',
    region: '410000',
    bill: 1000,
    pockets: [
      sharer('s', 100, { position: 1 }),
      pool(200),
      quota('young', 100, { boundAt: '2026-06-05' }),
      quota('old', 100, { boundAt: '2026-01-09' }),
      own(300, { frozen: 100 }),
    ],
    pays: [
      ['own', 200],
      ['old', 100],
      ['young', 100],
      ['pool', 200],
      ['s', 100],
    ],
    cash: 300,
    assumptions: ['pool-not-known-there', 'quotas-before-pool-and-sharers'],
  },
  {
    say: 'no order told: by id, and that is said',
    region: '410000',
    bill: 5,
    pockets: [sharer('b', 9), sharer('a', 3)],
    pays: [
      ['a', 3],
      ['b', 2],
    ],
    cash: 0,
    assumptions: ['position-missing'],
  },
  {
    say: 'an unspecified order is the set one, and that is said',
    region: '220000',
    bill: 5,
    pockets: [sharer('a', 9, { position: 2 }), sharer('b', 3, { position: 1 })],
    pays: [
      ['b', 3],
      ['a', 2],
    ],
    cash: 0,
    assumptions: ['order-unspecified'],
    strategy: 'configured',
  },
  {
    say: 'first bound, first drawn',
    region: '110000',
    bill: 5,
    pockets: [
      sharer('a', 3, { boundAt: '2026-02-02', position: 1 }),
      sharer('b', 3, { boundAt: '2026-02-01', position: 2 }),
      sharer('c', 3),
    ],
    pays: [
      ['b', 3],
      ['a', 2],
      ['c', 0],
    ],
    cash: 0,
    assumptions: ['bind-time-missing'],
    strategy: 'bind-time-ascending',
  },
  {
    say: 'last bound, first drawn; the balance to start sharing is reached to the fen',
    region: '150000',
    bill: 300_001,
    pockets: [sharer('a', 300_000, { boundAt: '2026-02-01' }), sharer('b', 300_000, { boundAt: '2026-02-02' })],
    pays: [
      ['b', 300_000],
      ['a', 1],
    ],
    cash: 0,
    assumptions: ['split-not-stated'],
    strategy: 'bind-time-descending',
  },
  {
    say: 'a fen less than the balance to start sharing: nothing',
    region: '150000',
    bill: 10,
    pockets: [sharer('a', 299_999)],
    pays: [['a', 0]],
    cash: 10,
    assumptions: ['minimum-to-share-not-reached'],
  },
  {
    say: 'the largest balance first, own money last',
    region: '210000',
    bill: 100,
    pockets: [own(50), sharer('a', 30, { position: 1 }), sharer('b', 40, { position: 2 })],
    pays: [
      ['b', 40],
      ['a', 30],
      ['own', 30],
    ],
    cash: 0,
    strategy: 'largest-balance-first',
  },
  {
    say: 'one sharer alone: the first that can pay the whole rest above what is retained',
    region: '140000',
    bill: 500,
    pockets: [own(100), sharer('a', 100_399, { position: 1 }), sharer('b', 100_400, { position: 2 })],
    pays: [
      ['own', 100],
      ['a', 0],
      ['b', 400],
    ],
    cash: 0,
    strategy: 'single-sharer',
    split: false,
    assumptions: [],
  },
  {
    say: 'one sharer alone, and none has enough: the first with money',
    region: '140000',
    bill: 500,
    pockets: [
      sharer('a', 100_000, { position: 1 }),
      sharer('b', 100_001, { position: 2 }),
      sharer('c', 100_499, { position: 3 }),
    ],
    pays: [
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ],
    cash: 499,
  },
  {
    say: 'nothing is retained for oneself',
    region: '140000',
    bill: 500,
    pockets: [own(500)],
    pays: [['own', 500]],
    cash: 0,
  },
  {
    say: 'of a sharer’s account only prior years, frozen first; one’s own counts whole',
    region: '130000',
    bill: 1000,
    pockets: [own(300, { prior: 100 }), sharer('a', 900, { prior: 400, frozen: 150, position: 1 })],
    pays: [
      ['own', 300],
      ['a', 250],
    ],
    cash: 450,
  },
  {
    say: 'more frozen than prior years hold: nothing is left to share',
    region: '130000',
    bill: 10,
    pockets: [sharer('a', 900, { prior: 400, frozen: 500 })],
    pays: [['a', 0]],
    cash: 10,
  },
  {
    say: 'the sharer’s region decides what may be shared, the patient’s the order',
    region: '410000',
    bill: 1000,
    pockets: [
      sharer('a', 100_300, { region: '140000', position: 1 }),
      sharer('b', 900, { region: '130000', prior: 200, position: 2 }),
    ],
    pays: [
      ['a', 300],
      ['b', 200],
    ],
    cash: 500,
    assumptions: ['wallet-not-known', 'across-provinces-by-quota', 'limit-applied-across'],
    strategy: 'configured',
  },
  {
    say: 'before sharing across provinces was open',
    region: '410000',
    on: '2024-12-31',
    bill: 10,
    pockets: [sharer('a', 100, { region: '420000', position: 1 }), sharer('b', 100, { region: '410100', position: 2 })],
    pays: [
      ['a', 0],
      ['b', 10],
    ],
    cash: 0,
    assumptions: ['purpose-rule-not-known', 'across-provinces-not-open'],
  },
  {
    say: 'a transfer pool: the pool pays to its last fen, sharers of the province not at all, another’s by the wallet',
    region: '120000',
    bill: 300,
    pockets: [
      own(50),
      pool(100),
      sharer('a', 900_000, { position: 1 }),
      sharer('b', 900, { region: '130000', prior: 60 }),
    ],
    pays: [
      ['own', 50],
      ['pool', 100],
      ['a', 0],
      ['b', 60],
    ],
    cash: 90,
    assumptions: ['wallet-not-known', 'across-provinces-by-quota', 'limit-applied-across', 'sharers-not-drawn-at-till'],
  },
  {
    say: 'a transfer pool and only another province’s money',
    region: '120000',
    bill: 300,
    pockets: [sharer('b', 900, { region: '410000' })],
    pays: [['b', 300]],
    cash: 0,
    assumptions: ['wallet-not-known', 'across-provinces-by-quota'],
  },
  {
    say: 'money of a place outside the scheme does not come; the rest is settled as ever',
    region: '410000',
    bill: 300,
    pockets: [own(100), sharer('b', 900, { region: '810000', position: 1 }), sharer('c', 50, { position: 2 })],
    pays: [
      ['own', 100],
      ['b', 0],
      ['c', 50],
    ],
    cash: 150,
    assumptions: ['outside-the-scheme'],
  },
  {
    say: 'another pool of the province, the day before sharing reached it',
    region: '410100',
    on: '2024-07-31',
    bill: 10,
    pockets: [sharer('a', 100, { region: '410200', position: 1 }), sharer('b', 4, { region: '410100', position: 2 })],
    pays: [
      ['a', 0],
      ['b', 4],
    ],
    cash: 6,
    assumptions: ['across-pools-not-open'],
  },
  {
    say: 'another pool of the province, the day on which sharing reached it',
    region: '410100',
    on: '2024-08-01',
    bill: 10,
    pockets: [sharer('a', 100, { region: '410200', position: 1 })],
    pays: [['a', 10]],
    cash: 0,
    assumptions: [],
  },
  {
    say: 'a pool that is not told, while sharing stays within one',
    region: '410100',
    on: '2024-07-31',
    bill: 10,
    pockets: [sharer('a', 100, { region: '410000', position: 1 })],
    pays: [['a', 10]],
    cash: 0,
    assumptions: ['across-pools-not-known'],
  },
  {
    say: 'the first day of quotas: nothing is assumed',
    region: '410000',
    on: '2026-01-09',
    bill: 10,
    pockets: [quota('q', 50)],
    pays: [['q', 10]],
    cash: 0,
    assumptions: [],
  },
  {
    say: 'a quota the day before there were any',
    region: '410000',
    on: '2026-01-08',
    bill: 10,
    pockets: [quota('q', 50)],
    pays: [['q', 10]],
    cash: 0,
    assumptions: ['quota-not-known-there'],
  },
  {
    say: 'the first day of sharing: nothing is assumed',
    region: '410000',
    on: '2021-04-22',
    bill: 10,
    pockets: [sharer('a', 50, { position: 1 })],
    pays: [['a', 10]],
    cash: 0,
    assumptions: [],
  },
  {
    say: 'a sharer the day before anyone could share: that they could is named',
    region: '410000',
    on: '2021-04-21',
    bill: 10,
    pockets: [own(3), sharer('a', 50, { position: 1 })],
    pays: [
      ['own', 3],
      ['a', 7],
    ],
    cash: 0,
    assumptions: ['sharing-start-not-known', 'purpose-rule-not-known', 'mechanism-not-known', 'draw-order-not-known'],
  },
  {
    say: 'one’s own money alone asks nothing of sharing',
    region: '410000',
    on: '2021-04-21',
    bill: 3,
    pockets: [own(3)],
    pays: [['own', 3]],
    cash: 0,
    assumptions: ['purpose-rule-not-known'],
  },
  {
    say: 'bound first, drawn first where the order can be changed: what the person set is named as not used',
    region: '640000',
    bill: 5,
    pockets: [
      sharer('a', 3, { boundAt: '2026-02-02', position: 1 }),
      sharer('b', 3, { boundAt: '2026-02-01', position: 2 }),
    ],
    pays: [
      ['b', 3],
      ['a', 2],
    ],
    cash: 0,
    assumptions: ['set-order-not-used'],
    strategy: 'bind-time-ascending',
  },
  {
    say: 'an order that can be changed, and none set',
    region: '640000',
    bill: 5,
    pockets: [sharer('a', 3, { boundAt: '2026-02-02' }), sharer('b', 3, { boundAt: '2026-02-01' })],
    pays: [
      ['b', 3],
      ['a', 2],
    ],
    cash: 0,
    assumptions: [],
  },
  {
    say: 'a purpose that no account may pay for',
    region: '410000',
    purpose: 'fitness',
    bill: 300,
    pockets: [own(500), quota('q', 500), pool(500), sharer('a', 500, { position: 1 })],
    pays: [
      ['own', 0],
      ['q', 0],
      ['pool', 0],
      ['a', 0],
    ],
    cash: 300,
    assumptions: ['purpose-denied', 'pool-not-known-there', 'quotas-before-pool-and-sharers'],
  },
  {
    say: 'a purpose for which only accounts of the province may pay',
    region: '410000',
    purpose: 'commercial-insurance',
    bill: 300,
    pockets: [own(100), sharer('a', 500, { region: '420000', position: 1 })],
    pays: [
      ['own', 100],
      ['a', 0],
    ],
    cash: 200,
    assumptions: ['wallet-not-known', 'purpose-denied'],
  },
  {
    say: 'one’s own account is where the patient is, a quota where its sharer is',
    region: '410000',
    purpose: 'commercial-insurance',
    bill: 300,
    pockets: [own(100, { region: '420000' }), quota('q', 500, { region: '420000' })],
    pays: [
      ['own', 100],
      ['q', 0],
    ],
    cash: 200,
    assumptions: ['purpose-denied'],
  },
  {
    say: 'a purpose that nobody speaks of',
    region: '410000',
    purpose: 'vaccine',
    bill: 300,
    pockets: [own(500)],
    pays: [['own', 300]],
    cash: 0,
    assumptions: ['purpose-not-stated'],
  },
  {
    say: 'a patient outside the scheme: no account is known to pay, wherever it is',
    region: '710000',
    bill: 300,
    pockets: [own(100), sharer('b', 150, { position: 1 }), sharer('a', 150, { position: 2, region: '350100' })],
    pays: [
      ['own', 0],
      ['b', 0],
      ['a', 0],
    ],
    cash: 300,
    assumptions: ['outside-the-scheme'],
  },
  {
    say: 'open readings that all pay the same need no word',
    region: '230000',
    bill: 300,
    pockets: [own(300), quota('q', 50)],
    pays: [
      ['own', 300],
      ['q', 0],
    ],
    cash: 0,
    assumptions: [],
  },
  {
    say: 'open readings that pay the same and leave another sum to share',
    region: '230000',
    bill: 100,
    pockets: [sharer('a', 70_000, { position: 1 })],
    pays: [['a', 100]],
    cash: 0,
    assumptions: ['disputed'],
  },
  {
    say: 'open readings that pay otherwise: the first is used, and that comes before all else',
    region: '230000',
    bill: 60_000,
    pockets: [sharer('a', 70_000, { position: 1 })],
    pays: [['a', 60_000]],
    cash: 0,
    assumptions: ['disputed'],
  },
];

describe('a settlement', () => {
  it.each(SITUATIONS)('$say', (situation) => check(madeUp, situation));

  it('says between which amounts the cash lies where readings differ', () => {
    // By one reading sharers split 60,000; by another one pays alone; by another 50,000 are retained in each account.
    const asked = question({
      region: '230000',
      bill: 60_000,
      pockets: [sharer('a', 40_000, { position: 1 }), sharer('b', 55_000, { position: 2 })],
    });
    const { draws, cashFen, splitAllowed, assumptions } = settle(madeUp, asked, 'en');
    expect([draws.map(({ payFen }) => payFen), cashFen, splitAllowed]).toEqual([[40_000, 20_000], 0, true]);
    expect(assumptions[0]).toMatchObject({ code: 'disputed' });
    expect(assumptions[0]?.message).toContain('between ¥0.00 and ¥550.00');
  });

  it('tells what is still available, and cites what decided', () => {
    const asked = question({
      region: '140000',
      bill: 100,
      pockets: [own(150), sharer('a', 130_000, { frozen: 10_000 })],
    });
    const { draws, reads, certainty } = settle(madeUp, asked, 'zh');
    expect(draws).toEqual([
      { id: 'own', payFen: 100, remainingFen: 50 },
      { id: 'a', payFen: 0, remainingFen: 20_000 },
    ]);
    expect(reads.map(({ parameter, definedIn }) => `${parameter} ${definedIn}`)).toEqual([
      'drawOrder 140000',
      'mechanism 000000',
      'shareableBalance 140000',
      'useScope 000000',
    ]);
    expect(certainty).toBe('official');
  });

  it('cites a rule once, however many regions read it', () => {
    const pockets = ['410100', '410200', '410300'].map((region, index) =>
      sharer(region, 10, { region, position: index + 1 }),
    );
    const { reads } = settle(madeUp, question({ region: '410000', bill: 1, pockets }), 'zh');
    expect(reads.map(({ parameter }) => parameter)).toEqual(['drawOrder', 'mechanism', 'useScope']);
  });

  it('speaks English, with Chinese only in brackets, for what a person has to ask for', () => {
    for (const situation of SITUATIONS) {
      const { assumptions } = settle(madeUp, question(situation), 'en');
      const said = assumptions.map(({ message }) => message).join();
      expect(said.replaceAll(/\([^()]*\)/g, '')).not.toMatch(/[一-鿿]/);
    }
  });
});

describe('what cannot be settled is named by pocket and field', () => {
  const faults = (pockets: readonly AskedPocket[], region = '410000') =>
    pocketFaults(madeUp, question({ region, bill: 1, pockets })).map(
      ({ index, field, code }) => `${index} ${field} ${code}`,
    );

  it.each<[string, readonly AskedPocket[], string[], string?]>([
    ['two pockets of one id', [quota('q', 1), pool(1), sharer('q', 1)], ['2 id duplicate']],
    ['two accounts of one’s own', [own(1), { ...own(1), id: 'mine' }], ['1 kind duplicate']],
    [
      'two sharers in one place',
      [sharer('a', 1, { position: 1 }), sharer('b', 1, { position: 1 })],
      ['1 position duplicate'],
    ],
    ['a place is a sharer’s only', [quota('q', 1, { position: 1 }), sharer('b', 1, { position: 1 })], []],
    ['more prior years than money', [own(10, { prior: 11 })], ['0 priorYearsBalanceFen does-not-add-up']],
    ['as much prior years as money', [own(10, { prior: 10 })], []],
    ['more frozen than there is', [sharer('a', 10, { frozen: 11 })], ['0 frozenFen does-not-add-up']],
    ['all of it frozen', [sharer('a', 10, { frozen: 10 })], []],
    ['a quota freezes nothing', [quota('q', 10, { frozen: 1 })], ['0 frozenFen not-allowed-here']],
    ['bound tomorrow', [sharer('a', 10, { boundAt: '2026-11-22' })], ['0 boundAt in-the-future']],
    ['bound today', [sharer('a', 10, { boundAt: '2026-11-21' })], []],
    ['prior years decide and are not told', [own(5), sharer('a', 10)], ['1 priorYearsBalanceFen missing'], '130000'],
    ['in another region too', [sharer('a', 10, { region: '130100' })], ['0 priorYearsBalanceFen missing']],
    ['an empty account has no prior years', [sharer('a', 0)], [], '130000'],
    ['no prior years are told to be there', [sharer('a', 10, { prior: 0 })], [], '130000'],
  ])('%s', (_say, pockets, expected, region) => expect(faults(pockets, region)).toEqual(expected));
});

describe('real regions', () => {
  it.each<Situation>([
    {
      say: 'Xi’an: the sharers in the order that was set at the bind',
      region: '610100',
      bill: 50_000,
      pockets: [own(10_000), sharer('wife', 30_000, { position: 1 }), sharer('son', 90_000, { position: 2 })],
      pays: [
        ['own', 10_000],
        ['wife', 30_000],
        ['son', 10_000],
      ],
      cash: 0,
      assumptions: [],
      strategy: 'configured',
      split: true,
    },
    {
      say: 'Fuzhou: the family pool pays, the sharer’s account does not',
      region: '350100',
      bill: 50_000,
      pockets: [own(10_000), pool(20_000), sharer('son', 900_000, { position: 1 })],
      pays: [
        ['own', 10_000],
        ['pool', 20_000],
        ['son', 0],
      ],
      cash: 20_000,
    },
    {
      say: 'Taiyuan: one sharer, and 1,000 yuan stay in the account',
      region: '140100',
      bill: 50_000,
      pockets: [own(10_000), sharer('son', 130_000, { position: 1 })],
      pays: [
        ['own', 10_000],
        ['son', 30_000],
      ],
      cash: 10_000,
      assumptions: ['at-till', 'at-till', 'at-till'],
      says: '单次最高支付额',
      strategy: 'single-sharer',
      split: false,
    },
    {
      say: 'Taiyuan: who pays all alone is told nothing of sharing',
      region: '140100',
      bill: 5_000,
      pockets: [own(10_000)],
      pays: [['own', 5_000]],
      cash: 0,
      assumptions: [],
    },
    {
      say: 'Wuhan: what of a bill is outside the catalogue depends on the place (F0345), and the place says what it pays (F0883)',
      region: '420100',
      bill: 5_000,
      pockets: [sharer('son', 9_000, { position: 1 })],
      pays: [['son', 5_000]],
      cash: 0,
      assumptions: ['readings-say'],
      says: '自费项目能不能用，各地不同。,付合规医药费用里的个人自付部分',
    },
    {
      say: 'Wuhan: medicine is another question',
      region: '420100',
      purpose: 'pharmacy-drug',
      bill: 5_000,
      pockets: [sharer('son', 9_000, { position: 1 })],
      pays: [['son', 5_000]],
      cash: 0,
      assumptions: [],
      saysNot: '各地不同',
    },
    {
      say: 'Chengdu: for a premium one chooses who pays, and no till is there (F1038)',
      region: '510100',
      purpose: 'resident-premium',
      bill: 5_000,
      pockets: [sharer('son', 9_000, { position: 1 })],
      pays: [['son', 5_000]],
      cash: 0,
      says: '自己选从哪个账户扣',
      saysNot: '须再扫一次码',
    },
    {
      say: 'Chengdu: a second scan (F1034)',
      saysNot: '代缴居民医保',
      region: '510100',
      bill: 5_000,
      pockets: [sharer('son', 9_000, { position: 1 })],
      pays: [['son', 5_000]],
      cash: 0,
      says: '须再扫一次码',
    },
    {
      say: 'Chengdu, before the page that tells of it',
      region: '510100',
      on: '2023-06-01',
      bill: 5_000,
      pockets: [sharer('son', 9_000, { position: 1 })],
      pays: [['son', 5_000]],
      cash: 0,
      saysNot: '须再扫一次码',
    },
    {
      say: 'Baoding: the sharer’s account once the patient’s is at zero (F0411)',
      region: '130600',
      bill: 5_000,
      pockets: [own(1_000), sharer('son', 9_000, { position: 1 })],
      pays: [
        ['own', 1_000],
        ['son', 4_000],
      ],
      cash: 0,
      says: '本人余额为零才用',
    },
    {
      say: 'Shijiazhuang from Xi’an, when the wallet took 2,000 yuan a transfer (F1165)',
      region: '130100',
      on: '2025-08-01',
      bill: 300_000,
      pockets: [sharer('a', 900_000, { region: '610100', position: 1 })],
      pays: [['a', 300_000]],
      cash: 0,
      says: '每笔不超过2000元',
    },
    {
      say: 'Nanning from Beijing: the nation’s limits on a transfer (F0137)',
      region: '450100',
      on: '2025-08-01',
      bill: 300_000,
      pockets: [sharer('a', 900_000, { region: '110101', position: 1 })],
      pays: [['a', 300_000]],
      cash: 0,
      says: '每笔不超过 2000 元，每天 3 笔',
    },
    {
      say: 'Nanning: a quota on a day before there were any is nobody’s report (F0134)',
      region: '450100',
      on: '2025-08-01',
      bill: 300,
      pockets: [quota('q', 900)],
      pays: [['q', 300]],
      cash: 0,
      assumptions: ['quota-not-known-there'],
      certainty: 'unverified',
    },
    {
      say: 'Nanning: which quota is the older is not told',
      region: '450100',
      bill: 400,
      pockets: [quota('a', 300), quota('b', 300)],
      pays: [
        ['a', 300],
        ['b', 100],
      ],
      cash: 0,
      assumptions: ['grant-time-missing'],
    },
    {
      say: 'Nanning: it is told',
      region: '450100',
      bill: 400,
      pockets: [quota('a', 300, { boundAt: '2026-03-01' }), quota('b', 300, { boundAt: '2026-02-01' })],
      pays: [
        ['b', 300],
        ['a', 100],
      ],
      cash: 0,
      assumptions: [],
    },
    {
      say: 'Nanning from Beijing, for what the wallet does not pay: nothing is assumed of a way that is not taken',
      region: '450100',
      purpose: 'commercial-insurance',
      bill: 400,
      pockets: [sharer('a', 900, { region: '110101', position: 1 })],
      pays: [['a', 0]],
      cash: 400,
      assumptions: ['purpose-denied'],
    },
    {
      say: 'the same, once it was by quotas',
      region: '130100',
      on: '2026-08-01',
      bill: 300_000,
      pockets: [sharer('a', 900_000, { region: '610100', position: 1 })],
      pays: [['a', 300_000]],
      cash: 0,
      saysNot: '2000元',
    },
    {
      say: 'Xi’an itself moved nothing by the wallet',
      region: '610100',
      on: '2025-08-01',
      bill: 300_000,
      pockets: [sharer('a', 900_000, { position: 1 })],
      pays: [['a', 300_000]],
      cash: 0,
      saysNot: '2000元',
    },
    {
      say: 'Lhasa: that 3,000 yuan must be there is told by machine-written pages alone (F1141): it decides nothing',
      region: '540100',
      bill: 1_000,
      pockets: [sharer('a', 250_000, { position: 1 })],
      pays: [['a', 1_000]],
      cash: 0,
      assumptions: ['minimum-not-known'],
      certainty: 'unverified',
    },
    {
      say: 'Lhasa: with 3,000 yuan it is the same by all pages',
      region: '540100',
      bill: 1_000,
      pockets: [sharer('a', 300_000, { position: 1 })],
      pays: [['a', 1_000]],
      cash: 0,
      assumptions: [],
    },
    {
      say: 'the nation is no place: a sharer there is where the patient is',
      region: '540100',
      bill: 1_000,
      pockets: [sharer('a', 250_000, { region: '000000', position: 1 })],
      pays: [['a', 1_000]],
      cash: 0,
      assumptions: ['minimum-not-known'],
    },
    {
      say: 'the nation is no place for a patient either',
      region: '000000',
      bill: 1_000,
      pockets: [own(2_000)],
      pays: [['own', 1_000]],
      cash: 0,
      assumptions: ['place-not-told'],
    },
    {
      say: 'Lanzhou: the place says which costs it pays (F1197), once, and so it is not said that places differ',
      region: '620100',
      on: '2023-06-01',
      bill: 1_000,
      pockets: [own(500), pool(600)],
      pays: [
        ['own', 500],
        ['pool', 500],
      ],
      cash: 0,
      says: '看病买药只付政策范围内的自付费用。',
      saysNot: '各地不同',
    },
    {
      say: 'Beijing: of devices a list decides (F0978)',
      region: '110101',
      purpose: 'medical-device',
      bill: 1_000,
      pockets: [sharer('a', 2_000, { position: 1 })],
      pays: [['a', 1_000]],
      cash: 0,
      says: '不是所有器械和耗材都能用',
    },
    {
      say: 'Xining: money is moved first, 500 yuan at least (F1244)',
      region: '630100',
      bill: 5_000,
      pockets: [pool(9_000), sharer('a', 900_000, { position: 1 })],
      pays: [
        ['pool', 5_000],
        ['a', 0],
      ],
      cash: 0,
      says: '不低于500元',
    },
    {
      say: 'Shanghai: prior years only',
      region: '310000',
      bill: 50_000,
      pockets: [own(10_000), sharer('son', 130_000, { prior: 20_000, position: 1 })],
      pays: [
        ['own', 10_000],
        ['son', 20_000],
      ],
      cash: 20_000,
    },
    {
      say: 'Xianning: whether the bill is split is disputed',
      region: '421200',
      bill: 50_000,
      pockets: [sharer('a', 30_000, { boundAt: '2025-01-01' }), sharer('b', 40_000, { boundAt: '2026-01-01' })],
      pays: [
        ['b', 40_000],
        ['a', 10_000],
      ],
      cash: 0,
      assumptions: ['disputed', 'split-not-stated', 'readings-say'],
      strategy: 'bind-time-descending',
    },
    {
      say: 'Nanchang: a relative has one sharer, and two are asked about (F0829)',
      region: '360100',
      bill: 50_000,
      pockets: [sharer('a', 20_000, { position: 1 }), sharer('b', 90_000, { position: 2 })],
      pays: [
        ['a', 0],
        ['b', 50_000],
      ],
      cash: 0,
      assumptions: ['one-sharer-at-a-time'],
      strategy: 'single-sharer',
    },
    {
      say: 'Dezhou: pages differ on whether one person alone may share, and its own speak of several (F0223)',
      region: '371400',
      bill: 13_000,
      pockets: [sharer('a', 5_000, { position: 1 }), sharer('b', 8_000, { position: 2 })],
      pays: [
        ['a', 5_000],
        ['b', 8_000],
      ],
      cash: 0,
      assumptions: ['at-till', 'at-till'],
      says: '5 分钟内再刷一次',
    },
    {
      say: 'Nanyang: pages differ on whether one person alone may share (F0859, F0860)',
      region: '411300',
      bill: 13_000,
      pockets: [sharer('a', 5_000, { position: 1 }), sharer('b', 8_000, { position: 2 })],
      pays: [
        ['b', 8_000],
        ['a', 5_000],
      ],
      cash: 0,
      assumptions: ['disputed', 'one-sharer-perhaps', 'split-not-stated'],
    },
    {
      say: 'Nantong: commercial insurance is on its own list (F0462), and not on the closed one of the wallet, where quotas are (F0138, F0335)',
      region: '320600',
      purpose: 'commercial-insurance',
      bill: 100,
      pockets: [sharer('a', 60, { position: 1 }), quota('q', 60)],
      pays: [
        ['q', 0],
        ['a', 60],
      ],
      cash: 40,
      assumptions: ['purpose-denied', 'quotas-before-pool-and-sharers', 'readings-say'],
    },
    {
      say: 'Nantong: what the wallet’s list refuses is as sure as that list, whoever would have paid first (F0138)',
      region: '320600',
      purpose: 'fitness',
      bill: 100,
      pockets: [own(60), quota('q', 60)],
      pays: [
        ['own', 0],
        ['q', 0],
      ],
      cash: 100,
      assumptions: ['purpose-denied'],
      certainty: 'reported',
    },
    {
      say: 'Nantong: with two that may pay, the order decides as well',
      region: '320600',
      bill: 100,
      pockets: [own(60), quota('q', 60)],
      pays: [
        ['own', 60],
        ['q', 40],
      ],
      cash: 0,
      certainty: 'unverified',
    },
    {
      say: 'Baoji, before its wallet was known to be open (F1163), from Chengdu',
      region: '610300',
      on: '2025-06-01',
      bill: 10_000,
      pockets: [sharer('a', 10_000, { region: '510100', position: 1 })],
      pays: [['a', 10_000]],
      cash: 0,
      assumptions: ['wallet-not-known', 'across-provinces-by-transfer', 'transfer-limits'],
      certainty: 'unverified',
    },
    {
      say: 'Baoji, once it was',
      region: '610300',
      bill: 10_000,
      pockets: [sharer('a', 10_000, { region: '510100', position: 1 })],
      pays: [['a', 10_000]],
      cash: 0,
      assumptions: ['across-provinces-by-quota'],
      certainty: 'reported',
    },
    {
      say: 'Shanghai, July 2022: not yet (F0441)',
      region: '310101',
      on: '2022-07-20',
      bill: 8_000,
      pockets: [sharer('a', 90_000, { prior: 90_000, position: 1 })],
      pays: [['a', 0]],
      cash: 8_000,
      says: '8 月起',
    },
    {
      say: 'Nanchang: one sharer',
      region: '360100',
      bill: 50_000,
      pockets: [sharer('b', 90_000, { position: 1 })],
      pays: [['b', 50_000]],
      cash: 0,
      assumptions: [],
    },
    {
      say: 'Hangzhou: a premium is said to need all of it left from earlier years (F0481)',
      region: '330100',
      purpose: 'resident-premium',
      bill: 40_000,
      pockets: [sharer('a', 90_000, { prior: 20_000, position: 1 })],
      pays: [['a', 20_000]],
      cash: 20_000,
      assumptions: ['shareable-money'],
      says: '不少于当年的个人缴费标准',
    },
    {
      say: 'Hangzhou: of vaccines, those outside the national programme (F0478)',
      region: '330100',
      purpose: 'vaccine',
      bill: 10_000,
      pockets: [sharer('a', 90_000, { prior: 20_000, position: 1 })],
      pays: [['a', 10_000]],
      cash: 0,
      says: '免疫规划以外',
    },
    {
      say: 'Hangzhou: care needs no such word',
      region: '330100',
      bill: 10_000,
      pockets: [sharer('a', 90_000, { prior: 20_000, position: 1 })],
      pays: [['a', 10_000]],
      cash: 0,
      assumptions: [],
    },
  ])('$say', (situation) => check(real, situation));
});
