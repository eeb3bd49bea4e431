/** Whose entry it is: who is named in it, and whose money it moved. */
import { accountNamed } from '../../shared/ledger/accounts.ts';
import type { Book } from '../../shared/ledger/book.ts';
import type { Entry } from '../../shared/ledger/entry.ts';

/** The members whom an entry of the book concerns, by id. */
export function concerned(book: Book, entry: Entry): ReadonlySet<string> {
  const found = new Set([entry.memberId]);
  if (entry.toMemberId !== null) found.add(entry.toMemberId);
  for (const { source, target } of entry.moves) {
    for (const name of [source, target]) {
      const owner = ownerOf(book, name);
      if (owner !== null) found.add(owner);
    }
  }
  const { request } = entry;
  if (request.kind === 'payment') for (const { memberId } of request.draws ?? []) if (memberId) found.add(memberId);
  return found;
}

/** Whose money an account holds; a quota's is still its sharer's. Null for the pool and the outside. */
export function ownerOf(book: Book, name: string): string | null {
  const account = accountNamed(name);
  if (account?.kind === 'account') return account.of;
  return account?.kind === 'quota' ? sharerOf(book, account.of ?? '') : null;
}

/** Who granted a quota. */
export function sharerOf(book: Book, grantId: string): string | null {
  const grant = book.entries.get(grantId);
  return grant?.kind === 'quota-grant' ? grant.memberId : null;
}
