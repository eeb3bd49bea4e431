/** The data set itself: what must be true of it whatever it says. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileRepository } from '../../.scripts/data.ts';
import { addDays, type Day, day } from '../../shared/day.ts';
import { NATION, provinceOf, type RegionCode, regionCode } from '../../shared/region.ts';
import type { ParameterName } from '../../shared/rules/parameters/registry.ts';
import { historyOf, openSnapshot, resolve, toShow } from '../../shared/rules/resolve.ts';
import type { Rule } from '../../shared/rules/snapshot.ts';

const { snapshot, files } = compileRepository();
if (snapshot === null) throw new Error('The data does not compile: npm run compile says why.');
const rules = openSnapshot(snapshot);
const today = day('2026-11-21');
const root = path.join(import.meta.dirname, '../..');

const statedIn = (name: ParameterName): RegionCode[] => Object.keys(snapshot.rules[name]).map(regionCode);
const provinces = rules.regions.codes.filter(
  (code) => rules.regions.levelOf(code) === 'province' && rules.regions.inheritsFrom(code) !== null,
);
/** Every day on which something about a parameter changes in a region, and the day before it. */
const edges = (name: ParameterName, region: RegionCode): Day[] =>
  historyOf(rules, name, region).flatMap((told) => {
    const { rule } = toShow(told) ?? {};
    return [rule?.notBefore, rule?.surelyFrom, told.until].flatMap((at) => (at ? [addDays(at, -1), at] : []));
  });

describe('every fact is accounted for', () => {
  const refused = parse(readFileSync(path.join(root, 'shared/rules/data/refused.yaml'), 'utf8')) as Record<
    string,
    { reason: string }
  >;
  const cited = new Set<string>();
  const walk = (part: unknown, key: string): void => {
    if (key === 'sources') return;
    if (key === 'facts' && Array.isArray(part)) for (const fact of part) cited.add(String(fact));
    else if (Array.isArray(part)) for (const item of part) walk(item, '');
    else if (typeof part === 'object' && part !== null)
      for (const [name, value] of Object.entries(part)) walk(value, name);
  };
  for (const folder of ['shared/rules/data', 'shared/guides/data']) {
    for (const file of readdirSync(path.join(root, folder)).filter(
      (name) => name.endsWith('.yaml') && name !== 'refused.yaml',
    )) {
      walk(parse(readFileSync(path.join(root, folder, file), 'utf8')), '');
    }
  }
  const ids = Array.from({ length: 1306 }, (_, index) => `F${String(index + 1).padStart(4, '0')}`);

  it('used or refused, never both, never neither', () => {
    expect(ids.filter((id) => !cited.has(id) && !refused[id])).toEqual([]);
    expect(ids.filter((id) => cited.has(id) && refused[id])).toEqual([]);
  });

  it('a refusal says why', () => {
    const reasons = ['machine-written-only', 'unsourced', 'contradicted', 'duplicate', 'not-for-people', 'out-of-date'];
    for (const [id, { reason }] of Object.entries(refused))
      expect({ id, known: reasons.includes(reason) }).toEqual({ id, known: true });
  });

  it('nothing is cited that is no fact', () => expect([...cited].filter((id) => !ids.includes(id))).toEqual([]));
});

describe('placement', () => {
  it('each province-level unit has its file', () => {
    expect(files.map(({ region }) => region).sort()).toEqual([NATION, ...provinces].sort());
  });

  it('a file bears the name of its region', () => {
    for (const { region, name } of files) expect(rules.regions.nameOf(regionCode(region))).toBe(name);
  });
});

