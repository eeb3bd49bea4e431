import * as v from 'valibot';
import { Point, parameter } from './parameter.ts';

export const documents = parameter({
  name: 'documents',
  unit: null,
  reach: 'all',
  meaning: { zh: '要准备的材料', en: 'documents to have ready' },
  schema: v.strictObject({
    online: v.array(Point),
    counter: v.array(Point),
    faceCheck: v.nullable(
      v.strictObject({
        who: v.picklist(['sharer', 'recipient', 'both', 'applicant']),
        fromAge: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
      }),
    ),
  }),
});
