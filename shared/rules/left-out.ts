/** What was found and not used. */
import type { Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName } from './parameters/registry.ts';
import type { Rules } from './resolve.ts';
import type { Hearsay } from './snapshot.ts';

/**
 * What machine-written pages alone told of that day, for a region or for one that it inherits from: it makes no value.
 * Null where they told nothing; without words where nobody has to be told what they say.
 */
export function leftOutOf(
  { snapshot, regions }: Rules,
  parameter: ParameterName,
  region: RegionCode,
  on: Day,
): Partial<Hearsay> | null {
  for (let at: RegionCode | null = region; at !== null; at = regions.inheritsFrom(at)) {
    const from = snapshot.leftOut?.[at]?.[parameter];
    if (from && from <= on) return snapshot.hearsay?.[at]?.[parameter] ?? {};
  }
  return null;
}
