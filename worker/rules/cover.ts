/** What is covered: for a region and a parameter, a rule of its own, an inherited one, or none. */
import type { Cover } from '../../shared/api/answers/rules.ts';
import type { Day } from '../../shared/day.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { ParameterName } from '../../shared/rules/parameters/registry.ts';
import { type Rules, resolve } from '../../shared/rules/resolve.ts';
import type { Certainty } from '../../shared/rules/snapshot.ts';

const BEST_FIRST: readonly Certainty[] = ['official', 'reported', 'unverified'];

/**
 * Tells the cover of any region on a day. Regions below one parent that say nothing themselves are covered alike, so
 * one of them is resolved for all. Of several readings, the best certainty counts.
 */
export function coverOn(rules: Rules, on: Day): (parameter: ParameterName, region: RegionCode) => Cover {
  const below = new Map<string, Cover>();
  return (parameter, region) => {
    const parent = rules.regions.inheritsFrom(region);
    if (parent === null || rules.snapshot.rules[parameter][region]) return coverOf(rules, parameter, region, on);
    const key = `${parameter} ${parent}`;
    const known = below.get(key) ?? coverOf(rules, parameter, region, on);
    below.set(key, known);
    return known;
  };
}

/** `none` says nothing about what is allowed. */
function coverOf(rules: Rules, parameter: ParameterName, region: RegionCode, on: Day): Cover {
  const readings = resolve(rules, parameter, region, on).readings.filter(({ claim }) => claim !== null);
  const certainty = BEST_FIRST.find((each) => readings.some(({ claim }) => claim?.certainty === each)) ?? null;
  if (readings.length === 0) return { parameter, coverage: 'none', certainty };
  const own = readings.some(({ inherited }) => !inherited);
  return { parameter, coverage: own ? 'own' : 'inherited', certainty };
}
