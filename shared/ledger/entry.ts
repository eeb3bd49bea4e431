/** Entries of the book: what was asked for, and the moves that it made. Entries never change; a reversal corrects one. */
import type { Day } from '../day.ts';
import type { DrawRule } from '../estimates/draws.ts';
import type { Fen } from '../money.ts';
import type { AccountId, Part } from './accounts.ts';

interface Asked {
  /** Made by the client (a UUID in lower case): the idempotency key. */
  readonly id: string;
  readonly on: Day;
  readonly memberId: string;
  readonly memoCiphertext?: string | undefined;
}

export type DrawSource = 'own' | 'sharer' | 'pool' | 'quota';

/** A part of a payment. `memberId` is whose money it was; null for the family pool. */
export interface MemberDraw {
  readonly memberId: string | null;
  readonly source: DrawSource;
  readonly payFen: Fen;
}

export interface CreditRequest extends Asked {
  readonly kind: 'credit';
  readonly amountFen: Fen;
  readonly part?: Part | undefined;
}

/** With `draws` a payment that was observed; without, one that is drawn in the set order. */
export interface PaymentRequest extends Asked {
  readonly kind: 'payment';
  readonly amountFen: Fen;
  readonly draws?: readonly MemberDraw[] | undefined;
  readonly cash?: 'allowed' | 'refused' | undefined;
}

export interface QuotaRequest extends Asked {
  readonly kind: 'quota-grant' | 'quota-return';
  readonly toMemberId: string;
  readonly amountFen: Fen;
}

export interface TransferRequest extends Asked {
  readonly kind: 'transfer';
  readonly amountFen: Fen;
}

/** Without an amount: everything of the current year. */
export interface RollOverRequest extends Asked {
  readonly kind: 'roll-over';
  readonly amountFen?: Fen | undefined;
}

/** Signed: above zero adds to the account. */
export interface AdjustmentRequest extends Asked {
  readonly kind: 'adjustment';
  readonly amountFen: Fen;
  readonly part?: Part | undefined;
}

export interface ReversalRequest {
  readonly kind: 'reversal';
  readonly id: string;
  readonly on: Day;
  readonly reverses: string;
}

/** What a client may post as an entry; a reversal has its own address. */
export type PostedRequest =
  | CreditRequest
  | PaymentRequest
  | QuotaRequest
  | TransferRequest
  | RollOverRequest
  | AdjustmentRequest;

export type EntryRequest = PostedRequest | ReversalRequest;

export type EntryKind = EntryRequest['kind'];

/** An amount above zero from one account to another. */
export interface Move {
  readonly source: AccountId;
  readonly target: AccountId;
  readonly amountFen: Fen;
}

/** What a drawn payment was planned from: so that an audit can plan it again. */
export interface DrawBasis {
  readonly ownAccount: boolean;
  /** In the order set. */
  readonly sharers: readonly Sharer[];
  readonly rule: DrawRule;
  /** By what the accounts have held since the payment's day. Entries of an older kind: by what they held when it was written. */
  readonly byDay?: true | undefined;
}

export interface Sharer {
  readonly memberId: string;
  readonly retainedFen: Fen;
  readonly priorYearsOnly: boolean;
}

export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly on: Day;
  readonly memberId: string;
  readonly toMemberId: string | null;
  /** The sum of the moves; negative for a downward adjustment. */
  readonly amountFen: Fen;
  readonly reverses: string | null;
  readonly request: EntryRequest;
  readonly basis: DrawBasis | null;
  readonly moves: readonly Move[];
  /** RFC 3339 in UTC. */
  readonly recordedAt: string;
}
