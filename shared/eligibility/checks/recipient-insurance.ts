/** Is the recipient insured in a way that the account may pay for? */
import type { Day } from '../../day.ts';
import type { Rules } from '../../rules/resolve.ts';
import { type Finding, judgeOne } from '../judge.ts';
import { noRule } from '../no-rule.ts';
import type { Question, Recipient } from '../question.ts';
import { besides, readingsFor } from '../reading-set.ts';
import type { Judgement } from '../verdict.ts';
import { nationalUse, purposeScope } from './purpose.ts';

const ID = 'recipient-insurance';
/** Also of participation: there is none to be in force. */
export const NOT_INSURED = {
  outcome: 'fail',
  reason: 'recipient-not-insured',
  remedy: 'pay-resident-premium-first',
} as const satisfies Judgement;

export function recipientInsuranceCheck(rules: Rules, question: Question): Finding {
  const { sharer, recipient, purpose, on } = question;
  const premium = purpose === 'resident-premium' ? premiumForTheUninsured(rules, question) : null;
  if (premium && isUninsured(recipient)) return premium;
  const set = readingsFor(rules, 'insuranceScope', sharer.region, on, 'sharer.region');
  const found = judgeOne(ID, set, (scope): Judgement => {
    if (scope === null) return noRule(sharer.region);
    if (!recipient.insurance) return { outcome: 'unknown', reason: 'field-missing', missing: ['recipient.insurance'] };
    if (scope.recipient.includes(recipient.insurance)) return { outcome: 'pass', reason: 'recipient-insured' };
    return recipient.insurance === 'none'
      ? NOT_INSURED
      : { outcome: 'fail', reason: 'recipient-insurance-not-included' };
  });
  // Who may be paid for without any insurance may be with one, whichever it is.
  return premium?.outcome === 'pass' && !recipient.insurance && found.reason === 'field-missing' ? premium : found;
}

/** Whether the account may pay the premium of someone with no insurance. */
export function premiumForTheUninsured(rules: Rules, question: Question): Finding {
  const spoken = nationNamesPremium(rules, question.on);
  const found = purposeScope(rules, question, ID, (said, across): Judgement => {
    // Across provinces the notice of 2026 lists the premium and asks for a relative who is insured (F0109, F0114).
    if (said === 'allowed' && spoken && !across) return { outcome: 'pass', reason: 'premium-for-the-uninsured' };
    return said === 'purpose-denied'
      ? { outcome: 'fail', reason: 'recipient-not-insured' }
      : { outcome: 'unknown', reason: 'purpose-not-stated', remedy: 'ask-12393' };
  });
  const nation = nationalUse(rules, question.on);
  return spoken ? { ...found, reads: besides(found.reads, nation) } : found;
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
