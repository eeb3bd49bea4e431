/** What the eligibility routes answer. */
import * as v from 'valibot';
import { CHECK_IDS } from '../../eligibility/verdict.ts';
import { Certainty, Day, fromRules, Region, Sources } from './fields.ts';
import { Parameter, RuleValue } from './rules.ts';

const Outcome = v.picklist(['pass', 'fail', 'unknown']);

/** A value that a check read. */
export const Read = v.strictObject({
  parameter: Parameter,
  value: RuleValue,
  definedIn: Region,
  inherited: v.boolean(),
  effectiveFrom: v.nullable(Day),
  fromPrecision: v.picklist(['day', 'month', 'year', 'by', 'unknown']),
  certainty: Certainty,
  sources: Sources,
});

export const Check = v.strictObject({
  id: v.picklist(CHECK_IDS),
  outcome: Outcome,
  reason: v.string(),
  message: v.string(),
  /** What the family can do instead. */
  remedy: v.nullable(v.string()),
  reads: v.array(Read),
});

const verdict = {
  verdict: v.picklist(['eligible', 'ineligible', 'unknown']),
  /** The weakest among the values that decided. */
  certainty: Certainty,
  mechanism: v.nullable(v.picklist(['instant-call', 'transfer-pool', 'wallet-transfer', 'wallet-quota'])),
  checks: v.array(Check),
  /** Absent fields, the deciding ones first. */
  missing: v.array(v.strictObject({ field: v.string(), wouldDecide: v.boolean() })),
  conditions: v.array(
    v.strictObject({ field: v.string(), minFen: v.pipe(v.number(), v.integer()), message: v.string() }),
  ),
  notes: v.array(v.strictObject({ code: v.string(), message: v.string() })),
  /** Ids of guides for what to do next. */
  guides: v.array(v.string()),
  on: Day,
  /** Always false: an answer is not a decision of the insurance office. */
  determination: v.literal(false),
};

export const Verdict = v.strictObject(verdict);
export const ELIGIBILITY_ANSWER = v.strictObject({ ...verdict, ...fromRules });
export const MATRIX_ANSWER = v.strictObject({ on: Day, items: v.array(Verdict), ...fromRules });
