import * as v from 'valibot';
import { PURPOSES } from '../../purpose.ts';
import { Point, parameter } from './parameter.ts';

/** `about`: the purposes that a point is about, where it is not about what is paid at a till. */
const PointOfSale = v.strictObject({ ...Point.entries, about: v.exactOptional(v.array(v.picklist(PURPOSES))) });

export const atTill = parameter({
  name: 'atTill',
  unit: null,
  reach: 'all',
  meaning: { zh: '结算时会发生什么', en: 'what happens when paying' },
  schema: v.pipe(v.array(PointOfSale), v.minLength(1)),
});
