import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const regionScope = parameter({
  name: 'regionScope',
  unit: null,
  reach: 'all',
  meaning: { zh: '双方参保地须在哪个范围内', en: 'how far apart the two insured places may be' },
  schema: v.picklist(['same-pool', 'same-province', 'nationwide']),
});
