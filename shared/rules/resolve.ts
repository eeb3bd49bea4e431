/** Which value of a parameter holds for a region on a day, what it stands on, and what else it might be. */
import { addDays, type Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName, ValueOf } from './parameters/registry.ts';
import { openRegions, type Regions } from './regions.ts';
import type { Claim, Rule, Snapshot } from './snapshot.ts';

/** One value that may hold. `value` null: a rule says that it ended, or (without a claim) none had begun. */
export interface Reading<Name extends ParameterName> {
  readonly value: ValueOf<Name> | null;
  /** What it stands on; null for "no rule". */
  readonly claim: Claim<Name> | null;
  /** The rule it belongs to; the rule's own claim, or one of its disputed ones. */
  readonly rule: Rule<Name> | null;
  /** The region that states it. */
  readonly definedIn: RegionCode | null;
  readonly inherited: boolean;
}

export type OpenReason = 'disputed' | 'start-not-known';

/** The readings of one parameter on one day, the one to show first; none where we have no rule. */
export interface Resolution<Name extends ParameterName> {
  readonly readings: readonly Reading<Name>[];
  /** Why there is more than one; null when settled. */
  readonly open: OpenReason | null;
  /** The first day on which another rule is the one to show; null when none is known. */
  readonly until: Day | null;
}

/** A snapshot ready for questions. */
export interface Rules {
  readonly snapshot: Snapshot;
  readonly regions: Regions;
  readonly timelines: Timelines;
}

/** By parameter, then region: what stands under a parameter is a timeline of that parameter. */
type Timelines = Map<ParameterName, Map<RegionCode, Timeline<ParameterName>>>;

/** The days on which nothing changes, with what holds on them. Half-open; null is without end. */
interface Span<Name extends ParameterName> {
  readonly from: Day | null;
  readonly resolution: Resolution<Name>;
}
type Timeline<Name extends ParameterName> = readonly Span<Name>[];

export function openSnapshot(snapshot: Snapshot): Rules {
  return { snapshot, regions: openRegions(snapshot.regions), timelines: new Map() };
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

const NONE = { readings: [], open: null, until: null } as const;

function timelineOf<Name extends ParameterName>(rules: Rules, name: Name, region: RegionCode): Timeline<Name> {
  const known = rules.timelines.get(name)?.get(region) as Timeline<Name> | undefined;
  if (known) return known;
  const starts = [null, ...breakpoints(rules, name, region)];
  const spans = starts.map((from) => ({ from, resolution: resolveOnDay(rules, name, region, from, null) }));
  const made = spans.map(({ from, resolution }, index) => {
    const shown = resolution.readings[0]?.rule;
    const next = spans.slice(index + 1).find((span) => span.resolution.readings[0]?.rule !== shown);
    return { from, resolution: { ...resolution, until: next?.from ?? null } };
  });
  const byRegion = rules.timelines.get(name) ?? new Map<RegionCode, Timeline<ParameterName>>();
  rules.timelines.set(name, byRegion.set(region, made));
  return made;
}

/** A value that was the one to show for a while: on the days from `from` (null: no start known) until `until`. */
export interface Episode<Name extends ParameterName> {
  readonly reading: Reading<Name>;
  readonly resolution: Resolution<Name>;
}

/** Every value that ever applied in a region, oldest first. */
export function historyOf<Name extends ParameterName>(rules: Rules, name: Name, region: RegionCode): Episode<Name>[] {
  const episodes: Episode<Name>[] = [];
  for (const { resolution } of timelineOf(rules, name, region)) {
    const reading = resolution.readings[0];
    if (!reading?.rule) continue;
    const last = episodes.at(-1);
    if (last?.reading.rule === reading.rule) {
      // The latest span of a rule is the settled one: what was open while it began is no longer.
      episodes[episodes.length - 1] = { reading, resolution };
    } else episodes.push({ reading, resolution });
  }
  return episodes;
}

/** Every day on which the answer for this region may change, in order. */
function breakpoints(rules: Rules, name: ParameterName, region: RegionCode): Day[] {
  const days = new Set<Day>();
  for (let at: RegionCode | null = region; at !== null; at = rules.regions.inheritsFrom(at)) {
    for (const rule of rulesOf(rules, name, at)) {
      for (const day of [rule.notBefore, rule.surelyFrom, rule.everywhereBy, rule.to]) if (day !== null) days.add(day);
    }
  }
  return [...days].sort();
}

function rulesOf<Name extends ParameterName>(rules: Rules, name: Name, region: RegionCode): readonly Rule<Name>[] {
  return rules.snapshot.rules[name][region] ?? [];
}

/**
 * `on` null is the time before every rule. `followedFrom`: the first day on which the region asked about may have a
 * rule of its own; until then a change above it that regions were still following has not reached it.
 */
function resolveOnDay<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day | null,
  asked: { readonly region: RegionCode; readonly followedFrom: Day | null } | null,
): Resolution<Name> {
  if (on === null) return NONE;
  const origin = asked?.region ?? region;
  const reading = readingFrom<Name>(region, origin);
  const own = rulesOf(rules, name, region).filter((rule) => reaches(rules, name, rule, region, origin));
  // The latest to have begun; when it has ended, no older one comes back: the wider region's value holds again.
  const latest = own.filter((rule) => rule.surelyFrom <= on).at(-1);
  const surely = latest && (latest.to === null || on < latest.to) ? latest : null;
  const perhaps = own.filter(
    (rule) => rule.notBefore <= on && on < rule.surelyFrom && (rule.to === null || on < rule.to),
  );
  const followedFrom = asked?.followedFrom ?? own.find((rule) => rule.notBefore > on)?.notBefore ?? null;

  const inherited = above(rules, name, region, on, { region: origin, followedFrom });
  const settled = surely
    ? landing(rules, name, region, on, surely, { region: origin, followedFrom }, reading)
    : own.length > 0 && rules.snapshot.parameters[name].startsLocally
      ? untilFollowed(rules, name, region, on, inherited, own, { region: origin, followedFrom })
      : inherited;
  const sure = surely ? corroborate(settled, inherited) : settled;
  return perhaps.length === 0 ? sure : withPerhaps(sure, perhaps.flatMap(reading));
}

