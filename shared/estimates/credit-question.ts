/** A question about the monthly credit of one account. */
import type { Day } from '../day.ts';
import type { Fen } from '../money.ts';
import type { RegionCode } from '../region.ts';

export const CREDIT_STATUSES = ['active', 'retired', 'flexible-with-account'] as const;
export type CreditStatus = (typeof CREDIT_STATUSES)[number];

export interface CreditQuestion {
  readonly on: Day;
  readonly region: RegionCode;
  readonly status: CreditStatus;
  /** One's own monthly contribution base. */
  readonly contributionBaseFen?: Fen | null | undefined;
  /** Full years. */
  readonly age?: number | null | undefined;
  /** The pool's average monthly pension in the reform year. */
  readonly averagePensionFen?: Fen | null | undefined;
  /** The contribution rate that picks the tier of flexible employment. */
  readonly tierRatePercent?: number | null | undefined;
  /** Takes the place of the region's credit rate: "what if". */
  readonly creditRatePercent?: number | null | undefined;
}

/** A field that, if told, would settle or narrow the answer. */
export type CreditField = 'region' | 'contributionBaseFen' | 'age' | 'averagePensionFen' | 'tierRatePercent';
