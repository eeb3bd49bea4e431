/** What is credited each month: a table on made-up provinces (fixtures/), and questions about real ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import type { CreditQuestion } from '../../shared/estimates/credit-question.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';
import { madeUpRules } from './lands.ts';

const rules = madeUpRules();
const real = repositoryRules();

interface Told {
  readonly region: string;
  readonly status?: CreditQuestion['status'] | undefined;
  readonly on?: string | undefined;
  readonly base?: number | undefined;
  readonly age?: number | undefined;
  readonly pension?: number | undefined;
  readonly tier?: number | undefined;
  readonly rate?: number | undefined;
}

function question({
  region,
  status = 'active',
  on = '2026-11-21',
  base,
  age,
  pension,
  tier,
  rate,
}: Told): CreditQuestion {
  return {
    on: day(on),
    region: regionCode(region),
    status,
    contributionBaseFen: base === undefined ? null : fen(base),
    age,
    averagePensionFen: pension === undefined ? null : fen(pension),
    tierRatePercent: tier,
    creditRatePercent: rate,
  };
}

const flexible = 'flexible-with-account';

interface Situation extends Told {
  readonly say: string;
  readonly amount?: number;
  readonly net?: number;
  readonly range?: readonly [number, number];
  readonly missing?: readonly string[];
  readonly notes?: readonly string[];
  readonly certainty?: string;
  readonly formula?: string;
}

const SITUATIONS: Situation[] = [
  {
    say: 'active: 2 % of one’s own base',
    region: '410000',
    base: 800_000,
    amount: 16_000,
    notes: ['base-bounds-not-known', 'deductions-not-known'],
    certainty: 'official',
    formula: '本人缴费基数 ¥8,000.00 × 2% = ¥160.00',
  },
  { say: 'half a fen is rounded up', region: '410000', base: 800_025, amount: 16_001 },
  { say: 'less than half is dropped', region: '410000', base: 800_024, amount: 16_000 },
  { say: 'a base of zero', region: '410000', base: 0, amount: 0 },
  {
    say: 'active, the base is not told',
    region: '410000',
    missing: ['contributionBaseFen'],
    formula: '本人缴费基数 × 2%',
  },
  {
    say: 'a rate of one’s own',
    region: '410000',
    base: 800_000,
    rate: 2.5,
    amount: 20_000,
    notes: ['base-bounds-not-known', 'what-if-rate', 'deductions-not-known'],
  },
  {
    say: 'before the first rule',
    region: '410000',
    on: '2021-04-21',
    base: 800_000,
    notes: ['no-rule-known', 'deductions-not-known'],
    certainty: 'unverified',
  },
  {
    say: 'a deduction by age: a day below 40',
    region: '110000',
    base: 1_000_000,
    age: 39,
    amount: 20_000,
    net: 19_000,
    notes: ['base-bounds-not-known'],
  },
  { say: 'a deduction by age: 40', region: '110000', base: 1_000_000, age: 40, amount: 20_000, net: 18_000 },
  {
    say: 'a deduction by age that is not told leaves the net amount open',
    region: '110000',
    base: 1_000_000,
    amount: 20_000,
    missing: ['age'],
    notes: ['base-bounds-not-known', 'deduction-depends-on-age'],
  },
  {
    say: 'retired, below the bands; what is taken once a year is not in the net amount',
    region: '110000',
    status: 'retired',
    age: 69,
    amount: 10_000,
    net: 9_700,
    notes: ['yearly-deduction-not-in-net'],
  },
  { say: 'retired, the first band', region: '110000', status: 'retired', age: 70, amount: 11_000, net: 10_700 },
  { say: 'retired, still the first band', region: '110000', status: 'retired', age: 79, amount: 11_000, net: 10_700 },
  { say: 'retired, the highest band', region: '110000', status: 'retired', age: 80, amount: 13_000, net: 12_700 },
  {
    say: 'retired, no age told',
    region: '110000',
    status: 'retired',
    range: [10_000, 13_000],
    missing: ['age'],
    formula: '每月定额 ¥100.00；满 70 岁每月定额 ¥110.00；满 80 岁每月定额 ¥130.00',
  },
  { say: 'the age is not missing where no band asks for it', region: '130000', status: 'retired', amount: 14_000 },
  {
    say: 'a share of the pension that the region gives',
    region: '140000',
    status: 'retired',
    amount: 8_000,
    formula: '平均养老金 ¥3,200.10 × 2.5% = ¥80.00',
  },
  {
    say: 'a share of a pension that nobody tells',
    region: '230000',
    status: 'retired',
    missing: ['averagePensionFen'],
    formula: '平均养老金 × 2.5%',
  },
  {
    say: 'a share of the pension that the caller tells',
    region: '230000',
    status: 'retired',
    pension: 370_000,
    amount: 9_250,
    notes: ['told-pension', 'deductions-not-known'],
  },
  {
    say: 'the caller’s pension counts before the region’s',
    region: '140000',
    status: 'retired',
    pension: 400_000,
    amount: 10_000,
  },
  {
    say: '3,700 yuan at 3 % are 111 yuan',
    region: '230000',
    status: 'retired',
    pension: 370_000,
    rate: 3,
    amount: 11_100,
    formula: '平均养老金 ¥3,700.00 × 3% = ¥111.00',
  },
  {
    say: 'and so where the region gives a fixed amount',
    region: '130000',
    status: 'retired',
    pension: 370_000,
    rate: 3,
    amount: 11_100,
  },
  {
    say: 'a rate without a pension',
    region: '130000',
    status: 'retired',
    rate: 3,
    missing: ['averagePensionFen'],
  },
  {
    say: 'a fixed amount does not look at the pension',
    region: '130000',
    status: 'retired',
    pension: 370_000,
    amount: 14_000,
    notes: ['deductions-not-known'],
  },
  {
    say: 'disputed amounts are a range, and none is picked',
    region: '220000',
    status: 'retired',
    range: [7_000, 15_000],
    notes: ['disputed', 'deductions-open'],
    certainty: 'reported',
  },
  {
    say: 'no rule for the retired there',
    region: '410000',
    status: 'retired',
    notes: ['no-rule-known', 'deductions-not-known'],
  },
  {
    say: 'what the rule has to add is said',
    region: '350000',
    status: 'retired',
    amount: 9_000,
    notes: ['deductions-not-known', 'rule-note'],
  },
  { say: 'a tier by its rate', region: '310000', status: flexible, base: 500_000, tier: 9, amount: 10_000 },
  {
    say: 'a tier without an account: nothing is credited',
    region: '310000',
    status: flexible,
    base: 500_000,
    tier: 7,
    amount: 0,
    net: 0,
    notes: ['tier-has-no-account'],
  },
  {
    say: 'and no rate of one’s own changes that',
    region: '310000',
    status: flexible,
    base: 500_000,
    tier: 7,
    rate: 5,
    amount: 0,
    net: 0,
    notes: ['tier-has-no-account'],
  },
  {
    say: 'a tier nobody lists',
    region: '310000',
    status: flexible,
    base: 500_000,
    tier: 8,
    notes: ['tier-not-known', 'deductions-not-known'],
  },
  { say: 'with an account there is one tier only', region: '310000', status: flexible, base: 500_000, amount: 10_000 },
  {
    say: 'two tiers with an account, none told',
    region: '320000',
    status: flexible,
    base: 500_000,
    range: [10_000, 15_000],
    missing: ['tierRatePercent'],
  },
  {
    say: 'two tiers, neither told nor the base',
    region: '320000',
    status: flexible,
    missing: ['contributionBaseFen', 'tierRatePercent'],
  },
  {
    say: 'no account whatever the tier',
    region: '330000',
    status: flexible,
    base: 500_000,
    tier: 8,
    amount: 0,
    net: 0,
  },
  { say: 'no account, the tier not told', region: '330000', status: flexible, amount: 0, net: 0 },
  {
    say: 'one tier is listed, and it is not that of someone with an account',
    region: '340000',
    status: flexible,
    base: 500_000,
    missing: ['tierRatePercent'],
    notes: ['tier-not-known', 'deductions-not-known'],
  },
  {
    say: 'an account whose credit rate is not known',
    region: '350000',
    status: flexible,
    base: 500_000,
    notes: ['credit-rate-not-known', 'deductions-not-known'],
  },
  {
    say: 'a rate of one’s own, where the region has none',
    region: '350000',
    status: flexible,
    base: 500_000,
    rate: 2,
    amount: 10_000,
  },
];

describe('the monthly credit', () => {
  it.each(SITUATIONS)('$say', (situation) => {
    const answer = monthlyCredit(rules, question(situation), 'zh');
    expect({
      amount: answer.amountFen,
      net: answer.netFen,
      range: answer.rangeFen,
      missing: answer.missing,
    }).toEqual({
      amount: situation.amount ?? null,
      net: situation.net ?? null,
      range: situation.range ?? null,
      missing: situation.missing ?? [],
    });
    if (situation.notes) expect(answer.notes.map(({ code }) => code)).toEqual(situation.notes);
    if (situation.certainty) expect(answer.certainty).toBe(situation.certainty);
    if (situation.formula) expect(answer.formula).toBe(situation.formula);
  });

  it('cites what it read, deductions included', () => {
    const { reads } = monthlyCredit(rules, question({ region: '110101', status: 'retired', age: 70 }), 'zh');
    expect(reads).toMatchObject([
      { parameter: 'creditRetired', definedIn: '110000', inherited: true, effectiveFrom: '2023-01-01' },
      { parameter: 'creditDeductions', certainty: 'official', sources: [{ title: '当地的通知' }] },
    ]);
  });

  it('lists each deduction, those of a year as such', () => {
    const { deductions } = monthlyCredit(rules, question({ region: '110000', status: 'retired', age: 70 }), 'en');
    expect(deductions).toEqual([
      { code: 'large-amount', message: 'Large-amount aid', amountFen: 300, percentOfBase: null, per: 'month' },
      { code: 'long-term-care', message: 'Long-term care', amountFen: 6000, percentOfBase: null, per: 'year' },
    ]);
  });

  it.each(['350100', '330100', '130100', '000000'])(
    'retired in %s: the nation’s principle, and no amount made of it',
    (region) => {
      const answer = monthlyCredit(real, question({ region, status: 'retired', pension: 370_000 }), 'zh');
      expect(answer.amountFen).toBeNull();
      expect(answer.rangeFen).toBeNull();
      expect(answer.reads).toMatchObject([{ parameter: 'creditRetired', definedIn: '000000' }]);
      expect(answer.notes.map(({ code }) => code)).toContain('only-national-principle');
      expect(answer.notes.map(({ message }) => message).join()).toContain('2% 左右');
    },
  );

  it('retired, with a rate of one’s own: the principle is not needed', () => {
    const answer = monthlyCredit(
      real,
      question({ region: '350100', status: 'retired', pension: 370_000, rate: 2 }),
      'zh',
    );
    expect(answer.amountFen).toBe(7_400);
    expect(answer.notes.map(({ code }) => code)).not.toContain('only-national-principle');
  });

  it('of 湖南 between its rules’ first day and 2023 is the old one, which nobody tells (F0936)', () => {
    const on = (day: string) => monthlyCredit(real, question({ region: '430100', on: day, base: 500_000 }), 'zh');
    for (const day of ['2022-10-01', '2022-12-31']) {
      expect(on(day)).toMatchObject({ amountFen: null, reads: [{ definedIn: '430000', effectiveFrom: '2022-10-01' }] });
      expect(
        on(day)
          .notes.map(({ message }) => message)
          .join(),
      ).toContain('过渡期');
    }
    expect(on('2023-01-01').amountFen).toBe(10_000);
  });

  it('of 苏州’s retired is paid on the first of each month (F0459)', () => {
    const { notes, reads } = monthlyCredit(real, question({ region: '320500', status: 'retired' }), 'zh');
    expect(notes.map(({ message }) => message).join()).toContain('每月 1 日');
    expect(JSON.stringify(reads)).toContain('苏州市医疗保障局');
  });

  it('speaks English', () => {
    const answer = monthlyCredit(rules, question({ region: '220000', status: 'retired' }), 'en');
    expect([answer.formula, ...answer.notes.map(({ message }) => message)].join()).not.toMatch(/[一-鿿]/);
  });
});

describe('every credit', () => {
  const told = fc.record({
    region: fc.constantFrom('110000', '130000', '140000', '220000', '230000', '310000', '320000', '350000', '410000'),
    status: fc.constantFrom<CreditQuestion['status']>('active', 'retired', flexible),
    base: fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined }),
    age: fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined }),
    pension: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: undefined }),
    tier: fc.option(fc.constantFrom(5.5, 7, 8, 9, 10), { nil: undefined }),
    rate: fc.option(
      fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100),
      { nil: undefined },
    ),
  });

  it('is an amount, or a range of two, or neither, but never both', () => {
    fc.assert(
      fc.property(told, (each) => {
        const { amountFen, rangeFen, netFen } = monthlyCredit(rules, question(each), 'zh');
        expect(amountFen !== null && rangeFen !== null).toBe(false);
        if (rangeFen) expect(rangeFen[0]).toBeLessThan(rangeFen[1]);
        if (netFen !== null) expect(netFen).toBeLessThanOrEqual(amountFen ?? -1);
      }),
    );
  });

  it('of someone older is never less where bands rise with age, and lies in the range of the untold age', () => {
    const at = (age?: number) => monthlyCredit(rules, question({ region: '110000', status: 'retired', age }), 'zh');
    const [low, high] = at().rangeFen ?? [0, 0];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 129 }), (age) => {
        const [younger, older] = [at(age).amountFen ?? -1, at(age + 1).amountFen ?? -1];
        expect(low <= younger && younger <= older && older <= high).toBe(true);
      }),
    );
  });

  it('rounds half up to the fen, once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 1000 }), (base, tenths) => {
        const { amountFen } = monthlyCredit(rules, question({ region: '410000', base, rate: tenths / 10 }), 'zh');
        expect(amountFen).toBe(Number((BigInt(base) * BigInt(tenths) * 2n + 1000n) / 2000n));
      }),
    );
  });
});

describe('real regions', () => {
  it.each([
    {
      say: 'Beijing, 70: 110 yuan, of which 3 are taken off',
      region: '110000',
      status: 'retired',
      age: 70,
      amount: 11_000,
      net: 10_700,
    },
    {
      // 4,450.25 × (2 % − 0.2 %) = 80.1045 (F1047): rounded once, and what is taken off lies between.
      say: 'Chengdu, from 40: the net amount is right to the fen, and the parts add up',
      region: '510100',
      base: 445_025,
      age: 40,
      amount: 8_901,
      net: 8_010,
    },
    {
      say: 'Chengdu, a flexible worker from 40: 21,405.77 × 1.8 %',
      region: '510100',
      status: flexible,
      base: 2_140_577,
      age: 45,
      amount: 42_812,
      net: 38_530,
    },
    {
      say: 'Chengdu, below 40: 4,450.25 × 1.9 % = 84.55475',
      region: '510100',
      base: 445_025,
      age: 39,
      amount: 8_901,
      net: 8_455,
    },
    {
      say: 'Beijing, active: what retired people pay is not read (F0385)',
      region: '110000',
      base: 812_345,
      age: 45,
      amount: 16_247,
      notes: ['base-bounds-not-known', 'deductions-not-known', 'rule-note'],
      certainty: 'reported',
    },
    { say: 'Wuhan, retired: 83 yuan', region: '420100', status: 'retired', amount: 8_300 },
    {
      say: 'Beijing, retired, the first day by which the 3 yuan are known',
      region: '110000',
      status: 'retired',
      on: '2022-09-01',
      age: 69,
      amount: 10_000,
      net: 9_700,
    },
    {
      say: 'Shenzhen: less than the least base of 2026',
      region: '440300',
      base: 672_699,
      range: [13_454, 67_266],
      missing: [],
    },
    { say: 'Shenzhen: the least base of 2026', region: '440300', base: 672_700, amount: 13_454 },
    { say: 'Shenzhen: the greatest base of 2026', region: '440300', base: 3_363_300, amount: 67_266 },
    {
      say: 'Shenzhen: the bounds of 2027 are not known',
      region: '440300',
      on: '2027-01-01',
      base: 100_000,
      amount: 2_000,
    },
    { say: 'Shantou, the month of its reform', region: '440500', on: '2022-11-01', base: 600_000, amount: 12_000 },
    {
      say: 'Foshan, retired, the month of its reform',
      region: '440600',
      status: 'retired',
      on: '2022-11-01',
      pension: 565_000,
      amount: 15_820,
    },
    { say: 'Foshan, the month before', region: '440600', status: 'retired', on: '2022-10-31', pension: 565_000 },
    { say: 'Shantou, the month before', region: '440500', on: '2022-10-31', base: 600_000 },
    {
      say: 'Jinan, a pension told, below 70: 2 %',
      region: '370100',
      status: 'retired',
      age: 69,
      pension: 400_000,
      amount: 8_000,
    },
    { say: 'Jinan, from 70: 2.5 %', region: '370100', status: 'retired', age: 70, pension: 400_000, amount: 10_000 },
    {
      say: 'Jinan, no age told',
      region: '370100',
      status: 'retired',
      pension: 400_000,
      range: [8_000, 10_000],
      missing: ['age'],
    },
    { say: 'Jinan, no pension told', region: '370100', status: 'retired', age: 70, missing: ['averagePensionFen'] },
    {
      say: 'Jingzhou: 30 to 70 yuan by years, whatever the pension',
      region: '421000',
      status: 'retired',
      pension: 300_000,
      range: [3_000, 7_000],
    },
    {
      say: 'Yidu: 70 yuan, or a share of it for who retired from 2023 on',
      region: '420581',
      status: 'retired',
      age: 61,
    },
    {
      say: 'Yichang: Yidu’s rule, or a share of the pension, which to tell would settle nothing',
      region: '420500',
      status: 'retired',
      age: 70,
    },
    {
      say: 'Chengdu, flexible, a day below 40',
      region: '510100',
      status: flexible,
      age: 39,
      base: 400_000,
      amount: 8_000,
      net: 7_600,
    },
    {
      say: 'Chengdu, flexible, 40',
      region: '510100',
      status: flexible,
      age: 40,
      base: 400_000,
      amount: 8_000,
      net: 7_200,
    },
    { say: 'Hefei is disputed: 70 or 150 yuan', region: '340100', status: 'retired', range: [7_000, 15_000] },
    {
      say: '陕西 says about 2 % (F1189), which is 74 yuan of 3,700',
      region: '610000',
      status: 'retired',
      pension: 370_000,
      amount: 7_400,
    },
    { say: 'Nanning’s amount is not known', region: '450100', status: 'retired', missing: ['averagePensionFen'] },
    {
      say: 'Nanning, 3,700 yuan at 3 %',
      region: '450100',
      status: 'retired',
      pension: 370_000,
      rate: 3,
      amount: 11_100,
    },
    { say: 'an active worker in Nanning', region: '450100', base: 600_000, amount: 12_000 },
    { say: 'Xiantao, 7 %: no account', region: '429005', status: flexible, tier: 7, amount: 0, net: 0 },
    { say: 'Taiwan has no 职工医保', region: '710000', base: 600_000 },
    { say: 'Hong Kong, with a rate of one’s own', region: '810000', base: 600_000, rate: 2 },
  ] satisfies Situation[])('$say', (situation: Situation) => {
    const answer = monthlyCredit(real, question(situation), 'zh');
    expect([answer.amountFen, answer.netFen, answer.rangeFen, answer.missing]).toEqual([
      situation.amount ?? null,
      situation.net ?? null,
      situation.range ?? null,
      situation.missing ?? [],
    ]);
  });
});

it.each([
  // One amount and one percentage (F0918, F0911); one table by years (F0909); an account or none, without a rate (F0290, F0722).
  ['420500', 'retired'],
  ['421000', 'retired'],
  ['210200', flexible],
] as const)('%s, %s: not said to be more than one amount where one of several rules may hold', (region, status) => {
  const { notes, formula } = monthlyCredit(real, question({ region, status, base: 500_000 }), 'zh');
  expect(notes.find(({ code }) => code === 'disputed')?.message).toBe(
    '查到的规定或金额不止一种，这里不替您选；请拨打 12393 问清楚。',
  );
  expect(formula).not.toMatch(/没有查到.*没有查到/);
});

/** 山东, 2024: 4,416 to 22,078 yuan (F0293, unverified). */
describe('the bounds of a contribution base', () => {
  const asked = (on: string, base?: number) => {
    const { amountFen, rangeFen, missing, notes, certainty, formula } = monthlyCredit(
      real,
      question({ region: '370000', on, base }),
      'zh',
    );
    return { amountFen, rangeFen, missing, codes: notes.map(({ code }) => code), certainty, formula };
  };

  it.each(['2024-01-01', '2024-12-31'])('leave a range where the base is not told: %s', (on) => {
    expect(asked(on)).toMatchObject({
      amountFen: null,
      rangeFen: [8_832, 44_156],
      missing: ['contributionBaseFen'],
      certainty: 'unverified',
      formula: '本人缴费基数 ¥4,416.00–¥22,078.00 × 2%',
    });
  });

  it.each(['2023-12-31', '2025-01-01'])('are not known: %s', (on) => {
    expect(asked(on)).toMatchObject({ amountFen: null, rangeFen: null, missing: ['contributionBaseFen'] });
    expect(asked(on, 441_600).codes).toContain('base-bounds-not-known');
  });

  it.each([441_600, 2_207_800])('hold %i fen', (base) => {
    const { codes, amountFen } = asked('2024-06-01', base);
    expect(codes).not.toContain('base-outside-bounds');
    expect(codes).not.toContain('base-bounds-not-known');
    expect(amountFen).toBe(base / 50);
  });

  it.each([441_599, 2_207_801])('give no amount for %i fen, which they leave no room for', (base) => {
    const { codes, ...answer } = asked('2024-06-01', base);
    expect(codes).toContain('base-outside-bounds');
    expect(answer).toMatchObject({
      amountFen: null,
      rangeFen: [8_832, 44_156],
      missing: [],
      certainty: 'unverified',
    });
  });
});

it('takes no net credit below nothing of a base that is none', () => {
  const credit = monthlyCredit(real, question({ region: '320500', on: '2026-11-21', base: 5_000 }), 'zh');
  expect(credit).toMatchObject({ amountFen: 100, netFen: null });
});
