/** A rule is known whose amount follows from a person's own record (what was credited before, months paid): theirs alone to know. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import type { CreditQuestion } from '../../shared/estimates/credit-question.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const rules = repositoryRules();

function credit(region: string, on: string, status: CreditQuestion['status'], told: Partial<CreditQuestion> = {}) {
  const question = { region: regionCode(region), on: day(on), status, contributionBaseFen: fen(500_000), ...told };
  const { amountFen, netFen, rangeFen, formula, missing, notes, reads } = monthlyCredit(rules, question, 'zh');
  return {
    amountFen,
    netFen,
    rangeFen,
    formula,
    missing,
    notes,
    sources: reads.flatMap(({ sources }) => sources).length,
  };
}

it.each([
  // 江苏, 2023: what the person was credited in 2022, a month (F0454).
  ['320100', '2023-01-01', 'retired', '本人以前的划入额 × 100%', '2022 年个人账户划入总额的月平均数'],
  ['320700', '2023-12-31', 'retired', '本人以前的划入额 × 100%', '2022 年个人账户划入总额的月平均数'],
  // 青海, 2022: half (F1238), and for those at work half of the employer's part beside their own (F1236).
  ['630100', '2022-01-01', 'retired', '本人以前的划入额 × 50%', '以前划入额的一半'],
  ['630100', '2022-12-31', 'active', '本人缴费基数 × 2% + 单位缴费以前的计入额 × 50%', '以前计入部分的一半'],
] as const)('%s on %s, %s', (region, on, status, formula, note) => {
  const answer = credit(region, on, status);
  expect(answer).toMatchObject({ amountFen: null, netFen: null, rangeFen: null, formula, missing: [] });
  expect(answer.notes.map(({ code }) => code)).toContain('former-credit-not-told');
  expect(answer.notes.map(({ code }) => code)).not.toContain('no-rule-known');
  expect(answer.notes.map(({ message }) => message).join()).toContain(note);
  expect(answer.sources).toBeGreaterThan(0);
});

it.each([
  [
    '320100',
    '2022-12-31',
    'retired',
    null,
    ['no-rule-known', 'only-national-principle', 'deductions-not-known', 'rule-note'],
  ],
  ['320100', '2024-01-01', 'retired', null, ['deductions-not-known', 'rule-note']],
  [
    '630100',
    '2021-12-31',
    'active',
    null,
    ['start-not-known', 'no-rule-known', 'base-bounds-not-known', 'deductions-not-known', 'rule-note'],
  ],
  ['630100', '2023-01-01', 'active', 10_000, ['base-bounds-not-known', 'deductions-not-known', 'rule-note']],
] as const)('%s on %s, %s: outside the transition the plain rule, or none', (region, on, status, amountFen, codes) => {
  const answer = credit(region, on, status);
  expect(answer.amountFen).toBe(amountFen);
  expect(answer.notes.map(({ code }) => code)).toEqual(codes);
});

// 宜都: 70 yuan for those retired before 2023, a share of it by months for all others (F0916); 宜昌 by inference (F0918).
it.each(['420581', '420500'])('%s: who retired from 2023 on is credited a share that no rule tells', (region) => {
  const answer = credit(region, '2026-11-21', 'retired', { age: 61 });
  expect(answer).toMatchObject({ amountFen: null, netFen: null, rangeFen: null, missing: [] });
  expect(answer.formula).toContain(
    '2023-01-01 以前退休的每月 ¥70.00；以后退休的 ¥70.00 × 本地统账结合实际缴费月数 ÷ 本地实际缴费月数',
  );
  expect(answer.formula).not.toContain('没有查到');
  const codes = answer.notes.map(({ code }) => code);
  expect(codes).toContain('share-not-told');
  expect(codes).not.toContain('no-rule-known');
  expect(answer.sources).toBeGreaterThan(0);
});

it('宜都 has one rule, not two that contradict each other', () => {
  const codes = credit('420581', '2026-11-21', 'retired').notes.map(({ code }) => code);
  expect(codes).not.toContain('disputed');
});

it('"what if" at a rate of one’s own needs nothing of before', () => {
  expect(credit('630100', '2022-06-01', 'active', { creditRatePercent: 2 }).amountFen).toBe(10_000);
  const pension = { creditRatePercent: 2, averagePensionFen: fen(400_000) };
  expect(credit('630100', '2022-06-01', 'retired', pension).amountFen).toBe(8_000);
});

it('in Hong Kong nothing is said to be not found, and nobody is sent to 12393', () => {
  for (const status of ['active', 'retired', 'flexible-with-account'] as const) {
    const { notes, formula } = credit('810000', '2026-11-21', status);
    expect(notes.map(({ code }) => code)).toEqual(['outside-the-scheme']);
    expect(formula + notes.map(({ message }) => message).join()).not.toMatch(/没有查到|12393/);
  }
});
