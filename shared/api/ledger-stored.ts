/** What is kept of an entry beside its columns, as it is stored and exported. */
import * as v from 'valibot';
import { AMONG_SHARERS } from '../estimates/draws.ts';
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
    among: v.picklist(AMONG_SHARERS),
    ownFirst: v.boolean(),
    splitAllowed: v.boolean(),
    sharersAtTill: v.boolean(),
  }),
  byDay: v.optional(v.literal(true)),
});
