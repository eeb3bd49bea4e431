/** Who may do what: a capability token opens one household, in one scope, and nothing else. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import { NO_FIELDS } from '../../shared/api/queries.ts';
import { type Day, shanghaiDay } from '../../shared/day.ts';
import { parseToken } from '../../shared/ledger/token.ts';
import { type AppEnv, nowMs } from '../bindings.ts';
import { readQuery } from '../body.ts';
import { Fault, unavailable } from '../fault.ts';
import { keepLatest } from '../latest.ts';
import { sha256 } from '../sha256.ts';
import { databaseNumbered, isStale, rowsOf } from './storage/database.ts';
import { BOOK, type People, peopleJson, readPeople } from './storage/people-rows.ts';
import { numberOf, textOf } from './storage/rows.ts';

export type Scope = 'read' | 'append' | 'owner';

/** What a book answers is nobody's to keep but the caller's. */
export const PRIVATE = 'private, no-store';

const RANK: Readonly<Record<Scope, number>> = { read: 0, append: 1, owner: 2 };

/** An open household. Every statement is bound to `id` or, for what is no part of the book, to `householdId`. */
export interface Household extends People {
  readonly database: D1Database;
  /** The key under which the rows of its book stand: its own, or that of the draft which an import finished. */
  readonly id: string;
  readonly householdId: string;
  readonly tokenId: string;
  readonly version: number;
  /** What the people were read from: a write must find it unchanged. */
  readonly peopleText: string;
  /** Remembered of an earlier request, and not looked at for this one. */
  readonly isRemembered: boolean;
  readonly nowMs: number;
  /** Today in Shanghai. */
  readonly today: Day;
}

/** What an isolate keeps of a household that it has opened: so that a write need not read first. */
interface Opened {
  readonly tokenId: string;
  readonly book: string;
  readonly scope: Scope;
  readonly version: number;
  readonly peopleText: string;
}

const OPENED_BY = `SELECT t.token, t.scope, h.version, h.active_on, ${BOOK('h')} AS book, (${peopleJson(BOOK('h'))}) AS people
  FROM tokens AS t JOIN households AS h ON h.household = t.household
  WHERE t.household = ?1 AND t.hash = ?2 AND t.revoked_ms IS NULL AND coalesce(t.expires_ms > ?3, 1)`;

const lately = new Map<string, Opened>();
const MOST_REMEMBERED = 200;

/**
 * Opens the household of the request's bearer token, for a route whose query `query` describes.
 * Throws the same 401 Fault for a missing, mistyped, unknown, expired or revoked token, a 403 for a scope too low, and a 422
 * for what the query may not say.
 */
export async function openHousehold(
  c: Context<AppEnv>,
  scope: Scope,
  query: v.GenericSchema = NO_FIELDS,
): Promise<Household> {
  const { database, id, hash } = await presented(c);
  const now = nowMs(c.env);
  const [row] = await rowsOf(database, OPENED_BY, id, hash, now);
  if (row === undefined) throw unauthorized();
  const opened: Opened = {
    tokenId: textOf(row, 'token'),
    book: textOf(row, 'book'),
    scope: scopeOf(textOf(row, 'scope')),
    version: numberOf(row, 'version'),
    peopleText: textOf(row, 'people'),
  };
  if (RANK[opened.scope] < RANK[scope]) throw new Fault('forbidden');
  readQuery(c, query);
  const today = shanghaiDay(now);
  if (textOf(row, 'active_on') < today) await noteActivity(database, id, today);
  keepLatest(lately, hash, opened, MOST_REMEMBERED);
  return householdOf(database, id, opened, now, false);
}

/**
 * Does a write on what the isolate remembers of the household, if it does: the batch of every write checks the token and
 * the people, and nothing is answered that it did not check. Where that was refused for whatever reason, the household is
 * opened and the work done again on what the database says.
 */
export async function withHousehold(
  c: Context<AppEnv>,
  scope: Scope,
  work: (household: Household) => Promise<Response>,
): Promise<Response> {
  const { database, id, hash } = await presented(c);
  const opened = lately.get(hash);
  if (opened !== undefined && RANK[opened.scope] >= RANK[scope]) {
    try {
      return await work(householdOf(database, id, opened, nowMs(c.env), true));
    } catch (error) {
      lately.delete(hash);
      if (error instanceof Fault && error.code === 'unavailable') throw error;
    }
  }
  return writing(scope, (_, household) => work(household))(c);
}

/** How often a write is tried while others change the household under it. */
const MOST_TRIES = 12;

/**
 * A route that writes. Where the household changed between its opening and the write, nothing was written, and the work is
 * done again on what the household is now. Throws a 503 Fault only where that does not end.
 */
export function writing<C extends Context<AppEnv>>(
  scope: Scope,
  work: (c: C, household: Household) => Promise<Response>,
): (c: C) => Promise<Response> {
  return async (c) => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      try {
        return await work(c, await openHousehold(c, scope));
      } catch (error) {
        if (!isStale(error)) throw error;
      }
    }
    throw unavailable();
  };
}

async function presented(c: Context<AppEnv>): Promise<{ database: D1Database; id: string; hash: string }> {
  c.header('Cache-Control', PRIVATE);
  const bearer = /^Bearer ([\w-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  const token = parseToken(bearer);
  const database = token && databaseNumbered(c.env, token.database);
  if (token === null || database === null) throw unauthorized();
  return { database, id: token.householdId, hash: await sha256(bearer) };
}

function householdOf(
  database: D1Database,
  householdId: string,
  { tokenId, book, version, peopleText }: Opened,
  now: number,
  isRemembered: boolean,
): Household {
  return {
    database,
    id: book,
    householdId,
    tokenId,
    version,
    ...readPeople(peopleText),
    peopleText,
    isRemembered,
    nowMs: now,
    today: shanghaiDay(now),
  };
}

export function unauthorized(): Fault {
  return new Fault('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' } });
}

/** So that a household which is only read is not swept as idle. Once a day. */
async function noteActivity(database: D1Database, household: string, today: Day): Promise<void> {
  await rowsOf(
    database,
    'UPDATE households SET active_on = ?2 WHERE household = ?1 AND active_on < ?2',
    household,
    today,
  );
}

function scopeOf(text: string): Scope {
  return text === 'owner' || text === 'append' ? text : 'read';
}
