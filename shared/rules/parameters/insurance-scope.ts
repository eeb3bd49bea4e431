import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const insuranceScope = parameter({
  name: 'insuranceScope',
  unit: null,
  reach: 'all',
  meaning: { zh: '双方须参加哪种医保', en: 'which insurance each person must have' },
  schema: v.strictObject({
    sharer: v.pipe(v.array(v.picklist(['employee', 'resident', 'none'])), v.minLength(1)),
    recipient: v.pipe(v.array(v.picklist(['employee', 'resident', 'none'])), v.minLength(1)),
    /** Who is shut out whatever their insurance: nobody is asked whether they are one, so the note says it. */
    excluded: v.exactOptional(v.pipe(v.array(v.literal('publicly-funded-care')), v.minLength(1))),
  }),
});
