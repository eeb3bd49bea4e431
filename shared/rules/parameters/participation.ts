import * as v from 'valibot';
import { parameter, Words } from './parameter.ts';

export const participation = parameter({
  name: 'participation',
  unit: null,
  reach: 'all',
  meaning: { zh: '参保状态的要求', en: 'whether the insurance must be in force' },
  schema: v.strictObject({
    requires: v.pipe(
      v.array(v.picklist(['sharer-normal', 'recipient-normal', 'sharer-paid-up', 'recipient-paid-up', 'other'])),
      v.minLength(1),
    ),
    words: v.optional(Words),
  }),
});
