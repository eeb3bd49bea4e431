/** What is covered: for a region and a parameter, a rule of its own, an inherited one, or none. */
import type { Cover } from '../../shared/api/answers/rules.ts';
import type { Day } from '../../shared/day.ts';
import type { RegionCode } from '../../shared/region.ts';
import { leftOutOf } from '../../shared/rules/left-out.ts';
import type { ParameterName } from '../../shared/rules/parameters/registry.ts';
import { type Rules, resolve } from '../../shared/rules/resolve.ts';
import { surer } from '../../shared/rules/surer.ts';

/** Of several readings, the best certainty counts. `none` says nothing about what is allowed. */
export function coverOf(rules: Rules, parameter: ParameterName, region: RegionCode, on: Day): Cover {
  const readings = resolve(rules, parameter, region, on).readings.filter(({ claim }) => claim !== null);
  const machineWrittenOnly = leftOutOf(rules, parameter, region, on) !== null;
  if (readings.length === 0) return { parameter, coverage: 'none', certainty: null, machineWrittenOnly };
  const certainty = readings.flatMap(({ claim }) => claim?.certainty ?? []).reduce(surer);
  const own = readings.some(({ inherited }) => !inherited);
  return { parameter, coverage: own ? 'own' : 'inherited', certainty, machineWrittenOnly: machineWrittenOnly && !own };
}
