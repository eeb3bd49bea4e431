/** Is the recipient insured in a way that the account may pay for? */
import type { Rules } from '../../rules/resolve.ts';
import { type Finding, judgeOne } from '../judge.ts';
import type { Question } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { Judgement } from '../verdict.ts';
import { purposeScope } from './purpose.ts';

export function recipientInsuranceCheck(rules: Rules, question: Question): Finding {
  const { sharer, recipient, purpose, on } = question;
  const id = 'recipient-insurance';
  if (recipient.insurance === 'none' && purpose === 'resident-premium') {
    return purposeScope(rules, question, id, (allowed): Judgement => {
      if (allowed === 'allowed') return { outcome: 'pass', reason: 'premium-for-the-uninsured' };
      return allowed === 'denied'
        ? { outcome: 'fail', reason: 'recipient-not-insured' }
        : { outcome: 'unknown', reason: 'purpose-not-stated', remedy: 'ask-12393' };
    });
  }
  const set = readingsFor(rules, 'insuranceScope', sharer.region, on, 'sharer.region');
  return judgeOne(id, set, (scope): Judgement => {
    if (scope === null) return { outcome: 'unknown', reason: 'no-rule-known', remedy: 'ask-12393' };
    if (!recipient.insurance) return { outcome: 'unknown', reason: 'field-missing', missing: ['recipient.insurance'] };
    if (scope.recipient.includes(recipient.insurance)) return { outcome: 'pass', reason: 'recipient-insured' };
    return recipient.insurance === 'none'
      ? { outcome: 'fail', reason: 'recipient-not-insured', remedy: 'pay-resident-premium-first' }
      : { outcome: 'fail', reason: 'recipient-insurance-not-included' };
  });
}
