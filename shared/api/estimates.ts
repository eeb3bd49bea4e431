/** The bodies of the estimate routes. What may be left out may be null as well, where a form has no answer. */
import * as v from 'valibot';
import { CREDIT_STATUSES } from '../estimates/credit-question.ts';
import { POCKET_KINDS } from '../estimates/settlement-question.ts';
import { PURPOSES } from '../purpose.ts';
import { AmountFen, DayText, optional, RegionText } from './fields.ts';
import { strictFields } from './strict-fields.ts';

export const MOST_POCKETS = 64;
export const LONGEST_POCKET_ID = 64;
export const GREATEST_AGE = 130;
export const LAST_POSITION = 1000;

/** 2 means 2 %; at most four decimals, so that a share of an amount can be taken exactly. */
const Percent = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(100),
  v.check((percent) => Number(percent.toFixed(4)) === percent, 'bad-format'),
);

export const MONTHLY_CREDIT_BODY = strictFields({
  on: v.optional(DayText),
  region: RegionText,
  status: v.picklist(CREDIT_STATUSES),
  contributionBaseFen: optional(AmountFen),
  age: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(GREATEST_AGE))),
  averagePensionFen: optional(AmountFen),
  tierRatePercent: optional(Percent),
  creditRatePercent: optional(Percent),
});

const pocket = strictFields({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_POCKET_ID)),
  kind: v.picklist(POCKET_KINDS),
  region: optional(RegionText),
  balanceFen: AmountFen,
  priorYearsBalanceFen: optional(AmountFen),
  frozenFen: optional(AmountFen),
  boundAt: optional(DayText),
  position: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_POSITION))),
});

export const SETTLEMENT_BODY = strictFields({
  on: v.optional(DayText),
  region: RegionText,
  purpose: v.picklist(PURPOSES),
  billFen: AmountFen,
  pockets: v.pipe(v.array(pocket), v.maxLength(MOST_POCKETS)),
});
