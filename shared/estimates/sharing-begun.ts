/** Whether relatives could be let in at all on a day, from that far and from so little: a payment by a sharer takes it for granted. */
import { regionCheck } from '../eligibility/checks/region.ts';
import type { ReadingSet } from '../eligibility/reading-set.ts';
import { isOutsideScheme } from '../region.ts';
import { leftOutOf } from '../rules/left-out.ts';
import type { Rules } from '../rules/resolve.ts';
import { readingsAt } from './readings.ts';
import { isAcross, placeOf, type SettlementQuestion } from './settlement-question.ts';

/** The rules on relatives where, for some sharer's place, a reading of that day lets nobody in. */
export function unsureOfSharing(rules: Rules, question: SettlementQuestion): ReadingSet<'relatives'>[] {
  const places = question.pockets.filter(({ kind }) => kind === 'sharer').map((pocket) => placeOf(pocket, question));
  return [...new Set(places)]
    .filter((place) => !isOutsideScheme(place))
    .map((place) => readingsAt(rules, 'relatives', place, question.on))
    .filter(({ readings }) => readings.some(({ value }) => value === null || value.length === 0));
}

/** Whether the wallet is not known to have been open, there or where the patient is, for a sharer of another province. */
export function unsureOfWallet(rules: Rules, question: SettlementQuestion): boolean {
  const { region, on, pockets } = question;
  return pockets.some((pocket) => {
    if (pocket.kind !== 'sharer' || !isAcross(pocket, question)) return false;
    const sharer = { region: placeOf(pocket, question) };
    const { outcome, reason } = regionCheck(rules, { on, sharer, recipient: { region }, relation: 'other' });
    return outcome === 'unknown' && reason !== 'no-rule-known' && reason !== 'outside-the-scheme';
  });
}

/** Whether a sharer's account holds less than what machine-written pages alone ask for there: no rule, and told. */
export function underHearsay(rules: Rules, question: SettlementQuestion): boolean {
  return question.pockets.some((pocket) => {
    if (pocket.kind !== 'sharer' || pocket.balanceFen === 0) return false;
    const told = leftOutOf(rules, 'shareableBalance', placeOf(pocket, question), question.on);
    return pocket.balanceFen < (told?.minimumToShareFen ?? 0);
  });
}
