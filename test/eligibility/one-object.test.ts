/** The Worker makes the bytes of a check once: it knows it again as the same object. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import type { Question } from '../../shared/eligibility/question.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const question: Question = {
  on: day('2026-11-21'),
  relation: 'parent',
  purpose: 'outpatient',
  sharer: {
    region: regionCode('450100'),
    insurance: 'employee',
    status: 'active',
    participation: 'normal',
    balanceFen: fen(320_000),
  },
  recipient: { region: regionCode('371400'), insurance: 'resident', participation: 'normal' },
};

it('a check that stands on one rule is the same object in the next answer, in each language', () => {
  const rules = repositoryRules();
  for (const language of ['zh', 'en'] as const) {
    const [first, again] = [evaluate(rules, question, language), evaluate(rules, { ...question }, language)];
    const made = first.checks.filter(({ id }) => id !== 'region' && id !== 'balance');
    expect(made.length).toBeGreaterThan(4);
    for (const check of made) expect(again.checks.includes(check), check.id).toBe(true);
  }
});
