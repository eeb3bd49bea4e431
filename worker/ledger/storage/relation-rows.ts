/** Stated relations of two members. */
import * as v from 'valibot';
import { relationPair } from '../../../shared/api/ledger-household.ts';
import type { RelationPair } from '../../../shared/ledger/relations.ts';
import type { Row } from './database.ts';

export const LIST_RELATIONS = `SELECT member AS memberId, to_member AS toMemberId, relation FROM relations
  WHERE household = ?1 ORDER BY member, to_member`;

const rows = v.array(relationPair);

export function readRelations(found: readonly Row[]): RelationPair[] {
  return v.parse(rows, found);
}
