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

it.each([
  // 威海: the limit on spending is told where a quota is asked for (F0541). 贵州: all that is left may be shared (F1074).
  ['quota', '371000', '2026-11-21', 'F0541'],
  ['shareableBalance', '460100', '2026-11-21', 'F0618'],
  ['shareableBalance', '520100', '2026-11-21', 'F1074'],
  // 南通 names what its pharmacies may sell (F0449). 饶平 raises the years (F0178), this year's figure not told.
  ['designatedGoods', '320600', '2026-11-21', 'F0449'],
  ['minimumYears', '445122', '2026-11-21', 'F0178'],
  ['minimumYears', '440300', '2026-11-21', 'F0178'],
  // The lists that are asked about, and the first days that pages tell of.
  ['designatedGoods', '530100', '2026-11-21', 'F1101'],
  ['designatedGoods', '650100', '2026-11-21', 'F1280'],
  ['creditRetired', '320500', '2026-11-21', 'F0459'],
  ['shareableBalance', '350200', '2022-06-15', 'F0507'],
  ['walletCoverage', '411400', '2025-04-01', 'F0108'],
  ['walletCoverage', '320500', '2026-11-21', 'F0213'],
  ['useScope', '310000', '2022-07-01', 'F0431'],
] as const)('%s of %s on %s stands on %s', (parameter, region, on, fact) => {
  const [reading] = resolve(rules, parameter, regionCode(region), day(on)).readings;
  expect(reading?.claim?.facts).toContain(fact);
});

it('a value is as sure as what speaks of that day (F0536 and F0517)', () => {
  const sureOn = (on: string) =>
    resolve(rules, 'regionScope', regionCode('370100'), day(on)).readings[0]?.claim?.certainty;
  expect(sureOn('2024-08-27')).toBe('unverified');
  expect(sureOn('2024-08-28')).toBe('reported');
});

it.each(['530100', '210100', '650100'])('%s inherits the relatives of its province', (region) => {
  const [reading] = resolve(rules, 'relatives', regionCode(region), day('2024-12-09')).readings;
  expect(reading?.inherited).toBe(true);
  expect(reading?.value).toHaveLength(8);
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
