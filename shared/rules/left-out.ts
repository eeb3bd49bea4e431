/** What was found and not used. */
import type { RegionCode } from '../region.ts';
import type { ParameterName } from './parameters/registry.ts';
import type { Rules } from './resolve.ts';

/** Whether a figure for a region, or for one that it inherits from, is on machine-written pages only: it makes no value. */
export function isLeftOut({ snapshot, regions }: Rules, parameter: ParameterName, region: RegionCode): boolean {
  for (let at: RegionCode | null = region; at !== null; at = regions.inheritsFrom(at))
    if (snapshot.leftOut?.[at]?.includes(parameter)) return true;
  return false;
}
