/** What the rules routes answer. */
import * as v from 'valibot';
import { isParameterName } from '../../rules/parameters/registry.ts';
import { Certainty, Day, fromRules, page, Region, Sources } from './fields.ts';

const Precision = v.picklist(['day', 'month', 'year', 'by', 'unknown']);

/** The value of a parameter; which shape it has is for the parameter to say. Null: ended here, or not begun. */
export const RuleValue = v.unknown();
export const Parameter = v.pipe(v.string(), v.guard(isParameterName));

/** Another value that may hold instead, and why that is open. A null `certainty`: before it, no rule is known, as `note` says. */
const OtherReading = v.strictObject({
  reason: v.picklist(['disputed', 'start-not-known']),
  value: RuleValue,
  certainty: v.nullable(Certainty),
  definedIn: v.nullable(Region),
  inherited: v.boolean(),
  effectiveFrom: v.nullable(Day),
  fromPrecision: v.nullable(Precision),
  note: v.nullable(v.string()),
  sources: Sources,
});

export const StatedRule = v.strictObject({
  parameter: Parameter,
  /** Null: ended here, or not known to have begun, as `note` says; what perhaps holds then stands under `disputed`. */
  value: RuleValue,
  unit: v.nullable(v.string()),
  certainty: Certainty,
  definedIn: Region,
  inherited: v.boolean(),
  effectiveFrom: v.nullable(Day),
  fromPrecision: Precision,
  /** The first day on which another value holds, or none. */
  effectiveTo: v.nullable(Day),
  note: v.nullable(v.string()),
  sources: Sources,
  disputed: v.nullable(v.array(OtherReading)),
});
export type StatedRule = v.InferOutput<typeof StatedRule>;
export type OtherReading = v.InferOutput<typeof OtherReading>;

export const RULES_ANSWER = v.strictObject({ region: Region, on: Day, rules: v.array(StatedRule), ...fromRules });

export const HISTORY_ANSWER = v.strictObject({
  parameter: Parameter,
  region: Region,
  ...page(StatedRule),
  ...fromRules,
});

const Cover = v.strictObject({
  parameter: Parameter,
  /** `none`: we have no rule, which says nothing about what is allowed. */
  coverage: v.picklist(['own', 'inherited', 'none']),
  certainty: v.nullable(Certainty),
  machineWrittenOnly: v.pipe(
    v.boolean(),
    v.description(
      'True where something told of this region, or of one that it inherits from, stands on machine-written pages only and was left out, and the region has no value of its own. It says nothing of the value that is inherited.',
    ),
  ),
});
export type Cover = v.InferOutput<typeof Cover>;

export const RegionCoverage = v.strictObject({ region: Region, name: v.string(), parameters: v.array(Cover) });
export type RegionCoverage = v.InferOutput<typeof RegionCoverage>;

export const COVERAGE_ANSWER = v.strictObject({ on: Day, ...page(RegionCoverage), ...fromRules });
