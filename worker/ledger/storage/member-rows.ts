/** Members between their row and what the core calls a member. */
import * as v from 'valibot';
import { memberRequest } from '../../../shared/api/ledger-household.ts';
import type { Member } from '../../../shared/ledger/member.ts';

/** Under which key the book of a row of households stands. */
export const BOOK = (row: string): string => `coalesce(${row}.book, ${row}.household)`;

/** A subquery that answers all members of a household as JSON, ordered by id. */
export function membersJson(household: string): string {
  return `SELECT members FROM people WHERE household = ${household}`;
}

const rows = v.array(memberRequest);

export function readMembers(json: string): ReadonlyMap<string, Member> {
  return new Map(v.parse(rows, JSON.parse(json)).map((member) => [member.id, member]));
}

/** ?1 household, ?2 the whole member, as the cells of its row. */
export const UPDATE_MEMBER = `UPDATE members SET (relation, region, insurance, status, has_account, retained_fen,
    prior_years_only, label_ciphertext) = (SELECT ?2 ->> 1, ?2 ->> 2, ?2 ->> 3, ?2 ->> 4, ?2 ->> 5, ?2 ->> 6, ?2 ->> 7, ?2 ->> 8)
  WHERE household = ?1 AND member = ?2 ->> 0`;
