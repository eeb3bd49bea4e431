/** Resolves one day by inheritance: the region's own words, else the wider region's, and what may hold besides. */
import { addDays, type Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName } from './parameters/registry.ts';
import type { OpenReason, Reading, Resolution } from './resolution.ts';
import type { Rules } from './resolve.ts';
import type { Claim, Rule } from './snapshot.ts';
import { surer } from './surer.ts';

/** Who asks, and the first days of what the regions below will yet say of themselves. */
interface Asker {
  readonly region: RegionCode;
  readonly laterStarts: readonly Day[];
}

const NONE = { readings: [], open: null, until: null, sureFrom: null } as const;

/** `on` null is the time before every rule. `until` and `sureFrom` are left open: it takes the days that follow to tell. */
export function resolveOnDay<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day | null,
): Resolution<Name> {
  return on === null ? NONE : at(rules, name, region, on, { region, laterStarts: [] });
}

function at<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day,
  asker: Asker,
): Resolution<Name> {
  const own = (rules.snapshot.rules[name][region] ?? []).filter((rule) =>
    reaches(rules, name, rule, region, asker.region),
  );
  const later = own.map(({ notBefore }) => notBefore).filter((start) => start > on);
  const inherited = above(rules, name, region, on, { ...asker, laterStarts: [...asker.laterStarts, ...later] });
  const stated = readingFrom<Name>(region, asker.region);
  const { startsLocally } = rules.snapshot.parameters[name];

  /**
   * A rule in force. While the regions below were still following it, what held on its eve is a reading for them as
   * well; one that tells its own later day had the older value until then. Who asks of itself follows nobody.
   */
  const landing = (rule: Rule<Name>): Resolution<Name> => {
    const { everywhereBy } = rule;
    const here = resolution(stated(rule), rule.disputed.length > 0 ? 'disputed' : null);
    if (region === asker.region || everywhereBy === null || on >= everywhereBy) return here;
    const eve = addDays(rule.surelyFrom, -1);
    const older = inForce(own, eve);
    const before = older
      ? landing(older)
      : startsLocally
        ? untilFollowed(rules, name, region, eve, above(rules, name, region, eve, asker), own, asker)
        : inherited;
    const later = asker.laterStarts.some((start) => start <= everywhereBy);
    // Where nothing was before, who tells a later day is told of this rule all the same: both texts are cited.
    const cited = startsLocally && before.readings.length === 0;
    return later && !cited ? before : withPerhaps(before, here.readings);
  };

  const surely = inForce(own, on);
  const settled = surely
    ? corroborate(landing(surely), inherited, on)
    : untilFollowed(rules, name, region, on, inherited, own, asker);
  const perhaps = own.filter((rule) => rule.notBefore <= on && on < rule.surelyFrom && notEnded(rule, on));
  return perhaps.length === 0 ? settled : withPerhaps(settled, perhaps.flatMap(stated));
}

function above<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day,
  asker: Asker,
): Resolution<Name> {
  const parent = rules.regions.inheritsFrom(region);
  return parent === null ? NONE : at(rules, name, parent, on, asker);
}

/** The latest to have begun; when it has ended no older one comes back: the wider region's value holds again. */
function inForce<Name extends ParameterName>(own: readonly Rule<Name>[], on: Day): Rule<Name> | null {
  const latest = own.filter((rule) => rule.surelyFrom <= on).at(-1);
  return latest && notEnded(latest, on) ? latest : null;
}

function notEnded({ to }: Rule, on: Day): boolean {
  return to === null || on < to;
}

/**
 * A region that states the day from which it does what the nation says did not do so before: until then the nation's
 * value has not reached it, and what was there before holds; nor had it begun where a wider region perhaps had. Where
 * nothing was there before, the two texts stand against each other, and both are cited. Only for parameters that a
 * region's own text starts.
 */
