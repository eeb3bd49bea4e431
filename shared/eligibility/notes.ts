/** What an answer says beside its checks: what to mind, and what no check can know. */
import { provinceOf, type RegionCode } from '../region.ts';
import type { Relation } from '../relation.ts';
import { type Rules, resolve } from '../rules/resolve.ts';
import { isUninsured } from './checks/recipient-insurance.ts';
import type { Finding } from './judge.ts';
import { type Limited, limitsOf, onlyOneSharer, recipientsLimited } from './member-limits.ts';
import { isOutside } from './no-rule.ts';
import type { Question } from './question.ts';
import type { NoteCode } from './reasons.ts';
import { NATIONWIDE } from './shareable-money.ts';
import type { Mechanism, Verdict, VerdictKind } from './verdict.ts';
import type { Language } from './words.ts';

/** The notes that belong to a verdict, in the order in which they are told. */
export function notesOf(
  rules: Rules,
  verdict: VerdictKind,
  mechanism: Mechanism | null,
  question: Question,
  findings: readonly Finding[],
): NoteCode[] {
  const { sharer, recipient, purpose, on } = question;
  const isOpen = verdict !== 'ineligible';
  const forPremium = purpose === 'resident-premium';
  const isLapsed = recipient.insurance === 'none' || (recipient.participation ?? 'normal') !== 'normal';
  return [
    ...when(isOpen, 'own-card-only', 'proxy-account-shares-no-money'),
    ...when(
      findings.some((finding) => agreesOnIt(verdict, finding)),
      'readings-agree',
    ),
    ...when(mechanism?.startsWith('wallet') && !purpose?.endsWith('-premium'), 'wallet-institutions-only'),
    ...when(isOpen && (purpose === 'outpatient' || purpose === 'inpatient'), 'out-of-catalogue-depends'),
    ...when(isLapsed && findings.some(({ reason }) => reason === 'premium-for-the-uninsured'), 'premium-then-insured'),
    ...when(forPremium && recipient.insurance === 'employee' && !isUninsured(recipient), 'premium-is-for-residents'),
    ...(isOpen && sharer.region ? placeNotes(rules, sharer.region, question) : []),
    ...when(on > rules.freshUntil, 'rules-may-change'),
    ...when(verdict === 'unknown' && !isOutside(findings), 'ask-12393'),
  ];
}

function when(holds: boolean | undefined, ...codes: NoteCode[]): NoteCode[] {
  return holds ? codes : [];
}

/**
 * Limits on the number of bindings: who is bound already is not asked for, so they are told and not checked. They are
 * rules inside a province: across, many may share with many (F0123, F0124, F0328, F1073).
 */
function placeNotes(rules: Rules, region: RegionCode, { recipient, on }: Question): NoteCode[] {
  const theirs = recipient.region ?? region;
  const isInside = provinceOf(region) === provinceOf(theirs);
  const limits = isInside ? [...new Set([region, theirs])].map((place) => limitsOf(rules, place, on)) : [];
  const told = (limited: readonly Limited[], surely: NoteCode, perhaps: NoteCode): NoteCode[] =>
    limited.includes('surely') ? [surely] : when(limited.includes('perhaps'), perhaps);
  const inOneFamilyAccount = (): boolean =>
    resolve(rules, 'relationTerm', theirs, on).readings[0]?.value?.some(
      ({ code }) => code === 'one-family-account-at-a-time',
    ) === true;
  return [
    ...told(limits.map(onlyOneSharer), 'one-sharer-only', 'one-sharer-perhaps'),
    ...told(limits.slice(0, 1).map(recipientsLimited), 'recipients-limited', 'recipients-limited-perhaps'),
    ...when(isInside && inOneFamilyAccount(), 'one-family-account'),
  ];
}

/** Readings differ and agree on what decided: all checks together make a "yes", those that failed make a "no". */
function agreesOnIt(verdict: VerdictKind, { agreed, outcome }: Finding): boolean {
  return agreed && (verdict === 'eligible' || (verdict === 'ineligible' && outcome === 'fail'));
}

/**
 * What is said of rules that the answer leans on: of readings that differ, so that they can be weighed, of lists that
 * leave the purpose open or do not have it yet, or are of those insured at the province itself, and of those that leave
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
      (verdict !== 'ineligible' && leavesSomeOut(finding)) ||
      isOfRegionItself(finding) ||
      (NATIONWIDE.includes(purpose) && finding.reason === 'purpose-denied'),
  );
  const open = telling.flatMap(({ agreed, reads }) =>
    reads.filter(({ readings, missing }) => missing === null && (!agreed || readings.length > 1)),
  );
  const said = open.flatMap(({ readings }) =>
    readings.flatMap(({ claim }) => {
      const isAboutIt = !claim?.about || (purpose && claim.about.includes(purpose));
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
  return reads.some(({ parameter, readings }) =>
    readings.some(({ value }) => parameter === 'insuranceScope' && Object.hasOwn(Object(value), 'excluded')),
  );
}

/** Not named in the list, or in the newer of two lists only: what is text there and what is inferred is told. */
function isOpenPurpose({ id, reason }: Finding): boolean {
  return id === 'purpose' && (reason === 'purpose-not-stated' || reason === 'start-not-known');
}

/** Those insured at the province itself have a list of purposes of their own (吉林省直 F0737). */
function isOfRegionItself({ id, reads }: Finding): boolean {
  return id === 'purpose' && reads.some(({ readings }) => readings.some(({ rule }) => rule?.inherits === false));
}
