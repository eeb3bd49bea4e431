/** What an answer stands on, and how sure that makes it. */
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Certainty } from '../rules/snapshot.ts';
import { surer, weaker } from '../rules/surer.ts';
import type { Finding } from './judge.ts';
import type { ReadingSet } from './reading-set.ts';

export interface Ground {
  readonly parameter: ParameterName;
  readonly value: unknown;
  readonly certainty: Certainty;
}

/**
 * The values that decide. Where all readings say the same while a newer rule takes the place of an older one, the older
 * one decides: should the newer not have begun, nor hold, the answer still stands.
 */
export function groundsOf(sets: readonly ReadingSet<ParameterName>[], agreed: boolean): Ground[] {
  return sets.flatMap(({ parameter, readings, open }) => {
    const inForce = agreed && open === 'start-not-known' ? readings[0]?.rule : null;
    return readings.flatMap(({ rule, value, claim }) =>
      claim && (!inForce || rule === inForce) ? { parameter, value, certainty: claim.certainty } : [],
    );
  });
}

/** What a finding stands on, where a wider text bears it out as sure as that at least. */
export function groundsOfFinding({ reads, agreed, borneOut }: Finding): Ground[] {
  const grounds = groundsOf(reads, agreed);
  if (!borneOut) return grounds;
  const least = weakest(groundsOf([borneOut], false));
  return grounds.map((ground) => ({ ...ground, certainty: surer(ground.certainty, least) }));
}

export function weakest(grounds: readonly Pick<Ground, 'certainty'>[]): Certainty {
  return grounds.length > 0 ? grounds.map(({ certainty }) => certainty).reduce(weaker) : 'unverified';
}
