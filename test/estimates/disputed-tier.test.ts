/** 大连: whether those who pay 8.5 % have an account is disputed (F0724, F0337); neither side is told as a fact. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const rules = repositoryRules();

it.each([
  [8.5, ['disputed']],
  // Of this one both say the same.
  [5.8, ['readings-agree', 'tier-has-no-account']],
] as const)('a tier of %s %%', (tierRatePercent, codes) => {
  const { notes, amountFen } = monthlyCredit(
    rules,
    {
      region: regionCode('210200'),
      on: day('2026-11-21'),
      status: 'flexible-with-account',
      contributionBaseFen: fen(819_000),
      tierRatePercent,
    },
    'zh',
  );
  const ofTheTier = notes.map(({ code }) => code).filter((code) => !/^(?:rule-note|deduction)/.test(code));
  expect([amountFen, ofTheTier]).toEqual([tierRatePercent === 5.8 ? 0 : null, codes]);
});
