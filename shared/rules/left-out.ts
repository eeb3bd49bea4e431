/** What was found and not used. */
import type { Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName } from './parameters/registry.ts';
import type { Rules } from './resolve.ts';

/**
 * Whether machine-written pages alone told something of that day, for a region or for one that it inherits from: it
 * makes no value.
 */
export function isLeftOut(
  { snapshot, regions }: Rules,
  parameter: ParameterName,
  region: RegionCode,
  on: Day,
): boolean {
  for (let at: RegionCode | null = region; at !== null; at = regions.inheritsFrom(at)) {
    const from = snapshot.leftOut?.[at]?.[parameter];
    if (from && from <= on) return true;
  }
  return false;
}
