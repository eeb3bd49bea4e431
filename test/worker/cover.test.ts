/** The cover told in one go is what each region's own resolution says, for every region and parameter of the real rules. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { resolve } from '../../shared/rules/resolve.ts';
import { bundledRelease, bundledSnapshot } from '../../worker/release/bundled.ts';
import { openPacked } from '../../worker/release/packed.ts';
import { parameterNames } from '../../worker/rules/asked.ts';
import { coverOn } from '../../worker/rules/cover.ts';

it.each(['2021-04-22', '2024-09-15', '2026-11-21'])('on %s', async (text) => {
  const on = day(text);
  const rules = await openPacked(bundledSnapshot, bundledRelease.hash);
  const cover = coverOn(rules, on);
  // Each province with one of its cities and that city's counties.
  const codes = rules.regions.codes.filter((code) => code.endsWith('0000') || code.slice(2, 4) === '01');
  const names = parameterNames(rules);
  const told = codes.flatMap((code) => names.map((name) => `${code} ${name} ${cover(name, code).coverage}`));
  const resolved = codes.flatMap((code) =>
    names.map((name) => {
      const readings = resolve(rules, name, code, on).readings.filter(({ claim }) => claim !== null);
      const coverage = readings.length === 0 ? 'none' : readings.some((each) => !each.inherited) ? 'own' : 'inherited';
      return `${code} ${name} ${coverage}`;
    }),
  );
  expect(told).toEqual(resolved);
});
