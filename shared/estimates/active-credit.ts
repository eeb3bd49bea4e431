/** The monthly credit of an active worker: a percentage of one's own contribution base. */
import { fen, formatYuan, percentOf } from '../money.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import { byOwnRecord, type Figure, NO_RULE, OWN_BASE, percentFigure } from './credit-figure.ts';
import type { CreditQuestion } from './credit-question.ts';

/** The least and the greatest base of a pool's year. */
export type BaseBounds = ValueOf<'contributionBase'>;

export function activeFigure(
  rule: ValueOf<'creditActive'> | null,
  question: CreditQuestion,
  bounds: BaseBounds | null,
): Figure {
  const ratePercent = question.creditRatePercent ?? rule?.ratePercent ?? null;
  const former = rule?.formerEmployerCreditPercent;
  if (former !== undefined && typeof question.creditRatePercent !== 'number') {
    return byOwnRecord('former-credit-not-told', {
      zh: `${OWN_BASE.zh} × ${ratePercent}% + 单位缴费以前的计入额 × ${former}%`,
      en: `${OWN_BASE.en} × ${ratePercent}% + former credit of the employer’s part × ${former}%`,
    });
  }
  return ratePercent === null ? NO_RULE : ofOwnBase(question, ratePercent, bounds);
}

/**
 * A percentage of one's own base, as it is told. Every pool has a floor and a ceiling that change each year; few sources
 * give them. Where they are known and the base is not told, or lies outside, the credit lies between theirs.
 */
export function ofOwnBase(question: CreditQuestion, ratePercent: number, bounds: BaseBounds | null = null): Figure {
  const told = question.contributionBaseFen ?? null;
  if (bounds !== null && told === null) return betweenBounds(bounds, ratePercent);
  if (bounds !== null && isBaseOutside(bounds, question)) {
    return { ...betweenBounds(bounds, ratePercent), missing: [], notes: ['base-outside-bounds'] };
  }
  const figure = {
    ...percentFigure(OWN_BASE, told, 'contributionBaseFen', ratePercent),
    ofBasePercent: ratePercent,
  };
  return bounds === null ? { ...figure, notes: ['base-bounds-not-known'] } : figure;
}

/** Whether a base is told that the bounds leave no room for. */
export function isBaseOutside({ minFen, maxFen }: BaseBounds, { contributionBaseFen }: CreditQuestion): boolean {
  return typeof contributionBaseFen === 'number' && (contributionBaseFen < minFen || contributionBaseFen > maxFen);
}

function betweenBounds({ minFen, maxFen }: BaseBounds, ratePercent: number): Figure {
  const [low, high] = [fen(minFen), fen(maxFen)];
  const base = `${formatYuan(low)}–${formatYuan(high)} × ${ratePercent}%`;
  return {
    span: { lowFen: percentOf(low, ratePercent), highFen: percentOf(high, ratePercent) },
    formula: { zh: `${OWN_BASE.zh} ${base}`, en: `${OWN_BASE.en} ${base}` },
    missing: ['contributionBaseFen'],
    notes: [],
  };
}
