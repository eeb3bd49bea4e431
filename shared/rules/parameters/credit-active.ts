import * as v from 'valibot';
import { Percent, parameter } from './parameter.ts';

export const creditActive = parameter({
  name: 'creditActive',
  unit: 'percent',
  reach: 'all',
  startsLocally: true,
  meaning: { zh: '在职职工每月划入比例', en: 'monthly credit of working employees' },
  schema: v.strictObject({
    ratePercent: Percent,
    base: v.literal('own-contribution-base'),
    /** While a reform is under way: this much of what used to be credited from the employer's payments comes on top. */
    formerEmployerCreditPercent: v.exactOptional(Percent),
  }),
});
