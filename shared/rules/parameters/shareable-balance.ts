import * as v from 'valibot';
import { AmountFen, parameter } from './parameter.ts';

export const shareableBalance = parameter({
  name: 'shareableBalance',
  unit: 'fen',
  reach: 'all',
  meaning: { zh: '账户里多少钱可以共济', en: 'how much of the account can be shared' },
  schema: v.strictObject({
    retainedFen: AmountFen,
    minimumToShareFen: AmountFen,
    portion: v.picklist(['all', 'prior-years']),
  }),
});
