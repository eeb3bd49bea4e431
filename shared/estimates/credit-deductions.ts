/** What is taken off a credit before it arrives. That nothing is known to be taken off does not mean that nothing is. */
import type { ReadingSet } from '../eligibility/reading-set.ts';
import type { Language } from '../eligibility/words.ts';
import { addFen, type Fen, fen, percentOf, subtractFen } from '../money.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import type { CreditField, CreditQuestion, CreditStatus } from './credit-question.ts';
import type { CreditNoteCode } from './credit-words.ts';

type Item = ValueOf<'creditDeductions'>[number];

export interface Deduction {
  readonly code: string;
  readonly message: string;
  /** Null where it cannot be told. */
  readonly amountFen: Fen | null;
  readonly percentOfBase: number | null;
  readonly per: 'month' | 'year';
}

export interface Deductions {
  readonly items: readonly Deduction[];
  /** What is taken off each month in all; null where that is not known. */
  readonly monthlyFen: Fen | null;
  readonly missing: readonly CreditField[];
  readonly notes: readonly CreditNoteCode[];
}

export const NOTHING_TO_DEDUCT_FROM: Deductions = { items: [], monthlyFen: fen(0), missing: [], notes: [] };

/** What is taken off others says nothing of this person. */
export const NOTHING_SAID: Deductions = { items: [], monthlyFen: null, missing: [], notes: ['deductions-not-known'] };

/** `creditPercent`: the share of one's own base that the credit is, if it is one. */
export function deductionsOf(
  { readings }: ReadingSet<'creditDeductions'>,
  question: CreditQuestion,
  creditPercent: number | null,
  language: Language,
): Deductions {
  const each = readings.map(({ value }) =>
    (value ?? []).filter(({ from }) => from === 'everyone' || from === FROM[question.status]),
  );
  const [told = []] = each;
  const due = told.filter((item) => isDue(item, question.age ?? null));
  const items = due.map((item) => stated(item, question, creditPercent, language));
  if (each.every(({ length }) => length === 0)) return NOTHING_SAID;
  if (readings.length > 1) return { items, monthlyFen: null, missing: [], notes: ['deductions-open'] };
  const missing = told.some((item) => byAge(item) !== null) && typeof question.age !== 'number' ? ['age' as const] : [];
  const monthly = items.filter(({ per }) => per === 'month').map(({ amountFen }) => amountFen);
  const known = monthly.filter((amountFen) => amountFen !== null);
  const isKnown = known.length === monthly.length;
  const settled = missing.length === 0 && isKnown;
  const notes: CreditNoteCode[] = isKnown ? [] : ['deduction-amount-not-known'];
  if (missing.length > 0) notes.push('deduction-depends-on-age');
  if (items.some(({ per }) => per === 'year')) notes.push('yearly-deduction-not-in-net');
  return { items, monthlyFen: settled ? addFen(...known) : null, missing, notes };
}

const FROM: Readonly<Record<CreditStatus, Item['from']>> = {
  active: 'active',
  retired: 'retired',
  'flexible-with-account': 'flexible',
};

/** A code ends in "-under-40" or "-from-40" where the deduction depends on age. */
function byAge({ code }: Item): { readonly from: boolean; readonly age: number } | null {
  const match = /-(under|from)-(\d{1,3})$/.exec(code);
  return match ? { from: match[1] === 'from', age: Number(match[2]) } : null;
}

function isDue(item: Item, age: number | null): boolean {
  const bound = byAge(item);
  return bound === null || age === null || bound.from === age >= bound.age;
}

/**
 * A retired person pays no contribution: of what base their percentage is taken, the sources do not say. Off a credit
 * that is a share of the same base it takes what lies between the gross and the net amount, each rounded once.
 */
function stated(
  item: Item,
  { status, contributionBaseFen }: CreditQuestion,
  creditPercent: number | null,
  language: Language,
): Deduction {
  const { code, text, percentOfBase, per } = item;
  const baseFen = status === 'retired' ? null : (contributionBaseFen ?? null);
  const gross = creditPercent ?? percentOfBase ?? 0;
  const ofBase =
    percentOfBase !== null && baseFen !== null
      ? subtractFen(percentOf(baseFen, gross), percentOf(baseFen, gross - percentOfBase))
      : null;
  return {
    code,
    message: text[language],
    amountFen: item.amountFen === null ? ofBase : fen(item.amountFen),
    percentOfBase,
    per,
  };
}
