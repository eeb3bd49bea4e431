/** Whether several sharers can stand beside each other: places let only one person at a time share with a relative. */
import type { ReadingSet } from '../eligibility/reading-set.ts';
import type { Rules } from '../rules/resolve.ts';
import { readingsAt } from './readings.ts';
import { isAcross, type SettlementQuestion } from './settlement-question.ts';

/** The limits of the patient's place where all that is read allows one sharer, and more are asked about (F0829). */
export function onlyOneSharer(rules: Rules, question: SettlementQuestion): ReadingSet<'memberLimits'>[] {
  const sharers = question.pockets.filter((pocket) => pocket.kind === 'sharer' && !isAcross(pocket, question));
  if (sharers.length < 2) return [];
  const limits = readingsAt(rules, 'memberLimits', question.region, question.on);
  return limits.readings.every(({ value }) => value?.sharersPerRecipient === 1) ? [limits] : [];
}
