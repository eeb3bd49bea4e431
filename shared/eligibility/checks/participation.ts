/** Are both sides in normal participation? */
import type { Day } from '../../day.ts';
import { areInOneProvince, type RegionCode } from '../../region.ts';
import type { Rules } from '../../rules/resolve.ts';
import { type Finding, finding, judgeOne } from '../judge.ts';
import { noRule } from '../no-rule.ts';
import type { Field, Participation, Question } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { CheckId, Judgement } from '../verdict.ts';
import { nationalUse } from './purpose.ts';
import { isUninsured, NOT_INSURED, nationNamesPremium, premiumForTheUninsured } from './recipient-insurance.ts';

export function sharerParticipationCheck(rules: Rules, { sharer, on }: Question): Finding {
  const { participation, region } = sharer;
  if (participation === 'ended') return ended(rules, 'sharer', region, on);
  const set = readingsFor(rules, 'participation', region, on, 'sharer.region');
  return judgeOne('sharer-participation', set, (rule) =>
    judge(participation, 'sharer.participation', asksFor(rule?.requires, 'sharer'), region),
  );
}

export function recipientParticipationCheck(rules: Rules, question: Question): Finding {
  const { sharer, recipient, purpose, on } = question;
  const id: CheckId = 'recipient-participation';
  if (purpose === 'resident-premium') {
    // Whom it may be paid for uninsured has no insurance that could be in force.
    if (isUninsured(recipient)) return { ...premiumForTheUninsured(rules, question), id };
    const judgement = recipient.participation === 'normal' ? null : premiumBeforeInsurance(question);
    if (judgement?.missing?.includes('recipient.insurance')) return finding(id, judgement);
    if (judgement && nationNamesPremium(rules, on)) return judgeOne(id, nationalUse(rules, on), () => judgement);
  }
  if (recipient.insurance === 'none') {
    const scope = readingsFor(rules, 'insuranceScope', sharer.region, on, 'sharer.region');
    return judgeOne(id, scope, (rule) => (rule === null ? noRule(sharer.region) : NOT_INSURED));
  }
  const region = recipient.region ?? sharer.region;
  if (recipient.participation === 'ended') {
    const found = ended(rules, 'recipient', region, on);
    const mayJoin = found.outcome === 'fail' && recipient.insurance !== 'employee';
    return mayJoin ? { ...found, remedy: 'pay-resident-premium-first' } : found;
  }
  // Where the relative's place is not told, any may be the one that decides.
  const set = readingsFor(rules, 'participation', recipient.region, on, 'recipient.region');
  return judgeOne(id, set, (rule) =>
    judge(recipient.participation, 'recipient.participation', asksFor(rule?.requires, 'recipient'), region),
  );
}

/** A resident premium is what makes a person insured: it asks for no insurance in force (国办发〔2024〕38号, F0111). */
const BUYS_INSURANCE = { outcome: 'pass', reason: 'premium-for-the-uninsured' } as const;

/** Across provinces a relative has to be insured (F0109, F0300). Null where the insurance is not one that a premium brings back. */
function premiumBeforeInsurance({ sharer, recipient }: Question): Judgement | null {
  const { insurance, participation, region } = recipient;
  if (!insurance)
    return missing('recipient.insurance', ...(participation ? [] : (['recipient.participation'] as const)));
  if (insurance !== 'resident') return null;
  if (!sharer.region || !region || areInOneProvince(sharer.region, region)) return BUYS_INSURANCE;
  return participation
    ? { outcome: 'unknown', reason: 'purpose-not-stated', remedy: 'ask-12393' }
    : missing('recipient.participation');
}

function missing(...fields: readonly Field[]): Judgement {
  return { outcome: 'unknown', reason: 'field-missing', missing: fields };
}

/** Who is no longer insured is none of those who may share or be shared with: that takes no rule on suspended insurance (F0110). */
function ended(rules: Rules, side: 'sharer' | 'recipient', region: RegionCode | null | undefined, on: Day): Finding {
  const set = readingsFor(rules, 'insuranceScope', region, on, `${side}.region`);
  return judgeOne(`${side}-participation`, set, (scope) =>
    judge('ended', `${side}.participation`, scope && !scope[side].includes('none'), region),
  );
}

/** Null: we have no rule that says. */
function asksFor(requires: readonly string[] | undefined, side: 'sharer' | 'recipient'): boolean | null {
  if (!requires) return null;
  return requires.includes(`${side}-normal`) || requires.includes(`${side}-paid-up`);
}

function judge(
  state: Participation | null | undefined,
  field: Field,
  asked: boolean | null,
  region: RegionCode | null | undefined,
): Judgement {
  if (state === 'normal') return { outcome: 'pass', reason: 'participation-normal' };
  if (asked === null) return noRule(region);
  if (!state) return missing(field);
  return asked
    ? { outcome: 'fail', reason: 'participation-not-normal', remedy: 'restore-participation' }
    : noRule(region);
}
