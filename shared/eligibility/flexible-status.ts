/** Whoever says that they have an account is believed, and told where the place's own text says otherwise. */
import { type Rules, resolve } from '../rules/resolve.ts';
import type { Question } from './question.ts';
import type { Verdict } from './verdict.ts';
import type { Language } from './words.ts';

/** No flexible worker of the place has an account (武汉 F0900), or those of some tiers have none (河北 F0423, 潜江 F0120). */
export function flexibleSays(rules: Rules, { sharer, on }: Question, language: Language): Verdict['notes'] {
  if (sharer.status !== 'flexible-with-account' || !sharer.region) return [];
  const { readings } = resolve(rules, 'creditFlexible', sharer.region, on);
  const noneHas = readings.some(
    ({ value }) =>
      value?.tiers.every(({ hasAccount }) => !hasAccount) &&
      value.tiers.some(({ ratePercent }) => ratePercent === null),
  );
  const code = 'flexible-has-no-account';
  if (noneHas) return [{ code, message: rules.snapshot.words.notes[code][language] }];
  return readings
    .filter(({ value }) => value?.tiers.some(({ hasAccount }) => !hasAccount))
    .flatMap(({ claim }) => claim?.note?.[language] ?? [])
    .map((message) => ({ code: 'readings-say', message }));
}
