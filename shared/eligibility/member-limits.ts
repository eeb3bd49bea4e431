/** How many a place lets stand beside each other: what its own pages say, which check nothing and are told. */
import type { Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import type { Rules } from '../rules/resolve.ts';
import { type ReadingSet, saidThere } from './reading-set.ts';

/** A limit that all of a place's pages set, or that some of them do. */
export type Limited = 'surely' | 'perhaps' | null;

/** The pages that tell of a limit in a place. The nation's words are on sharing across provinces, and set none (F0123). */
export function limitsOf(rules: Rules, place: RegionCode, on: Day): ReadingSet<'memberLimits'> {
  return saidThere(rules, 'memberLimits', place, on);
}

/** Whether only one person at a time can share with a relative (江西 F0829). */
export function onlyOneSharer({ readings }: ReadingSet<'memberLimits'>): Limited {
  return limited(readings.map(({ value }) => value?.sharersPerRecipient === 1));
}

/** Whether the relatives that one person can share with are limited in number (湖南 F0925). */
export function recipientsLimited({ readings }: ReadingSet<'memberLimits'>): Limited {
  const isSet = (value: ValueOf<'memberLimits'> | null): boolean => typeof value?.recipientsPerSharer === 'number';
  return limited(readings.map(({ value }) => isSet(value)));
}

function limited(said: readonly boolean[]): Limited {
  if (!said.includes(true)) return null;
  return said.every(Boolean) ? 'surely' : 'perhaps';
}
