/** POST and GET /household/tokens, DELETE /household/tokens/{id}: who may read or write this book. */
import { tokenRequest } from '../../shared/api/ledger-household.ts';
import { PAGE_QUERY } from '../../shared/api/queries.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { invalidField } from '../fault.ts';
import { Hono } from '../hono.ts';
import { pageOf } from '../paging.ts';
import { openHousehold, writing } from './access.ts';
import { idInPath } from './path.ts';
import { writeOrExplain } from './refusals.ts';
import { rowsOf } from './storage/database.ts';
import { roomFor } from './storage/room.ts';
import { instantOf, instantOrNull, textOf } from './storage/rows.ts';
import { INSERT_TOKEN, newToken } from './storage/token-rows.ts';

const LIST = `SELECT token, scope, created_ms, expires_ms, revoked_ms FROM tokens WHERE household = ?1
  ORDER BY created_ms, token`;

const EXISTS =
  "INSERT INTO refusal SELECT 'not-found' WHERE NOT EXISTS (SELECT 1 FROM tokens WHERE household = ?1 AND token = ?2)";

const REVOKE = 'UPDATE tokens SET revoked_ms = ?3 WHERE household = ?1 AND token = ?2 AND revoked_ms IS NULL';

/** One whose token does not end by itself: else nobody could export or erase the book some day. */
const AN_OWNER_IS_LEFT = `INSERT INTO refusal SELECT 'last-owner' WHERE NOT EXISTS (
  SELECT 1 FROM tokens WHERE household = ?1 AND scope = 'owner' AND revoked_ms IS NULL AND expires_ms IS NULL)`;

export function tokenRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post(
      '/household/tokens',
      writing('owner', async (c, household) => {
        const { scope, expiresAt } = await readJson(c, tokenRequest);
        const expiresMs = expiresAt === null ? null : Date.parse(expiresAt);
        if (expiresMs !== null && expiresMs <= household.nowMs) {
          throw invalidField('/expiresAt', 'too-small', new Date(household.nowMs).toISOString());
        }
        const { householdId: id, nowMs } = household;
        const token = await newToken(id);
        await writeOrExplain(c, household, [
          [INSERT_TOKEN, id, token.id, token.hash, scope, nowMs, expiresMs],
          roomFor(id, 'tokens'),
        ]);
        const createdAt = new Date(nowMs).toISOString();
        return c.json({ id: token.id, token: token.text, scope, createdAt, expiresAt }, 201);
      }),
    )
    .get('/household/tokens', async (c) => {
      const { database, householdId: id } = await openHousehold(c, 'owner', PAGE_QUERY);
      const found = await rowsOf(database, LIST, id);
      const page = pageOf(found, readQuery(c, PAGE_QUERY), (row) => ({
        id: textOf(row, 'token'),
        scope: textOf(row, 'scope'),
        createdAt: instantOf(row, 'created_ms'),
        expiresAt: instantOrNull(row, 'expires_ms'),
        revokedAt: instantOrNull(row, 'revoked_ms'),
      }));
      return c.json(page);
    })
    .delete(
      '/household/tokens/:id',
      writing('owner', async (c, household) => {
        const token = idInPath(c, 'id');
        const { householdId: id, nowMs } = household;
        await writeOrExplain(c, household, [
          [EXISTS, id, token],
          [REVOKE, id, token, nowMs],
          [AN_OWNER_IS_LEFT, id],
        ]);
        return c.body(null, 204);
      }),
    );
}
