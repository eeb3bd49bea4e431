import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const regionScope = parameter({
  name: 'regionScope',
  unit: null,
  reach: 'all',
  meaning: { zh: '双方参保地须在哪个范围内', en: 'where the two people may be insured' },
  schema: v.picklist(['same-pool', 'same-province', 'nationwide']),
});
