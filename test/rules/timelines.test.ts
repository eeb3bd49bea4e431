/** What is kept of earlier questions: the real rules answer as if nothing were kept, and little is. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { PARAMETERS } from '../../shared/rules/parameters/registry.ts';
import { historyOf, openSnapshot, resolve, toShow } from '../../shared/rules/resolve.ts';
import { resolveOnDay } from '../../shared/rules/resolve-on-day.ts';
import { repositoryRules } from './repository.ts';

const { snapshot } = repositoryRules();
const NAMES = Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[];

it.each(['2021-04-22', '2024-09-15', '2026-11-21'])(
  'on %s each region is told its own readings',
  (text) => {
    const on = day(text);
    const rules = openSnapshot(snapshot);
    // Each province with its first city and that city's counties, in the order that asks the lowest first.
    const codes = rules.regions.codes.filter((code) => code.endsWith('0000') || code.slice(2, 4) === '01').reverse();
    for (const name of NAMES) {
      for (const code of codes) {
        const { readings, open } = resolve(rules, name, code, on);
        const anew = resolveOnDay(rules, name, code, on);
        expect({ name, code, readings, open }).toEqual({ name, code, readings: anew.readings, open: anew.open });
      }
    }
  },
  60_000,
);

it('keeps one timeline for all regions that state nothing below the same one', () => {
  const rules = openSnapshot(snapshot);
  const kept = new Set<unknown>();
  let stating = 0;
  for (const name of NAMES) {
    stating += Object.keys(rules.snapshot.rules[name]).length;
    for (const code of rules.regions.codes) kept.add(resolve(rules, name, code, day('2026-11-21')).readings);
  }
  expect(kept.size).toBeLessThanOrEqual(2 * stating + 1);
});

it('a history tells of a value that perhaps held, before the one that surely does', () => {
  const rules = openSnapshot(snapshot);
  // The nation's text is of 2021 (F0001); 云南's three kinds began with the provincial units and Kunming, and 大理's first
  // day is not known (F1096).
  const told = historyOf(rules, 'relatives', regionCode('532900')).map((told) => ({
    from: toShow(told)?.rule?.from,
    kinds: toShow(told)?.value?.length,
    open: told.open,
  }));
  expect(told).toEqual([
    { from: '2021-04-22', kinds: 3, open: 'start-not-known' },
    { from: '2022-04-01', kinds: 3, open: 'start-not-known' },
    { from: '2024-10-20', kinds: 8, open: null },
  ]);
});

it('of values that perhaps hold, the nearest region’s is shown', () => {
  const rules = openSnapshot(snapshot);
  // 郑州's own amount and 河南's 2 % are both known by 2023-06-14 (F0862, F0863).
  const { readings } = resolve(rules, 'creditRetired', regionCode('410100'), day('2023-06-01'));
  expect(readings.map(({ definedIn }) => definedIn)).toEqual([null, '410100', '410000']);
  const told = historyOf(rules, 'creditRetired', regionCode('410100'));
  expect(told.map((each) => toShow(each)?.definedIn)).toEqual(['410100']);
});
