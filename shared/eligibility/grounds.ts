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
  const grounds: Ground[] = [];
  // Every answer asks this of all that it read: loops, since `flatMap` takes a third of its time.
  for (const { parameter, readings, open } of sets) {
    const inForce = agreed && open === 'start-not-known' ? readings[0]?.rule : null;
    for (const { rule, value, claim } of readings) {
      if (claim && (!inForce || rule === inForce)) grounds.push({ parameter, value, certainty: claim.certainty });
    }
  }
  return grounds;
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
