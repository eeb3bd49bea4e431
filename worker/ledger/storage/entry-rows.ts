/** Entries between their row and what the core calls an entry. The database has checked what stands in a row. */
import * as v from 'valibot';
import { storedMoves } from '../../../shared/api/ledger-import.ts';
import { drawBasis, storedRequest } from '../../../shared/api/ledger-stored.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import type { Row } from './database.ts';
import { dayOf, fenOf, instantOf, numberOf, textOf, textOrNull } from './rows.ts';

/** An entry, its place in the book, and who granted the quotas that it drew on. */
export interface StoredEntry {
  readonly seq: number;
  readonly entry: Entry;
  readonly sharerOfQuota: ReadonlyMap<string, string>;
}

/** To be followed by a WHERE on `e`. */
export const SELECT_ENTRIES = 'SELECT e.* FROM told_entries AS e';

const quotas = v.array(v.strictObject({ grant: v.string(), sharer: v.string() }));

export function readEntry(row: Row): StoredEntry {
  const request = v.parse(storedRequest, JSON.parse(textOf(row, 'request')));
  const basis = textOrNull(row, 'basis');
  const moves: unknown[][] = JSON.parse(textOf(row, 'moves'));
  return {
    seq: numberOf(row, 'seq'),
    sharerOfQuota: new Map(
      v.parse(quotas, JSON.parse(textOf(row, 'quotas'))).map(({ grant, sharer }) => [grant, sharer]),
    ),
    entry: {
      id: textOf(row, 'entry'),
      kind: request.kind,
      on: dayOf(row, 'day'),
      memberId: textOf(row, 'member'),
      toMemberId: textOrNull(row, 'to_member'),
      amountFen: fenOf(row, 'amount'),
      reverses: textOrNull(row, 'reverses'),
      request,
      basis: basis === null ? null : v.parse(drawBasis, JSON.parse(basis)),
      moves: v.parse(
        storedMoves,
        moves.map(([source, target, amountFen]) => ({ source, target, amountFen })),
      ),
      recordedAt: instantOf(row, 'recorded_ms'),
    },
  };
}
