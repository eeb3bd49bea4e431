/** What an estimate reads: every reading of a parameter for one region on one day. */

import type { Day } from '../day.ts';
import type { ReadingSet } from '../eligibility/reading-set.ts';
import { readingsFor } from '../eligibility/reading-set.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Rules } from '../rules/resolve.ts';

/** At least one reading: where there is no rule, one without a value. */
export function readingsAt<Name extends ParameterName>(
  rules: Rules,
  parameter: Name,
  region: RegionCode,
  on: Day,
): ReadingSet<Name> {
  // The field only names what to ask for when the region is not told; an estimate always has one.
  return readingsFor(rules, parameter, region, on, 'sharer.region');
}
