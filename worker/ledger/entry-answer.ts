/** An entry as the API shows it: with its postings and, for a payment, whose money paid. */
import { type AccountId, accountNamed, type Outside, type Part } from '../../shared/ledger/accounts.ts';
import { drawsOf } from '../../shared/ledger/drawing.ts';
import { postingsByAccount } from '../../shared/ledger/exports/accounts-in-text.ts';
import type { StoredEntry } from './storage/entry-rows.ts';

interface Posting {
  readonly account: AccountId;
  readonly kind: string;
  readonly memberId: string | null;
  readonly part: Part | null;
  /** Signed; an entry's postings add up to zero. */
  readonly amountFen: number;
}

/** The same bytes however often it is asked for: nothing in it can change after the entry was written. */
export function entryAnswer({ entry, seq, sharerOfQuota }: StoredEntry) {
  const request = entry.request;
  const draws = drawsOf(entry, (grant) => sharerOfQuota.get(grant) ?? null);
  const paidBy = (outside: Outside): number =>
    entry.moves.reduce((sum, move) => sum + (move.source === outside ? move.amountFen : 0), 0);
  return {
    id: entry.id,
    seq,
    kind: entry.kind,
    on: entry.on,
    memberId: entry.memberId,
    toMemberId: entry.toMemberId,
    amountFen: entry.amountFen,
    part: 'part' in request ? (request.part ?? null) : null,
    reverses: entry.reverses,
    memoCiphertext: 'memoCiphertext' in request ? (request.memoCiphertext ?? null) : null,
    recordedAt: entry.recordedAt,
    ...(draws === null
      ? {}
      : {
          draws,
          cashFen: paidBy('cash'),
          unexplainedFen: paidBy('unexplained'),
          observed: entry.basis === null,
        }),
    postings: postingsOf(entry.moves, sharerOfQuota),
  };
}

function postingsOf(
  moves: StoredEntry['entry']['moves'],
  sharerOfQuota: ReadonlyMap<string, string>,
): readonly Posting[] {
  return [...postingsByAccount({ moves })].map(([account, amountFen]) => {
    const named = accountNamed(account);
    const of = named?.of ?? null;
    const memberId = named?.kind === 'quota' ? (sharerOfQuota.get(of ?? '') ?? null) : of;
    return { account, kind: named?.kind ?? account, memberId, part: named?.part ?? null, amountFen };
  });
}
