import * as v from 'valibot';
import { parameter, Words } from './parameter.ts';

export const hotline = parameter({
  name: 'hotline',
  unit: null,
  reach: 'all',
  meaning: { zh: '咨询电话', en: 'who to call' },
  schema: v.pipe(
    v.array(v.strictObject({ number: v.pipe(v.string(), v.regex(/^[0-9-]{5,14}$/)), name: Words })),
    v.minLength(1),
  ),
});
