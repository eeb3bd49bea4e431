/** Uploads as networks make them: long, out of order, twice, at once, broken off. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { householdDocument } from '../../../shared/api/ledger-export.ts';
import { type ImportPage, importPages } from '../../../shared/ledger/exports/document.ts';
import { sweepIdleHouseholds } from '../../../worker/ledger/sweep.ts';
import { randomBook } from '../../ledger/random-book.ts';
import { randomFrom, shuffled } from '../../ledger/situations.ts';
import { addMember, type Client, clientOf, migrate, NOW, newHousehold, newId, told } from './harness.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

beforeAll(() => migrate(env.LEDGER_0));

const LONG = randomBook(31, 1900);
const PAPERS = { relations: [], consents: [], observations: [] };

function pagesOf({ book, people }: typeof LONG, importId = newId()): ImportPage[] {
  return importPages({ ...people, ...PAPERS, entries: [...book.entries.values()] }, importId);
}

const upload = (client: Client, page: unknown) => client.call('POST', '/household/import', page);
const documentOf = async (client: Client) =>
  v.parse(householdDocument, (await client.call('GET', '/household/export')).body);
const EMPTY = { members: [], entries: [] };

let client: Client & { readonly householdId: string };
beforeEach(async () => {
  client = await newHousehold();
});

describe('a book of a thousand entries', () => {
  it('comes in any order, some pages twice, and is seen whole at the end and not before', async () => {
    const pages = pagesOf(LONG);
    expect(LONG.book.entries.size).toBeGreaterThan(1000);
    const early = shuffled(randomFrom(7), pages.slice(0, -1));
    for (const [index, page] of early.entries()) {
      expect(told(await upload(client, page))).toBe('201');
      if (index % 3 === 0) expect(told(await upload(client, early[index >> 1]))).toBe('200');
      expect((await client.call('GET', '/balances')).body).toMatchObject({ items: [], poolFen: 0 });
    }
    expect(await documentOf(client)).toMatchObject(EMPTY);
    expect((await upload(client, pages.at(-1))).body).toMatchObject({
      finished: true,
      entries: LONG.book.entries.size,
    });
    expect((await documentOf(client)).entries).toEqual([...LONG.book.entries.values()]);
    expect((await client.call('GET', '/audit')).body).toMatchObject({ holds: true });
    expect((await client.call('GET', '/household')).body).toMatchObject({
      household: { id: client.householdId },
      entries: LONG.book.entries.size,
    });
  });

  it('makes no write and reads no answer that grows with the book: a page is what it holds', async () => {
    const most = { statements: 0, read: 0 };
    const watched = new Proxy(env.LEDGER_0, {
      get: (target, name) => {
        if (name !== 'batch') return Reflect.get(target, name).bind(target);
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements);
          most.statements = Math.max(most.statements, statements.length);
          most.read = Math.max(most.read, JSON.stringify(results.map((each) => each.results)).length);
          return results;
        };
      },
    });
    const owner = clientOf({ LEDGER_0: watched }).as(client.token);
    const pages = pagesOf(LONG);
    expect(JSON.stringify(pages).length).toBeGreaterThan(500_000);
    for (const page of pages) expect(told(await upload(owner, page))).toBe('201');
    expect(most.statements).toBeLessThan(30);
    expect(most.read).toBeLessThan(100_000);
  });

  it('comes from eight senders at once', async () => {
    const pages = pagesOf(LONG);
    const queue = shuffled(randomFrom(8), [...pages.slice(0, -1), ...pages.slice(0, 4)]);
    const sender = async (): Promise<void> => {
      for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
        let answer = await upload(client, page);
        while (answer.status === 503) answer = await upload(client, page);
        expect([200, 201], told(answer)).toContain(answer.status);
      }
    };
    await Promise.all(Array.from({ length: 8 }, sender));
    expect(told(await upload(client, pages.at(-1)))).toBe('201');
    expect((await documentOf(client)).entries).toEqual([...LONG.book.entries.values()]);
  });
});

describe('an upload that is broken off', () => {
  const pages = pagesOf(randomBook(32, 300));

  it('leaves the book free for another, and nothing of itself', async () => {
    for (const page of pages.slice(0, 2)) await upload(client, page);
    const other = randomBook(33, 200);
    for (const page of pagesOf(other)) expect(told(await upload(client, page))).toBe('201');
    expect((await documentOf(client)).entries).toEqual([...other.book.entries.values()]);
    const drafts = await env.LEDGER_0.prepare('SELECT count(*) AS n FROM households WHERE draft_of = ?')
      .bind(client.householdId)
      .first('n');
    expect(drafts).toBe(1);
    expect(told(await upload(client, pages[2]))).toBe('409 conflict  not-an-empty-book');
  });

  it('gives way to a book that was begun meanwhile, and is not half of it', async () => {
    for (const page of pages.slice(0, -1)) await upload(client, page);
    const owner = await addMember(client, { relation: 'self' });
    expect(told(await upload(client, pages.at(-1)))).toBe('409 conflict  not-an-empty-book');
    const { members, entries } = await documentOf(client);
    expect([members.map(({ id }) => id), entries]).toEqual([[owner], []]);
  });

  it('goes on after a write whose answer was lost', async () => {
    for (const page of pages.slice(0, -1)) await upload(client, page);
    let lost = false;
    const flaky = new Proxy(env.LEDGER_0, {
      get: (target, name) => {
        if (name !== 'batch') return Reflect.get(target, name).bind(target);
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements);
          if (statements.length > 5 && !lost) {
            lost = true;
            throw new Error('D1_ERROR: Network connection lost.');
          }
          return results;
        };
      },
    });
    const last = pages.at(-1);
    expect(told(await upload(clientOf({ LEDGER_0: flaky }).as(client.token), last))).toBe('503 unavailable');
    expect((await upload(client, last)).body).toMatchObject({ finished: true });
    expect((await client.call('GET', '/audit')).body).toMatchObject({ holds: true });
  });

  it('is erased with its household, every row of it', async () => {
    for (const page of pages.slice(0, -1)) await upload(client, page);
    const before = await rowsOf(client.householdId);
    expect(before.get('entries')).toBeGreaterThan(50);
    expect((await client.call('DELETE', '/household')).status).toBe(204);
    expect([...(await rowsOf(client.householdId)).values()].every((count) => count === 0)).toBe(true);
  });

  it('does not outlive its household’s idle days, and a finished one is not swept before them', async () => {
    for (const page of pages) await upload(client, page);
    const day = 86_400_000;
    await clientOf({ CLOCK_MS: String(NOW + 399 * day) })
      .as(client.token)
      .call('GET', '/household');
    const at = (days: number) => ({ ...env, CLOCK_MS: String(NOW + days * day) });
    await sweepIdleHouseholds(at(700));
    const later = clientOf({ CLOCK_MS: String(NOW + 700 * day) }).as(client.token);
    expect((await later.call('GET', '/household')).body).toMatchObject({ entries: expect.any(Number) });
    expect((await documentOf(client)).entries.length).toBeGreaterThan(100);
    await sweepIdleHouseholds(at(1200));
    expect([...(await rowsOf(client.householdId)).values()].every((count) => count === 0)).toBe(true);
  });
});

describe('a page', () => {
  it('that waits is told to be unsound when its turn comes, and the book stays empty', async () => {
    const [first, second, third, ...rest] = pagesOf(randomBook(34, 300));
    if (third?.entries === undefined) throw new Error('Too short');
    const spoiled = { ...third, entries: third.entries.map((entry) => ({ ...entry, amountFen: entry.amountFen + 1 })) };
    expect(told(await upload(client, spoiled))).toBe('201');
    expect(told(await upload(client, first))).toBe('201');
    expect(told(await upload(client, second))).toContain('422 invalid-fields /page does-not-add-up');
    for (const page of rest) expect((await upload(client, page)).status).toBeGreaterThanOrEqual(200);
    expect(await documentOf(client)).toMatchObject(EMPTY);
  });

  it('that is unsound can be mended and sent again', async () => {
    const [first, second, ...rest] = pagesOf(randomBook(34, 300));
    if (second?.drawOrders === undefined) throw new Error('Not a page of draw orders');
    await upload(client, first);
    const stranger = { ...second, drawOrders: second.drawOrders.map((order) => ({ ...order, memberId: newId() })) };
    expect(told(await upload(client, stranger))).toContain('422 invalid-fields');
    for (const page of [second, ...rest]) expect(told(await upload(client, page))).toBe('201');
    expect((await documentOf(client)).entries.length).toBeGreaterThan(100);
  });

  it('may be as heavy as a body, even when it has to wait', async () => {
    const { book, people } = randomBook(35, 1900);
    const memoCiphertext = `v1.${'a'.repeat(16)}.${'b'.repeat(400)}`;
    const heavy = [...book.entries.values()].filter(({ kind }) => kind === 'credit').slice(0, 60);
    const entries = heavy.map((entry) => ({ ...entry, request: { ...entry.request, memoCiphertext } }));
    const importId = newId();
    const page = { importId, page: 2, last: false, entries };
    while (JSON.stringify(page).length > 65_500) entries.pop();
    expect(JSON.stringify(page).length).toBeGreaterThan(50_000);
    expect(told(await upload(client, page))).toBe('201');
    expect(told(await upload(client, { importId, page: 1, last: false, members: people.members }))).toBe('201');
    expect(told(await upload(client, { importId, page: 3, last: true }))).toBe('201');
    expect((await documentOf(client)).entries).toEqual(entries);
  });
});

async function rowsOf(householdId: string): Promise<Map<string, number>> {
  const { results } = await env.LEDGER_0.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%household%'",
  ).all();
  const found = new Map<string, number>();
  for (const { name } of results) {
    const count = await env.LEDGER_0.prepare(`SELECT count(*) AS n FROM ${name} WHERE household GLOB ? || '*'`)
      .bind(householdId)
      .first<number>('n');
    found.set(String(name), count ?? -1);
  }
  return found;
}
