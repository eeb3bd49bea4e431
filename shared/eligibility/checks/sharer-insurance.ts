/** Does the sharer have employee insurance with a personal account? */
import type { Rules } from '../../rules/resolve.ts';
import { type Finding, judgeOne } from '../judge.ts';
import { noRule } from '../no-rule.ts';
import type { Question } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { Judgement } from '../verdict.ts';

/** Whether there is an account hangs on both. */
const UNTOLD = ['sharer.insurance', 'sharer.status'] as const;

export function sharerInsuranceCheck(rules: Rules, { sharer, on }: Question): Finding {
  const set = readingsFor(rules, 'insuranceScope', sharer.region, on, 'sharer.region');
  return judgeOne('sharer-insurance', set, (scope): Judgement => {
    if (scope === null) return noRule(sharer.region);
    if (!sharer.insurance) {
      return sharer.status === 'flexible-without-account'
        ? { outcome: 'fail', reason: 'sharer-status-has-no-account', remedy: 'another-relative-shares' }
        : { outcome: 'unknown', reason: 'field-missing', missing: sharer.status ? ['sharer.insurance'] : UNTOLD };
    }
    if (!scope.sharer.includes(sharer.insurance)) {
      return { outcome: 'fail', reason: 'sharer-insurance-has-no-account', remedy: 'another-relative-shares' };
    }
    if (sharer.status === 'flexible-without-account') {
      return { outcome: 'fail', reason: 'sharer-status-has-no-account', remedy: 'another-relative-shares' };
    }
    if (sharer.status) return { outcome: 'pass', reason: 'sharer-has-account' };
    return { outcome: 'unknown', reason: 'field-missing', missing: ['sharer.status'] };
  });
}
