/** What a history tells agrees with what the rules of each day say, and stands in one order everywhere. */
import { describe, expect, it } from 'vitest';
import type { StatedRule } from '../../shared/api/answers/rules.ts';
import { addDays, type Day, day } from '../../shared/day.ts';
import { type RegionCode, regionCode } from '../../shared/region.ts';
import { PARAMETERS, type ParameterName } from '../../shared/rules/parameters/registry.ts';
import { historyOf, resolve } from '../../shared/rules/resolve.ts';
import type { Rule } from '../../shared/rules/snapshot.ts';
import { stateOnDay, stateRule } from '../../worker/rules/state.ts';
import { repositoryRules } from './repository.ts';

const rules = repositoryRules();
const NAMES = Object.keys(PARAMETERS) as ParameterName[];

/** Those that state a value, and of the rest one below each: what they inherit is one and the same (see timelines). */
function askedFor(name: ParameterName): RegionCode[] {
  const asked = new Map<string, RegionCode>();
  const states = (region: RegionCode) => rules.snapshot.rules[name][region] !== undefined;
  for (const region of rules.regions.codes) {
    let above = rules.regions.inheritsFrom(region);
    while (above !== null && !states(above)) above = rules.regions.inheritsFrom(above);
    const group = states(region) ? region : `below ${above}`;
    if (!asked.has(group)) asked.set(group, region);
  }
  return [...asked.values()];
}

/** Each day of a change, the day before it and the day after it, in order. */
function daysOfChange(name: ParameterName, region: RegionCode): Day[] {
  const days = new Set<Day>();
  for (let at: RegionCode | null = region; at !== null; at = rules.regions.inheritsFrom(at)) {
    const stated: readonly Rule[] = rules.snapshot.rules[name][at] ?? [];
    for (const { from, notBefore, surelyFrom, everywhereBy, to } of stated) {
      for (const day of [from, notBefore, surelyFrom, everywhereBy, to]) {
        if (day !== null) for (const near of [-1, 0, 1]) days.add(addDays(day, near));
      }
    }
  }
  return [...days].sort();
}

/** Known only from a day on which another rule already held: it never was a rule here. */
const beganTooLate = ({ effectiveFrom, effectiveTo }: StatedRule) =>
  effectiveFrom !== null && effectiveTo !== null && effectiveFrom >= effectiveTo;
const isSure = (name: ParameterName, region: RegionCode, on: Day) =>
  resolve(rules, name, region, on).readings[0]?.rule !== null;
const onDay = (name: ParameterName, region: RegionCode, on: Day) =>
  stateRule(rules, name, resolve(rules, name, region, on), 'en');
const toldOn = (name: ParameterName, region: RegionCode, on: Day) =>
  stateOnDay(rules, name, resolve(rules, name, region, on), 'en');
const told = (name: ParameterName, region: RegionCode) =>
  historyOf(rules, name, region).flatMap((each) => stateRule(rules, name, each, 'en') ?? []);
const named = ({ value, definedIn, effectiveFrom, fromPrecision }: StatedRule) =>
  JSON.stringify([value, definedIn, effectiveFrom, fromPrecision]);

describe.each(NAMES)('%s', (name) => {
  it('everywhere: each value once, in the order in which each surely was the one shown', () => {
    for (const region of askedFor(name)) {
      const first = new Map<string, { readonly on: Day; readonly sure: boolean }>();
      for (const on of daysOfChange(name, region)) {
        const shown = onDay(name, region, on);
        if (!shown || beganTooLate(shown)) continue;
        const sure = isSure(name, region, on);
        const known = first.get(named(shown));
        if (!known || (sure && !known.sure)) first.set(named(shown), { on, sure });
      }
      const order = [...first].sort(([, a], [, b]) => (a.on < b.on ? -1 : 1)).map(([rule]) => rule);
      if (JSON.stringify(told(name, region).map(named)) !== JSON.stringify(order)) {
        expect({ region, told: told(name, region).map(named) }).toEqual({ region, told: order });
      }
    }
  });

  it('everywhere: on each day of a change, and beside it, the rules of that day say what the history tells', () => {
    for (const region of askedFor(name)) {
      const items = new Map(told(name, region).map((item) => [named(item), item]));
      for (const on of daysOfChange(name, region)) {
        const shown = onDay(name, region, on);
        if (!shown || beganTooLate(shown)) continue;
        const item = items.get(named(shown));
        expect({ region, on, item: item && named(item), note: item?.note }).toEqual({
          region,
          on,
          item: named(shown),
          note: shown.note,
        });
        if (isSure(name, region, on))
          expect({ region, on, to: item?.effectiveTo }).toEqual({ region, on, to: shown.effectiveTo });
      }
    }
  });

  it('everywhere: what only perhaps holds is told beside the day, never as its rule', () => {
    for (const region of askedFor(name)) {
      for (const on of daysOfChange(name, region)) {
        const perhaps = onDay(name, region, on);
        const stated = toldOn(name, region, on);
        if (!perhaps || isSure(name, region, on)) {
          expect(stated).toEqual(perhaps);
          continue;
        }
        expect({ region, on, stated }).toMatchObject({
          stated: {
            value: null,
            effectiveFrom: null,
            disputed: expect.arrayContaining([
              expect.objectContaining({ reason: 'start-not-known', value: perhaps.value, sources: perhaps.sources }),
            ]),
          },
        });
      }
    }
  });

  it('everywhere: what is told on a day is told until its end, and then it is not', () => {
    for (const region of askedFor(name)) {
      const days = daysOfChange(name, region);
      for (const on of days) {
        const shown = toldOn(name, region, on);
        const end = shown?.effectiveTo ?? null;
        const after = days.filter((day) => day > on && (end === null || day <= end));
        const others = after.filter((day) => {
          const then = toldOn(name, region, day);
          return (then && named(then)) !== (shown && named(shown));
        });
        if (shown) expect({ region, on, others }).toEqual({ region, on, others: end === null ? [] : [end] });
      }
    }
  });
});

it.each([
  // 山东's limits are first told on 2024-05-28 (F0522, F0534); the white list of 2026 on 2026-05-19 (F0978).
  ['memberLimits', '370000', '2021-05-01', '2024-05-28'],
  ['memberLimits', '370000', '2024-05-27', '2024-05-28'],
  ['designatedGoods', '000000', '2026-01-01', '2026-05-19'],
] as const)('%s of %s on %s: not known, and the later value beside it', (name, region, on, first) => {
  const later = toldOn(name, regionCode(region), day(first));
  expect(later?.value).not.toBeNull();
  expect(toldOn(name, regionCode(region), day(on))).toMatchObject({
    value: null,
    certainty: 'unverified',
    effectiveTo: first,
    note: 'We found no rule for that place on that day.',
    disputed: [
      { reason: 'start-not-known', value: later?.value, effectiveFrom: first },
      ...(later?.disputed ?? []).map(() => ({})),
    ],
  });
});

it.each(NAMES)('no history of %s has a value that ends before it begins', (name) => {
  for (const region of askedFor(name))
    expect({ region, wrong: told(name, region).filter(beganTooLate) }).toEqual({ region, wrong: [] });
});
