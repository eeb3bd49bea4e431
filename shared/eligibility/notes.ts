/** What an answer says beside its checks: what to mind, and what no check can know. */
import type { Purpose } from '../purpose.ts';
import { NATION, provinceOf, type RegionCode } from '../region.ts';
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
    ...when(mechanism?.startsWith('wallet') && !forPremium, 'wallet-institutions-only'),
    ...when(isOpen && (purpose === 'outpatient' || purpose === 'inpatient'), 'out-of-catalogue-depends'),
    ...when(isLapsed && findings.some(({ reason }) => reason === 'premium-for-the-uninsured'), 'premium-then-insured'),
    ...when(forPremium && recipient.insurance === 'employee', 'premium-is-for-residents'),
    ...(isOpen && sharer.region ? placeNotes(rules, sharer.region, question) : []),
    ...when(on > rules.freshUntil, 'rules-may-change'),
    ...when(verdict === 'unknown' && !isOutside(findings), 'ask-12393'),
  ];
}

function when(holds: boolean | undefined, ...codes: NoteCode[]): NoteCode[] {
  return holds ? codes : [];
}

/**
 * Limits on the number of bindings: who is bound already is not asked for, so they are told and not checked. That only
 * one person may share with a relative is a rule inside a province: across, many may (F0123, F0124, F0328, F1073).
 * Whoever says that they have an account is believed, and told where the place's own text says otherwise.
 */
function placeNotes(rules: Rules, region: RegionCode, { sharer, recipient, on }: Question): NoteCode[] {
  const theirs = recipient.region ?? region;
  const places = provinceOf(region) === provinceOf(theirs) ? [region, theirs] : [];
  /** Whether each reading of each place sets a limit; the nation's speaks of sharing across provinces and sets none (F0123). */
  const limits = (who: 'sharersPerRecipient' | 'recipientsPerSharer', at: readonly RegionCode[]): boolean[][] =>
    at.map((place) => {
      const { readings } = resolve(rules, 'memberLimits', place, on);
      // Before the first page that tells of a limit nothing is told of it.
      if (readings.some(({ value }) => value === null)) return [];
      const own = readings.filter(({ definedIn }) => definedIn !== NATION);
      return own.map(({ value }) => typeof value?.[who] === 'number');
    });
  const told = (said: boolean[][], surely: NoteCode, perhaps: NoteCode): NoteCode[] => {
    const isSure = said.some((readings) => readings.length > 0 && readings.every(Boolean));
    return when(isSure || said.flat().some(Boolean), isSure ? surely : perhaps);
  };
  const hasNoAccount = (): boolean =>
    resolve(rules, 'creditFlexible', region, on).readings.some(({ value }) =>
      value?.tiers.every(({ hasAccount }) => !hasAccount),
    );
  return [
    ...told(limits('sharersPerRecipient', places), 'one-sharer-only', 'one-sharer-perhaps'),
    ...told(limits('recipientsPerSharer', [region]), 'recipients-limited', 'recipients-limited-perhaps'),
    ...when(sharer.status === 'flexible-with-account' && hasNoAccount(), 'flexible-has-no-account'),
  ];
}

/** Readings differ and agree on what decided: all checks together make a "yes", those that failed make a "no". */
function agreesOnIt(verdict: VerdictKind, { agreed, outcome }: Finding): boolean {
  return agreed && (verdict === 'eligible' || (verdict === 'ineligible' && outcome === 'fail'));
}

/**
 * What is said of rules that the answer leans on: of readings that differ and agree all the same, so that the agreement
 * can be weighed, of lists that leave the purpose open or do not have it yet, and of those that leave out someone who is
 * no named kind. What another says as well is not repeated.
 */
export function readingsSay(
  verdict: VerdictKind,
  { relation, purpose }: Question,
  findings: readonly Finding[],
  language: Language,
): Verdict['notes'] {
  const telling = findings.filter(
    (finding) =>
      agreesOnIt(verdict, finding) ||
      (verdict === 'unknown' && isOpenPurpose(finding)) ||
      (relation === 'other' && isOtherRelation(finding)) ||
      (purpose && NATIONWIDE.includes(purpose) && finding.reason === 'purpose-denied'),
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

/** What the nation lets every account pay (F0111): a place that does not yet says from when (上海 F0441). */
const NATIONWIDE: readonly Purpose[] = [
  'outpatient',
  'inpatient',
  'pharmacy-drug',
  'medical-device',
  'consumable',
  'resident-premium',
];

/** Somebody who is none of the kinds that are asked about: a place may have a kind of its own, and says so in its note. */
function isOtherRelation({ id, outcome }: Finding): boolean {
  return id === 'relation' && outcome === 'fail';
}

/** Not named in the list, or in the newer of two lists only: what is text there and what is inferred is told. */
function isOpenPurpose({ id, reason }: Finding): boolean {
  return id === 'purpose' && (reason === 'purpose-not-stated' || reason === 'start-not-known');
}
