/** What an answer stands on, and how sure that makes it. */
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Certainty } from '../rules/snapshot.ts';
import { weaker } from '../rules/surer.ts';
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

export function weakest(grounds: readonly Pick<Ground, 'certainty'>[]): Certainty {
  return grounds.length > 0 ? grounds.map(({ certainty }) => certainty).reduce(weaker) : 'unverified';
}
