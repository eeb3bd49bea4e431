import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { householdDocument } from '../../../shared/api/ledger-export.ts';
import { importPages } from '../../../shared/ledger/exports/document.ts';
import { parseToken } from '../../../shared/ledger/token.ts';
import { ask } from '../asking.ts';
import {
  addMember,
  balancesOf,
  type Client,
  clientOf,
  credit,
  migrate,
  NOW,
  newHousehold,
  newId,
  post,
  ROUTES,
  TODAY,
  told,
} from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SECOND = env.RULES;
let book: Client & { readonly householdId: string };
let owner: string;

beforeAll(() => migrate(env.LEDGER_0, SECOND));
beforeEach(async () => {
  book = await newHousehold();
  owner = await addMember(book, { relation: 'self' });
});

const issued = v.object({ id: v.string(), token: v.string() });

describe('opening a book', () => {
  it('needs no body, for there is nothing to say', async () => {
    const answer = await clientOf().call('POST', '/households');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ scope: 'owner' });
  });

  it('takes a body of no length for none: so does curl send it, by way of a proxy', async () => {
    const headers = { 'Content-Length': '0' };
    const answer = await ask('/v1/households', { method: 'POST', body: new Uint8Array(), headers });
    expect(answer.status).toBe(201);
  });
});

describe('access', () => {
  it('is shut to missing, mistyped, unknown, expired and revoked tokens, with one and the same answer', async () => {
    const made = v.parse(
      issued,
      (await book.call('POST', '/household/tokens', { scope: 'read', expiresAt: '2026-11-21T04:00:01Z' })).body,
    );
    const later = clientOf({ CLOCK_MS: String(NOW + 1000) });
    const revoked = v.parse(issued, (await book.call('POST', '/household/tokens', { scope: 'read' })).body);
    await book.call('DELETE', `/household/tokens/${revoked.id}`);
    const mistyped = book.token.slice(0, -1) + (book.token.endsWith('0') ? '1' : '0');
    const stranger = await newHousehold();
    await stranger.call('DELETE', '/household');
    expect((await book.as(made.token).call('GET', '/household')).status).toBe(200);
    const answers = await Promise.all([
      book.as('').call('GET', '/household'),
      book.as(mistyped).call('GET', '/household'),
      stranger.call('GET', '/household'),
      later.as(made.token).call('GET', '/household'),
      book.as(revoked.token).call('GET', '/household'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0]?.body);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it.each([
    ['read', ['/household/consents', '/members', '/entries', '/observations', '/household/import']],
    ['append', ['/household/consents', '/household/tokens', '/household/import']],
  ])('%s is not enough for what lies above it', async (scope, paths) => {
    const made = v.parse(issued, (await book.call('POST', '/household/tokens', { scope })).body);
    for (const path of paths)
      expect(told(await book.as(made.token).call('POST', path, {}))).toBe('403 forbidden authorization forbidden');
    expect((await book.as(made.token).call('DELETE', '/household')).status).toBe(403);
  });

  it('is not kept open by what a write remembers: a revoked token records nothing and sees no stored answer', async () => {
    const made = v.parse(issued, (await book.call('POST', '/household/tokens', { scope: 'append' })).body);
    const entry = { id: newId(), kind: 'credit', on: TODAY, memberId: owner, amountFen: 5 };
    const held = book.as(made.token);
    expect((await held.call('POST', '/entries', entry)).status).toBe(201);
    expect((await held.call('POST', '/entries', entry)).status).toBe(200);
    await book.call('DELETE', `/household/tokens/${made.id}`);
    expect((await held.call('POST', '/entries', entry)).status).toBe(401);
    expect((await held.call('POST', '/entries', { ...entry, id: newId() })).status).toBe(401);
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 5 });
  });

  it('append is enough to record', async () => {
    const made = v.parse(issued, (await book.call('POST', '/household/tokens', { scope: 'append' })).body);
    expect(told(await post(book.as(made.token), { kind: 'credit', memberId: owner, amountFen: 1 }))).toBe('201');
  });

  it('keeps no token, and leaves an owner in the house', async () => {
    const rows = await env.LEDGER_0.prepare('SELECT * FROM tokens').all();
    const secret = book.token.split('_').at(-1) ?? '';
    expect(JSON.stringify(rows.results)).not.toContain(secret);
    const list = v.parse(
      v.object({ items: v.array(v.looseObject({ id: v.string() })) }),
      (await book.call('GET', '/household/tokens')).body,
    );
    expect(list.items).toHaveLength(1);
    expect(told(await book.call('DELETE', `/household/tokens/${list.items[0]?.id}`))).toBe(
      '409 conflict {id} last-owner',
    );
    expect((await book.call('GET', '/household')).status).toBe(200);
  });

  it('counts no owner whose token will end by itself', async () => {
    const token = async (expiresAt: string | null) =>
      v.parse(issued, (await book.call('POST', '/household/tokens', { scope: 'owner', expiresAt })).body);
    const list = v.object({ items: v.array(v.looseObject({ id: v.string() })) });
    const [first] = v.parse(list, (await book.call('GET', '/household/tokens')).body).items;
    const passing = await token(new Date(NOW + 4000).toISOString());
    const revoke = () => book.as(passing.token).call('DELETE', `/household/tokens/${first?.id}`);
    expect(told(await revoke())).toBe('409 conflict {id} last-owner');
    await token(null);
    expect((await revoke()).status).toBe(204);
  });

  it('never reaches another household’s rows, by any id', async () => {
    const entry = newId();
    await book.call('POST', '/entries', { id: entry, kind: 'credit', on: TODAY, memberId: owner, amountFen: 777 });
    const before = await book.call('GET', '/household/export');
    const stranger = await newHousehold();
    for (const [method, path, body] of ROUTES(owner, entry)) {
      const answer = await stranger.call(method, path, body);
      // The amount by itself: an id made at random may hold its digits.
      const others = new RegExp(`(?<![\\w-])777(?![\\w-])|"${owner}"`);
      expect(JSON.stringify(answer.body), `${method} ${path}`).not.toMatch(others);
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
    }
    expect((await book.call('GET', '/household/export')).body).toEqual(before.body);
  });

  it('answers nothing that a cache may keep', async () => {
    for (const path of ['/household', '/entries', '/balances', '/audit', '/household/export']) {
      expect((await book.call('GET', path)).headers.get('cache-control')).toBe('private, no-store');
    }
  });
});

describe('a database that fails', () => {
  const failing = (when: (write: number) => boolean, after: boolean): D1Database => {
    let writes = 0;
    return new Proxy(env.LEDGER_0, {
      get: (target, name) => {
        if (name !== 'batch') return Reflect.get(target, name).bind(target);
        return async (statements: D1PreparedStatement[]) => {
          // A read is one or two statements; a write has its guards.
          writes += statements.length > 2 ? 1 : 0;
          const fails = when(writes);
          if (fails && !after) throw new Error('D1_ERROR: D1 DB is overloaded. Requests queued for too long.');
          const answer = await target.batch(statements);
          if (fails) throw new Error('D1_ERROR: Network connection lost.');
          return answer;
        };
      },
    });
  };

  it('is a 503 that says when to try again, on every route, and writes nothing', async () => {
    const before = await book.call('GET', '/household/export');
    const broken = clientOf({ LEDGER_0: failing(() => true, false) }).as(book.token);
    for (const [method, path, body] of ROUTES(owner, newId())) {
      const answer = await broken.call(method, path, body);
      expect(told(answer), path).toBe('503 unavailable');
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    }
    expect((await book.call('GET', '/household/export')).body).toEqual(before.body);
  });

  it('after its commit loses the answer, not the effect: the same request again is a hit', async () => {
    const entry = { id: newId(), kind: 'credit', on: TODAY, memberId: owner, amountFen: 9 };
    const flaky = clientOf({ LEDGER_0: failing((write) => write === 1, true) }).as(book.token);
    expect(told(await flaky.call('POST', '/entries', entry))).toBe('503 unavailable');
    const again = await flaky.call('POST', '/entries', entry);
    expect([again.status, again.headers.get('idempotency-hit')]).toEqual([200, 'true']);
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 9 });
  });
});

