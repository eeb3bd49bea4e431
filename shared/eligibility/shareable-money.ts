/** A place that lets the whole account be shared, in a rule of its own: it asks no more than one without such a rule. */
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { ReadingSet } from './reading-set.ts';
import type { Language } from './words.ts';

export function setsNoLimit(parameter: ParameterName, value: unknown): boolean {
  return (
    parameter === 'shareableBalance' &&
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => part === 0 || part === 'all')
  );
}

/** What no amount can say of the money that may be shared (海南: only what was credited since 2022, F0618). */
export function shareableSays(
  sets: readonly ReadingSet<ParameterName>[],
  language: Language,
): { readonly code: 'shareable-money'; readonly message: string }[] {
  const told = sets
    .flatMap(({ parameter, readings, missing }) =>
      missing === null ? readings.filter(({ value }) => setsNoLimit(parameter, value)) : [],
    )
    .flatMap(({ claim }) => claim?.note?.[language] ?? []);
  return [...new Set(told)].map((message) => ({ code: 'shareable-money', message }));
}
