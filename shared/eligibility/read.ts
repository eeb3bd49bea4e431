/** How a rule that a check read is cited: value, place, start, certainty and sources. */
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Reading, Rules } from '../rules/resolve.ts';
import type { Source } from '../rules/snapshot.ts';
import type { ReadingSet } from './reading-set.ts';
import type { Read } from './verdict.ts';

// Readings live as long as the snapshot they come from, and so may what is cited of them.
const cited = new WeakMap<readonly Reading<ParameterName>[], readonly Read[]>();

/** The reads of a set, the one to show first. "No rule" is not a read. */
export function readsOf<Name extends ParameterName>(rules: Rules, set: ReadingSet<Name>): readonly Read[] {
  const known = cited.get(set.readings);
  if (known) return known;
  const made = set.readings.flatMap((reading) => readOf(rules, set.parameter, reading) ?? []);
  cited.set(set.readings, made);
  return made;
}

function readOf<Name extends ParameterName>(rules: Rules, parameter: Name, reading: Reading<Name>): Read | null {
  const { claim, rule, definedIn } = reading;
  if (!claim || !rule || !definedIn) return null;
  return {
    parameter,
    value: reading.value,
    definedIn,
    inherited: reading.inherited,
    effectiveFrom: rule.from,
    fromPrecision: rule.precision,
    certainty: claim.certainty,
    sources: sourcesOf(rules, claim.sources),
  };
}

export function sourcesOf(rules: Rules, places: readonly number[]): Source[] {
  return places.flatMap((place) => rules.snapshot.sources[place] ?? []);
}
