/** Is the recipient insured in a way that the account may pay for? */
import type { Day } from '../../day.ts';
import type { Rules } from '../../rules/resolve.ts';
import { type Finding, judgeOne } from '../judge.ts';
import { noRule } from '../no-rule.ts';
import type { Question, Recipient } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { Judgement } from '../verdict.ts';
import { nationalUse, purposeScope } from './purpose.ts';

export function recipientInsuranceCheck(rules: Rules, question: Question): Finding {
  const { sharer, recipient, purpose, on } = question;
  const id = 'recipient-insurance';
  if (purpose === 'resident-premium' && isUninsured(recipient)) {
    const spoken = nationNamesPremium(rules, on);
    const found = purposeScope(rules, question, id, (allowed, across): Judgement => {
      // Across provinces the notice of 2026 lists the premium and asks for a relative who is insured (F0109, F0114).
      if (allowed === 'allowed' && spoken && !across) return { outcome: 'pass', reason: 'premium-for-the-uninsured' };
      return allowed === 'denied'
        ? { outcome: 'fail', reason: 'recipient-not-insured' }
        : { outcome: 'unknown', reason: 'purpose-not-stated', remedy: 'ask-12393' };
    });
    const nation = nationalUse(rules, on);
    const cited = found.reads.some(({ readings }) => readings.some(({ rule }) => rule === nation.readings[0]?.rule));
    return spoken && !cited ? { ...found, reads: [...found.reads, nation] } : found;
  }
  const set = readingsFor(rules, 'insuranceScope', sharer.region, on, 'sharer.region');
  return judgeOne(id, set, (scope): Judgement => {
    if (scope === null) return noRule(sharer.region);
    if (!recipient.insurance) return { outcome: 'unknown', reason: 'field-missing', missing: ['recipient.insurance'] };
    if (scope.recipient.includes(recipient.insurance)) return { outcome: 'pass', reason: 'recipient-insured' };
    return recipient.insurance === 'none'
      ? { outcome: 'fail', reason: 'recipient-not-insured', remedy: 'pay-resident-premium-first' }
      : { outcome: 'fail', reason: 'recipient-insurance-not-included' };
  });
}

/** Whose insurance has ended is insured in no way, whatever it was. */
export function isUninsured({ insurance, participation }: Recipient): boolean {
  return insurance === 'none' || participation === 'ended';
}

/**
 * Only the nation's own text lets the premium be paid for a relative not yet insured (国办发〔2024〕38号, F0111). A
 * province that listed the premium before it did so for insured relatives, and is silent on the others.
 */
export function nationNamesPremium(rules: Rules, on: Day): boolean {
  return nationalUse(rules, on).readings.some(({ value }) => value?.allowed.includes('resident-premium'));
}
