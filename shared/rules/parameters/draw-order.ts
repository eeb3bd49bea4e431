import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const drawOrder = parameter({
  name: 'drawOrder',
  unit: null,
  reach: 'all',
  meaning: { zh: '先扣谁的钱', en: 'whose money is used first' },
  schema: v.strictObject({
    ownFirst: v.boolean(),
    among: v.picklist([
      'configured',
      'recipient-sets',
      'bind-time-ascending',
      'bind-time-descending',
      'largest-balance-first',
      'single-sharer',
      'unspecified',
    ]),
    splitAllowed: v.nullable(v.boolean()),
    adjustable: v.nullable(v.boolean()),
  }),
});
