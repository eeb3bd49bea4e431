/** Which value of a parameter holds for a region on a day, what it stands on, and what else it might be. */
import { addMonths, type Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName } from './parameters/registry.ts';
import { openRegions, type Regions } from './regions.ts';
import type { Reading, Resolution } from './resolution.ts';
import { resolveOnDay } from './resolve-on-day.ts';
import type { Rule, Snapshot } from './snapshot.ts';

export type { OpenReason, Reading, Resolution } from './resolution.ts';

/** A snapshot ready for questions. */
export interface Rules {
  readonly snapshot: Snapshot;
  readonly regions: Regions;
  readonly timelines: Timelines;
  /** A month after the facts were gathered: nobody knows what is in force much later. */
  readonly freshUntil: Day;
}

/**
 * By parameter, then region: what stands under a parameter is a timeline of that parameter. Made when first asked for;
 * there are never more than twice as many as regions that state something, since those that state nothing share one.
 */
type Timelines = Map<ParameterName, Map<RegionCode | BelowRegion, Timeline<ParameterName>>>;

/** Every region that states nothing itself and inherits from this one first. */
type BelowRegion = `below ${RegionCode}`;

/** The days on which nothing changes, with what holds on them. Half-open; null is without end. */
interface Span<Name extends ParameterName> {
  readonly from: Day | null;
  readonly resolution: Resolution<Name>;
}
type Timeline<Name extends ParameterName> = readonly Span<Name>[];

export function openSnapshot(snapshot: Snapshot): Rules {
  const { regions, gathered } = snapshot;
  return { snapshot, regions: openRegions(regions), timelines: new Map(), freshUntil: addMonths(gathered, 1) };
}

/** Resolves a parameter. The region must exist in the table (else the answer has no readings). */
export function resolve<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day,
): Resolution<Name> {
  const timeline = timelineOf(rules, name, region);
  let low = 0;
  let high = timeline.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const from = timeline[middle]?.from ?? null;
    if (from === null || from <= on) low = middle;
    else high = middle - 1;
  }
  return timeline[low]?.resolution ?? NONE;
}

const NONE = { readings: [], open: null, until: null, sureFrom: null } as const;

function timelineOf<Name extends ParameterName>(rules: Rules, name: Name, region: RegionCode): Timeline<Name> {
  const known = rules.timelines.get(name)?.get(region) as Timeline<Name> | undefined;
  if (known) return known;
  const made = sharedTimeline(rules, name, region) ?? makeTimeline(rules, name, region);
  keep(rules, name, region, made);
  return made;
}

/** The one of all regions that state nothing and inherit from the same; null for a region that states something. */
function sharedTimeline<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
): Timeline<Name> | null {
  const stating = nearestStating(rules, name, region);
  if (stating === region) return null;
  if (stating === null) return [];
  const known = rules.timelines.get(name)?.get(`below ${stating}`) as Timeline<Name> | undefined;
  if (known) return known;
  const made = makeTimeline(rules, name, region);
  keep(rules, name, `below ${stating}`, made);
  return made;
}

function nearestStating({ snapshot, regions }: Rules, name: ParameterName, region: RegionCode): RegionCode | null {
  for (let at: RegionCode | null = region; at !== null; at = regions.inheritsFrom(at)) {
    if (snapshot.rules[name][at]) return at;
  }
  return null;
}

function keep<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  under: RegionCode | BelowRegion,
  timeline: Timeline<Name>,
): void {
  const known = rules.timelines.get(name) ?? new Map<RegionCode | BelowRegion, Timeline<ParameterName>>();
  rules.timelines.set(name, known.set(under, timeline));
}

function makeTimeline<Name extends ParameterName>(rules: Rules, name: Name, region: RegionCode): Timeline<Name> {
  const starts = [null, ...breakpoints(rules, name, region)];
  const spans = starts.map((from) => ({ from, resolution: resolveOnDay(rules, name, region, from) }));
  return spans.map(({ from, resolution }, index) => {
    const later = spans.slice(index + 1);
    const next = later.find((span) => !isToldAlike(span.resolution, resolution));
    const sure = hasPerhapsNotBegun(resolution) ? later.find((span) => !hasPerhapsNotBegun(span.resolution)) : null;
    return { from, resolution: { ...resolution, until: next?.from ?? null, sureFrom: sure?.from ?? null } };
  });
}

/** The same rule to show, and as sure to hold at all. */
function isToldAlike<Name extends ParameterName>(a: Resolution<Name>, b: Resolution<Name>): boolean {
  return toShow(a)?.rule === toShow(b)?.rule && hasPerhapsNotBegun(a) === hasPerhapsNotBegun(b);
}

function hasPerhapsNotBegun<Name extends ParameterName>({ readings: [first] }: Resolution<Name>): boolean {
  return first?.rule === null;
}

/** The reading to show: where "no rule" may hold as well, the one that perhaps holds. Undefined where none may. */
export function toShow<Name extends ParameterName>({ readings }: Resolution<Name>): Reading<Name> | undefined {
  return readings.find(({ rule }) => rule !== null);
}

/**
 * Every value that was ever the one to show in a region, each once, oldest first: in the order of the days from which
 * each surely was. So a start known by its year or month counts from the end of that, a `by` start from its day, an
 * unknown one from the day on which the facts were gathered; a region's own value stands at the day on which it took
 * the place of what it inherited, and one that was never sure at the day from which it perhaps held.
 */
export function historyOf<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
): Resolution<Name>[] {
  const told = new Map<Rule<Name> | null, Resolution<Name>>();
  for (const { resolution } of timelineOf(rules, name, region)) {
    const shown = toShow(resolution);
    if (!shown) continue;
    // A wider region's value known only from a day on which the region had its own never held here.
    if (resolution.until !== null && (shown.rule?.from ?? '') >= resolution.until) continue;
    // What perhaps held is placed anew once it surely does.
    if (told.get(shown.rule)?.readings[0]?.rule === null) told.delete(shown.rule);
    // The latest span of a rule is the settled one: what was open while it began is no longer.
    told.set(shown.rule, resolution);
  }
  return [...told.values()];
}

/** Every day on which the answer for this region may change, in order. */
function breakpoints(rules: Rules, name: ParameterName, region: RegionCode): Day[] {
  const days = new Set<Day>();
  for (let at: RegionCode | null = region; at !== null; at = rules.regions.inheritsFrom(at)) {
    for (const rule of rules.snapshot.rules[name][at] ?? []) {
      for (const day of [rule.notBefore, rule.surelyFrom, rule.everywhereBy, rule.to]) if (day !== null) days.add(day);
    }
  }
  return [...days].sort();
}
