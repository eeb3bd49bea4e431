/** Requests and answers about entries, payments and observations. */
import * as v from 'valibot';
import { AmountFen, CursorText, DayText, DEFAULT_LIMIT, LimitText } from './fields.ts';
import { oneOfKinds } from './kinds.ts';
import { amountFen, ciphertext, id, instant, signedFen } from './ledger-fields.ts';

/** Entries that one request may carry. */
export const MAX_BATCH = 100;
/** Draws that one payment may name. */
export const MAX_DRAWS = 64;

const asked = { id, on: DayText, memberId: id, memoCiphertext: v.optional(ciphertext) };
const part = v.optional(v.picklist(['current-year', 'prior-years']));

const draw = v.strictObject({
  memberId: v.optional(v.nullable(id), null),
  source: v.picklist(['own', 'sharer', 'pool', 'quota']),
  payFen: amountFen,
});

/** One entry as a client posts it. */
export const entryRequest = oneOfKinds([
  v.strictObject({ kind: v.picklist(['credit']), ...asked, amountFen, part }),
  v.strictObject({
    kind: v.picklist(['payment']),
    ...asked,
    amountFen,
    draws: v.optional(v.pipe(v.array(draw), v.maxLength(MAX_DRAWS))),
    cash: v.optional(v.picklist(['allowed', 'refused'])),
  }),
  v.strictObject({ kind: v.picklist(['quota-grant', 'quota-return']), ...asked, toMemberId: id, amountFen }),
  v.strictObject({ kind: v.picklist(['transfer']), ...asked, amountFen }),
  v.strictObject({ kind: v.picklist(['roll-over']), ...asked, amountFen: v.optional(amountFen) }),
  v.strictObject({ kind: v.picklist(['adjustment']), ...asked, amountFen: signedFen, part }),
]);

/** Up to {@link MAX_BATCH} entries, all or nothing. */
export const entriesRequest = v.strictObject({
  entries: v.pipe(v.array(entryRequest), v.minLength(1), v.maxLength(MAX_BATCH)),
});

/** One entry, or a list of them under `entries`. */
export const entryOrEntries = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'entries' in input ? entriesRequest : entryRequest,
);

export const reversalRequest = v.strictObject({ id, on: DayText });

export const planRequest = v.strictObject({ memberId: id, amountFen, on: v.optional(DayText) });

export const observationRequest = v.strictObject({
  id,
  memberId: id,
  balanceFen: AmountFen,
  at: instant,
  via: v.picklist(['portal', 'manual', 'api']),
});

export const pageQuery = v.strictObject({
  limit: v.optional(LimitText, String(DEFAULT_LIMIT)),
  cursor: v.optional(CursorText),
  memberId: v.optional(id),
});

export const balancesQuery = v.strictObject({ on: v.optional(DayText) });
