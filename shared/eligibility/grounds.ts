/** How sure an answer is: as sure as the weakest of the values that decide. */
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Certainty } from '../rules/snapshot.ts';
import { surer, weaker } from '../rules/surer.ts';
import type { Finding } from './judge.ts';
import type { ReadingSet } from './reading-set.ts';

/** Says of a value that nothing rests on it. */
type DecidesNothing = (parameter: ParameterName, value: unknown) => boolean;

/**
 * The weakest of the values that decide; null where none does. Where all readings say the same while a newer rule takes
 * the place of an older one, the older one decides: should the newer not have begun, nor hold, the answer still stands.
 */
export function weakestOf(
  sets: readonly ReadingSet<ParameterName>[],
  agreed: boolean,
  decidesNothing: DecidesNothing = () => false,
): Certainty | null {
  let least: Certainty | null = null;
  for (const { parameter, readings, open, missing } of sets) {
    // Of several places none stands for another.
    const inForce = agreed && open === 'start-not-known' && missing === null ? readings[0]?.rule : null;
    for (const { rule, value, claim } of readings) {
      if (!claim || (inForce && rule !== inForce) || decidesNothing(parameter, value)) continue;
      least = weakest(least, claim.certainty);
    }
  }
  return least;
}

/**
 * The same of a finding, where a wider text bears it out as sure as that at least. A "no" stands on every reading of a
 * gap: each of them has to say it.
 */
export function weakestOfFinding(finding: Finding, decidesNothing?: DecidesNothing): Certainty | null {
  const { reads, agreed, borneOut, outcome, needed } = finding;
  if (needed?.isUnproved && outcome !== 'pass') return 'unverified';
  const least = weakestOf(reads, agreed && outcome !== 'fail', decidesNothing);
  const beside = borneOut ? weakestOf([borneOut], false) : null;
  return least && beside ? surer(least, beside) : (least ?? beside);
}

/** Null is nothing that decides. */
export function weakest(a: Certainty | null, b: Certainty | null): Certainty | null {
  return a && b ? weaker(a, b) : (a ?? b);
}
