/** How much is credited to a personal account each month, by which rule, and what that answer stands on. */
import type { Day } from '../day.ts';
import { weakest, weakestOf } from '../eligibility/grounds.ts';
import { readsOf } from '../eligibility/read.ts';
import { NO_RULE, type ReadingSet } from '../eligibility/reading-set.ts';
import type { Read } from '../eligibility/verdict.ts';
import { type Language, onlySureFrom } from '../eligibility/words.ts';
import { type Fen, subtractFen } from '../money.ts';
import { isOutsideScheme, NATION } from '../region.ts';
import { leftOutOf } from '../rules/left-out.ts';
import type { ParameterName, ValueOf } from '../rules/parameters/registry.ts';
import type { Rules } from '../rules/resolve.ts';
import type { Certainty } from '../rules/snapshot.ts';
import { activeFigure, isBaseOutside } from './active-credit.ts';
import { type Deduction, deductionsOf, NOTHING_SAID, NOTHING_TO_DEDUCT_FROM } from './credit-deductions.ts';
import { type Figure, spanOf } from './credit-figure.ts';
import type { CreditField, CreditQuestion, CreditStatus } from './credit-question.ts';
import type { CreditNoteCode } from './credit-words.ts';
import { flexibleFigure } from './flexible-credit.ts';
import { readingsAt } from './readings.ts';
import { retiredFigure } from './retired-credit.ts';

export interface CreditNote {
  /** `rule-note`: what the rule itself has to add, in its own words. */
  readonly code: CreditNoteCode | 'rule-note';
  readonly message: string;
}

export interface MonthlyCredit {
  /** Before deductions. Null where it cannot be told, or lies in a range. */
  readonly amountFen: Fen | null;
  /** After the deductions of each month; null where either is not known. */
  readonly netFen: Fen | null;
  readonly deductions: readonly Deduction[];
  /** The lowest and the highest it may be, before deductions, where more than one amount is possible. */
  readonly rangeFen: readonly [lowFen: Fen, highFen: Fen] | null;
  readonly formula: string;
  readonly reads: readonly Read[];
  /** Fields that, if told, would settle or narrow the answer. */
  readonly missing: readonly CreditField[];
  /** The weakest of the values read. */
  readonly certainty: Certainty;
  readonly notes: readonly CreditNote[];
  readonly on: Day;
}

/**
 * Estimates a monthly credit in fen. Gross and net are each rounded half up once; what is taken off as a share of the
 * base is what lies between them, so that the parts add up. The region must exist in the snapshot.
 * Where readings disagree, none is picked: the answer is a range, or nothing.
 */
export function monthlyCredit(rules: Rules, question: CreditQuestion, language: Language): MonthlyCredit {
  if (isOutsideScheme(question.region)) return nothingThere(rules, question, language);
  const { set, figures, besides } = figuresOf(rules, question);
  const [amountFen, rangeFen] = together(figures);
  const deductionSet = readingsAt(rules, 'creditDeductions', question.region, question.on);
  const noAccount = figures.every(({ notes }) => notes.includes('tier-has-no-account'));
  const deductions = noAccount
    ? NOTHING_TO_DEDUCT_FROM
    : deductionsOf(deductionSet, question, figures[0]?.ofBasePercent ?? null, language);
  const read = deductions === NOTHING_SAID ? [] : [deductionSet];
  const sets: readonly ReadingSet<ParameterName>[] = noAccount ? [set] : [set, ...besides, ...read];
  const reads = sets.flatMap((each) => readsOf(rules, each));
  const codes = [...openNotes(set, figures), ...notesOf(figures)];
  if (typeof question.creditRatePercent === 'number' && !noAccount) codes.push('what-if-rate');
  const leftOut = codes.includes('no-rule-known')
    ? leftOutOf(rules, PARAMETER[question.status], question.region, question.on)
    : null;
  if (leftOut) codes.push('machine-written-only');
  const { monthlyFen } = deductions;
  return {
    amountFen,
    // No account is credited less than nothing: such a base is none.
    netFen:
      amountFen === null || monthlyFen === null || monthlyFen > amountFen ? null : subtractFen(amountFen, monthlyFen),
    deductions: deductions.items,
    rangeFen,
    formula: [...new Set(figures.map(({ formula }) => formula[language]))].join(language === 'zh' ? '；或 ' : '; or '),
    reads,
    missing: [
      // Nobody is insured at the nation: as a place it is one not told.
      ...(question.region === NATION ? (['region'] as const) : []),
      ...new Set([...(figures.some(isClosed) ? [] : figures.flatMap(openFields)), ...deductions.missing]),
    ],
    // Where no rule is known, what was read beside decides nothing.
    certainty: codes.includes('no-rule-known')
      ? 'unverified'
      : (sets
          .map((each) => weakestOf([each], each === set && codes.includes('readings-agree')))
          .reduce(weakest, null) ?? 'unverified'),
    notes: [
      ...[...new Set([...codes, ...deductions.notes])].map((code) => ({
        code,
        message:
          code === 'start-not-known' && set.sureFrom
            ? onlySureFrom(rules.snapshot.words, set.sureFrom, language)
            : ((code === 'machine-written-only' && leftOut?.said) || rules.snapshot.words.creditNotes[code])[language],
      })),
      ...ruleNotes(sets, language),
    ],
    on: question.on,
  };
}