const RANK = { unverified: 0, reported: 1, official: 2 } as const;

/** A region that says the same as what it would inherit is as sure as the surer of the two, and stands on both. */
function corroborate<Name extends ParameterName>(own: Resolution<Name>, wider: Resolution<Name>): Resolution<Name> {
  const [mine, theirs] = [own.readings[0], wider.readings[0]];
  if (own.open || wider.open || !mine?.claim || !theirs?.claim || !sameValue(mine.value, theirs.value)) return own;
  const certainty =
    RANK[mine.claim.certainty] >= RANK[theirs.claim.certainty] ? mine.claim.certainty : theirs.claim.certainty;
  const sources = [...new Set([...mine.claim.sources, ...theirs.claim.sources])];
  const facts = [...new Set([...mine.claim.facts, ...theirs.claim.facts])];
  return withoutEnd([{ ...mine, claim: { ...mine.claim, certainty, sources, facts } }], null);
}

/** A rule in force; while regions were still following it, the older value is a reading for them as well. */
function landing<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day,
  rule: Rule<Name>,
  asked: { readonly region: RegionCode; readonly followedFrom: Day | null },
  reading: (rule: Rule<Name>) => Reading<Name>[],
): Resolution<Name> {
  const inForce: Resolution<Name> = withoutEnd(reading(rule), rule.disputed.length > 0 ? 'disputed' : null);
  const following = rule.everywhereBy !== null && on < rule.everywhereBy && asked.region !== region;
  if (!following) return inForce;
  const older = rulesOf(rules, name, region)
    .filter((other) => other.surelyFrom < rule.surelyFrom)
    .at(-1);
  const before: Resolution<Name> = older
    ? withoutEnd(reading(older), older.disputed.length > 0 ? 'disputed' : null)
    : above(rules, name, region, on, asked);
  const followsLater =
    asked.followedFrom !== null && rule.everywhereBy !== null && asked.followedFrom <= rule.everywhereBy;
  return followsLater ? before : withPerhaps(before, inForce.readings);
}

/**
 * A region that states the day from which it does what the wider region says did not do so before:
 * until then the wider value has not reached it, and what was there before holds.
 */
function untilFollowed<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day,
  inherited: Resolution<Name>,
  own: readonly Rule<Name>[],
  asked: { readonly region: RegionCode; readonly followedFrom: Day | null },
): Resolution<Name> {
  const next = own.find((rule) => rule.notBefore > on);
  const wider = inherited.readings[0];
  const dated = next !== undefined && next.precision !== 'by' && next.precision !== 'unknown';
  if (!dated || !wider?.rule || !sameValue(next.value, wider.value)) return inherited;
  return above(rules, name, region, addDays(wider.rule.notBefore, -1), asked);
}

function above<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day,
  asked: { readonly region: RegionCode; readonly followedFrom: Day | null },
): Resolution<Name> {
  const parent = rules.regions.inheritsFrom(region);
  return parent === null ? NONE : resolveOnDay(rules, name, parent, on, asked);
}

/** Adds readings whose start is not known; what says the same as one already there changes nothing. */
function withPerhaps<Name extends ParameterName>(
  settled: Resolution<Name>,
  perhaps: readonly Reading<Name>[],
): Resolution<Name> {
  const first = settled.readings.length > 0 ? settled.readings : [noRule<Name>()];
  const news = perhaps.filter((reading) => !first.some((other) => sameValue(other.value, reading.value)));
  if (news.length === 0) return settled;
  return withoutEnd([...first, ...news], 'start-not-known');
}

function reaches(rules: Rules, name: ParameterName, rule: Rule, stated: RegionCode, asked: RegionCode): boolean {
  if (stated === asked) return true;
  if (!rule.inherits) return false;
  const reach = rules.snapshot.parameters[name].reach;
  return reach === 'all' || (reach === 'to-cities' && rules.regions.levelOf(stated) !== 'nation');
}

function readingFrom<Name extends ParameterName>(definedIn: RegionCode, asked: RegionCode) {
  return (rule: Rule<Name>): Reading<Name>[] =>
    [rule, ...rule.disputed].map((claim) => ({
      value: claim.value,
      claim,
      rule,
      definedIn,
      inherited: definedIn !== asked,
    }));
}

function noRule<Name extends ParameterName>(): Reading<Name> {
  return { value: null, claim: null, rule: null, definedIn: null, inherited: false };
}

function withoutEnd<Name extends ParameterName>(
  readings: readonly Reading<Name>[],
  open: OpenReason | null,
): Resolution<Name> {
  return { readings, open, until: null };
}

/** Equal values, whatever the order of their lists: every list of a parameter's value is a set. */
function sameValue(a: unknown, b: unknown): boolean {
  return asSet(a) === asSet(b);
}

function asSet(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    Array.isArray(part) ? part.map((item) => JSON.stringify(item)).sort() : part,
  );
}
