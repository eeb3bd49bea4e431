/** The query of each GET route of the rules. */
import * as v from 'valibot';
import { CHANNEL_KINDS, TASKS } from '../guides/channel.ts';
import { CursorText, DayText, LimitText, ParameterText, RegionText, SeqText } from './fields.ts';

const release = { release: v.optional(SeqText) };
const day = { ...release, on: v.optional(DayText) };
const page = { limit: v.optional(LimitText), cursor: v.optional(CursorText) };
/** A name that is given once comes as a text. */
const oneParameter = v.pipe(
  ParameterText,
  v.transform((name) => [name]),
);
const parameters = v.optional(v.lazy((given) => (Array.isArray(given) ? v.array(ParameterText) : oneParameter)));

export const REGION_LEVELS = ['nation', 'province', 'city', 'county'] as const;

export const RELEASE_QUERY = v.strictObject(release);
export const PAGE_QUERY = v.strictObject(page);
/** A route that takes no query. */
export const NO_FIELDS = v.strictObject({});

const regions = { parent: v.optional(RegionText), level: v.optional(v.picklist(REGION_LEVELS)) };
export const REGIONS_QUERY = v.strictObject({ ...regions, ...day, ...page });
export const REGION_QUERY = v.strictObject(day);
export const RULES_QUERY = v.strictObject({ region: RegionText, parameter: parameters, ...day });
export const HISTORY_QUERY = v.strictObject({ region: RegionText, ...release, ...page });
export const COVERAGE_QUERY = v.strictObject({
  region: v.optional(RegionText),
  parameter: parameters,
  ...regions,
  ...day,
  ...page,
});

export const CHANNELS_QUERY = v.strictObject({
  region: RegionText,
  task: v.optional(v.picklist(TASKS)),
  ...day,
  ...page,
});

export const GUIDES_QUERY = v.strictObject({
  region: v.optional(RegionText),
  task: v.optional(v.picklist(TASKS)),
  kind: v.optional(v.picklist(CHANNEL_KINDS)),
  ...release,
  ...page,
});

/** `words=plain`: the plain words for the old where a step has them, and large type on the page. */
export const GUIDE_QUERY = v.strictObject({ words: v.optional(v.picklist(['standard', 'plain'])), ...release });

export const PORTALS_QUERY = v.strictObject({
  host: v.optional(
    v.pipe(v.string(), v.toLowerCase(), v.maxLength(253), v.regex(/^[a-z0-9.-]+(:\d{1,5})?$/, 'bad-format')),
  ),
  ...release,
  ...page,
});
