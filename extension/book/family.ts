/** The family's book as a face shows it: computed in the worker, whole, from what is on this device. */
import type { Day } from '../../shared/day.ts';
import type { Read } from '../../shared/eligibility/verdict.ts';
import type { CreditField } from '../../shared/estimates/credit-question.ts';
import type { DrawAssumption, DrawRule } from '../../shared/estimates/draws.ts';
import type { CreditNote } from '../../shared/estimates/monthly-credit.ts';
import type { MemberBalance } from '../../shared/ledger/balances.ts';
import type { DrawSource, EntryKind, MemberDraw } from '../../shared/ledger/entry.ts';
import type { RelationPair } from '../../shared/ledger/relations.ts';
import type { Fen } from '../../shared/money.ts';
import type { Certainty } from '../../shared/rules/snapshot.ts';
import type { Balance, BalanceKind } from '../store/book.ts';
import type { Person } from './person.ts';
import type { Suggestion } from './suggestion.ts';
import type { SyncState } from './sync-state.ts';

export interface Family {
  /** Today in Shanghai. */
  readonly on: Day;
  /** In the order in which they were named. */
  readonly members: readonly MemberView[];
  readonly poolFen: Fen;
  /** As stated; {@link Family.asked} are the pairs that nobody stated and that do not follow. */
  readonly relations: readonly RelationPair[];
  readonly asked: readonly Pick<RelationPair, 'memberId' | 'toMemberId'>[];
  readonly entries: number;
  /** False where the rules cannot be read: then nothing is suggested, planned or expected. */
  readonly hasRules: boolean;
  readonly sync: SyncState;
}

export interface MemberView extends Person {
  /** What the family calls them; two of one label are told apart. */
  readonly name: string;
  /** What the rules in force say differently from the confirmed facts; null where they agree or are not known. */
  readonly suggestion: Suggestion | null;
  /** Null without an account, before the facts are confirmed, and where the book does not know what the account holds. */
  readonly balance: MemberBalance | null;
  /** What the book has of the account: the whole of it, or the only part that it knows. */
  readonly booked: { readonly kind: BalanceKind; readonly fen: Fen } | null;
  /** The parts of the account of which the book knows nothing. */
  readonly unrecorded: readonly BalanceKind[];
  readonly shareable: Shareable | null;
  /** Quotas with money left, the oldest first: given to others, and received from them. */
  readonly granted: readonly QuotaView[];
  readonly received: readonly QuotaView[];
  /** The latest confirmed figure of each kind. */
  readonly observed: readonly Observed[];
  /** The latest entry that moved this member's money. */
  readonly lastEntry: EntryView | null;
  readonly trend: readonly TrendPoint[];
  /** Null before the facts are confirmed or where the rules cannot be read. */
  readonly payers: Payers | null;
  readonly expected: Expected;
}

/** What others may use of this account today. */
export interface Shareable {
  /** Null where the book does not know what the account holds. */
  readonly fen: Fen | null;
  readonly of: 'all' | 'prior-years';
  readonly retainedFen: Fen;
  /** False in a transfer-pool region: the money reaches the family only by a transfer into the pool. */
  readonly atTill: boolean;
}

export interface QuotaView {
  readonly grantId: string;
  readonly sharerId: string;
  readonly recipientId: string;
  readonly grantedOn: Day;
  readonly leftFen: Fen;
}

export interface Observed {
  readonly balance: Balance;
  /** Observed less booked at the end of that day; null where the book keeps no such figure. */
  readonly differenceFen: Fen | null;
  /** The first entry after the last figure that agreed. */
  readonly sinceEntryId: string | null;
  /** Money of that very day was recorded after the figure was seen: whether it was in the figure already, nobody knows. */
  readonly isOvertaken: boolean;
}

/** What the account held at the end of a day: by the book, and as it was seen that day (null: nobody looked). */
export interface TrendPoint {
  readonly on: Day;
  readonly bookFen: Fen | null;
  readonly observedFen: Fen | null;
}

/** One pocket in the order in which they pay. */
export interface Payer {
  readonly source: DrawSource;
  /** Whose money it is; null for the family pool. */
  readonly memberId: string | null;
  /** The grant of a quota. */
  readonly grantId: string | null;
  /** Null where the book does not know what the account holds: then it pays nothing in a plan. */
  readonly availableFen: Fen | null;
}

export interface Payers {
  readonly list: readonly Payer[];
  /** Sharers of the set order that the rules do not let pay for this person: they are not in the list. */
  readonly barred: readonly string[];
  readonly rule: DrawRule;
  readonly assumptions: readonly DrawAssumption[];
  /** The rules that set the order; empty where none is known. */
  readonly reads: readonly Read[];
  /** The sharers as they were set, and from when; null where nobody set an order. */
  readonly order: { readonly from: Day; readonly sharers: readonly string[] } | null;
}

export type Expected =
  | {
      readonly kind: 'known';
      /** The first day of its month: which day the money comes is not known. */
      readonly on: Day;
      readonly amountFen: Fen;
      readonly certainty: Certainty;
      readonly reads: readonly Read[];
      readonly notes: readonly CreditNote[];
    }
  | ({ readonly kind: 'range'; readonly on: Day; readonly lowFen: Fen; readonly highFen: Fen } & Unsettled)
  | ({ readonly kind: 'not-known'; readonly why: NotExpected } & Unsettled);

interface Unsettled {
  readonly certainty: Certainty;
  readonly reads: readonly Read[];
  readonly notes: readonly CreditNote[];
  /** What, if told, would settle it. */
  readonly missing: readonly CreditField[];
}

/** `by-insurance-year`: an account split by years is not credited by the month. */
export type NotExpected = 'no-facts' | 'no-account' | 'no-rules' | 'no-rule' | 'by-insurance-year' | 'missing' | 'open';

export interface EntryView {
  readonly id: string;
  /** Its place in the book, from 1. */
  readonly place: number;
  readonly kind: EntryKind;
  readonly on: Day;
  readonly memberId: string;
  readonly toMemberId: string | null;
  /** Negative for a downward adjustment. */
  readonly amountFen: Fen;
  readonly part: 'current-year' | 'prior-years' | null;
  readonly memo: string | null;
  /** RFC 3339 in UTC. */
  readonly recordedAt: string;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  /** Payments only. */
  readonly draws: readonly MemberDraw[];
  readonly cashFen: Fen;
  /** What no account was known to hold. */
  readonly unexplainedFen: Fen;
  /** `waiting`: not with the API yet; `sent`: there as it is here; `device`: sync is off. */
  readonly sync: 'device' | 'waiting' | 'sent';
}

export interface EntriesPage {
  /** Newest first. */
  readonly items: readonly EntryView[];
  /** The `before` of the next page; null at the end. */
  readonly nextBefore: number | null;
}

/** What a bill would cost, account by account; nothing is written. */
export interface PaymentPlan {
  readonly memberId: string;
  readonly on: Day;
  readonly amountFen: Fen;
  /** Every pocket in the order used, those that pay nothing included; `availableFen` is before the payment. */
  readonly draws: readonly (Payer & { readonly payFen: Fen; readonly remainingFen: Fen })[];
  readonly cashFen: Fen;
  /** Sharers of the set order that the rules do not let pay for this person: nothing is drawn from them. */
  readonly barred: readonly string[];
  readonly rule: DrawRule;
  readonly assumptions: readonly DrawAssumption[];
  readonly reads: readonly Read[];
}
