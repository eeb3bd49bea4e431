/**
 * The resolver against a slow reading of the design's words, day by day. What is not known to the day is taken apart
 * into every way it may have been: each start on each day it may have fallen on, each region following a change on
 * each day it may have followed. The readings of a day are what holds in at least one of them; the one to show is
 * what holds when everything came as late as it could.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day, day } from '../../shared/day.ts';
import { type RegionCode, regionCode } from '../../shared/region.ts';
import type { Relation } from '../../shared/relation.ts';
import type { Reach } from '../../shared/rules/parameters/parameter.ts';
import { openSnapshot, resolve } from '../../shared/rules/resolve.ts';
import type { Claim, Rule } from '../../shared/rules/snapshot.ts';
import { repositoryRules } from './repository.ts';

type Value = readonly Relation[] | null;

/** Days are numbers here: 0 is the first day looked at. */
interface Stated {
  readonly id: string;
  readonly value: Value;
  readonly disputed: readonly Value[];
  readonly notBefore: number;
  readonly surelyFrom: number;
  readonly everywhereBy: number | null;
  readonly to: number | null;
  readonly inherits: boolean;
  /** A text names the first day: where a region's own text starts a parameter, nobody there had it before. */
  readonly dated?: boolean;
}
type Table = ReadonlyMap<string, readonly Stated[]>;

// No table reaches further: three values, each at most 6 + 6 + 1 days after the one before, the last for 6.
const HORIZON = 46;
const FIRST = day('2024-01-01');
const DAYS = Array.from({ length: 3 * HORIZON }, (_, count) => addDays(FIRST, count));
const dayAt = (count: number): Day => DAYS[count] ?? addDays(FIRST, count);

/** The nation, a province with a city and its district, 兵团 with a city, and a place outside the scheme. */
const ABOVE: Readonly<Record<string, string | null>> = {
  '000000': null,
  '450000': '000000',
  '450100': '450000',
  '450102': '450100',
  '650000': '000000',
  '660000': '000000',
  '659001': '660000',
  '810000': null,
};
const REGIONS = Object.keys(ABOVE);

// ---- the slow reading ----

interface Asked {
  readonly table: Table;
  readonly reach: Reach;
  readonly region: string;
  readonly on: number;
}

/** A rule that may hold, where it is stated; null where no rule does. */
type Holding = { readonly rule: Stated; readonly at: string } | null;

function statedFor({ table, reach, region }: Asked, at: string): readonly Stated[] {
  return (table.get(at) ?? []).filter((rule) => {
    if (at === region) return true;
    if (!rule.inherits || reach === 'none') return false;
    return reach === 'all' || at !== '000000';
  });
}

/** Every choice of a first day for each of the rules. */
function startsOf(rules: readonly Stated[]): number[][] {
  return rules.reduce<number[][]>(
    (worlds, { notBefore, surelyFrom }) =>
      worlds.flatMap((world) =>
        Array.from({ length: surelyFrom - notBefore + 1 }, (_, late) => [...world, notBefore + late]),
      ),
    [[]],
  );
}

/** What a region's own words say on a day when its rules began on these days. Half-open: `to` is no longer in. */
function inForce(
  rules: readonly Stated[],
  starts: readonly number[],
  on: number,
): { rule: Stated; since: number } | null {
  const begun = rules.flatMap((rule, index) => {
    const since = starts[index] ?? Number.POSITIVE_INFINITY;
    return since <= on ? [{ rule, since }] : [];
  });
  const latest = begun.at(-1);
  return latest && (latest.rule.to === null || on < latest.rule.to) ? latest : null;
}

/** A region between the one asked about and `at` that says from which later day it followed. */
function followsOnItsOwnDay(asked: Asked, at: string, everywhereBy: number): boolean {
  for (let below: string | null = asked.region; below !== null && below !== at; below = ABOVE[below] ?? null) {
    const own = statedFor(asked, below);
    if (own.some(({ notBefore }) => notBefore > asked.on && notBefore <= everywhereBy)) return true;
  }
  return false;
}

/** What may hold, the latest possible of it last. */
function holdings(asked: Asked, at: string | null): Holding[] {
  if (at === null) return [null];
  const rules = statedFor(asked, at);
  return startsOf(rules).flatMap((starts): Holding[] => {
    const now = inForce(rules, starts, asked.on);
    if (now === null) return holdings(asked, ABOVE[at] ?? null);
    return landingOf(now.rule, now.since, starts);
  });

  /** What the regions below may have once a rule began: that one, or, not having followed, what they had on its eve. */
  function landingOf(rule: Stated, since: number, starts: readonly number[]): Holding[] {
    const here: Holding = { rule, at: at ?? '' };
    const { everywhereBy } = rule;
    if (at === null || at === asked.region || everywhereBy === null || asked.on >= everywhereBy) return [here];
    const before = inForce(rules, starts, since - 1);
    const old = before ? landingOf(before.rule, before.since, starts) : holdings(asked, ABOVE[at] ?? null);
    return followsOnItsOwnDay(asked, at, everywhereBy) ? old : [here, ...old];
  }
}

