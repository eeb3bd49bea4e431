import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const minimumYears = parameter({
  name: 'minimumYears',
  unit: 'years',
  reach: 'all',
  meaning: { zh: '退休时须缴满的年限', en: 'years to pay before retirement' },
  schema: v.strictObject({
    men: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(60))),
    women: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(60))),
    localActual: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(60))),
  }),
});
