/** Whether this extension can reckon with every value of a release: with a kind that came later it would reckon wrongly. */
import * as v from 'valibot';
import { PARAMETERS } from '../../shared/rules/parameters/registry.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';

/** Asked when a release is taken, not at each start: what was taken once stays readable. */
export function knowsEveryValue({ rules }: Snapshot): boolean {
  return Object.values(PARAMETERS).every(({ name, schema }) => {
    const value = v.nullable<v.GenericSchema>(schema);
    return Object.values(rules[name])
      .flat()
      .every((rule) => [rule, ...rule.disputed].every((claim) => v.is(value, claim.value)));
  });
}
