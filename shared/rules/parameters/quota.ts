import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const quota = parameter({
  name: 'quota',
  unit: null,
  reach: 'all',
  meaning: { zh: '共济额度怎样设定和退回', en: 'how a quota is set and returned' },
  schema: v.strictObject({
    setBy: v.picklist(['sharer', 'recipient', 'both']),
    virtual: v.nullable(v.boolean()),
    frozenForSharer: v.nullable(v.boolean()),
    returnedOnDissolve: v.nullable(v.boolean()),
  }),
});
