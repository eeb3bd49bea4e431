/** Entries between their row and what the core calls an entry. The database has checked what stands in a row. */
import * as v from 'valibot';
import { drawBasis, storedRequest } from '../../../shared/api/ledger-stored.ts';
import { type AccountId, isAccountId } from '../../../shared/ledger/accounts.ts';
import type { Entry, Move } from '../../../shared/ledger/entry.ts';
import { fen } from '../../../shared/money.ts';
import type { Row } from './database.ts';
import { dayOf, fenOf, instantOf, numberOf, textOf, textOrNull } from './rows.ts';

/** An entry, its place in the book, and who granted the quotas that it drew on. */
export interface StoredEntry {
  readonly seq: number;
  readonly entry: Entry;
  readonly sharerOfQuota: ReadonlyMap<string, string>;
}

/** To be followed by a WHERE on `e`. */
export const SELECT_ENTRIES = `SELECT e.seq, e.entry, e.day, e.member, e.to_member, e.amount, e.reverses, e.request, e.basis,
    e.moves, e.recorded_ms, iif(instr(e.moves, 'quota:'), (
      SELECT json_group_array(json_object('grant', substr(a.account, 7, 36), 'sharer', a.member)) FROM json_each(e.moves) AS m JOIN accounts AS a
        ON a.household = e.household AND a.account IN (m.value ->> 0, m.value ->> 1) AND a.kind = 'quota'
    ), '[]') AS quotas
  FROM entries AS e`;

const moves = v.array(v.array(v.union([v.string(), v.number()])));
const quotas = v.array(v.strictObject({ grant: v.string(), sharer: v.string() }));

export function readEntry(row: Row): StoredEntry {
  const request = v.parse(storedRequest, JSON.parse(textOf(row, 'request')));
  const basis = textOrNull(row, 'basis');
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
      moves: v.parse(moves, JSON.parse(textOf(row, 'moves'))).map(readMove),
      recordedAt: instantOf(row, 'recorded_ms'),
    },
  };
}

function readMove([source, target, amount]: readonly (string | number)[]): Move {
  return { source: accountId(source), target: accountId(target), amountFen: fen(Number(amount)) };
}

function accountId(name: string | number | undefined): AccountId {
  if (typeof name !== 'string' || !isAccountId(name)) throw new TypeError('Not an account');
  return name;
}
