/** What is told of the rules that an answer leans on, in their own notes. */
import { NATION } from '../region.ts';
import type { Relation } from '../relation.ts';
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Rules } from '../rules/resolve.ts';
import type { Words } from '../rules/snapshot.ts';
import type { Topic } from '../rules/topic.ts';
import type { Finding } from './judge.ts';
import type { Question } from './question.ts';
import { isOf, type ReadingSet } from './reading-set.ts';
import { NATIONWIDE } from './shareable-money.ts';
import type { Verdict, VerdictKind } from './verdict.ts';
import type { Language } from './words.ts';

/** Readings differ and agree on what decided: all checks together make a "yes", those that failed make a "no". */
export function agreesOnIt(verdict: VerdictKind, { agreed, outcome }: Finding): boolean {
  return agreed && (verdict === 'eligible' || (verdict === 'ineligible' && outcome === 'fail'));
}

/**
 * What is said of rules that the answer leans on: of readings that differ, so that they can be weighed, of lists that
 * leave the purpose open or do not have it yet, or are of a place that speaks of it, and of those that leave
 * out someone who is no named kind, who was let in before, or of whom nothing is asked. What another says as well is not
 * repeated, nor what is about other purposes.
 */
export function readingsSay(
  rules: Rules,
  verdict: VerdictKind,
  { relation, purpose }: Question,
  findings: readonly Finding[],
  language: Language,
): Verdict['notes'] {
  const telling = findings.filter(
    (finding) =>
      agreesOnIt(verdict, finding) ||
      (verdict === 'unknown' && (isOpenPurpose(finding) || finding.reason === 'disputed')) ||
      (isOtherRelation(finding) && (relation === 'other' || wasLetIn(rules, relation, finding))) ||
      (verdict !== 'ineligible' && (leavesSomeOut(finding) || isSpokenOfThere(finding, relation, purpose))) ||
      (NATIONWIDE.includes(purpose) && finding.reason === 'purpose-denied'),
  );
  const open = telling.flatMap(({ agreed, reads }) =>
    reads.filter(({ readings, missing }) => missing === null && (!agreed || readings.length > 1)),
  );
  const said = open.flatMap(({ readings }) =>
    readings.flatMap(({ claim }) => {
      const isAboutIt = !claim?.about || claim.about.some((topic) => topic === relation || topic === purpose);
      return (isAboutIt && claim?.note?.[language]) || [];
    }),
  );
  const each = said.filter(
    (text, place) => !said.some((other, at) => other.includes(text) && (other !== text || at < place)),
  );
  return each.map((message) => ({ code: 'readings-say', message }));
}

/** Somebody who is none of the kinds that are asked about: a place may have a kind of its own, and says so in its note. */
function isOtherRelation({ id, outcome }: Finding): boolean {
  return id === 'relation' && outcome === 'fail';
}

/** 山东 had a spouse's parents on its list until 2024-08-28 (F0515): what is known of those added then is told. */
function wasLetIn({ snapshot }: Rules, relation: Relation, { reads }: Finding): boolean {
  return reads.some(({ readings }) =>
    readings.some(({ definedIn }) =>
      snapshot.rules.relatives[definedIn ?? '']?.some((rule) =>
        [rule, ...rule.disputed].some(({ value }) => value?.includes(relation)),
      ),
    ),
  );
}

/** People of whom nothing is asked, and whom the place's text shuts out (山西 F0646). */
function leavesSomeOut({ reads }: Finding): boolean {
  return reads.some((set) => isOf(set, 'insuranceScope') && set.readings.some(({ value }) => value?.excluded));
}

/** Not named in the list, or in the newer of two lists only: what is text there and what is inferred is told. */
function isOpenPurpose({ id, reason }: Finding): boolean {
  return id === 'purpose' && (reason === 'purpose-not-stated' || reason === 'start-not-known');
}

/**
 * A place's own text on what of a bill may be paid (吉林省直 F0737, 甘肃 F1197), or on where a relative is added (大连
 * F0730): the premium's are on from when it was.
 */
function isSpokenOfThere({ id, reads }: Finding, relation: Relation, purpose: Question['purpose']): boolean {
  const topic = id === 'relation' ? relation : id === 'purpose' && purpose !== 'resident-premium' ? purpose : null;
  return topic ? reads.some((set) => isSpokenOf(set, topic)) : false;
}

/** Whether the texts of a place, not the nation's, speak of that in particular. */
export function isSpokenOf({ readings }: ReadingSet<ParameterName>, topic: Topic): boolean {
  return readings.some(({ claim, definedIn }) => claim?.about?.includes(topic) && definedIn !== NATION);
}

/** What they say of it. */
export function wordsThere({ readings }: ReadingSet<ParameterName>, topic: Topic | null | undefined): Words[] {
  return readings.flatMap(({ claim, definedIn }) =>
    definedIn !== NATION && topic && claim?.about?.includes(topic) ? (claim.note ?? []) : [],
  );
}
