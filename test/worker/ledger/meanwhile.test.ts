/** What changes between the moment a household is opened and its write: nothing is written by whom it is shut to. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addMember, clientOf, migrate, newHousehold, newId, ROUTES, TODAY, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(() => migrate(env.LEDGER_0));

const WRITES = ROUTES('', '').flatMap(([method, path], index) =>
  method === 'GET' || path === '/payments/plan' ? [] : [[`${method} ${path}`, index] as const],
);
const issued = v.object({ id: v.string(), token: v.string() });

/** The database, in which something happens right after a household was opened: once, or each time. */
function changing(meanwhile: () => Promise<unknown>, always: boolean): D1Database {
  let opened = false;
  return new Proxy(env.LEDGER_0, {
    get: (target, name) => {
      if (name !== 'batch') return Reflect.get(target, name).bind(target);
      return async (statements: D1PreparedStatement[]) => {
        const answer = await target.batch(statements);
        if (always || !opened) {
          opened = true;
          await meanwhile();
        }
        return answer;
      };
    },
  });
}

/** Opens a household with a token of its own for one of the writes, and lets `sql` happen before it is done. */
async function written(index: number, sql: string, values: (token: string) => string[], always = false) {
  const home = await newHousehold();
  // An import finds an empty book.
  const isImport = ROUTES('', '')[index]?.[1] === '/household/import';
  const member = isImport ? newId() : await addMember(home, { relation: 'self' });
  const entry = newId();
  if (!isImport) {
    await home.call('POST', '/entries', { id: entry, kind: 'credit', on: TODAY, memberId: member, amountFen: 7 });
  }
  const made = v.parse(issued, (await home.call('POST', '/household/tokens', { scope: 'owner' })).body);
  const [method, path, body] = ROUTES(member, entry)[index] ?? ['', ''];
  let before: unknown;
  const database = changing(async () => {
    await env.LEDGER_0.prepare(sql)
      .bind(home.householdId, ...values(made.id))
      .run();
    before = await seen();
  }, always);
  const seen = async () => [
    (await home.call('GET', '/household')).body,
    (await home.call('GET', '/household/export')).body,
    (await home.call('GET', '/household/tokens')).body,
  ];
  const answer = await clientOf({ LEDGER_0: database }).as(made.token).call(method, path, body);
  return { answer: told(answer), before, after: await seen() };
}

describe.each(WRITES)('%s', (_, index) => {
  it('is not done once its token is revoked', async () => {
    const revoke = 'UPDATE tokens SET revoked_ms = 1 WHERE household = ?1 AND token = ?2';
    const { answer, before, after } = await written(index, revoke, (token) => [token]);
    expect(answer).toBe('401 unauthorized authorization unauthorized');
    expect(after).toEqual(before);
  });

  it('is not done once the book is erased', async () => {
    const { answer } = await written(index, 'DELETE FROM households WHERE household = ?1', () => []);
    // Who reads first finds nothing there.
    expect(answer).toMatch(/^(401 unauthorized|404 not-found) /);
  });

  const add = `INSERT INTO members SELECT ?1, ?2, 'other', '450100', 'none', NULL, 0, 0, 0, NULL, '{}', 1`;

  it('is done for the people who are there now', async () => {
    const { answer, before, after } = await written(index, add, () => [newId()]);
    // A book that is no longer empty takes no import, and what nobody made or gave is not there.
    expect(answer).toMatch(/^(20[014]$|409 conflict {2}not-an-empty-book|404 not-found \{(id|purpose)\})/);
    if (answer.startsWith('20')) expect(after).not.toEqual(before);
    else expect(after).toEqual(before);
  });

  it('is not done for people who are always others, and may be tried again', async () => {
    const { answer, before, after } = await written(index, add, () => [newId()], true);
    expect(answer).toMatch(/^(503 unavailable|409 conflict {2}not-an-empty-book)$/);
    expect(after).toEqual(before);
  });
});
