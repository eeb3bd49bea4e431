/** From the rules' values to the planner's rule. */
import type { Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import type { Rules } from '../rules/resolve.ts';
import type { DrawRule } from './draws.ts';
import { readingsAt } from './readings.ts';

/** Where no order is known: own money first, then the configured order, split at will. Where no mechanism is: at the till. */
export function drawRuleOf(order: ValueOf<'drawOrder'> | null, mechanism: ValueOf<'mechanism'> | null): DrawRule {
  return {
    among: order?.among ?? 'configured',
    ownFirst: order?.ownFirst ?? true,
    splitAllowed: order?.splitAllowed ?? true,
    sharersAtTill: mechanism?.sameProvince !== 'transfer-pool',
  };
}

/** How the till draws where the patient is insured; of open readings the one that is shown first. */
export function drawRuleAt(rules: Rules, region: RegionCode, on: Day): DrawRule {
  const order = readingsAt(rules, 'drawOrder', region, on).readings[0]?.value ?? null;
  return drawRuleOf(order, readingsAt(rules, 'mechanism', region, on).readings[0]?.value ?? null);
}
