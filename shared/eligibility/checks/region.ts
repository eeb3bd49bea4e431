/** Are the two insured places near enough? Same pool (2021), same province (2024), nationwide by the wallet (2024-12-02 on). */
import type { Day } from '../../day.ts';
import { areInOneProvince, NATION, type RegionCode } from '../../region.ts';
import type { ValueOf } from '../../rules/parameters/registry.ts';
import type { Rules } from '../../rules/resolve.ts';
import { weakestOfFinding } from '../grounds.ts';
import { combine, type Finding, finding, judgeOne } from '../judge.ts';
import { isOutside, noRule } from '../no-rule.ts';
import { type Distance, distanceInProvince, poolOf } from '../place.ts';
import type { Field, Question } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { Judgement } from '../verdict.ts';

type Scope = ValueOf<'regionScope'> | null;
type Coverage = ValueOf<'walletCoverage'> | null;

export function regionCheck(rules: Rules, { sharer, recipient, on }: Question): Finding {
  if (!sharer.region || !recipient.region) {
    const missing: Field[] = [];
    if (!sharer.region) missing.push('sharer.region');
    if (!recipient.region) missing.push('recipient.region');
    return finding('region', { outcome: 'unknown', reason: 'field-missing', missing });
  }
  return areInOneProvince(sharer.region, recipient.region)
    ? insideProvince(rules, sharer.region, on, distanceInProvince(rules, sharer.region, recipient.region, on))
    : acrossProvinces(rules, sharer.region, recipient.region, on);
}

function insideProvince(rules: Rules, sharer: RegionCode, on: Day, distance: Distance): Finding {
  const scopes = readingsFor(rules, 'regionScope', sharer, on, 'sharer.region');
  const judge = (scope: Scope): Judgement => {
    if (scope === null) return noRule(sharer);
    if (distance === 'same-pool') return { outcome: 'pass', reason: 'same-pool' };
    if (scope !== 'same-pool') return { outcome: 'pass', reason: 'same-province' };
    return distance === 'other-pool'
      ? { outcome: 'fail', reason: 'other-pool-not-allowed' }
      : { outcome: 'unknown', reason: 'pool-not-known', remedy: 'name-the-city' };
  };
  return judgeOne('region', scopes, judge);
}

function acrossProvinces(rules: Rules, sharer: RegionCode, recipient: RegionCode, on: Day): Finding {
  const scopes = [
    readingsFor(rules, 'regionScope', sharer, on, 'sharer.region'),
    readingsFor(rules, 'regionScope', recipient, on, 'recipient.region'),
  ] as const;
  const coverages = [
    readingsFor(rules, 'walletCoverage', sharer, on, 'sharer.region'),
    readingsFor(rules, 'walletCoverage', recipient, on, 'recipient.region'),
  ] as const;
  const wallets: boolean[] = [];
  for (const { value: mine } of coverages[0].readings) {
    const opened = isWalletOpen(rules, mine, sharer, on);
    for (const { value: theirs } of coverages[1].readings)
      wallets.push(opened && isWalletOpen(rules, theirs, recipient, on));
  }
  const judgements: Judgement[] = [];
  for (const { value: mine } of scopes[0].readings) {
    for (const { value: theirs } of scopes[1].readings) {
      for (const open of wallets) {
        judgements.push(mine === null || theirs === null ? noRule(sharer, recipient) : judgeAcross(mine, theirs, open));
      }
    }
  }
  const nationwide = judgements.some((judgement) => judgement.outcome !== 'fail');
  const found = combine('region', nationwide ? [...scopes, ...coverages] : scopes, judgements);
  // That nothing crossed provinces on that day is the nation's word (F0038), however weak a place's own page is.
  if (found.outcome === 'fail' && weakestOfFinding(found) === 'unverified') {
    return { ...found, borneOut: readingsFor(rules, 'regionScope', NATION, on, 'sharer.region') };
  }
  const isOfWallet = nationwide && found.remedy === 'ask-12393' && !isOutside([found]);
  return isOfWallet ? { ...found, remedy: 'look-in-the-wallet' } : found;
}

function judgeAcross(mine: ValueOf<'regionScope'>, theirs: ValueOf<'regionScope'>, walletsOpen: boolean): Judgement {
  if (mine !== 'nationwide' || theirs !== 'nationwide')
    return { outcome: 'fail', reason: 'other-province-not-allowed' };
  return walletsOpen
    ? { outcome: 'pass', reason: 'wallet-open-both' }
    : { outcome: 'unknown', reason: 'wallet-coverage-not-known', remedy: 'look-in-the-wallet' };
}

/** Known to be open for this pool. A list of pools is a floor: a pool that is not on it may be open as well. */
function isWalletOpen(rules: Rules, coverage: Coverage, region: RegionCode, on: Day): boolean {
  if (coverage === null) return false;
  if (coverage.status === 'all-pools') return true;
  const pool = coverage.pools.length > 0 ? poolOf(rules, region, on) : null;
  return pool !== null && coverage.pools.includes(pool);
}
