import * as v from 'valibot';
import { parameter } from './parameter.ts';

export const dissolve = parameter({
  name: 'dissolve',
  unit: null,
  reach: 'all',
  meaning: { zh: '共济关系怎样解除', en: 'how sharing ends' },
  schema: v.strictObject({
    voluntaryBy: v.array(v.picklist(['sharer', 'recipient', 'both'])),
    automaticOn: v.array(
      v.picklist([
        'sharer-insurance-ended',
        'recipient-insurance-ended',
        'sharer-insurance-suspended',
        'recipient-insurance-suspended',
        'sharer-transferred-out',
        'recipient-transferred-out',
        'sharer-died',
        'recipient-died',
        'relation-ended',
        'term-expired',
      ]),
    ),
  }),
});
