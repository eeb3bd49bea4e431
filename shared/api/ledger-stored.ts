/** What is kept of an entry beside its columns, as it is stored and exported. */
import * as v from 'valibot';
import { AmountFen, DayText } from './fields.ts';
import { oneOfKinds } from './kinds.ts';
import { entryRequest } from './ledger-entries.ts';
import { id } from './ledger-fields.ts';

const reversal = v.strictObject({ kind: v.picklist(['reversal']), id, on: DayText, reverses: id });

export const storedRequest = oneOfKinds([...entryRequest.options, reversal]);

export const drawBasis = v.strictObject({
  ownAccount: v.boolean(),
  sharers: v.array(v.strictObject({ memberId: id, retainedFen: AmountFen, priorYearsOnly: v.boolean() })),
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