describe('what holds everywhere', () => {
  it('no region masks sharing across provinces', () => {
    for (const region of [...provinces, ...statedIn('regionScope')]) {
      expect({ region, scope: resolve(rules, 'regionScope', region, today).readings[0]?.value }).toEqual({
        region,
        scope: 'nationwide',
      });
    }
  });

  it('the vehicle across provinces is the nation’s, on every day', () => {
    for (const region of statedIn('mechanism')) {
      for (const on of edges('mechanism', region)) {
        const theirs = resolve(rules, 'mechanism', region, on).readings.map(
          ({ value }) => value?.crossProvince ?? null,
        );
        const national = resolve(rules, 'mechanism', NATION, on).readings.map(
          ({ value }) => value?.crossProvince ?? null,
        );
        expect({ region, on, theirs: [...new Set(theirs)] }).toEqual({ region, on, theirs: [...new Set(national)] });
      }
    }
  });

  it('cash, the pooled fund, public health, fitness and wellness are never paid', () => {
    for (const name of ['useScope', 'useScopeCrossProvince'] as const) {
      for (const region of statedIn(name)) {
        for (const { value } of historyOf(rules, name, region).flatMap(({ readings }) => readings)) {
          if (value === null) continue;
          const never = ['public-health', 'fitness', 'wellness', 'cash', 'pooled-fund'].filter(
            (purpose) => !value.denied.some((denied) => denied === purpose),
          );
          expect({ name, region, never }).toEqual({ name, region, never: [] });
          expect(value.allowed.filter((purpose) => value.denied.includes(purpose))).toEqual([]);
        }
      }
    }
  });

  it('every province reaches the eight kinds by 2024-12-09, and in-laws nowhere now', () => {
    for (const region of provinces) {
      const lists = resolve(rules, 'relatives', region, today).readings.map(({ value }) => value ?? []);
      for (const list of lists)
        expect({ region, inLaw: list.includes('parent-in-law') }).toEqual({ region, inLaw: false });
      expect({ region, eight: lists[0]?.length }).toEqual({ region, eight: 8 });
    }
  });

  it('every city and county resolves what every family needs to know', () => {
    for (const region of rules.regions.codes.filter((code) => rules.regions.inheritsFrom(code) !== null)) {
      for (const name of [
        'relatives',
        'regionScope',
        'mechanism',
        'insuranceScope',
        'participation',
        'useScope',
        'hotline',
      ] as const) {
        const { readings } = resolve(rules, name, region, today);
        if (!readings[0]?.value) expect.fail(`${name} is not known in ${region}`);
      }
    }
  });
});

it('where a value ends, another takes its place: the next one, or the wider region’s', () => {
  // A year's bounds end with their year, and the wallet's limits on transfers ended with the transfers (C20).
  const ENDING: readonly ParameterName[] = ['contributionBase', 'transferLimits'];
  const gaps = (Object.keys(snapshot.rules) as ParameterName[])
    .filter((name) => !ENDING.includes(name))
    .flatMap((name) => {
      const ended = (region: RegionCode): Day[] =>
        (snapshot.rules[name][region] ?? []).flatMap(({ to, value }) => (to !== null && value !== null ? to : []));
      return statedIn(name).flatMap((region) =>
        ended(region)
          .filter((to) => resolve(rules, name, region, to).readings.every(({ value }) => value === null))
          .map((to) => `${name} ${region} ${to}`),
      );
    });
  expect(gaps).toEqual([]);
});

