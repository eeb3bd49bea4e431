import * as v from 'valibot';
import { Count, parameter } from './parameter.ts';

export const reviewTime = parameter({
  name: 'reviewTime',
  unit: 'workdays',
  reach: 'all',
  meaning: { zh: '绑定审核要多久', en: 'how long approval takes' },
  schema: v.variant('kind', [
    v.strictObject({ kind: v.literal('instant') }),
    v.strictObject({ kind: v.literal('workdays'), min: Count, max: Count }),
  ]),
});
