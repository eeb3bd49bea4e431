/** The Worker makes the bytes of a check once: it knows it again as the same object. */
import { expect, it } from 'vitest';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { repositoryRules } from '../rules/repository.ts';
import { TYPICAL_QUESTION } from './typical-question.ts';

const rules = repositoryRules();

it('a check that stands on one rule is the same object in the next answer, in each language', () => {
  for (const language of ['zh', 'en'] as const) {
    const first = evaluate(rules, TYPICAL_QUESTION, language);
    const again = evaluate(rules, { ...TYPICAL_QUESTION }, language);
    const made = first.checks.filter(({ id }) => id !== 'region' && id !== 'balance');
    expect(made.length).toBeGreaterThan(4);
    for (const check of made) expect(again.checks.includes(check), check.id).toBe(true);
  }
});
