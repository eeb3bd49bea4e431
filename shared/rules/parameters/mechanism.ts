import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const mechanism = parameter({
  name: 'mechanism',
  unit: null,
  reach: 'all',
  meaning: { zh: '钱怎样共济', en: 'how the money is shared' },
  schema: v.strictObject({
    sameProvince: v.picklist(['instant-call', 'transfer-pool']),
    crossProvince: v.nullable(v.picklist(['wallet-transfer', 'wallet-quota'])),
  }),
});
