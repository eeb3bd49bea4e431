/** A place that lets the whole account be shared, in a rule of its own: it asks no more than one without such a rule. */
import type { Purpose } from '../purpose.ts';
import { NATION } from '../region.ts';
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

/** Paid for from every account, on no terms of its own. */
const CARE: readonly Purpose[] = ['outpatient', 'inpatient', 'pharmacy-drug', 'medical-device', 'consumable'];

/**
 * What no amount can say of the money that may be shared (海南: only what was credited since 2022, F0618), and on which
 * terms a place lets it pay for more than care (浙江: a premium needs all of it left from earlier years, F0481).
 */
export function shareableSays(
  sets: readonly ReadingSet<ParameterName>[],
  purpose: Purpose | null | undefined,
  language: Language,
): { readonly code: 'shareable-money'; readonly message: string }[] {
  const beyondCare = purpose && !CARE.includes(purpose);
  const told = sets
    .flatMap(({ parameter, readings, missing }) =>
      missing === null
        ? readings.filter(
            ({ value, definedIn }) =>
              setsNoLimit(parameter, value) ||
              (beyondCare &&
                definedIn !== NATION &&
                (parameter === 'shareableBalance' ||
                  (parameter === 'useScope' && JSON.stringify(value).includes(`"${purpose}"`)))),
          )
        : [],
    )
    .flatMap(({ claim }) => claim?.note?.[language] ?? []);
  return [...new Set(told)].map((message) => ({ code: 'shareable-money', message }));
}
