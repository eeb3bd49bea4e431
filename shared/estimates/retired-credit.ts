/** The monthly credit of a retired worker: a fixed amount, or a percentage of the pool's average pension, by age in places. */
import { type Fen, fen, formatYuan, maxFen, minFen } from '../money.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import type { Words } from '../rules/snapshot.ts';
import { AVERAGE_PENSION, exactly, type Figure, NO_RULE, percentFigure } from './credit-figure.ts';
import type { CreditQuestion } from './credit-question.ts';

type RetiredRule = ValueOf<'creditRetired'>;
type Band = RetiredRule['ageBands'][number];

/** With a rate of the caller's own, the credit is that share of the average pension, whatever the region does. */
export function retiredFigure(rule: RetiredRule | null, question: CreditQuestion): Figure {
  const { creditRatePercent } = question;
  if (typeof creditRatePercent === 'number') return ofPension(rule, question, creditRatePercent);
  if (rule === null) return NO_RULE;
  const below = rule.kind === 'flat' ? flat(fen(rule.amountFen)) : ofPension(rule, question, rule.ratePercent);
  const bands = [...rule.ageBands].sort((a, b) => a.fromAge - b.fromAge);
  if (bands.length === 0) return below;
  const { age } = question;
  if (typeof age !== 'number') return ofAnyAge(below, bands);
  const band = bands.findLast(({ fromAge }) => fromAge <= age);
  return band ? exactly(fen(band.amountFen), bandFormula(band)) : below;
}

function knownPensionFen(rule: RetiredRule | null): Fen | null {
  if (rule?.kind !== 'percent-of-average-pension' || rule.averagePensionFen === null) return null;
  return fen(rule.averagePensionFen);
}

function ofPension(rule: RetiredRule | null, { averagePensionFen }: CreditQuestion, ratePercent: number): Figure {
  const toldFen = averagePensionFen ?? null;
  const figure = percentFigure(AVERAGE_PENSION, toldFen ?? knownPensionFen(rule), 'averagePensionFen', ratePercent);
  return toldFen === null ? figure : { ...figure, notes: ['told-pension'] };
}

function flat(amountFen: Fen): Figure {
  return exactly(amountFen, {
    zh: `每月定额 ${formatYuan(amountFen)}`,
    en: `fixed monthly amount ${formatYuan(amountFen)}`,
  });
}

function bandFormula({ fromAge, amountFen }: Band): Words {
  const amount = formatYuan(fen(amountFen));
  return { zh: `满 ${fromAge} 岁每月定额 ${amount}`, en: `fixed monthly amount from the age of ${fromAge}: ${amount}` };
}

/** The age is not told: from the lowest of the bands to the highest. */
function ofAnyAge(below: Figure, bands: readonly Band[]): Figure {
  const words = [below.formula, ...bands.map(bandFormula)];
  const formula = { zh: words.map(({ zh }) => zh).join('；'), en: words.map(({ en }) => en).join('; ') };
  if (below.span === null) return { ...below, formula, missing: [...below.missing, 'age'] };
  const amounts = bands.map(({ amountFen }) => fen(amountFen));
  const lowFen = amounts.reduce(minFen, below.span.lowFen);
  const highFen = amounts.reduce(maxFen, below.span.highFen);
  return { span: { lowFen, highFen }, formula, missing: lowFen === highFen ? [] : ['age'], notes: below.notes };
}