/** Hong Kong, Macao and Taiwan: no rule of theirs is to be found, and no 12393 to be called. */
function nothingThere(rules: Rules, { on }: CreditQuestion, language: Language): MonthlyCredit {
  const code = 'outside-the-scheme';
  const message = rules.snapshot.words.creditNotes[code][language];
  return {
    amountFen: null,
    netFen: null,
    deductions: [],
    rangeFen: null,
    formula: message,
    reads: [],
    missing: [],
    certainty: 'unverified',
    notes: [{ code, message }],
    on,
  };
}

function figuresOf(rules: Rules, question: CreditQuestion): Computed {
  switch (question.status) {
    case 'active':
      return activeFigures(rules, question);
    case 'retired':
      return retiredFigures(rules, question);
    case 'flexible-with-account':
      return computed(readingsAt(rules, 'creditFlexible', question.region, question.on), flexibleFigure, question);
  }
}

/**
 * Where nothing is known of the place, the nation's principle is told, and no amount is made of it: each place sets its
 * own share (F0118).
 */
function retiredFigures(rules: Rules, question: CreditQuestion): Computed {
  const { region, on, creditRatePercent } = question;
  const principle = readingsAt(rules, 'creditRetired', NATION, on);
  const ofPlace =
    region === NATION ? { ...principle, readings: NO_RULE } : readingsAt(rules, 'creditRetired', region, on);
  const found = computed(ofPlace, retiredFigure, question);
  const told = typeof creditRatePercent === 'number' || found.set.readings.some(({ claim }) => claim !== null);
  if (told || principle.readings.every(({ claim }) => claim === null)) return found;
  const figures = found.figures.map((figure) => ({
    ...figure,
    notes: [...figure.notes, 'only-national-principle' as const],
  }));
  return { ...found, figures, besides: [principle] };
}

interface Computed {
  readonly set: ReadingSet<ParameterName>;
  readonly figures: readonly Figure[];
  /** What the answer rests on besides: the bounds of the contribution base, or the nation's principle. */
  readonly besides: readonly ReadingSet<ParameterName>[];
}

function activeFigures(rules: Rules, question: CreditQuestion): Computed {
  const { region, on, contributionBaseFen } = question;
  const boundsSet = readingsAt(rules, 'contributionBase', region, on);
  const [bounds = null] = boundsSet.readings.length === 1 ? boundsSet.readings.map(({ value }) => value) : [];
  const restsOnThem = bounds !== null && (typeof contributionBaseFen !== 'number' || isBaseOutside(bounds, question));
  const rate = readingsAt(rules, 'creditActive', region, on);
  const found = computed(rate, (value, asked) => activeFigure(value, asked, bounds), question);
  return { ...found, besides: restsOnThem ? [boundsSet] : [] };
}

function computed<Name extends ParameterName>(
  set: ReadingSet<Name>,
  figure: (value: ValueOf<Name> | null, question: CreditQuestion) => Figure,
  question: CreditQuestion,
): Computed {
  return { set, figures: set.readings.map(({ value }) => figure(value, question)), besides: [] };
}

/** One amount where all readings say the same, else a range; nothing where one of them gives no figure. */
function together(figures: readonly Figure[]): [Fen | null, readonly [Fen, Fen] | null] {
  const span = spanOf(figures);
  if (span === null) return [null, null];
  const { lowFen, highFen } = span;
  return lowFen === highFen ? [lowFen, null] : [null, [lowFen, highFen]];
}

/** No field that could be told gives this one a figure, nor then the readings together. */
function isClosed({ span, missing }: Figure): boolean {
  return span === null && missing.length === 0;
}

/** What is not told but would change nothing is not missing. */
function openFields({ span, missing }: Figure): readonly CreditField[] {
  return span !== null && span.lowFen === span.highFen ? [] : missing;
}

function openNotes({ open }: ReadingSet<ParameterName>, figures: readonly Figure[]): CreditNoteCode[] {
  if (open === null) return [];
  const said = new Set(figures.map(({ span }) => JSON.stringify(span)));
  return said.size > 1 || said.has('null') ? [open] : ['readings-agree'];
}

const PARAMETER = {
  active: 'creditActive',
  retired: 'creditRetired',
  'flexible-with-account': 'creditFlexible',
} as const satisfies Record<CreditStatus, ParameterName>;

const OF_A_TIER: readonly CreditNoteCode[] = ['tier-not-known', 'credit-rate-not-known', 'tier-has-no-account'];

/** Where readings differ, what one of them alone says of a tier is no fact. */
function notesOf(figures: readonly Figure[]): CreditNoteCode[] {
  const isOfAll = (code: CreditNoteCode): boolean => figures.every(({ notes }) => notes.includes(code));
  return figures.flatMap(({ notes }) => notes.filter((code) => !OF_A_TIER.includes(code) || isOfAll(code)));
}

function ruleNotes(sets: readonly ReadingSet<ParameterName>[], language: Language): CreditNote[] {
  const notes = sets.flatMap(({ readings }) => readings.flatMap(({ claim }) => claim?.note?.[language] ?? []));
  return [...new Set(notes)].map((message) => ({ code: 'rule-note', message }));
}
