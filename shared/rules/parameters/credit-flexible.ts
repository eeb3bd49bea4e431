import * as v from 'valibot';
import { Percent, parameter } from './parameter.ts';

export const creditFlexible = parameter({
  name: 'creditFlexible',
  unit: 'percent',
  reach: 'to-cities',
  meaning: { zh: '灵活就业人员的缴费档次与划入', en: 'contribution tiers and credits of flexible workers' },
  schema: v.strictObject({
    tiers: v.pipe(
      v.array(
        v.strictObject({
          ratePercent: v.nullable(Percent),
          hasAccount: v.boolean(),
          creditRatePercent: v.nullable(Percent),
        }),
      ),
      v.minLength(1),
    ),
  }),
});
