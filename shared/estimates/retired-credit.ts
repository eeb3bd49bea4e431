/** The monthly credit of a retired worker: a fixed amount, or a percentage of the pool's average pension, by age in places. */
import { type Fen, fen, formatYuan } from '../money.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import type { Words } from '../rules/snapshot.ts';
import { AVERAGE_PENSION, anyOf, byOwnRecord, exactly, type Figure, NO_RULE, percentFigure } from './credit-figure.ts';
import type { CreditQuestion } from './credit-question.ts';

type RetiredRule = ValueOf<'creditRetired'>;
type BandedRule = Extract<RetiredRule, { readonly ageBands: unknown }>;
type Band = BandedRule['ageBands'][number];

/** With a rate of the caller's own, the credit is that share of the average pension, whatever the region does. */
export function retiredFigure(rule: RetiredRule | null, question: CreditQuestion): Figure {
  const { creditRatePercent, age } = question;
  if (typeof creditRatePercent === 'number') return ofPension(rule, question, creditRatePercent);
  if (rule === null) return NO_RULE;
  if (rule.kind === 'percent-of-former-credit') {
    return byOwnRecord('former-credit-not-told', {
      zh: `本人以前的划入额 × ${rule.ratePercent}%`,
      en: `own former credit × ${rule.ratePercent}%`,
    });
  }
  if (rule.kind === 'flat-or-share') return byOwnRecord('share-not-told', rule.formula);
  const below = rule.kind === 'flat' ? flat(fen(rule.amountFen)) : ofPension(rule, question, rule.ratePercent);
  const bands = [...rule.ageBands].sort((a, b) => a.fromAge - b.fromAge);
  const figures = bands.map((band) => bandFigure(rule, question, band));
  if (bands.length === 0) return below;
  if (typeof age !== 'number') return anyOf([below, ...figures], ['age']);
  return figures[bands.findLastIndex(({ fromAge }) => fromAge <= age)] ?? below;
}

function bandFigure(rule: BandedRule, question: CreditQuestion, band: Band): Figure {
  if ('amountFen' in band) return exactly(fen(band.amountFen), bandFormula(band.fromAge, fen(band.amountFen)));
  const figure = ofPension(rule, question, band.ratePercent);
  const { zh, en } = figure.formula;
  return { ...figure, formula: { zh: `满 ${band.fromAge} 岁：${zh}`, en: `from the age of ${band.fromAge}: ${en}` } };
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

function bandFormula(fromAge: number, amountFen: Fen): Words {
  const amount = formatYuan(amountFen);
  return { zh: `满 ${fromAge} 岁每月定额 ${amount}`, en: `fixed monthly amount from the age of ${fromAge}: ${amount}` };
}
