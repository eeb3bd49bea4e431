/** What one reading of a credit rule comes to. */
import { type Fen, formatYuan, maxFen, minFen, percentOf } from '../money.ts';
import type { Words } from '../rules/snapshot.ts';
import type { CreditField } from './credit-question.ts';
import type { CreditNoteCode } from './credit-words.ts';

export interface Figure {
  /** Equal ends where the amount is known; null where none can be told. */
  readonly span: { readonly lowFen: Fen; readonly highFen: Fen } | null;
  readonly formula: Words;
  readonly missing: readonly CreditField[];
  readonly notes: readonly CreditNoteCode[];
  /** Where the amount is a share of one's own base: which. */
  readonly ofBasePercent?: number;
}

export const NO_RULE: Figure = {
  span: null,
  formula: { zh: '没有查到规定', en: 'no rule known' },
  missing: [],
  notes: ['no-rule-known'],
};

/** The rule is known, and what it is a share of, or by, stands in the person's own record alone. */
export function byOwnRecord(note: 'former-credit-not-told' | 'share-not-told', formula: Words): Figure {
  return { span: null, formula, missing: [], notes: [note] };
}

/** From the lowest of the figures to the highest; null where one of them is not known. */
export function spanOf(figures: readonly Figure[]): Figure['span'] {
  return figures
    .map(({ span }) => span)
    .reduce((a, b) => a && b && { lowFen: minFen(a.lowFen, b.lowFen), highFen: maxFen(a.highFen, b.highFen) });
}

/** One of the figures, not told which: the fields that would tell are missing as well. */
export function anyOf(figures: readonly Figure[], missing: readonly CreditField[]): Figure {
  const [only, ...others] = figures;
  return {
    ...(others.length === 0 ? only : {}),
    span: spanOf(figures),
    formula: {
      zh: figures.map(({ formula: { zh } }) => zh).join('；'),
      en: figures.map(({ formula: { en } }) => en).join('; '),
    },
    missing: [...new Set([...figures.flatMap((each) => each.missing), ...missing])],
    notes: [...new Set(figures.flatMap(({ notes }) => notes))],
  };
}

export const OWN_BASE: Words = { zh: '本人缴费基数', en: 'own contribution base' };
export const AVERAGE_PENSION: Words = { zh: '平均养老金', en: 'average pension' };

export function exactly(amountFen: Fen, formula: Words, notes: readonly CreditNoteCode[] = []): Figure {
  return { span: { lowFen: amountFen, highFen: amountFen }, formula, missing: [], notes };
}

/** A percentage of an amount, rounded half up to the fen, once. An amount that is not told is missing under `field`. */
export function percentFigure(of: Words, amountFen: Fen | null, field: CreditField, ratePercent: number): Figure {
  if (amountFen === null) {
    const formula = { zh: `${of.zh} × ${ratePercent}%`, en: `${of.en} × ${ratePercent}%` };
    return { span: null, formula, missing: [field], notes: [] };
  }
  const credit = percentOf(amountFen, ratePercent);
  const sum = `${formatYuan(amountFen)} × ${ratePercent}% = ${formatYuan(credit)}`;
  return exactly(credit, { zh: `${of.zh} ${sum}`, en: `${of.en} ${sum}` });
}
