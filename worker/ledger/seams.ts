/** What the ledger is told by the rules: the composition root passes these in, so that the two apps share no middleware. */
import type { Day } from '../../shared/day.ts';
import type { Bill, BillRuling } from '../../shared/ledger/bill.ts';
import type { Member } from '../../shared/ledger/member.ts';
import type { Fen } from '../../shared/money.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { Bindings } from '../bindings.ts';

/** A monthly credit that the rules lead one to expect: shown beside the book, never written into it. */
export interface ExpectedCredit {
  readonly memberId: string;
  readonly on: Day;
  readonly amountFen: Fen;
  readonly reads: readonly unknown[];
}

export interface Projection {
  readonly expected: readonly ExpectedCredit[];
  /** Whose account has no figure, and why. */
  readonly notExpected: readonly { readonly memberId: string; readonly reason: string }[];
}

export type ShareRule = Pick<Member, 'retainedFen' | 'priorYearsOnly'>;

export interface LedgerSeams {
  /** How a bill is drawn, whose accounts may pay it, and what a plan for it takes for granted. */
  readonly rulingOn: (bindings: Bindings, bill: Bill) => BillRuling | Promise<BillRuling>;
  /** What a region wants left in an account, and whether it lets others use prior years only, on a day. */
  readonly shareRuleOf: (bindings: Bindings, region: RegionCode, on: Day) => ShareRule | Promise<ShareRule>;
  /** Whether GB/T 2260 has the region. */
  readonly isRegion: (bindings: Bindings, code: RegionCode) => boolean | Promise<boolean>;
  readonly projectCredits: (
    bindings: Bindings,
    members: readonly Member[],
    on: Day,
  ) => Projection | Promise<Projection>;
}
