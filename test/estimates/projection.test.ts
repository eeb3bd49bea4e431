/** Credits that may be expected: by the rules of each month, and only where the amount is one. */
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { type CreditMember, projectCredits, unprojectedCredits } from '../../shared/estimates/projection.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { madeUpRules } from './lands.ts';

const rules = madeUpRules();
const worker: CreditMember = {
  id: 'worker',
  region: regionCode('410000'),
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
  contributionBaseFen: fen(800_000),
};
const retired: CreditMember = { ...worker, id: 'retired', region: regionCode('110000'), status: 'retired', age: 70 };

function projected(members: readonly CreditMember[], from: string, to: string): string[] {
  return projectCredits(rules, members, day(from), day(to)).map(
    ({ memberId, on, amountFen }) => `${on} ${memberId} ${amountFen}`,
  );
}

describe('expected credits', () => {
  it('come on the first of each month that begins in the days asked about, the last day excluded', () => {
    expect(projected([worker], '2026-10-01', '2026-12-01')).toEqual([
      '2026-10-01 worker 16000',
      '2026-11-01 worker 16000',
    ]);
    expect(projected([worker], '2026-10-02', '2026-12-02')).toEqual([
      '2026-11-01 worker 16000',
      '2026-12-01 worker 16000',
    ]);
    expect(projected([worker], '2026-10-02', '2026-10-31')).toEqual([]);
    expect(projected([worker], '2026-12-01', '2026-10-01')).toEqual([]);
  });

  it('are what arrives where the deductions are known', () => {
    expect(projected([retired, worker], '2026-10-01', '2026-10-02')).toEqual([
      '2026-10-01 retired 10700',
      '2026-10-01 worker 16000',
    ]);
  });

  it('follow the rules of their own month', () => {
    expect(projected([worker, retired], '2022-12-01', '2023-01-02')).toEqual([
      '2022-12-01 worker 16000',
      '2023-01-01 worker 16000',
      '2023-01-01 retired 10700',
    ]);
  });

  it('cite the rule', () => {
    const [first] = projectCredits(rules, [worker], day('2026-10-01'), day('2026-10-02'));
    expect(first?.reads).toMatchObject([{ parameter: 'creditActive', definedIn: '000000' }]);
  });

  it.each<[string, Partial<CreditMember>, object[]]>([
    [
      'the base is not told',
      { contributionBaseFen: null },
      [{ reason: 'fields-missing', missing: ['contributionBaseFen'] }],
    ],
    ['the status is not told', { status: null }, [{ reason: 'status-missing' }]],
    [
      'the age is not told where it matters',
      { status: 'retired', region: regionCode('110000') },
      [{ reason: 'range', missing: ['age'], rangeFen: [fen(10_000), fen(13_000)] }],
    ],
    ['the amount is disputed', { status: 'retired', region: regionCode('220000') }, [{ reason: 'range', missing: [] }]],
    ['an account split by years', { status: 'retired', region: regionCode('130000') }, [{ reason: 'by-year' }]],
    ['no rule is known', { status: 'retired' }, [{ reason: 'not-known', missing: [] }]],
    ['the region does not exist', { region: regionCode('999999') }, [{ reason: 'not-known' }]],
    ['there is a figure', {}, []],
    ['there is no account to be credited', { hasAccount: false }, []],
  ])('a figure that is not there has its reason: %s', (_say, told, expected) => {
    expect(unprojectedCredits(rules, [{ ...worker, ...told }], day('2026-10-01'))).toMatchObject(expected);
  });

  it.each<[string, Partial<CreditMember>]>([
    ['the base is not told', { contributionBaseFen: null }],
    ['there is no account', { hasAccount: false }],
    ['the status is not told', { status: null }],
    ['a flexible worker without an account', { status: 'flexible-without-account' }],
    ['resident insurance has no account', { insurance: 'resident' }],
    ['the amount is disputed', { status: 'retired', region: regionCode('220000') }],
    ['the age is not told where it matters', { status: 'retired', region: regionCode('110000') }],
    ['an account split by years is not credited by the month', { status: 'retired', region: regionCode('130000') }],
    ['no rule is known', { status: 'retired' }],
    ['a tier without an account', { status: 'flexible-with-account', region: regionCode('330000') }],
    ['the region does not exist', { region: regionCode('999999') }],
  ])('none: %s', (_say, told) => {
    expect(projected([{ ...worker, ...told }], '2026-10-01', '2026-12-01')).toEqual([]);
  });
});
