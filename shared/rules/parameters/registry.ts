/** Every parameter of the rules. Its name in data, in answers and here is the same word. */
import type * as v from 'valibot';
import { atTill } from './at-till.ts';
import { contributionBase } from './contribution-base.ts';
import { creditActive } from './credit-active.ts';
import { creditDeductions } from './credit-deductions.ts';
import { creditFlexible } from './credit-flexible.ts';
import { creditRetired } from './credit-retired.ts';
import { designatedGoods } from './designated-goods.ts';
import { dissolve } from './dissolve.ts';
import { documents } from './documents.ts';
import { drawOrder } from './draw-order.ts';
import { failureReasons } from './failure-reasons.ts';
import { hotline } from './hotline.ts';
import { insuranceScope } from './insurance-scope.ts';
import { mechanism } from './mechanism.ts';
import { memberLimits } from './member-limits.ts';
import { minimumYears } from './minimum-years.ts';
import { participation } from './participation.ts';
import { pool } from './pool.ts';
import { quota } from './quota.ts';
import { regionScope } from './region-scope.ts';
import { relationTerm } from './relation-term.ts';
import { relatives } from './relatives.ts';
import { reviewTime } from './review-time.ts';
import { shareableBalance } from './shareable-balance.ts';
import { transferLimits } from './transfer-limits.ts';
import { useScope } from './use-scope.ts';
import { useScopeCrossProvince } from './use-scope-cross-province.ts';
import { walletCoverage } from './wallet-coverage.ts';

export const PARAMETERS = {
  relatives,
  regionScope,
  pool,
  mechanism,
  walletCoverage,
  insuranceScope,
  participation,
  useScope,
  useScopeCrossProvince,
  shareableBalance,
  memberLimits,
  drawOrder,
  quota,
  dissolve,
  relationTerm,
  atTill,
  transferLimits,
  contributionBase,
  creditActive,
  creditRetired,
  creditFlexible,
  creditDeductions,
  minimumYears,
  reviewTime,
  documents,
  designatedGoods,
  failureReasons,
  hotline,
} as const;

export type ParameterName = keyof typeof PARAMETERS;

/** The shape of a parameter's value. */
export type ValueOf<Name extends ParameterName> = v.InferOutput<(typeof PARAMETERS)[Name]['schema']>;

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
}
