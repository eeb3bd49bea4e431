/** Whether several sharers can stand beside each other: places let only one person at a time share with a relative. */
import { type Limited, limitsOf, onlyOneSharer } from '../eligibility/member-limits.ts';
import type { ReadingSet } from '../eligibility/reading-set.ts';
import type { Rules } from '../rules/resolve.ts';
import { readingsAt } from './readings.ts';
import { isAcross, type SettlementQuestion } from './settlement-question.ts';

/** The limits of the patient's place, where more than one sharer inside the province is asked about. */
export function sharersBeside(
  rules: Rules,
  question: SettlementQuestion,
): { readonly limited: Limited; readonly limits: readonly ReadingSet<'memberLimits'>[] } {
  const sharers = question.pockets.filter((pocket) => pocket.kind === 'sharer' && !isAcross(pocket, question));
  if (sharers.length < 2) return { limited: null, limits: [] };
  const limits = limitsOf(rules, question.region, question.on);
  const said = onlyOneSharer(limits);
  // Where the place's own order draws from one after the other, there are several (德州 F0550).
  const order = readingsAt(rules, 'drawOrder', question.region, question.on).readings[0]?.value;
  const limited = said === 'perhaps' && order?.splitAllowed === true ? null : said;
  return { limited, limits: limited === null ? [] : [limits] };
}
