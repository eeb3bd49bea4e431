/** How much a household may hold. Each statement stands in a batch after what it counts, and aborts it all when it is too much. */
import { MAX_BOOK } from '../../../shared/api/ledger-household.ts';
import type { Statement } from './database.ts';

const COUNTED = {
  members: 'SELECT count(*) FROM members WHERE household = ?1',
  tokens: 'SELECT count(*) FROM tokens WHERE household = ?1 AND revoked_ms IS NULL',
  consents: 'SELECT count(*) FROM consents WHERE household = ?1',
  observations: 'SELECT count(*) FROM observations WHERE household = ?1',
  'draw-orders':
    'SELECT max(n) FROM (SELECT count(DISTINCT from_day) AS n FROM draw_orders WHERE household = ?1 GROUP BY member)',
  entries: 'SELECT max(seq) FROM entries WHERE household = ?1',
} as const;

export type Counted = keyof typeof COUNTED;

/** Refused with `too-many` when the household, or the draft, holds more than `most`; absent: the published limit. */
export function roomFor(household: string, what: Counted, most = `${MAX_BOOK[what]}`): Statement {
  const sql = `INSERT INTO refusal SELECT 'too-many@${what}-' || ?2 WHERE (${COUNTED[what]}) > CAST(?2 AS INTEGER)`;
  return [sql, household, most];
}
