/** The device's book: whose balances a person confirmed, and what each source said when. */
import type { Part } from '../../shared/ledger/accounts.ts';
import type { Fen } from '../../shared/money.ts';
import type { Relation } from '../../shared/relation.ts';

export interface Member {
  /** A UUID made where the member was named. */
  readonly id: string;
  /** What the family calls them: 爸爸, 本人. Never an ID or phone number. */
  readonly label: string;
  readonly relation: 'self' | Relation;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** The whole account, or one part of it. */
export type BalanceKind = 'total' | Part;

export interface Balance {
  readonly id: string;
  readonly memberId: string;
  readonly kind: BalanceKind;
  readonly fen: Fen;
  /** The label beside the figure on the page. */
  readonly label: string;
  /** Where it was read: the portal's name; null where the person typed it. */
  readonly sourceName: string | null;
  readonly portalId: string | null;
  readonly via: 'portal' | 'picked' | 'typed';
  /** When it stood there: milliseconds since the epoch. */
  readonly at: number;
}

export const LONGEST_LABEL = 20;

/** Six digits in a row may be part of an ID, phone or card number: such a label is refused. */
export function isMemberLabel(label: string): boolean {
  return (
    label.trim() !== '' && label.length <= LONGEST_LABEL && !/\d{6}/.test(label.normalize('NFKC').replace(/[\s-]/g, ''))
  );
}

/** Members in the order they were named, with the latest balance of each kind. */
export interface Book {
  readonly members: readonly Member[];
  readonly balances: readonly Balance[];
}

export const EMPTY_BOOK: Book = { members: [], balances: [] };

/** What a person confirms at once: figures of one member, who may be new. Ids come from the sender: sent again, nothing changes. */
export interface NewBalances {
  readonly member: Member;
  readonly balances: readonly Balance[];
}

/** The latest balance of each member and kind; of two at one moment the one with the greater id, so that order decides nothing. */
export function latestBalances(balances: readonly Balance[]): Balance[] {
  const latest = new Map<string, Balance>();
  for (const balance of balances) {
    const key = `${balance.memberId} ${balance.kind}`;
    const other = latest.get(key);
    const isLater = !other || balance.at > other.at || (balance.at === other.at && balance.id > other.id);
    if (isLater) latest.set(key, balance);
  }
  return [...latest.values()];
}
