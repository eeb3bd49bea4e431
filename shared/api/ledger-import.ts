/** A page of an import: lists of what the JSON export holds. */
import * as v from 'valibot';
import { isAccountId } from '../ledger/accounts.ts';
import { MAX_IMPORT_ITEMS } from '../ledger/exports/document.ts';
import { DayText } from './fields.ts';
import { MAX_BATCH, observationRequest } from './ledger-entries.ts';
import { amountFen, id, instant, signedFen } from './ledger-fields.ts';
import { consentRequest, drawOrderRequest, memberRequest, relationPair } from './ledger-household.ts';
import { drawBasis, storedRequest } from './ledger-stored.ts';

const account = v.pipe(v.string(), v.guard(isAccountId, 'bad-format'));

export const storedMoves = v.array(v.strictObject({ source: account, target: account, amountFen }));

/** An entry as it is stored, with its moves. */
export const storedEntry = v.strictObject({
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
  on: DayText,
  memberId: id,
  toMemberId: v.nullable(id),
  amountFen: signedFen,
  reverses: v.nullable(id),
  request: storedRequest,
  basis: v.nullable(drawBasis),
  moves: v.pipe(storedMoves, v.minLength(1), v.maxLength(1000)),
  recordedAt: instant,
});

export const drawOrder = v.strictObject({ memberId: id, ...drawOrderRequest.entries });
export const consent = v.strictObject({
  ...consentRequest.entries,
  grantedAt: instant,
  withdrawnAt: v.nullable(instant),
});

const list = <Item extends v.GenericSchema>(item: Item, most = MAX_IMPORT_ITEMS) =>
  v.optional(v.pipe(v.array(item), v.maxLength(most)), []);

export const importRequest = v.strictObject({
  importId: id,
  page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  last: v.boolean(),
  members: list(memberRequest),
  relations: list(relationPair),
  drawOrders: list(drawOrder),
  consents: list(consent),
  observations: list(observationRequest),
  entries: list(storedEntry, MAX_BATCH),
});
