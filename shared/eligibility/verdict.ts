/** The answer to a question: three-valued, with every check, what it read and why. */
import type { Day } from '../day.ts';
import type { Fen } from '../money.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Certainty, Precision, Source } from '../rules/snapshot.ts';
import type { Field } from './question.ts';
import type { NoteCode, Reason, Remedy } from './reasons.ts';

export type Outcome = 'pass' | 'fail' | 'unknown';
export type VerdictKind = 'eligible' | 'ineligible' | 'unknown';
export type Mechanism = 'instant-call' | 'transfer-pool' | 'wallet-transfer' | 'wallet-quota';

export const CHECK_IDS = [
  'relation',
  'sharer-insurance',
  'sharer-participation',
  'recipient-insurance',
  'recipient-participation',
  'region',
  'balance',
  'purpose',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** A rule that a check read, as it is cited. */
export interface Read {
  readonly parameter: ParameterName;
  readonly value: unknown;
  readonly definedIn: RegionCode;
  readonly inherited: boolean;
  readonly effectiveFrom: Day | null;
  readonly fromPrecision: Precision;
  readonly certainty: Certainty;
  readonly sources: readonly Source[];
}

/** What the account has to hold before any of it may be shared. */
export interface MoneyNeeded {
  readonly kind: 'any' | 'more-than' | 'at-least' | 'one-transfer';
  /** 0 where any money will do. */
  readonly amountFen: Fen;
  /** The part of the account that counts. */
  readonly field: 'sharer.balanceFen' | 'sharer.priorYearsBalanceFen';
  /** No official or reported page says so. */
  readonly isUnproved?: true;
  /** Who has less than that is not told "no": an amount told does not always decide. */
  readonly leavesOpen?: true;
}

/** What one check found. `needed` belongs to its words. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly remedy?: Remedy;
  readonly needed?: MoneyNeeded;
  /** Absent fields without which the check cannot tell. */
  readonly missing?: readonly Field[];
}

export interface Check {
  readonly id: CheckId;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly message: string;
  readonly remedy: string | null;
  readonly reads: readonly Read[];
}

export interface Verdict {
  readonly verdict: VerdictKind;
  readonly certainty: Certainty;
  readonly mechanism: Mechanism | null;
  readonly checks: readonly Check[];
  readonly missing: readonly { readonly field: Field; readonly wouldDecide: boolean }[];
  /** "Yes, if the account holds more than this." */
  readonly conditions: readonly { readonly field: Field; readonly minFen: Fen; readonly message: string }[];
  readonly notes: readonly { readonly code: NoteCode | 'readings-say' | 'shareable-money'; readonly message: string }[];
  readonly guides: readonly string[];
  readonly on: Day;
  /** Always false: an answer is not a decision of the insurance office. */
  readonly determination: false;
}
