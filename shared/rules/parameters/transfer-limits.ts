import * as v from 'valibot';
import { AmountFen, Count, parameter } from './parameter.ts';

export const transferLimits = parameter({
  name: 'transferLimits',
  unit: null,
  reach: 'all',
  meaning: { zh: '划转的限额', en: 'limits on transfers' },
  schema: v.strictObject({
    minFen: v.nullable(AmountFen),
    maxFen: v.nullable(AmountFen),
    timesPerDay: v.nullable(Count),
    timesPerYear: v.nullable(Count),
    blackout: v.nullable(
      v.strictObject({
        from: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
        to: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
      }),
    ),
  }),
});
