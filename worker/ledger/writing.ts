/** One write of a household: preconditions, statements and the next version in one batch. */
import type { Context } from 'hono';
import type { AppEnv } from '../bindings.ts';
import { Fault } from '../fault.ts';
import type { Household } from './access.ts';
import { type Row, runBatch, type Statement } from './storage/database.ts';
import { BOOK, peopleJson } from './storage/people-rows.ts';
import { numberOf } from './storage/rows.ts';

const NEXT_VERSION = `UPDATE households SET version = version + 1, active_on = max(active_on, ?2)
  WHERE household = ?1 RETURNING version`;

const IS_VERSION = `INSERT INTO refusal SELECT 'precondition-failed'
  WHERE (SELECT version FROM households WHERE household = ?1) NOT IN (SELECT value FROM json_each(?2))`;

/**
 * The token opens the household still; the book is the one that was opened (an import may have put another in its place),
 * and its people are those that the write was made for.
 */
const IS_STILL_SO = `INSERT INTO refusal SELECT 'unauthorized' WHERE NOT EXISTS (
    SELECT 1 FROM tokens WHERE household = ?1 AND token = ?3 AND revoked_ms IS NULL AND coalesce(expires_ms > ?4, 1))
  UNION ALL SELECT 'stale' WHERE NOT EXISTS (
    SELECT 1 FROM households AS h WHERE h.household = ?1 AND ${BOOK('h')} = ?2 AND (${peopleJson('?2')}) = ?5)`;

/**
 * Runs the statements if the household has the version that `If-Match` asks for, and sets the answer's `ETag`.
 * Answers the rows of each statement. Throws Refused as {@link runBatch} does; its reasons here are
 * `precondition-failed`, `unauthorized` (the token was revoked or the book erased meanwhile) and `stale` (what the write
 * was made for has changed).
 */
export async function write(
  c: Context<AppEnv>,
  household: Household,
  statements: readonly Statement[],
): Promise<Row[][]> {
  const { database, householdId, today } = household;
  const guards = guardsOf(c, household);
  const results = await runBatch(database, [...guards, ...statements, [NEXT_VERSION, householdId, today]]);
  c.header('ETag', entityTag(numberOf(results.at(-1)?.[0] ?? {}, 'version')));
  return results.slice(guards.length, -1);
}

/** What must hold, within the batch, for a write to be done. */
export function guardsOf(c: Context<AppEnv>, household: Household): Statement[] {
  const { id, householdId, tokenId, peopleText, nowMs } = household;
  const versions = versionsAsked(c.req.header('if-match'));
  return [
    [IS_STILL_SO, householdId, id, tokenId, nowMs, peopleText],
    ...(versions === null ? [] : [[IS_VERSION, householdId, JSON.stringify(versions)] as const]),
  ];
}

/** Answers what was written before under the same id. Throws the 409 where `differing` names a field that is another now. */
export function answerAgain(
  c: Context<AppEnv>,
  household: Household,
  known: object,
  differing: string | null,
): Response {
  if (differing !== null) throw new Fault('conflict', { errors: [{ pointer: differing, code: 'differs' }] });
  c.header('Idempotency-Hit', 'true');
  c.header('ETag', entityTag(household.version));
  return c.json(known);
}

/** The version of a household as an entity tag. */
export function entityTag(version: number): string {
  return `"v${version}"`;
}

/** The versions of an If-Match header (RFC 9110, 13.1.1); null when any will do. A weak or foreign tag matches none. */
function versionsAsked(header: string | undefined): number[] | null {
  if (header === undefined || header.trim() === '*') return null;
  return header.split(',').flatMap((tag) => {
    const match = /^"v(\d{1,15})"$/.exec(tag.trim());
    return match ? [Number(match[1])] : [];
  });
}
