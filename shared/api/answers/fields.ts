/** The shapes that answers share. */
import * as v from 'valibot';
import { isDay } from '../../day.ts';
import { isRegionCode } from '../../region.ts';

export const Certainty = v.picklist(['official', 'reported', 'unverified']);
export const Day = v.pipe(v.string(), v.isoDate(), v.guard(isDay));
export const Region = v.pipe(v.string(), v.regex(/^\d{6}$/), v.guard(isRegionCode));
export const Instant = v.pipe(v.string(), v.isoTimestamp());
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Seq = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The release an answer was made from. */
export const ReleaseName = v.strictObject({ seq: Seq, hash: Hash, publishedAt: Instant });

export const Source = v.strictObject({
  title: v.string(),
  publisher: v.nullable(v.string()),
  /** Null where the address must not be shown to people. */
  url: v.nullable(v.string()),
  published: v.nullable(v.string()),
  docNo: v.nullable(v.string()),
  confidence: v.picklist(['official', 'media', 'media-reprint', 'aggregator', 'seed']),
});

export const Sources = v.array(Source);

/** One page of a list; `nextCursor` is null at the end. */
export const page = <const Item extends v.GenericSchema>(item: Item) => ({
  items: v.array(item),
  nextCursor: v.nullable(v.string()),
});

/** What every answer made from the rules carries. */
export const fromRules = { release: ReleaseName };
