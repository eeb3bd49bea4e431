/** What the shared book does not take: kept until the person decides, and never dropped by itself. */
import type { Balance } from '../store/book.ts';
import type { Sending } from './outbox.ts';

export interface HeldBack {
  readonly id: string;
  readonly sending: Sending;
  /** The words of an entry, and the figure as it was confirmed here. */
  readonly memo: string | null;
  readonly balance: Balance | null;
  readonly field: string;
  readonly reason: string;
}
