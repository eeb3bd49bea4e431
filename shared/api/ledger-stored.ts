/** What is kept of an entry beside its columns, as it is stored and exported. */
import * as v from 'valibot';
import { entryRequest } from './ledger-entries.ts';
import { balanceFen, id, onDay } from './ledger-fields.ts';

const reversal = v.strictObject({ kind: v.literal('reversal'), id, on: onDay, reverses: id });

export const storedRequest = v.variant('kind', [...entryRequest.options, reversal]);

export const drawBasis = v.strictObject({
  ownAccount: v.boolean(),
  sharers: v.array(v.strictObject({ memberId: id, retainedFen: balanceFen, priorYearsOnly: v.boolean() })),
  rule: v.strictObject({
    among: v.picklist([
      'configured',
      'recipient-sets',
      'bind-time-ascending',
      'bind-time-descending',
      'largest-balance-first',
      'single-sharer',
      'unspecified',
    ]),
    ownFirst: v.boolean(),
    splitAllowed: v.boolean(),
    sharersAtTill: v.boolean(),
  }),
});
