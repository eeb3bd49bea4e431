/** POST /households, and GET and DELETE /household: opening a book, seeing it, erasing it. */
import { householdRequest } from '../../shared/api/ledger-household.ts';
import { NO_FIELDS } from '../../shared/api/queries.ts';
import { shanghaiDay } from '../../shared/day.ts';
import { householdIdOf, KEY_BYTES } from '../../shared/ledger/token.ts';
import { type AppEnv, nowMs } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { Hono } from '../hono.ts';
import { openHousehold, PRIVATE, writing } from './access.ts';
import { explained } from './refusals.ts';
import { databaseForNew, rowsOf, runBatch, type Statement } from './storage/database.ts';
import { instantOf, numberOf } from './storage/rows.ts';
import { INSERT_TOKEN, newToken } from './storage/token-rows.ts';
import { entityTag, guardsOf } from './writing.ts';

const INSERT = 'INSERT INTO households (household, created_ms, active_on, version) VALUES (?1, ?2, ?3, 1)';

/** ?1 the key of a book that is new. */
export const OPEN_COMMON_ACCOUNTS = `INSERT INTO accounts SELECT ?1, value, value, NULL, NULL, NULL, NULL, 0, 0
  FROM json_each('["income","care","cash","unexplained","pool"]')`;

const SELECT = `SELECT created_ms, (SELECT count(*) FROM members WHERE household = ?2) AS members,
    (SELECT coalesce(max(seq), 0) FROM entries WHERE household = ?2) AS entries
  FROM households WHERE household = ?1`;

export function householdRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/households', async (c) => {
      readQuery(c, NO_FIELDS);
      // There is nothing to say: no body at all is as good as an empty object.
      const isEmpty = c.req.raw.body === null || c.req.header('content-length') === '0';
      const saysNothing = isEmpty && c.req.header('content-type') === undefined;
      if (!saysNothing) await readJson(c, householdRequest);
      const { number, database } = databaseForNew(c.env);
      const now = nowMs(c.env);
      const id = householdIdOf(number, crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
      const token = await newToken(id);
      await runBatch(database, [
        [INSERT, id, now, shanghaiDay(now)],
        [OPEN_COMMON_ACCOUNTS, id],
        [INSERT_TOKEN, id, token.id, token.hash, 'owner', now, null],
      ]);
      c.header('Cache-Control', PRIVATE);
      c.header('ETag', entityTag(1));
      const household = { id, createdAt: new Date(now).toISOString() };
      return c.json({ household, token: token.text, scope: 'owner' }, 201);
    })
    .get('/household', async (c) => {
      const { database, id, householdId, version } = await openHousehold(c, 'read');
      const found = await rowsOf(database, SELECT, householdId, id);
      const row = found[0] ?? {};
      c.header('ETag', entityTag(version));
      return c.json({
        household: { id: householdId, createdAt: instantOf(row, 'created_ms') },
        members: numberOf(row, 'members'),
        entries: numberOf(row, 'entries'),
        version,
      });
    })
    .delete(
      '/household',
      writing('owner', async (c, household) => {
        const { database, householdId } = household;
        const erase: Statement = ['DELETE FROM households WHERE household = ?1', householdId];
        await explained(() => runBatch(database, [...guardsOf(c, household), erase]));
        return c.body(null, 204);
      }),
    );
}
