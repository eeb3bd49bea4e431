/**
 * Consents: one purpose each, with the hash of the exact words, withdrawn as easily as given. Whoever opens a household has
 * shown the notice first, so that no write waits for a record of it; but once a consent was withdrawn the database takes no
 * more of what it allowed (`server-ledger`: anything of the book; `observations`: what a portal showed) until it is given
 * again. Reading, exporting and erasing are never in its way (个人信息保护法, art. 15 and 47).
 */
import { consentRequest } from '../../shared/api/ledger-household.ts';
import { PAGE_QUERY } from '../../shared/api/queries.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { Hono } from '../hono.ts';
import { pageOf } from '../paging.ts';
import { openHousehold, writing } from './access.ts';
import { writeOrExplain } from './refusals.ts';
import { type Row, rowsOf } from './storage/database.ts';
import { roomFor } from './storage/room.ts';
import { instantOf, instantOrNull, textOf } from './storage/rows.ts';

/** The same words again change nothing; other words end the consent to the old ones. */
const WITHDRAW_OTHERS = `UPDATE consents SET withdrawn_ms = max(granted_ms, ?4)
  WHERE household = ?1 AND purpose = ?2 AND withdrawn_ms IS NULL AND words_sha256 <> ?3`;

const GRANT = `INSERT INTO consents SELECT ?1, ?2, max(?4, coalesce((SELECT max(granted_ms) + 1 FROM consents WHERE household = ?1 AND purpose = ?2), 0)),
    ?3, NULL
  WHERE NOT EXISTS (
    SELECT 1 FROM consents WHERE household = ?1 AND purpose = ?2 AND words_sha256 = ?3 AND withdrawn_ms IS NULL
  )`;

const CURRENT = `SELECT purpose, words_sha256, granted_ms, withdrawn_ms FROM consents
  WHERE household = ?1 AND purpose = ?2 AND withdrawn_ms IS NULL`;

export const LIST_CONSENTS = `SELECT purpose, words_sha256, granted_ms, withdrawn_ms FROM consents WHERE household = ?1
  ORDER BY granted_ms, purpose`;

const IS_GIVEN = `INSERT INTO refusal SELECT 'not-found' WHERE NOT EXISTS (
  SELECT 1 FROM consents WHERE household = ?1 AND purpose = ?2 AND withdrawn_ms IS NULL)`;

const WITHDRAW = `UPDATE consents SET withdrawn_ms = max(granted_ms, ?3)
  WHERE household = ?1 AND purpose = ?2 AND withdrawn_ms IS NULL`;

export function consentRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post(
      '/household/consents',
      writing('owner', async (c, household) => {
        const { purpose, wordsSha256 } = await readJson(c, consentRequest);
        const { householdId: id, nowMs } = household;
        const results = await writeOrExplain(c, household, [
          [WITHDRAW_OTHERS, id, purpose, wordsSha256, nowMs],
          [GRANT, id, purpose, wordsSha256, nowMs],
          roomFor(id, 'consents'),
          [CURRENT, id, purpose],
        ]);
        return c.json(consentAnswer(results.at(-1)?.[0] ?? {}), 201);
      }),
    )
    .get('/household/consents', async (c) => {
      const { database, householdId: id } = await openHousehold(c, 'read', PAGE_QUERY);
      const found = await rowsOf(database, LIST_CONSENTS, id);
      return c.json(pageOf(found, readQuery(c, PAGE_QUERY), consentAnswer));
    })
    .delete(
      '/household/consents/:purpose',
      writing('owner', async (c, household) => {
        const { householdId: id, nowMs } = household;
        const purpose = c.req.param('purpose') ?? '';
        await writeOrExplain(c, household, [
          [IS_GIVEN, id, purpose],
          [WITHDRAW, id, purpose, nowMs],
        ]);
        return c.body(null, 204);
      }),
    );
}

export function consentAnswer(row: Row) {
  return {
    purpose: textOf(row, 'purpose'),
    wordsSha256: textOf(row, 'words_sha256'),
    grantedAt: instantOf(row, 'granted_ms'),
    withdrawnAt: instantOrNull(row, 'withdrawn_ms'),
  };
}