const valuesOf = (holding: Holding): Value[] => (holding ? [holding.rule.value, ...holding.rule.disputed] : [null]);
const asText = (value: Value): string => (value ? [...value].sort().join() : 'none');

/** How many regions lie above one. */
function depthOf(at: string): number {
  const above = ABOVE[at] ?? null;
  return above === null ? 0 : 1 + depthOf(above);
}

/** What a region is told on each day. `until`: the first later day on which another rule is told, if only perhaps, or this one surely. */
function expectedOf(table: Table, reach: Reach, region: string) {
  const days = Array.from({ length: HORIZON + 1 }, (_, on) => holdings({ table, reach, region, on }, region));
  const shownOn = days.map((possible) => possible.at(-1) ?? null);
  // Where none may surely hold, a value that perhaps does is told, the nearest first; that one perhaps ended is no news.
  const toldOn = days.map((possible) => {
    const settled = possible.at(-1) ?? null;
    if (settled !== null) return settled.rule.id;
    const perhaps = possible.flatMap((each) => (each && valuesOf(each).some((value) => value !== null) ? [each] : []));
    const place = ({ rule, at }: NonNullable<Holding>) => (table.get(at) ?? []).indexOf(rule) - depthOf(at) * 100;
    const [nearest] = perhaps.sort((a, b) => place(a) - place(b));
    return nearest && `perhaps ${nearest.rule.id}`;
  });
  return days.map((possible, on) => {
    const shown = shownOn[on] ?? null;
    const values = new Set(possible.flatMap(valuesOf).map(asText));
    const oneRuleSaysAll = new Set(valuesOf(shown).map(asText)).size === values.size;
    const until = toldOn.findIndex((later, index) => index > on && later !== toldOn[on]);
    return {
      shown: { value: asText(shown?.rule.value ?? null), id: shown?.rule.id ?? null, at: shown?.at ?? null },
      values: [...values].sort(),
      placed: true,
      open: values.size === 1 ? null : oneRuleSaysAll ? 'disputed' : 'start-not-known',
      until: until < 0 ? null : dayAt(until),
    };
  });
}

// ---- the same question to the resolver ----

const { snapshot } = repositoryRules();

function claimOf(value: Value): Claim<'relatives'> {
  return { value: value === null ? null : [...value], certainty: 'reported', sources: [0], facts: [], note: null };
}

function ruleOf(stated: Stated): Rule<'relatives'> {
  return {
    ...claimOf(stated.value),
    facts: [stated.id],
    from: null,
    precision: stated.dated ? 'day' : 'unknown',
    notBefore: dayAt(stated.notBefore),
    surelyFrom: dayAt(stated.surelyFrom),
    everywhereBy: stated.everywhereBy === null ? null : dayAt(stated.everywhereBy),
    to: stated.to === null ? null : dayAt(stated.to),
    inherits: stated.inherits,
    disputed: stated.disputed.map(claimOf),
  };
}

function rulesOf(table: Table, reach: Reach, startsLocally = false) {
  return openSnapshot({
    ...snapshot,
    regions: REGIONS.map((code): [RegionCode, string] => [regionCode(code), code]),
    parameters: { ...snapshot.parameters, relatives: { unit: null, reach, startsLocally } },
    rules: {
      ...snapshot.rules,
      relatives: Object.fromEntries([...table].map(([code, stated]) => [code, stated.map(ruleOf)])),
    },
  });
}

function answered(rules: ReturnType<typeof rulesOf>, region: string, on: number) {
  const { readings, open, until } = resolve(rules, 'relatives', regionCode(region), dayAt(on));
  const [first] = readings;
  return {
    shown: { value: asText(first?.value ?? null), id: first?.rule?.facts[0] ?? null, at: first?.definedIn ?? null },
    values: readings.length === 0 ? ['none'] : [...new Set(readings.map(({ value }) => asText(value)))].sort(),
    placed: readings.every(({ inherited, definedIn }) => inherited === (definedIn !== null && definedIn !== region)),
    open,
    until,
  };
}

// ---- tables ----

const KINDS: readonly Value[] = [['spouse'], ['spouse', 'parent'], ['parent', 'spouse'], ['sibling'], null];
const anyValue = fc.constantFrom(...KINDS);

