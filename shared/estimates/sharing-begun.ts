/** Whether relatives could be let in at all on a day: a payment from a sharer's account takes it for granted. */
import type { ReadingSet } from '../eligibility/reading-set.ts';
import { isOutsideScheme } from '../region.ts';
import type { Rules } from '../rules/resolve.ts';
import { readingsAt } from './readings.ts';
import { placeOf, type SettlementQuestion } from './settlement-question.ts';

/** The rules on relatives where, for some sharer's place, a reading of that day lets nobody in. */
export function unsureOfSharing(rules: Rules, question: SettlementQuestion): ReadingSet<'relatives'>[] {
  const places = question.pockets.filter(({ kind }) => kind === 'sharer').map((pocket) => placeOf(pocket, question));
  return [...new Set(places)]
    .filter((place) => !isOutsideScheme(place))
    .map((place) => readingsAt(rules, 'relatives', place, question.on))
    .filter(({ readings }) => readings.some(({ value }) => value === null || value.length === 0));
}
