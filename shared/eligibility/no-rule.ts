/** What a check says where no rule reaches a place: we found none, or the place is none of the scheme's. */
import { isOutsideScheme, type RegionCode } from '../region.ts';
import type { Judgement } from './verdict.ts';

/** Hong Kong, Macao and Taiwan have no 12393, and a rule of theirs is nothing to be found: another place is asked for. */
export function noRule(...places: readonly (RegionCode | null | undefined)[]): Judgement {
  return places.some((place) => place && isOutsideScheme(place))
    ? { outcome: 'unknown', reason: 'outside-the-scheme', remedy: 'name-the-mainland-place' }
    : { outcome: 'unknown', reason: 'no-rule-known', remedy: 'ask-12393' };
}

export function isOutside(findings: readonly Judgement[]): boolean {
  return findings.some(({ reason }) => reason === 'outside-the-scheme');
}
