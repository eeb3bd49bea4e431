/** Which pool an insured place belongs to, and whether two places share one. */
import type { Day } from '../day.ts';
import { isMunicipality, provinceOf, type RegionCode, regionCode } from '../region.ts';
import { type Rules, resolve } from '../rules/resolve.ts';

/** Of two places in one province; `pool-unknown` when the pool of one is not known. */
export type Distance = 'same-pool' | 'other-pool' | 'pool-unknown';

/**
 * The pool that a region belongs to: as stated, else its prefecture (同一统筹区通常是同一个地市, F0175).
 * Null when the region is a province whose pools are its cities: then the city must be told.
 */
export function poolOf(rules: Rules, region: RegionCode, on: Day): RegionCode | null {
  const { regions } = rules;
  for (let at: RegionCode | null = region; at !== null; at = regions.inheritsFrom(at)) {
    const stated = resolve(rules, 'pool', at, on).readings[0]?.value;
    if (stated?.code && (at === region || stated.level === 'province')) return regionCode(stated.code);
  }
  if (isMunicipality(region)) return provinceOf(region);
  switch (regions.levelOf(region)) {
    case 'city':
      return region;
    case 'county':
      return regions.parentOf(region);
    case 'province':
    case 'nation':
      return null;
  }
}

export function distanceInProvince(rules: Rules, a: RegionCode, b: RegionCode, on: Day): Distance {
  const [poolA, poolB] = [poolOf(rules, a, on), poolOf(rules, b, on)];
  if (poolA === null || poolB === null) return 'pool-unknown';
  return poolA === poolB ? 'same-pool' : 'other-pool';
}
