/** Members between their row and what the core calls a member. */
import * as v from 'valibot';
import { memberRequest } from '../../../shared/api/ledger-household.ts';
import type { Member } from '../../../shared/ledger/member.ts';

/** A subquery that answers all members of a household as JSON, ordered by id. */
export function membersJson(household: string): string {
  return `SELECT json_group_array(json_object(
      'id', member, 'relation', relation, 'region', region, 'insurance', insurance, 'status', status,
      'hasAccount', json(iif(has_account, 'true', 'false')), 'retainedFen', retained_fen,
      'priorYearsOnly', json(iif(prior_years_only, 'true', 'false')), 'labelCiphertext', label_ciphertext
     ) ORDER BY member) FROM members WHERE household = ${household}`;
}

const rows = v.array(memberRequest);

export function readMembers(json: string): ReadonlyMap<string, Member> {
  return new Map(v.parse(rows, JSON.parse(json)).map((member) => [member.id, member]));
}

/** ?1 household, ?2 the member as JSON, ?3 the request, ?4 the instant. */
export const INSERT_MEMBER = `INSERT INTO members
  SELECT ?1, ?2 ->> '$.id', ?2 ->> '$.relation', ?2 ->> '$.region', ?2 ->> '$.insurance', ?2 ->> '$.status',
    ?2 ->> '$.hasAccount', ?2 ->> '$.retainedFen', ?2 ->> '$.priorYearsOnly', ?2 ->> '$.labelCiphertext', ?3, ?4`;

/** Both parts at once: a member whose region splits the account later has the second one ready. ?1 household, ?2 member. */
export const OPEN_ACCOUNTS = `INSERT INTO accounts
  SELECT ?1, 'account:' || ?2 || p.value, 'account', iif(p.key = 0, 'current-year', 'prior-years'), ?2, NULL, NULL, 0, 0
  FROM json_each('["", ":prior"]') AS p`;

/** ?1 household, ?2 the whole member as JSON. */
export const UPDATE_MEMBER = `UPDATE members SET relation = ?2 ->> '$.relation', region = ?2 ->> '$.region',
    insurance = ?2 ->> '$.insurance', status = ?2 ->> '$.status', has_account = ?2 ->> '$.hasAccount',
    retained_fen = ?2 ->> '$.retainedFen', prior_years_only = ?2 ->> '$.priorYearsOnly',
    label_ciphertext = ?2 ->> '$.labelCiphertext'
  WHERE household = ?1 AND member = ?2 ->> '$.id'`;
