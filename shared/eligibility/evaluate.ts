/** Answers whether a relative may use an account: eight checks, three-valued (Kleene), each with what it read. */
import { fen, subtractFen } from '../money.ts';
import { areInOneProvince } from '../region.ts';
import { type Rules, resolve } from '../rules/resolve.ts';
import type { Certainty } from '../rules/snapshot.ts';
import { surer } from '../rules/surer.ts';
import { checkOf, doubtOf } from './check.ts';
import { balanceCheck } from './checks/balance.ts';
import { recipientParticipationCheck, sharerParticipationCheck } from './checks/participation.ts';
import { purposeCheck } from './checks/purpose.ts';
import { recipientInsuranceCheck } from './checks/recipient-insurance.ts';
import { regionCheck } from './checks/region.ts';
import { relationCheck } from './checks/relation.ts';
import { sharerInsuranceCheck } from './checks/sharer-insurance.ts';
import { flexibleSays } from './flexible-status.ts';
import { weakest, weakestOfFinding } from './grounds.ts';
import type { Finding } from './judge.ts';
import { nextGuides } from './next-guides.ts';
import { isOutside } from './no-rule.ts';
import { notesOf } from './notes.ts';
import { type Field, type Question, withPlacesTold } from './question.ts';
import { readingsSay } from './readings-say.ts';
import { hearsaySays, setsNoLimit, shareableSays } from './shareable-money.ts';
import type { Mechanism, Verdict, VerdictKind } from './verdict.ts';
import { conditionWords, type Language } from './words.ts';

/** Evaluates a question on a snapshot. Regions must exist in it; nothing is guessed for what the question leaves out. */
export function evaluate(rules: Rules, asked: Question, language: Language): Verdict {
  const question = withPlacesTold(asked);
  const findings = findingsOf(rules, question);
  const verdict = kleene(findings);
  const checks = findings.map((finding) => checkOf(rules, finding, language));
  const mechanism = verdict === 'ineligible' || isOutside(findings) ? null : mechanismOf(rules, question);
  const notes: Verdict['notes'][number][] = [];
  for (const code of notesOf(rules, verdict, mechanism, question, findings))
    notes.push({ code, message: rules.snapshot.words.notes[code][language] });
  notes.push(...readingsSay(rules, verdict, question, findings, language));
  if (verdict !== 'ineligible') {
    notes.push(
      ...flexibleSays(rules, question, language),
      ...shareableSays(findings, question.purpose, language),
      ...hearsaySays(rules, question, language),
    );
  }
  return {
    verdict,
    certainty: certaintyOf(verdict, findings),
    mechanism,
    checks,
    missing: missingOf(verdict, findings),
    conditions: conditionsOf(rules, findings, language),
    notes,
    guides: nextGuides(rules, verdict, mechanism, question, findings),
    on: question.on,
    determination: false,
  };
}

/** The verdict alone, without a word of why. */
export function verdictOf(rules: Rules, question: Question): VerdictKind {
  return kleene(findingsOf(rules, withPlacesTold(question)));
}

function findingsOf(rules: Rules, question: Question): Finding[] {
  const purpose = purposeCheck(rules, question);
  return [
    relationCheck(rules, question),
    sharerInsuranceCheck(rules, question),
    sharerParticipationCheck(rules, question),
    recipientInsuranceCheck(rules, question),
    recipientParticipationCheck(rules, question),
    regionCheck(rules, question),
    balanceCheck(rules, question),
    ...(purpose ? [purpose] : []),
  ];
}

function kleene(findings: readonly Finding[]): VerdictKind {
  if (findings.some(({ outcome }) => outcome === 'fail')) return 'ineligible';
  return findings.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'eligible';
}

/**
 * The weakest among the values that decided. Any single failed check decides an "ineligible", so the best grounded
 * of them counts; all checks together decide an "eligible"; the open ones keep an answer "unknown". Where a fact told
 * decides, or one not told, and no value does, the answer is as sure as all that was read. What sets no limit decides nothing,
 * nor does a rule on who is shut out for someone whose insurance is in force.
 */
function certaintyOf(verdict: VerdictKind, findings: readonly Finding[]): Certainty {
  const outcome = verdict === 'eligible' ? 'pass' : verdict === 'ineligible' ? 'fail' : 'unknown';
  let all: Certainty | null = null;
  let deciding: Certainty | null = null;
  for (const finding of findings) {
    if (finding.outcome === 'pass' && finding.id.endsWith('participation')) continue;
    const least = weakestOfFinding(finding, setsNoLimit);
    all = weakest(all, least);
    if (!least || finding.outcome !== outcome) continue;
    deciding = deciding && verdict === 'ineligible' ? surer(deciding, least) : weakest(deciding, least);
  }
  return deciding ?? all ?? 'unverified';
}

/** Absent fields, those first that alone keep the answer open and decide it whatever they are. */
function missingOf(verdict: VerdictKind, findings: readonly Finding[]): Verdict['missing'] {
  const open = findings.filter(({ outcome }) => outcome === 'unknown');
  if (open.length === 0) return [];
  const fields = [...new Set(open.flatMap((finding) => finding.missing ?? []))];
  const wouldDecide = (field: Field) =>
    verdict === 'unknown' &&
    open.every(({ missing, needed }) => missing?.length === 1 && missing[0] === field && !needed?.leavesOpen);
  return fields
    .map((field) => ({ field, wouldDecide: wouldDecide(field) }))
    .sort((a, b) => Number(b.wouldDecide) - Number(a.wouldDecide));
}

/** "Yes, if the account holds more than this": said only where the money alone is open and all else passes. */
function conditionsOf(
  { snapshot: { words } }: Rules,
  findings: readonly Finding[],
  language: Language,
): Verdict['conditions'] {
  const open = findings.filter(({ outcome }) => outcome !== 'pass');
  const [finding] = open;
  if (open.length !== 1 || finding?.id !== 'balance' || finding.reason !== 'field-missing' || !finding.needed)
    return [];
  const { needed } = finding;
  const above = needed.kind === 'any' || needed.kind === 'more-than';
  const minFen = above ? needed.amountFen : subtractFen(needed.amountFen, fen(1));
  return [
    {
      field: needed.field,
      minFen,
      message: conditionWords(words, needed, language) + doubtOf(words, needed, language),
    },
  ];
}

/** How the money would flow; null while the regions or the day do not settle it. */
function mechanismOf(rules: Rules, { sharer, recipient, on }: Question): Mechanism | null {
  if (!sharer.region || !recipient.region) return null;
  const way = areInOneProvince(sharer.region, recipient.region) ? 'sameProvince' : 'crossProvince';
  const { readings } = resolve(rules, 'mechanism', sharer.region, on);
  const mechanism = readings[0]?.value?.[way] ?? null;
  return readings.every(({ value }) => (value?.[way] ?? null) === mechanism) ? mechanism : null;
}