describe('figures are plausible', () => {
  it('a monthly credit of a retired person is 20 to 600 yuan, or 1 to 8 % of a pension of 1,000 to 10,000 yuan', () => {
    for (const region of statedIn('creditRetired')) {
      for (const rule of snapshot.rules.creditRetired[region] ?? []) {
        for (const { value } of [rule, ...rule.disputed]) {
          if (value === null || value.kind === 'percent-of-former-credit') continue;
          const amounts = [
            ...('amountFen' in value ? [value.amountFen] : []),
            ...('ageBands' in value ? value.ageBands : []).flatMap((band) =>
              'amountFen' in band ? band.amountFen : [],
            ),
          ];
          for (const amount of amounts)
            expect({ region, plausible: amount >= 2_000 && amount <= 60_000 }).toEqual({ region, plausible: true });
          if (value.kind !== 'percent-of-average-pension') continue;
          const rates = [value, ...value.ageBands].flatMap((each) => ('ratePercent' in each ? each.ratePercent : []));
          expect({ region, rates: rates.filter((rate) => rate < 1 || rate > 8) }).toEqual({ region, rates: [] });
          const pension = value.averagePensionFen ?? 300_000;
          expect({ region, plausible: pension >= 100_000 && pension <= 1_000_000 }).toEqual({
            region,
            plausible: true,
          });
        }
      }
    }
  });

  it('age bands rise', () => {
    for (const region of statedIn('creditRetired')) {
      for (const { value } of snapshot.rules.creditRetired[region] ?? []) {
        const ages = value && 'ageBands' in value ? value.ageBands.map(({ fromAge }) => fromAge) : [];
        expect({ region, ages }).toEqual({ region, ages: [...new Set(ages)].sort((a, b) => a - b) });
      }
    }
  });

  it('a retained amount is at most 10,000 yuan', () => {
    for (const region of statedIn('shareableBalance')) {
      for (const { value } of snapshot.rules.shareableBalance[region] ?? [])
        expect(value?.retainedFen ?? 0).toBeLessThanOrEqual(1_000_000);
    }
  });

  it('two places of one province-wide pool do not differ in what their pool decides', () => {
    const pooled = provinces.filter(
      (code) => resolve(rules, 'pool', code, today).readings[0]?.value?.level === 'province',
    );
    for (const name of ['creditRetired', 'creditActive', 'drawOrder', 'shareableBalance'] as const) {
      const odd = statedIn(name).filter((code) => pooled.includes(provinceOf(code)) && !code.endsWith('0000'));
      expect({ name, odd }).toEqual({ name, odd: [] });
    }
  });
});

describe('channels', () => {
  it('what is found by its name shows the name to search for in English as well', () => {
    const searched = snapshot.channels.filter(({ kind }) => ['app', 'mini-program', 'wechat-account'].includes(kind));
    expect(searched.length).toBeGreaterThan(100);
    expect(searched.filter(({ name }) => !/[一-鿿]/.test(name.en)).map(({ id }) => id)).toEqual([]);
  });

  it('a counter shows no words to click on: what to bring is said in both languages', () => {
    const counters = snapshot.channels.filter(({ kind }) => kind === 'counter');
    expect(counters.filter(({ path }) => path.length > 0).map(({ id }) => id)).toEqual([]);
  });

  it('a path through 亲情账户 never passes for binding, save 海南 where it is a first step', () => {
    const wrong = snapshot.channels.filter(
      ({ region, tasks, path: words }) =>
        provinceOf(region) !== '460000' &&
        tasks.includes('bind') &&
        words.some((word) => word.includes('亲情账户') && !word.includes('家庭共济')),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('only official addresses are shown', () => {
    const official =
      /^https?:\/\/([a-z0-9-]+\.)*(gov\.cn|12333\.gov\.cn|scyb\.org\.cn|ynylbz\.cn|xjylbz\.cn|xjbtylbz\.cn)(:\d+)?(\/|$)/;
    expect(
      snapshot.channels.filter(({ url }) => url !== null && !official.test(url)).map(({ id, url }) => [id, url]),
    ).toEqual([]);
  });

  it('no shown address bears a query', () => {
    const links = [...snapshot.sources, ...snapshot.channels].flatMap(({ url }) => (url ? [url] : []));
    expect(links.length).toBeGreaterThan(0);
    for (const name of ['ticket', 'token', 'authCode'])
      expect(links.filter((url) => url.includes(`${name}=`))).toEqual([]);
  });
});

describe('certainty', () => {
  it('is never more than the best of the sources it cites', () => {
    for (const name of Object.keys(snapshot.rules) as ParameterName[]) {
      const table: Readonly<Record<string, readonly Rule[]>> = snapshot.rules[name];
      for (const list of Object.values(table)) {
        for (const { certainty, sources } of list) {
          const best = sources.map((place) => snapshot.sources[place]?.confidence);
          if (certainty === 'official') expect(best).toContain('official');
          if (certainty === 'reported')
            expect(best.some((one) => one === 'official' || one === 'media' || one === 'media-reprint')).toBe(true);
        }
      }
    }
  });
});
