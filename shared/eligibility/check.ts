/** What a check says: its words, and what it read. */
import type { Day } from '../day.ts';
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Reading, Rules } from '../rules/resolve.ts';
import { weakestOfFinding } from './grounds.ts';
import type { Finding } from './judge.ts';
import { readsOf } from './read.ts';
import { besides } from './reading-set.ts';
import type { Check, MoneyNeeded, Read } from './verdict.ts';
import { type Language, onlySureFrom, reasonWords, type VerdictWords } from './words.ts';

/** The same object again for the same finding on the same readings, where no amount stands in its words. */
export function checkOf(rules: Rules, finding: Finding, language: Language): Check {
  const [only] = finding.reads;
  if (only === undefined || finding.reads.length > 1 || finding.needed !== undefined) {
    return say(rules, finding, language);
  }
  const known = said.get(only.readings) ?? [];
  for (const each of known) if (each.language === language && isSame(each.finding, finding)) return each.check;
  const check = say(rules, finding, language);
  said.set(only.readings, [...known, { finding, language, check }]);
  return check;
}

interface Said {
  readonly finding: Finding;
  readonly language: Language;
  readonly check: Check;
}

// Readings live as long as the snapshot they come from, and so may what is said of them.
const said = new WeakMap<readonly Reading<ParameterName>[], readonly Said[]>();

function isSame(a: Finding, b: Finding): boolean {
  const isBorneOut = a.borneOut?.readings === b.borneOut?.readings;
  return a.id === b.id && a.outcome === b.outcome && a.reason === b.reason && a.remedy === b.remedy && isBorneOut;
}

function say(rules: Rules, finding: Finding, language: Language): Check {
  const { id, outcome, reason, remedy, needed, borneOut } = finding;
  const { words } = rules.snapshot;
  const reads: Read[] = [];
  for (const set of borneOut ? besides(finding.reads, borneOut) : finding.reads) reads.push(...readsOf(rules, set));
  const sureFrom = outcome === 'unknown' ? surelyFrom(finding) : null;
  const said = sureFrom
    ? onlySureFrom(words, sureFrom, language)
    : reasonWords(words, id, reason, language, needed ?? null);
  // A "no" that no official or reported page supports may be wrong: before anything else is done, somebody asks.
  const isUnsure = outcome === 'fail' && weakestOfFinding(finding) === 'unverified';
  const doubt = (): string => {
    if (needed && outcome !== 'pass') return doubtOf(words, needed, language);
    return isUnsure ? words.money.doubt[language] : '';
  };
  // What the person has not told us is nothing to ask others for.
  const own = remedy && reason !== 'field-missing' ? words.remedies[remedy][language] : null;
  const space = language === 'en' ? ' ' : '';
  return {
    id,
    outcome,
    reason,
    message: said + doubt(),
    remedy: isUnsure ? [words.remedies['ask-12393'][language], own].filter(Boolean).join(space) : own,
    reads,
  };
}

/** Where a start that is not known keeps the check open: the first later day on which all that it read has surely begun. */
function surelyFrom({ reads, reason }: Finding): Day | null {
  const starts = reads.filter(({ open }) => open === reason).map(({ sureFrom }) => sureFrom);
  return starts.includes(null) ? null : (starts.sort().at(-1) ?? null);
}

/** Nothing where the limit has an official or reported source, or needs none: that some money is needed is no limit. */
export function doubtOf({ money }: VerdictWords, { isUnproved }: MoneyNeeded, language: Language): string {
  return isUnproved ? money.doubt[language] : '';
}
