import * as v from 'valibot';
import { AmountFen, Percent, parameter, Words } from './parameter.ts';

const fromAge = v.pipe(v.number(), v.integer(), v.minValue(40), v.maxValue(120));
const ageBands = v.array(v.strictObject({ fromAge, amountFen: AmountFen }));

export const creditRetired = parameter({
  name: 'creditRetired',
  unit: 'fen a month',
  reach: 'to-cities',
  meaning: { zh: '退休人员每月划入', en: 'monthly credit of retired employees' },
  schema: v.variant('kind', [
    v.strictObject({ kind: v.literal('flat'), amountFen: AmountFen, ageBands }),
    v.strictObject({
      kind: v.literal('percent-of-average-pension'),
      ratePercent: Percent,
      baseYear: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2015), v.maxValue(2030))),
      averagePensionFen: v.nullable(AmountFen),
      ageBands: v.array(
        v.union([v.strictObject({ fromAge, amountFen: AmountFen }), v.strictObject({ fromAge, ratePercent: Percent })]),
      ),
    }),
    /** Who retired before a day has the whole amount, who retired later a share of it by their own months (宜都, F0916). */
    v.strictObject({
      kind: v.literal('flat-or-share'),
      amountFen: AmountFen,
      retiredBefore: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
      /** How the share is reckoned, in words. */
      formula: Words,
    }),
    /** While a reform is under way: a share of what the person used to be credited. */
    v.strictObject({ kind: v.literal('percent-of-former-credit'), ratePercent: Percent }),
  ]),
});