function untilFollowed<Name extends ParameterName>(
  rules: Rules,
  name: Name,
  region: RegionCode,
  on: Day,
  inherited: Resolution<Name>,
  own: readonly Rule<Name>[],
  asker: Asker,
): Resolution<Name> {
  const next = own.find((rule) => rule.surelyFrom > on);
  if (!next || next.precision === 'by' || next.precision === 'unknown') return inherited;
  if (!rules.snapshot.parameters[name].startsLocally) return inherited;
  const wider = inherited.readings.find(({ rule }) => rule !== null);
  const national = wider?.definedIn && rules.regions.levelOf(wider.definedIn) === 'nation';
  if (wider?.rule && wider.claim && national && sameValue(next.value, wider.value)) {
    const eve = addDays(wider.rule.notBefore, -1);
    const then = above(rules, name, region, eve, { region: asker.region, laterStarts: [] });
    // The nation may have said the same before, in an older text: that one had not reached the region either.
    const before = untilFollowed(rules, name, region, eve, then, own.slice(own.indexOf(next)), asker);
    return before.readings.length > 0 ? before : bothTexts(wider, wider.claim, next);
  }
  const begun = inherited.readings.filter(
    ({ rule, value }) => rule === null || rule.surelyFrom <= on || !sameValue(next.value, value),
  );
  if (begun.length === inherited.readings.length) return inherited;
  if (begun.some(({ rule }) => rule !== null)) return resolution(begun, begun.length > 1 ? inherited.open : null);
  return wider?.claim ? bothTexts(wider, wider.claim, next) : NONE;
}

/** Nothing was there before: what the wider text says stands against it, and the region's own text is cited beside it. */
function bothTexts<Name extends ParameterName>(wider: Reading<Name>, claim: Claim<Name>, next: Rule): Resolution<Name> {
  return withPerhaps<Name>(NONE, [{ ...wider, claim: onBoth(claim, next) }]);
}

/**
 * A region that says the same as what the wider one says of that day is as sure as the surer of the two, and stands on
 * both. That the wider region sets no limit does not vouch for one that has none, nor its text for a place that has
 * perhaps not begun.
 */
function corroborate<Name extends ParameterName>(
  own: Resolution<Name>,
  wider: Resolution<Name>,
  on: Day,
): Resolution<Name> {
  const [mine] = own.readings;
  const theirs = wider.readings.find(
    ({ claim, rule, value }) => claim && rule && rule.surelyFrom <= on && sameValue(mine?.value, value),
  );
  if (
    own.open ||
    wider.open === 'disputed' ||
    wider.readings[0]?.rule === null ||
    !mine?.claim ||
    !theirs?.claim ||
    leavesOpen(mine.value)
  )
    return own;
  const certainty = surer(mine.claim.certainty, theirs.claim.certainty);
  return resolution([{ ...mine, claim: { ...onBoth(mine.claim, theirs.claim), certainty } }], null);
}

function leavesOpen(value: object | string | null): boolean {
  return value !== null && Object.values(value).every((part) => part === null);
}

function onBoth<Name extends ParameterName>(claim: Claim<Name>, other: Claim): Claim<Name> {
  const sources = [...new Set([...claim.sources, ...other.sources])];
  const facts = [...new Set([...claim.facts, ...other.facts])];
  return { ...claim, sources, facts };
}

/**
 * Adds a region's readings whose start is not known, after those of its own and before those of wider regions that
 * perhaps hold as well; what says the same as one already there changes nothing.
 */
function withPerhaps<Name extends ParameterName>(
  settled: Resolution<Name>,
  perhaps: readonly Reading<Name>[],
): Resolution<Name> {
  const known = settled.readings.length > 0 ? settled.readings : [noReading<Name>()];
  const readings = known.filter(({ rule }) => rule === known[0]?.rule);
  const own = known.filter(({ definedIn }) => definedIn === perhaps[0]?.definedIn);
  for (const reading of [...own, ...perhaps, ...known]) {
    if (!readings.some((other) => sameValue(other.value, reading.value))) readings.push(reading);
  }
  return perhaps.some((reading) => readings.includes(reading)) ? resolution(readings, 'start-not-known') : settled;
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

function noReading<Name extends ParameterName>(): Reading<Name> {
  return { value: null, claim: null, rule: null, definedIn: null, inherited: false };
}

function resolution<Name extends ParameterName>(
  readings: readonly Reading<Name>[],
  open: OpenReason | null,
): Resolution<Name> {
  return { readings, open, until: null, sureFrom: null };
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
