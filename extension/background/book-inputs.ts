/** Checks what our own pages ask of the book: a fault names the field, and nothing is half done. */
import * as v from 'valibot';
import { entryRequest } from '../../shared/api/ledger-entries.ts';
import { relationPair } from '../../shared/api/ledger-household.ts';
import type { Day } from '../../shared/day.ts';
import { isDay } from '../../shared/day.ts';
import { INSURANCES, SHARER_STATUSES } from '../../shared/eligibility/question.ts';
import { type Fen, isFen } from '../../shared/money.ts';
import { isRegionCode, type RegionCode } from '../../shared/region.ts';
import { EXPORT_FORMATS, type ToBook, type ToSync } from '../book/commands.ts';
import { personSchema } from '../book/device-file.ts';
import { isMemo } from '../book/memo.ts';
import { BOOKED_STATES } from '../book/taking-records.ts';
import { checked } from './inputs.ts';

const MOST_AT_ONCE = 400;

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const onDay = v.custom<Day>(isDay);
const memo = v.nullable(v.pipe(v.string(), v.check(isMemo)));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const positiveFen = v.custom<Fen>((value) => isFen(value) && value > 0);

/** An entry without ciphertext: its words come in clear, beside it. */
const request = v.pipe(
  entryRequest,
  v.check((asked) => asked.memoCiphertext === undefined),
  v.transform(({ memoCiphertext: _, ...asked }) => asked),
);

const reversal = v.strictObject({ id, on: onDay, reverses: id });

/** As many as one page may show. */
function severalOf<Schema extends v.GenericSchema>(each: Schema) {
  return v.pipe(v.array(each), v.minLength(1), v.maxLength(MOST_AT_ONCE));
}

/** The records of a page. */
const shown = { requests: v.array(request), monthly: v.array(id) };

const INPUTS = {
  family: v.null(),
  'suggest-facts': v.strictObject({
    region: v.custom<RegionCode>(isRegionCode),
    insurance: v.picklist(INSURANCES),
    status: v.nullable(v.picklist(SHARER_STATUSES)),
  }),
  'save-member': v.strictObject({
    ...personSchema.entries,
    seen: v.nullish(v.omit(personSchema, ['id', 'since'])),
  }),
  'delete-member': v.strictObject({ id }),
  'tell-relations': v.strictObject({
    pairs: v.array(v.strictObject({ ...relationPair.entries, seen: v.nullish(relationPair.entries.relation) })),
  }),
  'set-draw-order': v.strictObject({ memberId: id, from: onDay, sharers: v.array(id) }),
  'record-entry': v.strictObject({ request, memo }),
  'reverse-entry': reversal,
  'records-in-book': v.strictObject(shown),
  'record-entries': v.strictObject({
    ...shown,
    states: v.array(v.picklist(BOOKED_STATES)),
    chosen: severalOf(id),
  }),
  'reverse-entries': v.strictObject({ reversals: severalOf(reversal) }),
  'adopt-figure': v.strictObject({ id, balanceId: id }),
  entries: v.strictObject({
    memberId: v.nullable(id),
    before: v.nullable(place),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  }),
  'plan-payment': v.strictObject({ memberId: id, amountFen: positiveFen, on: onDay }),
  'delete-figure': v.strictObject({ id }),
  'restore-figure': v.strictObject({ id }),
  'export-book': v.strictObject({ format: v.picklist(EXPORT_FORMATS) }),
  'import-book': v.strictObject({ text: v.string() }),
  'sync-words': v.null(),
  'turn-sync-on': v.strictObject({ address: v.string(), words: v.string() }),
  'join-household': v.strictObject({ code: v.string(), words: v.string() }),
  'read-join-code': v.strictObject({ code: v.string() }),
  'show-join-code': v.null(),
  'renew-consent': v.strictObject({ words: v.string() }),
  'sync-now': v.null(),
  'turn-sync-off': v.strictObject({ erase: v.boolean() }),
  'decide-conflict': v.strictObject({ id, decision: v.picklist(['mine', 'theirs']), newId: id }),
} as const satisfies Readonly<Record<keyof (ToBook & ToSync), v.GenericSchema>>;

/** What a message asks, sound. Throws BadInput. */
export function soundInput<Kind extends keyof typeof INPUTS>(
  kind: Kind,
  value: unknown,
): v.InferOutput<(typeof INPUTS)[Kind]> {
  return checked(INPUTS[kind], value);
}
