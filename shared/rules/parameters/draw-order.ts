import * as v from 'valibot';
import { AMONG_SHARERS } from '../../estimates/draws.ts';
import { parameter } from './parameter.ts';

export const drawOrder = parameter({
  name: 'drawOrder',
  unit: null,
  reach: 'all',
  meaning: { zh: '先扣谁的钱', en: 'whose money is used first' },
  schema: v.strictObject({
    ownFirst: v.boolean(),
    among: v.picklist(AMONG_SHARERS),
    splitAllowed: v.nullable(v.boolean()),
    adjustable: v.nullable(v.boolean()),
  }),
});
