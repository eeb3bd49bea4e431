/** What an answer says beside its checks: what to mind, and what no check can know. */
import { provinceOf, type RegionCode } from '../region.ts';
import { type Rules, resolve } from '../rules/resolve.ts';
import type { Finding } from './judge.ts';
import { isOutside } from './no-rule.ts';
import type { Question } from './question.ts';
import type { NoteCode } from './reasons.ts';
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
  const { recipient, purpose, on } = question;
  const notes: NoteCode[] = [];
  if (verdict !== 'ineligible') notes.push('own-card-only', 'proxy-account-shares-no-money');
  if (findings.some((finding) => agreesOnIt(verdict, finding))) notes.push('readings-agree');
  if (verdict !== 'ineligible' && mechanism?.startsWith('wallet') && purpose !== 'resident-premium')
    notes.push('wallet-institutions-only');
  if (verdict !== 'ineligible' && (purpose === 'outpatient' || purpose === 'inpatient'))
    notes.push('out-of-catalogue-depends');
  const lapsed = recipient.insurance === 'none' || (recipient.participation ?? 'normal') !== 'normal';
  const premium = findings.some(({ reason }) => reason === 'premium-for-the-uninsured');
  if (premium && lapsed) notes.push('premium-then-insured');
  if (purpose === 'resident-premium' && recipient.insurance === 'employee') notes.push('premium-is-for-residents');
  if (verdict !== 'ineligible') notes.push(...limitNotes(rules, question), ...accountNotes(rules, question));
  if (on > rules.freshUntil) notes.push('rules-may-change');
  if (verdict === 'unknown' && !isOutside(findings)) notes.push('ask-12393');
  return notes;
}

/**
 * Limits on the number of bindings: who is bound already is not asked for, so they are told and not checked. That only
 * one person may share with a relative is a rule inside a province: across, many may (F0123, F0124, F0328, F1073).
 */
function limitNotes(rules: Rules, { sharer, recipient, on }: Question): NoteCode[] {
  if (!sharer.region) return [];
  const { region } = sharer;
  const theirs = recipient.region ?? region;
  /** By place, what each reading says. */
  const limits = (who: 'sharersPerRecipient' | 'recipientsPerSharer', ...places: RegionCode[]): boolean[][] =>
    places.map((place) =>
      resolve(rules, 'memberLimits', place, on).readings.map(({ value }) => value !== null && value[who] !== null),
    );
  const told = (said: boolean[][], surely: NoteCode, perhaps: NoteCode): NoteCode[] => {
    if (said.some((readings) => readings.every(Boolean))) return [surely];
    return said.flat().some(Boolean) ? [perhaps] : [];
  };
  const inside = provinceOf(region) === provinceOf(theirs);
  return [
    ...(inside ? told(limits('sharersPerRecipient', region, theirs), 'one-sharer-only', 'one-sharer-perhaps') : []),
    ...told(limits('recipientsPerSharer', region), 'recipients-limited', 'recipients-limited-perhaps'),
  ];
}

/** Whoever says that they have an account is believed, and told where the place's own text says otherwise. */
function accountNotes(rules: Rules, { sharer: { region, status }, on }: Question): NoteCode[] {
  if (!region || status !== 'flexible-with-account') return [];
  const { readings } = resolve(rules, 'creditFlexible', region, on);
  const none = readings.some(({ value }) => value?.tiers.every(({ hasAccount }) => !hasAccount));
  return none ? ['flexible-has-no-account'] : [];
}

/** Readings differ and agree on what decided: all checks together make a "yes", those that failed make a "no". */
function agreesOnIt(verdict: VerdictKind, { agreed, outcome }: Finding): boolean {
  return agreed && (verdict === 'eligible' || (verdict === 'ineligible' && outcome === 'fail'));
}

/**
 * What is said of rules that the answer leans on: of readings that differ and agree all the same, so that the agreement
 * can be weighed, of lists that leave the purpose open, and of those that leave out someone who is no named kind. What another says as well is not repeated.
 */
export function readingsSay(
  verdict: VerdictKind,
  { relation }: Question,
  findings: readonly Finding[],
  language: Language,
): Verdict['notes'] {
  const telling = findings.filter(
    (finding) =>
      agreesOnIt(verdict, finding) ||
      (verdict === 'unknown' && isOpenPurpose(finding)) ||
      (relation === 'other' && isOtherRelation(finding)),
  );
  const open = telling.flatMap(({ agreed, reads }) =>
    reads.filter(({ readings, missing }) => missing === null && (!agreed || readings.length > 1)),
  );
  const said = open.flatMap(({ readings }) => readings.flatMap(({ claim }) => claim?.note?.[language] ?? []));
  const each = said.filter(
    (text, place) => !said.some((other, at) => other.includes(text) && (other !== text || at < place)),
  );
  return each.map((message) => ({ code: 'readings-say', message }));
}

/** Somebody who is none of the kinds that are asked about: a place may have a kind of its own, and says so in its note. */
function isOtherRelation({ id, outcome }: Finding): boolean {
  return id === 'relation' && outcome === 'fail';
}

/** Not named in the list, or in the newer of two lists only: what is text there and what is inferred is told. */
function isOpenPurpose({ id, reason }: Finding): boolean {
  return id === 'purpose' && (reason === 'purpose-not-stated' || reason === 'start-not-known');
}
