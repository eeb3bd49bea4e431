/** What the estimate routes answer. */
import * as v from 'valibot';
import { STATED_ORDERS } from '../../estimates/draws.ts';
import { MAX_FEN } from '../../money.ts';
import { Certainty, Day, fromRules } from './fields.ts';
import { Read } from './verdict.ts';

const Amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_FEN));
const Signed = v.pipe(v.number(), v.integer(), v.minValue(-MAX_FEN), v.maxValue(MAX_FEN));
const Said = v.strictObject({ code: v.string(), message: v.string() });

const Deduction = v.strictObject({
  code: v.string(),
  message: v.string(),
  /** Null where it cannot be told. */
  amountFen: v.nullable(Amount),
  percentOfBase: v.nullable(v.number()),
  per: v.picklist(['month', 'year']),
});

export const MONTHLY_CREDIT_ANSWER = v.strictObject({
  /** Before deductions; null where it cannot be told, or lies in a range. */
  amountFen: v.nullable(Amount),
  /** After the deductions of each month; null where either is not known. */
  netFen: v.nullable(Signed),
  deductions: v.array(Deduction),
  /** The lowest and the highest it may be, before deductions, where more than one amount is possible. */
  rangeFen: v.nullable(v.tuple([Amount, Amount])),
  formula: v.string(),
  reads: v.array(Read),
  /** Fields that, if told, would settle or narrow the answer. */
  missing: v.array(v.picklist(['region', 'contributionBaseFen', 'age', 'averagePensionFen', 'tierRatePercent'])),
  certainty: Certainty,
  notes: v.array(Said),
  on: Day,
  ...fromRules,
});

const Draw = v.strictObject({
  id: v.string(),
  payFen: Amount,
  /** Still available for this patient after the draw. */
  remainingFen: Amount,
});

export const SETTLEMENT_ANSWER = v.strictObject({
  /** Every pocket in the order used, those that pay nothing included. */
  draws: v.array(Draw),
  cashFen: Amount,
  /** The order applied among sharers; the configured one where the region states none. */
  strategy: v.picklist(STATED_ORDERS),
  splitAllowed: v.boolean(),
  reads: v.array(Read),
  assumptions: v.array(Said),
  certainty: Certainty,
  on: Day,
  ...fromRules,
});
