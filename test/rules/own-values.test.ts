/** A city that says itself what its province or the nation says has that value as its own, with its own source. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { resolve } from '../../shared/rules/resolve.ts';
import { repositoryRules } from './repository.ts';

const rules = repositoryRules();

it.each([
  ['creditActive', '210200', 'F0720'],
  ['creditActive', '340300', 'F0814'],
  ['creditActive', '340100', 'F0820'],
  ['creditActive', '420581', 'F0917'],
  ['creditRetired', '420300', 'F0910'],
  ['creditRetired', '420900', 'F0912'],
  ['creditRetired', '429004', 'F0913'],
  ['creditRetired', '429006', 'F0914'],
  ['creditRetired', '429021', 'F0915'],
  ['creditRetired', '430100', 'F0938'],
  ['creditRetired', '430400', 'F0939'],
  ['relatives', '371000', 'F0539'],
  ['relatives', '320600', 'F0447'],
  ['useScope', '371400', 'F0218'],
  ['useScope', '450600', 'F0236'],
  ['useScope', '620100', 'F1229'],
  ['insuranceScope', '371400', 'F0219'],
  ['insuranceScope', '450600', 'F0234'],
] as const)('%s of %s stands on %s', (name, region, fact) => {
  const { readings, open } = resolve(rules, name, regionCode(region), day('2026-11-21'));
  expect(open).toBeNull();
  expect(readings[0]?.definedIn).toBe(region);
  expect(readings[0]?.claim?.facts).toContain(fact);
});

it.each([
  ['insuranceScope', '370000', 'F0219'],
  ['insuranceScope', '450000', 'F0234'],
] as const)('%s of %s does not stand on what one of its cities says (%s)', (name, region, fact) => {
  const { readings } = resolve(rules, name, regionCode(region), day('2026-11-21'));
  expect(readings.length).toBe(1);
  expect(readings[0]?.claim?.facts).not.toContain(fact);
});

it.each([
  // No page of 湖北 (F0878), 宁夏 (F1254) or 重庆 (F1020) tells from which day the first three kinds were allowed.
  ['420000', '2022-06-01'],
  ['640000', '2022-06-01'],
  ['500000', '2024-01-01'],
  ['420000', '2024-09-30'],
  ['640000', '2024-10-28'],
])('%s on %s: the day of the nation’s text is not told as its own', (region, on) => {
  const { readings } = resolve(rules, 'relatives', regionCode(region), day(on));
  const own = readings.filter(({ definedIn }) => definedIn === region);
  expect(own.filter(({ rule }) => rule?.precision === 'day' && rule.from === '2021-04-22')).toEqual([]);
  expect(readings.find(({ value }) => value !== null)?.value).toEqual(['spouse', 'parent', 'child']);
});

it('乌鲁木齐’s own row keeps the doubt about paired households (F1274)', () => {
  const [reading] = resolve(rules, 'relatives', regionCode('650100'), day('2026-11-21')).readings;
  expect(reading?.claim?.note?.zh).toContain('结亲户');
});

it('before 威海 answered, its province’s day holds there as everywhere in 山东', () => {
  const kinds = (on: string) => {
    const { readings } = resolve(rules, 'relatives', regionCode('371000'), day(on));
    return readings.map(({ value }) => value?.length);
  };
  expect(kinds('2024-08-27')).toEqual([4]);
  expect(kinds('2024-08-28')).toEqual([8]);
});
