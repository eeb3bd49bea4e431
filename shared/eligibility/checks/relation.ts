/** Is the recipient a relative who may use the account? (国办发〔2021〕14号, 国办发〔2024〕38号, and the regions' own days.) */
import { NATION } from '../../region.ts';
import type { Relation } from '../../relation.ts';
import type { Rules } from '../../rules/resolve.ts';
import { weakestOfFinding } from '../grounds.ts';
import { type Finding, judgeOne } from '../judge.ts';
import { noRule } from '../no-rule.ts';
import type { Question } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { Remedy } from '../reasons.ts';
import type { Judgement } from '../verdict.ts';

export function relationCheck(rules: Rules, { relation, sharer, on }: Question): Finding {
  const set = readingsFor(rules, 'relatives', sharer.region, on, 'sharer.region');
  // Beside a list whose start is not known, "no rule" means that sharing had not begun: then nobody was allowed.
  const notBegun = set.missing === null && set.readings.length > 1;
  const found = judgeOne('relation', set, (relatives) => {
    const allowed = relatives ?? (notBegun ? [] : null);
    return allowed === null ? noRule(sharer.region) : judge(relation, allowed);
  });
  if (found.outcome !== 'fail' || weakestOfFinding(found) !== 'unverified') return found;
  // Who is on the nation's list no more than on the place's is left out by both.
  const nation = readingsFor(rules, 'relatives', NATION, on, 'sharer.region');
  return nation.readings.every(({ value }) => value?.includes(relation) === false)
    ? { ...found, borneOut: nation }
    : found;
}

function judge(relation: Relation, relatives: readonly Relation[]): Judgement {
  if (relatives.includes(relation)) return { outcome: 'pass', reason: 'near-relative' };
  const remedy = REMEDIES[relation];
  const inLaw = relation.endsWith('-in-law');
  return {
    outcome: 'fail',
    reason: inLaw ? 'in-law-not-included' : 'relation-not-included',
    ...(remedy ? { remedy } : {}),
  };
}

/** Who of the family is a near relative of that person. */
const REMEDIES: { readonly [Kind in Relation]?: Remedy } = {
  'parent-in-law': 'spouse-shares-for-own-parents',
  'child-in-law': 'their-spouse-shares',
  'sibling-in-law': 'their-own-near-relative-shares',
  'aunt-uncle': 'their-own-near-relative-shares',
  'niece-nephew': 'their-own-near-relative-shares',
  cousin: 'their-own-near-relative-shares',
  sibling: 'their-own-near-relative-shares',
  'paternal-grandparent': 'their-own-near-relative-shares',
  'maternal-grandparent': 'their-own-near-relative-shares',
  'grandchild-son-line': 'their-own-near-relative-shares',
  'grandchild-daughter-line': 'their-own-near-relative-shares',
};
