/** Which of two certainties is the surer: official before reported, reported before unverified. */
import type { Certainty } from './snapshot.ts';

export const RANK: Readonly<Record<Certainty, number>> = { unverified: 0, reported: 1, official: 2 };

export function surer(a: Certainty, b: Certainty): Certainty {
  return RANK[a] < RANK[b] ? b : a;
}

export function weaker(a: Certainty, b: Certainty): Certainty {
  return RANK[a] > RANK[b] ? b : a;
}
