/** What stands in a household's tables, as rows: each list of cells follows the columns of its table, the household apart. */
import type { Entry } from '../../../shared/ledger/entry.ts';
import type { Consent } from '../../../shared/ledger/exports/document.ts';
import type { DrawOrder, Member } from '../../../shared/ledger/member.ts';
import type { Observation } from '../../../shared/ledger/observation.ts';
import type { RelationPair } from '../../../shared/ledger/relations.ts';
import type { Statement } from './database.ts';

type Cells = readonly (string | number | null)[];

/** Inserts rows, in their order, in one statement. They travel as JSON: D1 would bind every number as a REAL. */
export function insertRows(household: string, table: string, rows: readonly Cells[]): Statement {
  const cells = (rows[0] ?? []).map((_, index) => `, value ->> ${index}`).join('');
  return [`INSERT INTO ${table} SELECT ?1${cells} FROM json_each(?2) ORDER BY key`, household, JSON.stringify(rows)];
}

export function memberCells(member: Member, nowMs: number): Cells {
  const { id, relation, region, insurance, status, hasAccount, retainedFen, priorYearsOnly, labelCiphertext } = member;
  const flags = [Number(hasAccount), retainedFen, Number(priorYearsOnly)];
  return [id, relation, region, insurance, status, ...flags, labelCiphertext, JSON.stringify(member), nowMs];
}

/** Both parts at once: a member whose region splits the account later has the second one ready. */
export function memberAccounts({ id }: Member): Cells[] {
  return bothParts('account', id, [id, null, null]);
}

export function quotaAccounts({ id, memberId, toMemberId, on }: Entry): Cells[] {
  return bothParts('quota', id, [memberId, toMemberId, on]);
}

function bothParts(kind: string, of: string, owners: Cells): Cells[] {
  return [
    [`${kind}:${of}`, kind, 'current-year', ...owners, 0, 0],
    [`${kind}:${of}:prior`, kind, 'prior-years', ...owners, 0, 0],
  ];
}

export function relationCells({ memberId, toMemberId, relation }: RelationPair): Cells {
  return [memberId, toMemberId, relation];
}

/** An order that names nobody is one row without a sharer. */
export function drawOrderRows({ memberId, from, sharers }: DrawOrder): Cells[] {
  const named = sharers.length > 0 ? sharers : [null];
  return named.map((sharer, index) => [memberId, from, index + 1, sharer]);
}

export function consentCells({ purpose, wordsSha256, grantedAt, withdrawnAt }: Consent): Cells {
  return [purpose, Date.parse(grantedAt), wordsSha256, withdrawnAt === null ? null : Date.parse(withdrawnAt)];
}

export function observationCells({ id, memberId, balanceFen, at, via }: Observation, nowMs: number): Cells {
  return [id, memberId, balanceFen, Date.parse(at), via, nowMs];
}

/** `seq` and `firstMove` are its places in the book, which the database checks. */
export function entryCells(entry: Entry, seq: number, firstMove: number): Cells {
  const { id, kind, on, memberId, toMemberId, amountFen, reverses, request, basis, moves, recordedAt } = entry;
  const written = JSON.stringify(moves.map(({ source, target, amountFen: fen }) => [source, target, fen]));
  const texts = [JSON.stringify(request), basis === null ? null : JSON.stringify(basis)];
  return [
    ...[seq, id, kind, on, memberId, toMemberId, amountFen, reverses],
    ...[...texts, firstMove, written, Date.parse(recordedAt)],
  ];
}