describe('two databases', () => {
  it('a household stays where it was made, and its id says where', async () => {
    const second = await newHousehold(clientOf({ LEDGER_1: SECOND, LEDGER_FOR_NEW: '1' }));
    expect(second.householdId).toMatch(/^1-/);
    expect(parseToken(second.token)).toEqual({ database: 1, householdId: second.householdId });
    const member = await addMember(second, { relation: 'self' });
    await credit(second, member, 5);
    const count = async (database: D1Database) =>
      database.prepare('SELECT count(*) AS n FROM entries WHERE household = ?').bind(second.householdId).first('n');
    expect([await count(env.LEDGER_0), await count(SECOND)]).toEqual([0, 1]);
    const both = clientOf({ LEDGER_1: SECOND });
    expect((await balancesOf(both.as(second.token))).of(member)).toMatchObject({ bookFen: 5 });
    expect((await both.as(book.token).call('GET', '/household')).status).toBe(200);
    expect((await book.as(second.token).call('GET', '/household')).status).toBe(401);
  });

  it('a household moves from one to the other as an export and an import, and leaves nothing behind', async () => {
    await credit(book, owner, 77);
    const exported = v.parse(householdDocument, (await book.call('GET', '/household/export')).body);
    const there = await newHousehold(clientOf({ LEDGER_1: SECOND, LEDGER_FOR_NEW: '1' }));
    for (const page of importPages(exported, newId())) {
      expect(told(await there.call('POST', '/household/import', page))).toBe('201');
    }
    expect((await book.call('DELETE', '/household')).status).toBe(204);
    const { household, ...moved } = v.parse(householdDocument, (await there.call('GET', '/household/export')).body);
    expect(moved).toEqual({ ...exported, household: undefined });
    expect(household.id).toBe(there.householdId);
    expect((await balancesOf(there)).of(owner)).toMatchObject({ bookFen: 77 });
    const left = env.LEDGER_0.prepare('SELECT count(*) AS n FROM entries WHERE household = ?').bind(book.householdId);
    expect(await left.first('n')).toBe(0);
  });
});

it('an instant that is none is told of once', async () => {
  const asked = { scope: 'read', expiresAt: '2027-01-01T00:00:00+08:00' };
  expect(told(await book.call('POST', '/household/tokens', asked))).toBe(
    '422 invalid-fields /expiresAt no-such-instant',
  );
});
