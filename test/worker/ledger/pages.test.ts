/** Every list of the ledger comes in pages, as the contract says: a limit, and a cursor that leads on to the end. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addMember, type Client, migrate, newHousehold, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const page = v.object({ items: v.array(v.unknown()), nextCursor: v.nullable(v.string()) });

let book: Client;

beforeAll(async () => {
  await migrate(env.LEDGER_0);
  book = await newHousehold();
  const owner = await addMember(book, { relation: 'self' });
  for (let count = 0; count < 4; count += 1) {
    await addMember(book);
    await book.call('POST', '/household/tokens', { scope: 'read' });
    await book.call('POST', '/household/consents', { purpose: `purpose-${count}`, wordsSha256: 'ab'.repeat(32) });
    await book.call('PUT', `/draw-orders/${owner}`, { from: `2026-11-0${count + 1}`, sharers: [] });
  }
});

const read = async (address: string) => v.parse(page, (await book.call('GET', address)).body);

describe.each([
  ['/members', 5],
  ['/household/tokens', 5],
  ['/household/consents', 4],
  ['/draw-orders', 4],
])('%s', (path, length) => {
  it('is read two at a time, each thing once', async () => {
    const { items: whole } = await read(path);
    expect(whole).toHaveLength(length);
    const found: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: v.InferOutput<typeof page> = await read(`${path}?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(next.items.length).toBeLessThanOrEqual(2);
      found.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(found).toEqual(whole);
  });

  it.each(['limit=0', 'limit=101', 'cursor=x', 'offset=2'])('refuses %s as the list of entries does', async (query) => {
    const asked = told(await book.call('GET', `${path}?${query}`));
    expect(asked).toMatch(/^422 invalid-fields \?/);
    expect(asked).toBe(told(await book.call('GET', `/entries?${query}`)));
  });
});
