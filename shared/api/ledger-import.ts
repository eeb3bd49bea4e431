/** A page of an import: lists of what the JSON export holds. */
import * as v from 'valibot';
import { type AccountId, isAccountId } from '../ledger/accounts.ts';
import { MAX_IMPORT_ITEMS } from '../ledger/exports/document.ts';
import { MEMBER_RELATIONS } from '../ledger/member.ts';
import { MAX_BATCH, observationRequest } from './ledger-entries.ts';
import { amountFen, id, instant, onDay, signedFen } from './ledger-fields.ts';
import { consentRequest, drawOrderRequest, memberRequest } from './ledger-household.ts';
import { drawBasis, storedRequest } from './ledger-stored.ts';

const account = v.custom<AccountId>((name) => typeof name === 'string' && isAccountId(name), 'bad-format');

const entry = v.strictObject({
  id,
  kind: v.picklist([
    'credit',
    'payment',
    'quota-grant',
    'quota-return',
    'transfer',
    'roll-over',
    'adjustment',
    'reversal',
  ]),
  on: onDay,
  memberId: id,
  toMemberId: v.nullable(id),
  amountFen: signedFen,
  reverses: v.nullable(id),
  request: storedRequest,
  basis: v.nullable(drawBasis),
  moves: v.pipe(
    v.array(v.strictObject({ source: account, target: account, amountFen })),
    v.minLength(1),
    v.maxLength(1000),
  ),
  recordedAt: instant,
});

const list = <Item extends v.GenericSchema>(item: Item, most = MAX_IMPORT_ITEMS) =>
  v.optional(v.pipe(v.array(item), v.maxLength(most)), []);

export const importRequest = v.strictObject({
  importId: id,
  page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  last: v.boolean(),
  members: list(memberRequest),
  relations: list(v.strictObject({ memberId: id, toMemberId: id, relation: v.picklist(MEMBER_RELATIONS) })),
  drawOrders: list(v.strictObject({ memberId: id, ...drawOrderRequest.entries })),
  consents: list(v.strictObject({ ...consentRequest.entries, grantedAt: instant, withdrawnAt: v.nullable(instant) })),
  observations: list(observationRequest),
  entries: list(entry, MAX_BATCH),
});