/** One value's days: how long after the one before, how vague its start, how long it lands, and whether it ends. */
const anyStep = fc.record({
  value: anyValue,
  disputed: fc.option(anyValue, { nil: undefined, freq: 4 }),
  gap: fc.integer({ min: 0, max: 6 }),
  vague: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
  landing: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 6 })),
  lasts: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.integer({ min: 1, max: 6 })),
  inherits: fc.boolean(),
  dated: fc.boolean(),
  /** A value of the region itself alone, from the day of the one above it, which the regions below inherit. */
  beside: fc.boolean(),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** A region's values in order, as the compiler lets them through: the next may begin before a change has landed. */
function statedOf(region: string, steps: readonly Step[]): Stated[] {
  let free = 0;
  let above: Stated | null = null;
  const made = steps.map((step, index): Stated => {
    const beside: Stated | null = step.beside && !step.inherits && above?.inherits ? above : null;
    const notBefore = beside?.surelyFrom ?? free + step.gap;
    const surelyFrom = beside?.surelyFrom ?? notBefore + (step.landing === null ? step.vague : 0);
    const everywhereBy = step.landing === null ? null : surelyFrom + step.landing;
    free = Math.max(free, surelyFrom + 1);
    const disputed = step.disputed !== undefined && asText(step.disputed) !== asText(step.value) ? [step.disputed] : [];
    const to = step.lasts === null ? null : surelyFrom + step.lasts;
    above = {
      id: `${region}-${index}`,
      value: step.value,
      disputed,
      notBefore,
      surelyFrom,
      everywhereBy,
      to,
      inherits: step.inherits,
      dated: step.dated && notBefore === surelyFrom,
    };
    return above;
  });
  return made.map((one, index) => {
    const next = made[index + 1];
    return next && one.to !== null && one.to > next.surelyFrom && next.surelyFrom > one.surelyFrom
      ? { ...one, to: next.surelyFrom }
      : one;
  });
}

const anyTable: fc.Arbitrary<Table> = fc
  .tuple(
    ...REGIONS.map((region) =>
      fc.array(anyStep, { maxLength: 3 }).map((steps): [string, Stated[]] => [region, statedOf(region, steps)]),
    ),
  )
  .map((rows) => new Map(rows));

function agree(table: Table, reach: Reach): void {
  const rules = rulesOf(table, reach);
  for (const region of REGIONS) {
    const wanted = expectedOf(table, reach, region);
    expect({ region, days: wanted.map((_, on) => answered(rules, region, on)) }).toEqual({ region, days: wanted });
  }
}

const base = { disputed: [], everywhereBy: null, to: null, inherits: true } as const;
const spouse: Value = ['spouse'];
const both: Value = ['spouse', 'parent'];
/** Ways in which a resolver may go wrong, each as small as it gets. */
const minimal: readonly (readonly [string, Reach, Table])[] = [
  [
    'until: a vague start ends on the day from which it is sure',
    'all',
    new Map([['450100', [{ ...base, id: 'a', value: spouse, notBefore: 2, surelyFrom: 5 }]]]),
  ],
  [
    'what is left must have reached the region',
    'all',
    new Map([
      [
        '000000',
        [
          { ...base, id: 'a', value: spouse, notBefore: 0, surelyFrom: 0, inherits: false },
          { ...base, id: 'b', value: both, notBefore: 5, surelyFrom: 5, everywhereBy: 9 },
        ],
      ],
    ]),
  ],
  [
    'what ended before the change is not what is left',
    'all',
    new Map([
      [
        '000000',
        [
          { ...base, id: 'a', value: spouse, notBefore: 0, surelyFrom: 0, to: 2 },
          { ...base, id: 'b', value: both, notBefore: 5, surelyFrom: 5, everywhereBy: 9 },
        ],
      ],
    ]),
  ],
  [
    'a province has told its day though its city changes again later',
    'all',
    new Map([
      [
        '000000',
        [
          { ...base, id: 'a', value: spouse, notBefore: 0, surelyFrom: 0 },
          { ...base, id: 'b', value: both, notBefore: 5, surelyFrom: 5, everywhereBy: 12 },
        ],
      ],
      ['450000', [{ ...base, id: 'p', value: both, notBefore: 9, surelyFrom: 9 }]],
      ['450100', [{ ...base, id: 'c', value: ['sibling'], notBefore: 20, surelyFrom: 20 }]],
    ]),
  ],
  [
    'the next text of the nation is not a day of the region',
    'all',
    new Map([
      [
        '000000',
        [
          { ...base, id: 'a', value: spouse, notBefore: 0, surelyFrom: 0 },
          { ...base, id: 'b', value: both, notBefore: 5, surelyFrom: 5, everywhereBy: 10 },
          { ...base, id: 'c', value: ['sibling'], notBefore: 10, surelyFrom: 10 },
        ],
      ],
    ]),
  ],
  [
    'what had not landed when the next change began may not have come at all',
    'all',
    new Map([
      [
        '450000',
        [
          { ...base, id: 'a', value: spouse, notBefore: 0, surelyFrom: 0, everywhereBy: 9 },
          { ...base, id: 'b', value: both, notBefore: 3, surelyFrom: 3, everywhereBy: 6 },
        ],
      ],
    ]),
  ],
  [
    'of two that perhaps hold and say the same, the older is told',
    'all',
    new Map([
      [
        '450000',
        [
          { ...base, id: 'a', value: spouse, notBefore: 0, surelyFrom: 0, everywhereBy: 2 },
          { ...base, id: 'b', value: spouse, notBefore: 1, surelyFrom: 2 },
        ],
      ],
    ]),
  ],
];
it.each(minimal)('%s', (_name, reach, table) => agree(table, reach));

