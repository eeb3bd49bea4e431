/** The fields that requests share, each with the fault it answers to (faults.ts). */
import * as v from 'valibot';
import { isDay } from '../day.ts';
import { isFen, MAX_FEN } from '../money.ts';
import { isRegionCode } from '../region.ts';

/** What a form may have no answer to: it is left out, or null. */
export const optional = <const Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

/** A calendar day of Asia/Shanghai that exists. */
export const DayText = v.pipe(v.string(), v.guard(isDay, 'no-such-day'));

/** The shape of a region code; whether the region exists is for the release to say. */
export const RegionText = v.pipe(v.string(), v.guard(isRegionCode, 'no-such-region'));

/** An amount in fen that is not negative. */
export const AmountFen = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(MAX_FEN),
  v.guard(isFen, 'not-an-integer'),
);

/** The shape of a parameter's name; whether it exists is for the release to say. */
export const ParameterText = v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/, 'not-in-list'));

/** A whole number from 1, as a query writes it. */
export const SeqText = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'bad-format'), v.transform(Number));

export const DEFAULT_LIMIT = 50;
export const MOST_ITEMS = 100;

export const LimitText = v.pipe(
  v.string(),
  v.regex(/^\d{1,4}$/, 'bad-format'),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(MOST_ITEMS),
);

/** Opaque to callers: the offset or key at which the next page starts, in base64url. */
export const CursorText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'bad-format'));
