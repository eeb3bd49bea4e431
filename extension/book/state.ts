/** Everything that the device knows of a family, as one value: commands make the next one, and the store keeps it. */
import { type Book, bookOf, emptyBook } from '../../shared/ledger/book.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import type { DrawOrder, Member as LedgerMember } from '../../shared/ledger/member.ts';
import type { RelationPair } from '../../shared/ledger/relations.ts';
import type { Balance } from '../store/book.ts';
import type { HeldBack } from '../sync/held-back.ts';
import type { Household } from '../sync/household.ts';
import type { Waiting } from '../sync/outbox.ts';
import type { Person } from './person.ts';

/** An entry of the book. Its memo is beside it: the entry itself is the same on every device and on the API. */
export interface EntryRow {
  /** From 1, without a gap. */
  readonly place: number;
  readonly id: string;
  readonly entry: Entry;
  readonly memo: string | null;
}

export interface BookState {
  /** In the order in which they were named. */
  readonly people: readonly Person[];
  /** Confirmed figures, oldest first. */
  readonly balances: readonly Balance[];
  readonly relations: readonly RelationPair[];
  readonly drawOrders: readonly DrawOrder[];
  readonly rows: readonly EntryRow[];
  /** The core's book of {@link BookState.rows}; it grows with them. */
  readonly book: Book;
  /** Null where sync was never turned on, or everything about it was let go. */
  readonly household: Household | null;
  /** What the API does not have yet, in order. */
  readonly outbox: readonly Waiting[];
  /** What needs a decision of the person. */
  readonly heldBack: readonly HeldBack[];
  /** Figures that were deleted here and may still be with the API. */
  readonly forgotten: readonly { readonly id: string }[];
}

export function emptyState(): BookState {
  return {
    people: [],
    balances: [],
    relations: [],
    drawOrders: [],
    rows: [],
    book: emptyBook(),
    household: null,
    outbox: [],
    heldBack: [],
    forgotten: [],
  };
}

export function bookOfRows(rows: readonly EntryRow[]): Book {
  return bookOf(rows.map(({ entry }) => entry));
}

/** A person as the core knows them; null before their facts are confirmed. */
export function ledgerMember({ id, relation, facts }: Person, labelCiphertext: string | null = null) {
  return facts === null ? null : ({ id, relation, ...facts, labelCiphertext } satisfies LedgerMember);
}

/** The people with confirmed facts, by id. */
export function ledgerMembers({ people }: Pick<BookState, 'people'>): ReadonlyMap<string, LedgerMember> {
  return new Map(people.flatMap((person) => ledgerMember(person) ?? []).map((member) => [member.id, member]));
}
