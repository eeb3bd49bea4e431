/** Questions that families ask, the same for every region, and the answer of a snapshot in a few words. */
import type { Day } from '../shared/day.ts';
import { evaluate } from '../shared/eligibility/evaluate.ts';
import type { Question } from '../shared/eligibility/question.ts';
import { monthlyCredit } from '../shared/estimates/monthly-credit.ts';
import { settle } from '../shared/estimates/settlement.ts';
import { fen, formatYuan } from '../shared/money.ts';
import { PURPOSES } from '../shared/purpose.ts';
import { provinceOf, type RegionCode, regionCode } from '../shared/region.ts';
import { RELATIONS } from '../shared/relation.ts';
import type { Rules } from '../shared/rules/resolve.ts';

export interface TypicalQuestion {
  readonly ask: string;
  readonly answer: (rules: Rules, home: RegionCode, on: Day) => string;
}

const PAYER = {
  insurance: 'employee',
  status: 'active',
  participation: 'normal',
  balanceFen: fen(1_000_000),
  priorYearsBalanceFen: fen(1_000_000),
} as const;
const PATIENT = { insurance: 'resident', participation: 'normal' } as const;

function may(
  ask: string,
  to: (rules: Rules, home: RegionCode) => RegionCode,
  { sharer, recipient, ...rest }: Partial<Omit<Question, 'on'>>,
): TypicalQuestion {
  return {
    ask,
    answer: (rules, home, on) =>
      evaluate(
        rules,
        {
          on,
          relation: 'parent',
          purpose: 'outpatient',
          ...rest,
          sharer: { ...PAYER, region: home, ...sharer },
          recipient: { ...PATIENT, region: to(rules, home), ...recipient },
        },
        'en',
      ).verdict,
  };
}

function credit(ask: string, question: Omit<Parameters<typeof monthlyCredit>[1], 'on' | 'region'>): TypicalQuestion {
  return {
    ask,
    answer: (rules, region, on) => {
      const { amountFen, netFen, rangeFen, missing } = monthlyCredit(rules, { on, region, ...question }, 'en');
      if (rangeFen) return `${formatYuan(rangeFen[0])} to ${formatYuan(rangeFen[1])}`;
      if (amountFen === null) return ['not known', ...missing].join(', needs ');
      return `${formatYuan(amountFen)}${netFen === null ? '' : `, net ${formatYuan(netFen)}`}`;
    },
  };
}

/** A bill of ¥800: own money ¥100, and two sharers who hold ¥300 and ¥5,000. */
const BILL: TypicalQuestion = {
  ask: 'who pays a bill of ¥800',
  answer: (rules, region, on) => {
    const sharer = (id: string, yuan: number, boundAt: string, position: number) => {
      const balanceFen = fen(yuan * 100);
      return { id, kind: 'sharer', balanceFen, priorYearsBalanceFen: balanceFen, boundAt: boundAt as Day, position };
    };
    const pockets = [
      { id: 'own', kind: 'own', balanceFen: fen(10_000) },
      sharer('first', 300, '2021-05-01', 1),
      sharer('second', 5000, '2021-05-02', 2),
    ] as Parameters<typeof settle>[1]['pockets'];
    const question = { on, region, purpose: 'outpatient', billFen: fen(80_000), pockets } as const;
    const { draws, cashFen } = settle(rules, question, 'en');
    return [...draws.map(({ id, payFen }) => `${id} ${formatYuan(payFen)}`), `cash ${formatYuan(cashFen)}`].join(', ');
  },
};

const sameRegion = (_: Rules, home: RegionCode) => home;
/** Where the other person is insured when it is another province. */
export const ELSEWHERE = [regionCode('110000'), regionCode('310000')] as const;
const otherProvince = (_: Rules, home: RegionCode) => ELSEWHERE[provinceOf(home) === ELSEWHERE[0] ? 1 : 0];

/** Another city of the province, where it has one. */
function otherCity({ regions }: Rules, home: RegionCode): RegionCode {
  const below = (code: RegionCode) => code !== home && provinceOf(code) === provinceOf(home);
  return regions.codes.find((code) => below(code) && regions.levelOf(code) === 'city') ?? home;
}

export const TYPICAL_QUESTIONS: readonly TypicalQuestion[] = [
  ...RELATIONS.flatMap((relation) => [
    may(`may a ${relation} insured in the same place use the account`, sameRegion, { relation }),
    may(`may a ${relation} insured in another province use the account`, otherProvince, { relation }),
  ]),
  may('may a parent insured in another city of the province use the account', otherCity, {}),
  ...PURPOSES.flatMap((purpose) => [
    may(`may it pay for ${purpose} in the province`, sameRegion, { purpose }),
    may(`may it pay for ${purpose} across provinces`, otherProvince, { purpose }),
  ]),
  may('may it pay the resident premium of a child not yet insured', sameRegion, {
    relation: 'child',
    purpose: 'resident-premium',
    recipient: { insurance: 'none' },
  }),
  may('may a retired person share', sameRegion, { sharer: { status: 'retired' } }),
  may('may one share whose insurance is suspended', sameRegion, { sharer: { participation: 'suspended' } }),
  ...[500, 1500, 2500].map((yuan) =>
    may(`may one share who holds ¥${yuan}`, sameRegion, {
      sharer: { balanceFen: fen(yuan * 100), priorYearsBalanceFen: fen(0) },
    }),
  ),
  credit('what an employee with a base of ¥8,000 is credited a month', {
    status: 'active',
    contributionBaseFen: fen(800_000),
    age: 40,
  }),
  ...[60, 75].map((age) => credit(`what a retired person of ${age} is credited a month`, { status: 'retired', age })),
  credit('what a flexible worker with a base of ¥5,000 is credited a month', {
    status: 'flexible-with-account',
    contributionBaseFen: fen(500_000),
    age: 40,
  }),
  BILL,
];
