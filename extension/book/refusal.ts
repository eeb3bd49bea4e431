/** Why the book or the API does not take something that is well formed. */
import type { Refusal } from '../../shared/ledger/posting.ts';

export type RefusalReason =
  | Refusal['code']
  /** The member's region and insurance are not confirmed yet. */
  | 'facts-missing'
  /** The account still has money in the book. */
  | 'account-not-empty'
  | 'not-an-empty-book'
  | 'not-our-file'
  /** The API did not answer: nothing was changed here. */
  | 'no-answer'
  | 'code-mistyped'
  /** The API does not know the token, or it is not an API of ours. */
  | 'not-accepted'
  | 'sync-is-on'
  | 'sync-is-off'
  /** A copy that was left on an API must be erased there, or let go, first. */
  | 'copy-left'
  /** The book here holds other things than the household that it would join. */
  | 'book-not-empty'
  | 'too-many'
  /** Another page has changed the book since the person chose. */
  | 'changed-meanwhile';

/** A sound request that is not granted; nothing was written. `field` is a path: "amountFen", "sharers.1". */
export class BookRefusal extends Error {
  override readonly name = 'BookRefusal';
  readonly reason: RefusalReason;
  readonly field: string;
  constructor(reason: RefusalReason, field = '') {
    super(`Refused: ${reason} ${field}`);
    this.reason = reason;
    this.field = field;
  }
}
