/** What the simulator reads of the API's answers. */
import * as v from 'valibot';
import { drawBasis } from '../../shared/api/ledger-stored.ts';

export const entry = v.looseObject({
  id: v.string(),
  seq: v.number(),
  kind: v.string(),
  on: v.string(),
  memberId: v.string(),
  toMemberId: v.nullable(v.string()),
  amountFen: v.number(),
  part: v.nullable(v.string()),
  reverses: v.nullable(v.string()),
  observed: v.optional(v.boolean()),
  cashFen: v.optional(v.number()),
  draws: v.optional(v.array(v.object({ memberId: v.nullable(v.string()), source: v.string(), payFen: v.number() }))),
  postings: v.array(v.looseObject({ account: v.string(), amountFen: v.number() })),
});
export const page = v.object({ items: v.array(entry), nextCursor: v.nullable(v.string()) });
export const created = v.object({ token: v.string() });
export const audit = v.object({ holds: v.boolean(), invariants: v.array(v.unknown()) });
export const balances = v.object({
  poolFen: v.number(),
  items: v.array(v.looseObject({ memberId: v.string(), bookFen: v.number() })),
});

export const withRules = v.object({ entries: v.array(v.object({ id: v.string(), basis: v.nullable(drawBasis) })) });
