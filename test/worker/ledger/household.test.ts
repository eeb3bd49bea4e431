import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { householdDocument } from '../../../shared/api/ledger-import.ts';
import { importPages } from '../../../shared/ledger/exports/document.ts';
import { parseToken } from '../../../shared/ledger/token.ts';
import { sweepIdleHouseholds } from '../../../worker/ledger/sweep.ts';
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

const HASH = 'ab'.repeat(32);
const issued = v.object({ id: v.string(), token: v.string() });

describe('opening a book', () => {
  it('needs no body, for there is nothing to say', async () => {
    const answer = await clientOf().call('POST', '/households');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ scope: 'owner' });
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
    for (const path of paths) expect(told(await book.as(made.token).call('POST', path, {}))).toBe('403 forbidden');
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
    expect(told(await book.call('DELETE', `/household/tokens/${list.items[0]?.id}`))).toBe('409 conflict');
    expect((await book.call('GET', '/household')).status).toBe(200);
  });

  it('never reaches another household’s rows, by any id', async () => {
    const entry = newId();
    await book.call('POST', '/entries', { id: entry, kind: 'credit', on: TODAY, memberId: owner, amountFen: 777 });
    const before = await book.call('GET', '/household/export');
    const stranger = await newHousehold();
    for (const [method, path, body] of ROUTES(owner, entry)) {
      const answer = await stranger.call(method, path, body);
      expect(JSON.stringify(answer.body), `${method} ${path}`).not.toMatch(new RegExp(`777|"${owner}"`));
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

describe('consents', () => {
  it('keep the hash of the words, and are withdrawn as easily as given', async () => {
    const give = (wordsSha256: string) =>
      book.call('POST', '/household/consents', { purpose: 'server-ledger', wordsSha256 });
    expect(told(await give(HASH))).toBe('201');
    expect(told(await give(HASH))).toBe('201');
    expect(told(await give('cd'.repeat(32)))).toBe('201');
    expect((await book.call('DELETE', '/household/consents/server-ledger')).status).toBe(204);
    expect((await book.call('DELETE', '/household/consents/server-ledger')).status).toBe(404);
    const list = await book.call('GET', '/household/consents');
    expect(list.body).toMatchObject({
      items: [
        { wordsSha256: HASH, withdrawnAt: expect.any(String) },
        { wordsSha256: 'cd'.repeat(32), withdrawnAt: expect.any(String) },
      ],
    });
    expect(told(await give('the words'))).toBe('422 invalid-fields /wordsSha256 bad-format');
  });
});

describe('members', () => {
  const member = { relation: 'parent', region: '450100', insurance: 'employee', status: 'active', hasAccount: true };
  const add = (more: object) => book.call('POST', '/members', { id: newId(), ...member, ...more });

  it('are made once under their id', async () => {
    const id = newId();
    expect([(await add({ id })).status, (await add({ id })).status]).toEqual([201, 200]);
    expect(told(await add({ id, relation: 'child' }))).toBe('409 conflict /relation differs');
    expect(told(await book.call('PATCH', `/members/${id}`, { retainedFen: 7 }))).toBe('200');
    expect((await add({ id })).body).toMatchObject({ retainedFen: 7 });
  });

  it.each([
    [{ insurance: 'resident', status: null }, '/hasAccount no-account'],
    [{ status: 'flexible-without-account' }, '/hasAccount no-account'],
    [{ region: '45' }, '/region no-such-region'],
    [{ relation: 'friend' }, '/relation not-in-list'],
    [{ relation: 'self' }, '/relation duplicate'],
    [{ labelCiphertext: '妈妈' }, '/labelCiphertext not-ciphertext'],
    [{ idNumber: '450101199001011234' }, '/idNumber unknown-field'],
    [{ phone: '13800000000' }, '/phone unknown-field'],
    [{ retainedFen: -1 }, '/retainedFen too-small'],
  ])('%j is refused', async (more, expected) => {
    expect(told(await add(more))).toBe(`422 invalid-fields ${expected}`);
  });

  it('take 32 and refuse one more', async () => {
    for (let count = 2; count <= 32; count += 1) expect((await add({})).status).toBe(201);
    expect(told(await add({}))).toBe('409 conflict');
  });

  it('keep their account while it holds money', async () => {
    await credit(book, owner, 5);
    const lose = () => book.call('PATCH', `/members/${owner}`, { hasAccount: false });
    expect(told(await lose())).toBe('409 conflict');
    await post(book, { kind: 'adjustment', memberId: owner, amountFen: -5 });
    expect(told(await lose())).toBe('200');
  });

  it('have relations of their own, derived where there is no doubt', async () => {
    const [spouse, parent] = [
      await addMember(book, { relation: 'spouse' }),
      await addMember(book, { relation: 'parent' }),
    ];
    const answer = await book.call('GET', '/relations');
    expect(answer.body).toMatchObject({
      derived: expect.arrayContaining([{ memberId: spouse, toMemberId: parent, relation: 'parent-in-law' }]),
    });
    const pairs = [{ memberId: spouse, toMemberId: parent, relation: 'other' }];
    expect((await book.call('PUT', '/relations', { pairs })).body).toEqual({ pairs });
    expect(told(await book.call('PUT', '/relations', { pairs: [...pairs, ...pairs] }))).toBe(
      '422 invalid-fields /pairs/1 duplicate',
    );
  });

  it('are paid for by members who have an account, each once', async () => {
    const child = await addMember(book, { relation: 'child', insurance: 'resident', status: null, hasAccount: false });
    const order = (memberId: string, sharers: string[]) =>
      book.call('PUT', `/draw-orders/${memberId}`, { from: TODAY, sharers });
    expect(told(await order(owner, [owner]))).toBe('422 invalid-fields /sharers/0 not-allowed-here');
    expect(told(await order(owner, [child]))).toBe('422 invalid-fields /sharers/0 no-account');
    expect(told(await order(child, [owner, owner]))).toBe('422 invalid-fields /sharers/1 duplicate');
    expect(told(await order(child, [newId()]))).toBe('422 invalid-fields /sharers/0 not-found');
    expect(told(await order(newId(), []))).toBe('404 not-found');
    expect(told(await order(child, []))).toBe('200');
  });
});

describe('observations', () => {
  it('show a difference, since an entry, and never move money', async () => {
    await credit(book, owner, 100, { on: '2026-11-01' });
    const observe = (balanceFen: number, at: string, id = newId()) =>
      book.call('POST', '/observations', { id, memberId: owner, balanceFen, at, via: 'portal' });
    expect((await observe(100, '2026-11-02T02:00:00Z')).body).toMatchObject({ differenceFen: 0, sinceEntryId: null });
    const id = newId();
    await book.call('POST', '/entries', { id, kind: 'credit', on: '2026-11-10', memberId: owner, amountFen: 50 });
    const seen = await observe(120, '2026-11-11T02:04:00.000Z');
    expect(seen.body).toMatchObject({ differenceFen: -30, sinceEntryId: id });
    expect((await balancesOf(book)).of(owner)).toMatchObject({
      bookFen: 150,
      differenceFen: -30,
      observed: { balanceFen: 120 },
    });
    expect((await balancesOf(book, '2026-11-05')).of(owner)).toMatchObject({ bookFen: 100, differenceFen: 0 });
    expect(told(await observe(1, '2026-11-21T04:00:01Z'))).toBe('422 invalid-fields /at in-the-future');
    expect(told(await observe(1, '2026-02-30T04:00:01Z'))).toBe('422 invalid-fields /at no-such-instant');
    const twice = newId();
    expect((await observe(5, '2026-11-12T00:00:00Z', twice)).status).toBe(201);
    expect((await observe(5, '2026-11-12T00:00:00Z', twice)).status).toBe(200);
    expect(told(await observe(6, '2026-11-12T00:00:00Z', twice))).toBe('409 conflict /balanceFen differs');
  });
});

describe('nothing that is private stays or leaks', () => {
  it('erasing leaves no row in any table', async () => {
    await credit(book, owner, 100);
    expect((await book.call('DELETE', '/household')).status).toBe(204);
    expect((await book.call('GET', '/household')).status).toBe(401);
    const tables = await env.LEDGER_0.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%household%'",
    ).all();
    expect(tables.results.length).toBeGreaterThanOrEqual(13);
    for (const { name } of tables.results) {
      const left = await env.LEDGER_0.prepare(`SELECT count(*) AS n FROM ${name} WHERE household = ?`)
        .bind(book.householdId)
        .first('n');
      expect(left, String(name)).toBe(0);
    }
  });

  it('households are swept after 400 idle days, not before', async () => {
    const day = 86_400_000;
    const at = (days: number) => ({ ...env, CLOCK_MS: String(NOW + days * day) });
    await sweepIdleHouseholds(at(400));
    expect((await book.call('GET', '/household')).status).toBe(200);
    const used = await newHousehold();
    await clientOf({ CLOCK_MS: String(NOW + 10 * day) })
      .as(used.token)
      .call('GET', '/household');
    expect(await sweepIdleHouseholds(at(401))).toBeGreaterThan(0);
    expect((await book.call('GET', '/household')).status).toBe(401);
    expect((await used.call('GET', '/household')).status).toBe(200);
  });

  it('has these columns and no others', async () => {
    const { results } = await env.LEDGER_0.prepare(
      `SELECT t.name || '.' || c.name AS name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND t.sql LIKE '%household%' ORDER BY t.name, c.cid`,
    ).all();
    const columns = new Map<string, string[]>();
    for (const { name } of results) {
      const [table = '', column = ''] = String(name).split('.');
      columns.set(table, [...(columns.get(table) ?? []), column]);
    }
    expect(Object.fromEntries(columns)).toEqual({
      accounts: ['household', 'account', 'kind', 'part', 'member', 'recipient', 'granted_on', 'balance', 'last_move'],
      concerns: ['household', 'member', 'seq'],
      consents: ['household', 'purpose', 'granted_ms', 'words_sha256', 'withdrawn_ms'],
      draw_orders: ['household', 'member', 'from_day', 'position', 'sharer'],
      entries: [
        'household',
        'seq',
        'entry',
        'kind',
        'day',
        'member',
        'to_member',
        'amount',
        'reverses',
        'request',
        'basis',
        'first_move',
        'moves',
        'recorded_ms',
      ],
      households: ['household', 'created_ms', 'active_on', 'version', 'draft_of', 'book'],
      imports: ['household', 'import', 'page', 'body', 'body_sha256', 'finished'],
      members: [
        'household',
        'member',
        'relation',
        'region',
        'insurance',
        'status',
        'has_account',
        'retained_fen',
        'prior_years_only',
        'label_ciphertext',
        'request',
        'created_ms',
      ],
      moves: ['household', 'seq', 'entry', 'line', 'day', 'source', 'target', 'amount'],
      observations: ['household', 'observation', 'member', 'balance_fen', 'at_ms', 'via', 'recorded_ms'],
      relations: ['household', 'member', 'to_member', 'relation'],
      tokens: ['household', 'token', 'hash', 'scope', 'created_ms', 'expires_ms', 'revoked_ms'],
      totals: ['household', 'account', 'grain', 'period', 'fen', 'last_move'],
    });
  });

  it('logs neither tokens nor bodies, even when the code is wrong', async () => {
    const lines: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...args: unknown[]) => void lines.push(args)),
    );
    const broken = new Proxy(env.LEDGER_0, {
      get: (target, name) => {
        if (name !== 'batch') return Reflect.get(target, name).bind(target);
        return async () => {
          throw new Error(`D1_ERROR: near "${book.token} 424242": SQLITE_ERROR`);
        };
      },
    });
    const client = clientOf({ LEDGER_0: broken }).as(book.token);
    for (const [method, path, body] of ROUTES(owner, newId())) {
      expect((await client.call(method, path, body)).status).toBe(500);
      await book.call(method === 'DELETE' ? 'GET' : method, path, body);
    }
    for (const spy of spies) spy.mockRestore();
    const logged = JSON.stringify(lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(logged).not.toContain(book.token);
    expect(logged).not.toMatch(/424242|amountFen|wordsSha256/);
    expect(logged).not.toContain(owner);
  });
});
