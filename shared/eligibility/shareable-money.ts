/** A place that lets the whole account be shared, in a rule of its own: it asks no more than one without such a rule. */
import type { Purpose } from '../purpose.ts';
import { leftOutOf } from '../rules/left-out.ts';
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Rules } from '../rules/resolve.ts';
import type { Claim } from '../rules/snapshot.ts';
import type { Question } from './question.ts';
import { isOf, type ReadingSet } from './reading-set.ts';
import type { Language } from './words.ts';

export function setsNoLimit(parameter: ParameterName, value: unknown): boolean {
  return (
    parameter === 'shareableBalance' &&
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => part === 0 || part === 'all')
  );
}

/** What the nation lets every account pay (F0111): a place that does not yet says from when (上海 F0441). */
export const NATIONWIDE: readonly (Purpose | null | undefined)[] = [
  'outpatient',
  'inpatient',
  'pharmacy-drug',
  'medical-device',
  'consumable',
  'resident-premium',
];

/**
 * What no amount can say of the money that may be shared (海南: only what was credited since 2022, F0618), and on which
 * terms it pays for more than care (浙江: a premium needs all of it left from earlier years, F0481; which vaccines, F0478), or from when it does.
 */
export function shareableSays(
  findings: readonly { readonly reads: readonly ReadingSet<ParameterName>[] }[],
  purpose: Purpose | null | undefined,
  language: Language,
): { readonly code: 'shareable-money'; readonly message: string }[] {
  const onTerms = purpose === 'resident-premium' || purpose === 'vaccine';
  const told: string[] = [];
  const tell = (claim: Claim | null): void => {
    const said = claim?.note?.[language];
    if (said && !told.includes(said)) told.push(said);
  };
  const look = (set: ReadingSet<ParameterName>): void => {
    if (set.missing !== null) return;
    if (isOf(set, 'shareableBalance')) {
      for (const { value, claim } of set.readings) if (onTerms || setsNoLimit(set.parameter, value)) tell(claim);
    } else if (isOf(set, 'useScope') && purpose && NATIONWIDE.includes(purpose)) {
      for (const { value, claim } of set.readings) if (value?.denied.includes(purpose)) tell(claim);
    }
  };
  for (const { reads } of findings) reads.forEach(look);
  return told.map((message) => ({ code: 'shareable-money', message }));
}

/** What machine-written pages alone ask for in the account (西藏, F1141): no rule, and told to whom it may concern. */
export function hearsaySays(
  rules: Rules,
  { sharer: { region, balanceFen }, on }: Pick<Question, 'sharer' | 'on'>,
  language: Language,
): { readonly code: 'shareable-money'; readonly message: string }[] {
  const told = region ? leftOutOf(rules, 'shareableBalance', region, on) : null;
  const concerns = told?.said && (balanceFen ?? 0) < (told.minimumToShareFen ?? 0);
  return concerns ? [{ code: 'shareable-money', message: told.said[language] }] : [];
}
