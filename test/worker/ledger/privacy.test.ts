/** Nothing that is private stays where it was erased, or leaks where it was not asked for. */
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sweepIdleHouseholds } from '../../../worker/ledger/sweep.ts';
import { addMember, type Client, clientOf, credit, migrate, NOW, newHousehold, newId, ROUTES } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let book: Client & { readonly householdId: string };
let owner: string;

beforeAll(() => migrate(env.LEDGER_0));
beforeEach(async () => {
  book = await newHousehold();
  owner = await addMember(book, { relation: 'self' });
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