const everyReach = fc.constantFrom<Reach>('all', 'to-cities', 'none');

it('says on every day, for every region and reach, what the slow reading says', () => {
  fc.assert(fc.property(anyTable, everyReach, agree), { numRuns: 40 });
});

// ---- parameters that a region's own text starts ----

/** The regions from the one asked up to the last below the nation. */
function belowTheNation(region: string): string[] {
  const above = ABOVE[region] ?? null;
  return above === null ? [] : [region, ...belowTheNation(above)];
}

/** What holds of a day whatever else a table says, by the words of `startsLocally`. */
function startsWhereItSays(table: Table): void {
  const [plain, local] = [rulesOf(table, 'all'), rulesOf(table, 'all', true)];
  for (const region of REGIONS) {
    const own = table.get(region) ?? [];
    const below = belowTheNation(region).flatMap((at) => statedFor({ table, reach: 'all', region, on: 0 }, at));
    const landing = (table.get('000000') ?? []).some(({ everywhereBy }) => everywhereBy !== null);
    for (let on = 0; on <= HORIZON; on += 1) {
      const where = { region, on };
      const { until: _, ...told } = answered(local, region, on);
      const { until: __, ...toldPlainly } = answered(plain, region, on);
      // Who names no later day of their own, and follows nobody who does, is told what any parameter would be.
      const waits =
        landing || below.some((rule) => rule.everywhereBy !== null || (rule.dated === true && rule.surelyFrom > on));
      if (!waits) expect({ where, ...told }).toEqual({ where, ...toldPlainly });
      if (own.some(({ notBefore, surelyFrom }) => notBefore <= on && on < surelyFrom)) continue;
      // What its own text says from a day on holds there.
      const begun = own.findLast(({ surelyFrom }) => surelyFrom <= on);
      const holds = begun !== undefined && (begun.to === null || on < begun.to);
      if (holds) expect({ where, shown: told.shown.value }).toEqual({ where, shown: asText(begun.value) });
      // And who names the day on which they did as the nation says are not told before it that they do.
      const next = own.find(({ surelyFrom }) => surelyFrom > on);
      if (holds || region === '000000' || next?.dated !== true || next.value === null) continue;
      const surely = told.open === null && told.shown.at === '000000' ? told.shown.value : '';
      expect({ where, surely }).not.toEqual({ where, surely: asText(next.value) });
    }
  }
}

it.each<readonly [string, Table]>([
  [
    'who names a later day had not begun when the nation did',
    new Map([
      ['000000', [{ ...base, id: 'a', value: both, notBefore: 0, surelyFrom: 1, to: 5 }]],
      ['450000', [{ ...base, id: 'p', value: both, notBefore: 3, surelyFrom: 3, inherits: false, dated: true }]],
    ]),
  ],
  [
    'the nation said the same twice before the region did',
    new Map([
      [
        '000000',
        [
          { ...base, id: 'a', value: both, notBefore: 0, surelyFrom: 0 },
          { ...base, id: 'b', value: both, notBefore: 5, surelyFrom: 5 },
        ],
      ],
      ['450000', [{ ...base, id: 'p', value: both, notBefore: 9, surelyFrom: 9, dated: true }]],
    ]),
  ],
])('starts where it says: %s', (_name, table) => startsWhereItSays(table));

it('starts where it says, in any table', () => {
  fc.assert(fc.property(anyTable, startsWhereItSays), { numRuns: 60 });
});
