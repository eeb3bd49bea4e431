/** What an answer says beside its checks: what to mind, and what no check can know. */
import { areInOneProvince, type RegionCode } from '../region.ts';
import { type Rules, resolve } from '../rules/resolve.ts';
import { isUninsured } from './checks/recipient-insurance.ts';
import type { Finding } from './judge.ts';
import { type Limited, limitsOf, onlyOneSharer, recipientsLimited } from './member-limits.ts';
import { isOutside } from './no-rule.ts';
import type { Question } from './question.ts';
import { agreesOnIt, isSpokenOf } from './readings-say.ts';
import type { NoteCode } from './reasons.ts';
import type { Mechanism, VerdictKind } from './verdict.ts';

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
  const told: NoteCode[] = [];
  const tell: Tell = (holds, ...codes) => {
    if (holds) told.push(...codes);
  };
  tell(isOpen, 'own-card-only', 'proxy-account-shares-no-money');
  tell(
    findings.some((finding) => agreesOnIt(verdict, finding)),
    'readings-agree',
  );
  tell(mechanism === 'wallet-quota', 'quota-first');
  tell(mechanism === 'wallet-transfer', 'transfer-first');
  tell(mechanism?.startsWith('wallet') && !purpose?.endsWith('-premium'), 'wallet-institutions-only');
  tell(isOpen && isOfCatalogue(purpose) && !findings.some(tellsOfCatalogue), 'out-of-catalogue-depends');
  tell(isOpen && isListed(rules, sharer.region, question), 'goods-by-list');
  tell(isLapsed && findings.some(({ reason }) => reason === 'premium-for-the-uninsured'), 'premium-then-insured');
  tell(forPremium && recipient.insurance === 'employee' && !isUninsured(recipient), 'premium-is-for-residents');
  if (isOpen && sharer.region) tellOfPlaces(rules, sharer.region, question, tell);
  tell(on > rules.freshUntil, 'rules-may-change');
  tell(verdict === 'unknown' && !isOutside(findings), 'ask-12393');
  return told;
}

/** A bill with items outside the insurance list on it, perhaps. */
export function isOfCatalogue(purpose: Question['purpose']): boolean {
  return purpose === 'outpatient' || purpose === 'inpatient';
}

/** Where the place itself says what holds of them, that it differs by place is not said. */
export function tellsOfCatalogue({ reads }: Pick<Finding, 'reads'>): boolean {
  return reads.some((set) => isSpokenOf(set, 'out-of-catalogue'));
}

/** Devices and consumables of which a list says what the account pays for. */
export function isListed(
  rules: Rules,
  region: RegionCode | null | undefined,
  { purpose, on }: Pick<Question, 'purpose' | 'on'>,
): boolean {
  if (!region || (purpose !== 'medical-device' && purpose !== 'consumable')) return false;
  const { readings } = resolve(rules, 'designatedGoods', region, on);
  return readings.length > 0 && readings.every(({ value }) => value !== null);
}

type Tell = (holds: boolean | undefined, ...codes: NoteCode[]) => void;

/**
 * Limits on the number of bindings: who is bound already is not asked for, so they are told and not checked. They are
 * rules inside a province: across, many may share with many (F0123, F0124, F0328, F1073).
 */
function tellOfPlaces(rules: Rules, region: RegionCode, { recipient, on }: Question, tell: Tell): void {
  const theirs = recipient.region ?? region;
  if (!areInOneProvince(region, theirs)) return;
  const limits = [...new Set([region, theirs])].map((place) => limitsOf(rules, place, on));
  const told = (limited: readonly Limited[], surely: NoteCode, perhaps: NoteCode): void => {
    const isSure = limited.includes('surely');
    tell(isSure || limited.includes('perhaps'), isSure ? surely : perhaps);
  };
  told(limits.map(onlyOneSharer), 'one-sharer-only', 'one-sharer-perhaps');
  told(limits.slice(0, 1).map(recipientsLimited), 'recipients-limited', 'recipients-limited-perhaps');
  tell(
    resolve(rules, 'relationTerm', theirs, on).readings[0]?.value?.some(
      ({ code }) => code === 'one-family-account-at-a-time',
    ),
    'one-family-account',
  );
}
