import * as v from 'valibot';
import { CodeOfRegion, parameter } from './parameter.ts';

export const pool = parameter({
  name: 'pool',
  unit: null,
  reach: 'none',
  meaning: { zh: '统筹区', en: 'pooling area (统筹区)' },
  schema: v.strictObject({ code: v.nullable(CodeOfRegion), level: v.picklist(['city', 'province']) }),
});
