/** What is known of a parameter on a day: the readings that may hold. */
import type { Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName, ValueOf } from './parameters/registry.ts';
import type { Claim, Rule } from './snapshot.ts';

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
  /** The first day on which another rule is the one to show, or this one surely holds; null when none is known. */
  readonly until: Day | null;
  /** Where none may have begun yet: the first later day on which one surely has. Null elsewhere. */
  readonly sureFrom: Day | null;
}
