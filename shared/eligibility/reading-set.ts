/** What a check reads: the readings of a parameter for one side's region, or, with no region told, of every province. */
import type { Day } from '../day.ts';
import { NATION, type RegionCode } from '../region.ts';
import type { ParameterName } from '../rules/parameters/registry.ts';
import { type OpenReason, type Reading, type Rules, resolve } from '../rules/resolve.ts';
import type { Field } from './question.ts';

export interface ReadingSet<Name extends ParameterName> {
  readonly parameter: Name;
  /** At least one: where there is no rule, a reading without a value. */
  readonly readings: readonly Reading<Name>[];
  readonly open: OpenReason | null;
  /** Where none may have begun in the region yet: the first later day on which one surely has. */
  readonly sureFrom: Day | null;
  /** The region field that, if told, would narrow the readings. */
  readonly missing: Field | null;
}

export function readingsFor<Name extends ParameterName>(
  rules: Rules,
  parameter: Name,
  region: RegionCode | null | undefined,
  on: Day,
  field: Field,
): ReadingSet<Name> {
  if (region) {
    const { readings, open, sureFrom } = resolve(rules, parameter, region, on);
    return { parameter, readings: orNone(readings), open, sureFrom, missing: null };
  }
  const everywhere = provincesOf(rules).map((province) => resolve(rules, parameter, province, on));
  // The nation's own words stand for every province that says the same.
  const national = resolve(rules, parameter, NATION, on).readings;
  const readings = everywhere.flatMap((resolution) => orNone(resolution.readings));
  const said = new Set(readings.map(({ value }) => JSON.stringify(value)));
  const distinct = new Map<string, Reading<Name>>();
  for (const reading of [...national, ...readings]) {
    const key = JSON.stringify(reading.value);
    if (said.has(key) && !distinct.has(key)) distinct.set(key, reading);
  }
  return {
    parameter,
    readings: [...distinct.values()],
    open: everywhere.find(({ open }) => open !== null)?.open ?? null,
    sureFrom: null,
    missing: field,
  };
}

/** What a place's own pages say, not the nation's: those known by that day, and those without a date, which may be of any. */
export function saidThere<Name extends ParameterName>(
  rules: Rules,
  parameter: Name,
  place: RegionCode,
  on: Day,
): ReadingSet<Name> {
  const all = readingsFor(rules, parameter, place, on, 'sharer.region');
  const own = all.readings.filter(
    ({ rule, definedIn }) =>
      rule !== null && definedIn !== NATION && (rule.precision === 'unknown' || rule.surelyFrom <= on),
  );
  return { ...all, readings: own };
}

/** Whether that parameter was read. */
export function isOf<Name extends ParameterName>(
  set: ReadingSet<ParameterName>,
  parameter: Name,
): set is ReadingSet<Name> {
  return set.parameter === parameter;
}

/** What was read, and another set besides unless its rule is among it. */
export function besides(
  sets: readonly ReadingSet<ParameterName>[],
  other: ReadingSet<ParameterName>,
): readonly ReadingSet<ParameterName>[] {
  const isAmong = sets.some(({ readings }) => readings.some(({ rule }) => rule === other.readings[0]?.rule));
  return isAmong ? sets : [...sets, other];
}

export const NO_RULE = [{ value: null, claim: null, rule: null, definedIn: null, inherited: false }] as const;

function orNone<Name extends ParameterName>(readings: readonly Reading<Name>[]): readonly Reading<Name>[] {
  return readings.length > 0 ? readings : NO_RULE;
}

const provinces = new WeakMap<Rules, readonly RegionCode[]>();

function provincesOf(rules: Rules): readonly RegionCode[] {
  const known = provinces.get(rules);
  if (known) return known;
  const made = rules.regions.codes.filter(
    (code) => rules.regions.levelOf(code) === 'province' && rules.regions.inheritsFrom(code) !== null,
  );
  provinces.set(rules, made);
  return made;
}
