/** POST and GET /household/tokens, DELETE /household/tokens/{id}: who may read or write this book. */
import { fieldFaultOf } from '../../shared/api/faults.ts';
import { tokenRequest } from '../../shared/api/ledger-household.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson } from '../body.ts';
import { Fault } from '../fault.ts';
import { Hono } from '../hono.ts';
import { openHousehold } from './access.ts';
import { idInPath } from './path.ts';
import { writeOrExplain } from './refusals.ts';
import { runBatch } from './storage/database.ts';
import { roomFor } from './storage/room.ts';
import { instantOf, instantOrNull, textOf } from './storage/rows.ts';
import { INSERT_TOKEN, newToken } from './storage/token-rows.ts';
import { bind } from './writing.ts';

const LIST = `SELECT token, scope, created_ms, expires_ms, revoked_ms FROM tokens WHERE household = ?1
  ORDER BY created_ms, token`;

const EXISTS =
  "INSERT INTO refusal SELECT 'not-found' WHERE NOT EXISTS (SELECT 1 FROM tokens WHERE household = ?1 AND token = ?2)";

const REVOKE = 'UPDATE tokens SET revoked_ms = ?3 WHERE household = ?1 AND token = ?2 AND revoked_ms IS NULL';

const AN_OWNER_IS_LEFT = `INSERT INTO refusal SELECT 'last-owner' WHERE NOT EXISTS (
  SELECT 1 FROM tokens WHERE household = ?1 AND scope = 'owner' AND revoked_ms IS NULL AND coalesce(expires_ms > ?2, 1))`;

export function tokenRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/household/tokens', async (c) => {
      const household = await openHousehold(c, 'owner');
      const { scope, expiresAt } = await readJson(c, tokenRequest);
      const expiresMs = expiresAt === null ? null : Date.parse(expiresAt);
      if (expiresMs !== null && expiresMs <= household.nowMs) {
        const errors = [
          fieldFaultOf('/expiresAt', 'too-small', c.var.language, new Date(household.nowMs).toISOString()),
        ];
        throw new Fault('invalid-fields', { errors });
      }
      const { database, householdId: id, nowMs } = household;
      const token = await newToken(id);
      await writeOrExplain(c, household, [
        bind(database, INSERT_TOKEN, id, token.id, token.hash, scope, nowMs, expiresMs),
        roomFor(database, id, 'tokens'),
      ]);
      const createdAt = new Date(nowMs).toISOString();
      return c.json({ id: token.id, token: token.text, scope, createdAt, expiresAt }, 201);
    })
    .get('/household/tokens', async (c) => {
      const { database, householdId: id } = await openHousehold(c, 'owner');
      const [found] = await runBatch(database, [bind(database, LIST, id)]);
      const items = (found?.results ?? []).map((row) => ({
        id: textOf(row, 'token'),
        scope: textOf(row, 'scope'),
        createdAt: instantOf(row, 'created_ms'),
        expiresAt: instantOrNull(row, 'expires_ms'),
        revokedAt: instantOrNull(row, 'revoked_ms'),
      }));
      return c.json({ items, nextCursor: null });
    })
    .delete('/household/tokens/:id', async (c) => {
      const household = await openHousehold(c, 'owner');
      const token = idInPath(c, 'id');
      const { database, householdId: id, nowMs } = household;
      await writeOrExplain(c, household, [
        bind(database, EXISTS, id, token),
        bind(database, REVOKE, id, token, nowMs),
        bind(database, AN_OWNER_IS_LEFT, id, nowMs),
      ]);
      return c.body(null, 204);
    });
}
