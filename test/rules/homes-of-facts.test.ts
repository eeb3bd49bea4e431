/** What a place says of itself alone has a home among its rules, not in a note beside them. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { resolve } from '../../shared/rules/resolve.ts';
import { repositoryRules } from './repository.ts';

const rules = repositoryRules();

it.each([
  // 威海: the sharer sets how much may be spent (F0541). 海南: only what was credited since 2022 is shared (F0618).
  ['371000', '2026-11-21', 'spending-limit-set-by-sharer', 'F0541'],
  ['371000', '2024-03-17', 'spending-limit-set-by-sharer', 'F0541'],
  ['460100', '2026-11-21', 'only-money-credited-since-2022', 'F0618'],
  ['460100', '2022-01-01', 'only-money-credited-since-2022', 'F0618'],
  ['460100', '2026-11-21', 'wallet-pay-by-code-or-face', 'F0618'],
] as const)('at the till in %s on %s: %s', (region, on, code, fact) => {
  const [reading] = resolve(rules, 'atTill', regionCode(region), day(on)).readings;
  expect(reading?.value?.map((point) => point.code)).toContain(code);
  expect(reading?.claim?.facts).toContain(fact);
});

it('威海: who may not go on sharing stands with the term of the relation (F0542)', () => {
  const [reading] = resolve(rules, 'relationTerm', regionCode('371000'), day('2026-11-21')).readings;
  expect(reading?.value?.map(({ code }) => code)).toContain('sharer-insurance-interrupted');
});

it('威海: an account ends for the family with the death of its holder (F0542), beside what the nation says', () => {
  const [reading] = resolve(rules, 'dissolve', regionCode('371000'), day('2026-11-21')).readings;
  expect(reading?.value?.automaticOn).toEqual(expect.arrayContaining(['sharer-died', 'recipient-transferred-out']));
});

it.each(['350000', '630000'])(
  '%s: the national list and the local day of the wallet are both told (F0343)',
  (region) => {
    const onEve = resolve(rules, 'walletCoverage', regionCode(region), day('2025-06-30'));
    expect(onEve.open).toBe('start-not-known');
    expect(onEve.readings.map(({ value }) => value?.status ?? null)).toEqual([null, 'all-pools']);
    expect(resolve(rules, 'walletCoverage', regionCode(region), day('2025-07-01')).open).toBeNull();
  },
);

it('西藏 says itself what may be paid (F1139)', () => {
  const [reading] = resolve(rules, 'useScope', regionCode('540100'), day('2026-11-21')).readings;
  expect(reading?.claim?.facts).toContain('F1139');
  expect(reading?.definedIn).toBe('540000');
});
