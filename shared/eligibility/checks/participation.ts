/** Are both sides in normal participation? */
import type { Day } from '../../day.ts';
import type { Purpose } from '../../purpose.ts';
import type { RegionCode } from '../../region.ts';
import type { Rules } from '../../rules/resolve.ts';
import { type Finding, finding, judgeOne } from '../judge.ts';
import { noRule } from '../no-rule.ts';
import type { Field, Participation, Question } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { CheckId, Judgement } from '../verdict.ts';
import { nationalUse } from './purpose.ts';
import { nationNamesPremium } from './recipient-insurance.ts';

export function sharerParticipationCheck(rules: Rules, { sharer, on }: Question): Finding {
  const { participation, region } = sharer;
  if (participation === 'ended') return ended(rules, 'sharer', region, on);
  const set = readingsFor(rules, 'participation', region, on, 'sharer.region');
  return judgeOne('sharer-participation', set, (rule) =>
    judge(participation, 'sharer.participation', asksFor(rule?.requires, 'sharer'), region),
  );
}

export function recipientParticipationCheck(rules: Rules, { sharer, recipient, purpose, on }: Question): Finding {
  const id: CheckId = 'recipient-participation';
  const isNormal = recipient.insurance !== 'none' && recipient.participation === 'normal';
  if (buysOwnInsurance(purpose, recipient.insurance) && !isNormal) {
    const pass = { outcome: 'pass', reason: 'premium-for-the-uninsured' } as const;
    if (nationNamesPremium(rules, on)) return judgeOne(id, nationalUse(rules, on), () => pass);
    if (recipient.insurance === 'none') return finding(id, pass);
  }
  if (recipient.insurance === 'none') {
    return finding(id, { outcome: 'fail', reason: 'recipient-not-insured', remedy: 'pay-resident-premium-first' });
  }
  const region = recipient.region ?? sharer.region;
  if (recipient.participation === 'ended') return ended(rules, 'recipient', region, on);
  const set = readingsFor(rules, 'participation', region, on, 'recipient.region');
  return judgeOne(id, set, (rule) =>
    judge(recipient.participation, 'recipient.participation', asksFor(rule?.requires, 'recipient'), region),
  );
}

/** A resident premium is what makes a person insured: it asks for no insurance in force (国办发〔2024〕38号, F0111). */
export function buysOwnInsurance(
  purpose: Purpose | null | undefined,
  insurance: Question['recipient']['insurance'],
): boolean {
  return purpose === 'resident-premium' && (insurance === 'none' || insurance === 'resident');
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
  if (!state) return { outcome: 'unknown', reason: 'field-missing', missing: [field] };
  return asked
    ? { outcome: 'fail', reason: 'participation-not-normal', remedy: 'restore-participation' }
    : noRule(region);
}
