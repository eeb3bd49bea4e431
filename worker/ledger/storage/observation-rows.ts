/** Observations, and how far each was from the book on its day. */
import type { Row } from './database.ts';
import { fenOf, instantOf, textOf, textOrNull } from './rows.ts';

/** The day in Shanghai of an instant in milliseconds. */
const SHANGHAI = (ms: string): string => `date(${ms} / 1000 + 28800, 'unixepoch')`;

/** To be followed by a WHERE on `o`, with ?1 the household. */
export const SELECT_OBSERVATIONS = 'SELECT o.* FROM seen AS o';

/** Of each member the last observation until the instant ?2. */
export const LATEST_OBSERVATIONS = `${SELECT_OBSERVATIONS} WHERE o.household = ?1 AND o.observation = (
    SELECT l.observation FROM observations AS l WHERE l.household = ?1 AND l.member = o.member AND l.at_ms <= ?2
    ORDER BY l.at_ms DESC, l.recorded_ms DESC, l.observation DESC LIMIT 1
  )`;

export const OBSERVATION_BY_ID = `${SELECT_OBSERVATIONS} WHERE o.household = ?1 AND o.observation = ?2`;

/** How many earlier observations are tried for one that agreed with the book. */
const LOOK_BACK = 50;

/**
 * The member's first entry after the last observation that agreed with the book. ?1 household, ?2 observation.
 */
export const SINCE_ENTRY = `WITH this AS (SELECT member, at_ms FROM observations WHERE household = ?1 AND observation = ?2),
  earlier AS (
    SELECT o.* FROM seen AS o, this WHERE o.household = ?1 AND o.member = this.member AND o.at_ms < this.at_ms
    ORDER BY o.at_ms DESC LIMIT ${LOOK_BACK}
  ),
  agreed (day) AS (SELECT coalesce(max(${SHANGHAI('o.at_ms')}), '') FROM earlier AS o WHERE difference = 0)
  SELECT e.entry FROM this, agreed, concerns AS k JOIN entries AS e ON e.household = k.household AND e.seq = k.seq
  WHERE k.household = ?1 AND k.member = this.member AND e.day > agreed.day AND e.day <= ${SHANGHAI('this.at_ms')}
    AND instr(e.moves, 'account:' || this.member)
  ORDER BY e.day, e.seq LIMIT 1`;

export function observationAnswer(row: Row) {
  return {
    id: textOf(row, 'observation'),
    memberId: textOf(row, 'member'),
    balanceFen: fenOf(row, 'balance_fen'),
    at: instantOf(row, 'at_ms'),
    via: textOf(row, 'via'),
    differenceFen: fenOf(row, 'difference'),
  };
}

export function sinceEntryOf(rows: readonly Row[]): string | null {
  const [row] = rows;
  return row === undefined ? null : textOrNull(row, 'entry');
}
