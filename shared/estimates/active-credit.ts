/** The monthly credit of an active worker: a percentage of one's own contribution base. */
import type { ValueOf } from '../rules/parameters/registry.ts';
import { type Figure, NO_RULE, OWN_BASE, percentFigure } from './credit-figure.ts';
import type { CreditQuestion } from './credit-question.ts';

export function activeFigure(rule: ValueOf<'creditActive'> | null, question: CreditQuestion): Figure {
  const ratePercent = question.creditRatePercent ?? rule?.ratePercent ?? null;
  return ratePercent === null ? NO_RULE : ofOwnBase(question, ratePercent);
}

/**
 * A percentage of one's own base. The base has a floor and a ceiling in every pool, and they change each year:
 * no source gives those in force, so the base is taken as told.
 */
export function ofOwnBase({ contributionBaseFen }: CreditQuestion, ratePercent: number): Figure {
  const figure = percentFigure(OWN_BASE, contributionBaseFen ?? null, 'contributionBaseFen', ratePercent);
  return { ...figure, notes: ['base-bounds-not-known'] };
}
