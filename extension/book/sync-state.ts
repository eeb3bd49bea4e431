/** How the device's book stands to the one on an API that the person named. Off by default. */
import type { Day } from '../../shared/day.ts';
import type { MemberRelation } from '../../shared/ledger/member.ts';
import type { Fen } from '../../shared/money.ts';
import type { BalanceKind, Member } from '../store/book.ts';
import type { BookRequest } from './commands.ts';
import type { Facts } from './person.ts';

export interface SyncOff {
  readonly on: false;
  /** A household that still lies on an API after sync was turned off here without erasing it there. */
  readonly left: { readonly origin: string } | null;
}

export interface SyncOn {
  readonly on: true;
  readonly origin: string;
  /** Milliseconds since the epoch. */
  readonly consentedAt: number;
  readonly phase: SyncPhase;
  /** Changes that the API does not have yet. */
  readonly waiting: number;
  /** When everything here was last there too. */
  readonly syncedAt: number | null;
  /** In `retrying`: not before this instant. */
  readonly retryAt: number | null;
  /** Members whose facts nobody confirmed: they and their figures stay on the device. */
  readonly unsentMemberIds: readonly string[];
  /** Each waits for the person; none is dropped by itself. */
  readonly conflicts: readonly Conflict[];
}

/**
 * - `idle`: nothing to send or to read
 * - `sending`: there is, or somebody else's is to be read
 * - `retrying`: the API did not answer, or asked to wait
 * - `stopped`: the API does not know this device's token any more (the household was erased, or the token revoked)
 * - `refused`: the API cannot take something for a reason that is ours; nothing more is sent until the person asks again
 * - `withdrawn`: the consent was withdrawn on another device: the API takes no more of anybody's until it is renewed
 */
export type SyncPhase = 'idle' | 'sending' | 'retrying' | 'stopped' | 'refused' | 'withdrawn';

export type SyncState = SyncOff | SyncOn;

interface AnyConflict {
  /** Of the conflict itself. */
  readonly id: string;
  /** The field at fault: "amountFen", "region"; empty where it is the whole. */
  readonly field: string;
  /** A code of shared/api/faults.ts or of a Refusal: "differs", "overdrawn", "already-reversed". */
  readonly reason: string;
}

/**
 * What this device recorded and the shared book does not take. `entry`: it is out of the book until it is decided.
 * The others: somebody else changed the same thing, and both versions are kept.
 */
export type Conflict = AnyConflict &
  (
    | {
        readonly about: 'entry';
        readonly request:
          | BookRequest
          | { readonly kind: 'reversal'; readonly id: string; readonly on: Day; readonly reverses: string };
        readonly memo: string | null;
      }
    | { readonly about: 'member'; readonly memberId: string; readonly mine: MemberSaid }
    | {
        readonly about: 'draw-order';
        readonly memberId: string;
        readonly from: Day;
        readonly sharers: readonly string[];
      }
    | {
        readonly about: 'relations';
        readonly pairs: readonly {
          readonly memberId: string;
          readonly toMemberId: string;
          readonly relation: MemberRelation;
        }[];
      }
    | {
        readonly about: 'figure';
        readonly balanceId: string;
        readonly memberId: string;
        readonly kind: BalanceKind;
        readonly fen: Fen;
      }
  );

/** A member as this device has them. */
export type MemberSaid = Pick<Member, 'label' | 'relation'> & Facts;

/** `mine`: record it (an entry under a new id). `theirs`: what this device had is let go. */
export type Decision = 'mine' | 'theirs';
