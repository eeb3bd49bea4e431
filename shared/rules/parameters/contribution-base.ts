import * as v from 'valibot';
import { AmountFen, parameter } from './parameter.ts';

export const contributionBase = parameter({
  name: 'contributionBase',
  unit: 'fen',
  reach: 'to-cities',
  meaning: { zh: '每月缴费基数的下限和上限', en: 'lower and upper limit of the monthly contribution base' },
  schema: v.pipe(
    v.strictObject({ minFen: AmountFen, maxFen: AmountFen }),
    v.check(({ minFen, maxFen }) => minFen <= maxFen, 'the least base is greater than the greatest'),
  ),
});
