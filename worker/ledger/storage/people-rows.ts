/** The people of a book between their rows and what the core calls members and relations. */
import * as v from 'valibot';
import { memberRequest, relationPair } from '../../../shared/api/ledger-household.ts';
import type { Member } from '../../../shared/ledger/member.ts';
import type { RelationPair } from '../../../shared/ledger/relations.ts';

/** Under which key the book of a row of households stands. */
export const BOOK = (row: string): string => `coalesce(${row}.book, ${row}.household)`;

/** The people of a book, and what they are to each other as far as that was stated. */
export interface People {
  readonly members: ReadonlyMap<string, Member>;
  readonly relations: readonly RelationPair[];
}

/** A subquery that answers the people of a household as JSON. */
export function peopleJson(household: string): string {
  return `SELECT '[' || members || ',' || relations || ']' FROM people WHERE household = ${household}`;
}

const memberList = v.array(memberRequest);
const pairs = v.array(relationPair);

export function readPeople(json: string): People {
  const [members, relations]: unknown[] = JSON.parse(json);
  return {
    members: new Map(v.parse(memberList, members).map((member) => [member.id, member])),
    relations: v.parse(pairs, relations),
  };
}

/** ?1 household, ?2 the whole member, as the cells of its row. */
export const UPDATE_MEMBER = `UPDATE members SET (relation, region, insurance, status, has_account, retained_fen,
    prior_years_only, label_ciphertext) = (SELECT ?2 ->> 1, ?2 ->> 2, ?2 ->> 3, ?2 ->> 4, ?2 ->> 5, ?2 ->> 6, ?2 ->> 7, ?2 ->> 8)
  WHERE household = ?1 AND member = ?2 ->> 0`;
