/** What the rules in force suggest for a person's facts: to be confirmed by somebody, never taken by itself. */

import type { Insurance, SharerStatus } from '../../shared/eligibility/question.ts';
import type { Read } from '../../shared/eligibility/verdict.ts';
import type { Fen } from '../../shared/money.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { ValueOf } from '../../shared/rules/parameters/registry.ts';
import type { OpenReason } from '../../shared/rules/resolve.ts';

export interface InsuredPerson {
  readonly region: RegionCode;
  readonly insurance: Insurance;
  readonly status: SharerStatus | null;
}

/** A null `value` with an `open` reason: readings disagree, and the person has to say which holds. */
export interface Suggested<Value> {
  readonly value: Value | null;
  readonly open: OpenReason | null;
  readonly reads: readonly Read[];
}

export interface Suggestion {
  /** Only employees have one; null value: not known (flexible employment, say). */
  readonly hasAccount: Suggested<boolean>;
  /** Where no rule is known nothing is retained: a value of 0 without reads. */
  readonly retainedFen: Suggested<Fen>;
  readonly priorYearsOnly: Suggested<boolean>;
  /** How money reaches the family; null value where no rule is known. */
  readonly mechanism: Suggested<ValueOf<'mechanism'>>;
}
