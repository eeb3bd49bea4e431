/** What the region routes answer. */
import * as v from 'valibot';
import { REGION_LEVELS } from '../queries.ts';
import { Day, fromRules, page, Region } from './fields.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const region = {
  code: Region,
  name: v.string(),
  parent: v.nullable(Region),
  level: v.picklist(REGION_LEVELS),
  /** How many parameters it has a rule of its own for, inherits one for, and has none for. */
  coverage: v.strictObject({ own: count, inherited: count, none: count }),
};

export const RegionItem = v.strictObject(region);
export type RegionItem = v.InferOutput<typeof RegionItem>;

export const REGIONS_ANSWER = v.strictObject({ on: Day, ...page(RegionItem), ...fromRules });
export const REGION_ANSWER = v.strictObject({ ...region, on: Day, ...fromRules });
