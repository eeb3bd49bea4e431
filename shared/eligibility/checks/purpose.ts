/** May the account pay for this? Inside a province its own list decides, across provinces the closed national one. */
import { addDays, type Day } from '../../day.ts';
import type { Purpose } from '../../purpose.ts';
import { areInOneProvince, NATION } from '../../region.ts';
import type { ParameterName } from '../../rules/parameters/registry.ts';
import type { Rules } from '../../rules/resolve.ts';
import { weakestOf, weakestOfFinding } from '../grounds.ts';
import { combine, type Finding, judgeOne } from '../judge.ts';
import { noRule } from '../no-rule.ts';
import type { Field, Question } from '../question.ts';
import { type ReadingSet, readingsFor } from '../reading-set.ts';
import type { CheckId, Judgement } from '../verdict.ts';

export function purposeCheck(rules: Rules, question: Question): Finding | null {
  if (!question.purpose) return null;
  const { sharer, purpose, on } = question;
  const nowhere = () =>
    readingsFor(rules, 'useScope', sharer.region, on, 'sharer.region').readings.every(
      ({ value }) => whatIsSaid(value, purpose) === 'purpose-denied',
    );
  const found = purposeScope(rules, question, 'purpose', (said, across): Judgement => {
    if (said === 'allowed') return { outcome: 'pass', reason: 'purpose-allowed' };
    if (said === 'purpose-denied' && across && !nowhere()) {
      return { outcome: 'fail', reason: 'purpose-denied-across-provinces', remedy: 'share-inside-the-province' };
    }
    if (said === 'purpose-denied') return { outcome: 'fail', reason: said };
    return said === 'purpose-not-stated'
      ? { outcome: 'unknown', reason: said, remedy: 'ask-12393' }
      : noRule(sharer.region);
  });
  const borneOut = borneOutByNation(rules, found, question);
  return borneOut ? { ...found, borneOut } : found;
}

/**
 * A place's own list may have more than the nation's, on weaker pages: what the nation's has as well does not rest on
 * those (F0112, F0113).
 */
function borneOutByNation(rules: Rules, found: Finding, { purpose, on }: Question): ReadingSet<'useScope'> | null {
  const { outcome, reads, agreed } = found;
  if (outcome === 'unknown' || weakestOfFinding(found) !== 'unverified') return null;
  const [now] = nationalUse(rules, on).readings;
  const isOnItsWay = now?.rule?.everywhereBy && on < now.rule.everywhereBy;
  // Before a newer text was followed everywhere, the older one was.
  const nation = nationalUse(rules, isOnItsWay ? addDays(now.rule.surelyFrom, -1) : on);
  const [{ rule = null, value = null } = {}] = nation.readings;
  const said = outcome === 'pass' ? 'allowed' : 'purpose-denied';
  // With the sharer's place not told, the nation's own text is one among those of all places. What it denies, it denies
  // beside any text of a place.
  const isBorneOut = (set: ReadingSet<ParameterName>): boolean =>
    set.parameter === 'useScope'
      ? outcome === 'fail' || set.missing !== null || set.readings.every((reading) => reading.rule !== rule)
      : weakestOf([set], agreed) !== 'unverified';
  return reads.every(isBorneOut) && whatIsSaid(value, purpose) === said ? nation : null;
}

/** What the nation's text lets the account pay for. */
export function nationalUse(rules: Rules, on: Day): ReadingSet<'useScope'> {
  return readingsFor(rules, 'useScope', NATION, on, 'sharer.region');
}

type Scope = { readonly allowed: readonly Purpose[]; readonly denied: readonly Purpose[] } | null;
export type Said = 'allowed' | 'purpose-denied' | 'purpose-not-stated' | 'purpose-rule-not-known';

/** Judges what the scope that applies says of the purpose; with a region missing, both scopes have to agree. */
export function purposeScope(
  rules: Rules,
  { sharer, recipient, purpose, on }: Question,
  id: CheckId,
  judge: (said: Said, across: boolean) => Judgement,
): Finding {
  const told = sharer.region && recipient.region;
  const across = told && !areInOneProvince(sharer.region, recipient.region);
  const inside = () => readingsFor(rules, 'useScope', sharer.region, on, 'sharer.region');
  const beyond = () => readingsFor(rules, 'useScopeCrossProvince', sharer.region, on, 'sharer.region');
  const within = (scope: Scope): Judgement => judge(whatIsSaid(scope, purpose), false);
  const beyondIt = (scope: Scope): Judgement => judge(whatIsSaid(scope, purpose), true);
  if (across) return judgeOne(id, beyond(), beyondIt);
  if (told) return judgeOne(id, inside(), within);
  return bothScopes(id, inside(), beyond(), within, beyondIt, recipient.region ? [] : ['recipient.region']);
}

function bothScopes(
  id: CheckId,
  inside: ReadingSet<'useScope'>,
  beyond: ReadingSet<'useScopeCrossProvince'>,
  within: (scope: Scope) => Judgement,
  beyondIt: (scope: Scope) => Judgement,
  untold: readonly Field[],
): Finding {
  const judgements = [
    ...inside.readings.map((reading) => within(reading.value)),
    ...beyond.readings.map((reading) => beyondIt(reading.value)),
  ];
  const all = combine(id, [inside, beyond], judgements);
  return judgements.every((one) => one.outcome === judgements[0]?.outcome)
    ? all
    : { ...all, reason: 'field-missing', missing: [...(inside.missing ? [inside.missing] : []), ...untold] };
}

/** What a list says of a purpose. */
export function whatIsSaid(scope: Scope, purpose: Purpose | null | undefined): Said {
  if (scope === null || !purpose) return 'purpose-rule-not-known';
  if (scope.allowed.includes(purpose)) return 'allowed';
  return scope.denied.includes(purpose) ? 'purpose-denied' : 'purpose-not-stated';
}
