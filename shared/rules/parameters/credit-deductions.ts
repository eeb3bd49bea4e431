import * as v from 'valibot';
import { AmountFen, Percent, Point, parameter } from './parameter.ts';

export const creditDeductions = parameter({
  name: 'creditDeductions',
  unit: null,
  reach: 'to-cities',
  meaning: { zh: '划入时先扣什么', en: 'what is deducted from a credit' },
  schema: v.pipe(
    v.array(
      v.strictObject({
        ...Point.entries,
        from: v.picklist(['active', 'retired', 'flexible', 'everyone']),
        amountFen: v.nullable(AmountFen),
        percentOfBase: v.nullable(Percent),
        per: v.picklist(['month', 'year']),
      }),
    ),
    v.minLength(1),
  ),
});
