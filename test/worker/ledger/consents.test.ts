/** A consent that was withdrawn has an end: nothing more is written, and nothing that protects the family is in its way. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { householdDocument } from '../../../shared/api/ledger-export.ts';
import { LEDGER_PURPOSES } from '../../../shared/api/ledger-household.ts';
import { importPages } from '../../../shared/ledger/exports/document.ts';
import { addMember, type Client, credit, migrate, newHousehold, newId, ROUTES, TODAY, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(() => migrate(env.LEDGER_0));

const give = (client: Client, purpose: string) =>
  client.call('POST', '/household/consents', { purpose, wordsSha256: 'ab'.repeat(32) });
const withdraw = async (client: Client, purpose: string): Promise<void> => {
  expect(told(await give(client, purpose))).toBe('201');
  expect((await client.call('DELETE', `/household/consents/${purpose}`)).status).toBe(204);
};

const WRITES_OF_THE_BOOK = (member: string, entry: string): readonly [string, string, unknown][] => [
  ['POST', '/members', { id: newId(), relation: 'other', region: '450100', insurance: 'none', hasAccount: false }],
  ['PATCH', `/members/${member}`, { retainedFen: 5 }],
  ['PUT', `/draw-orders/${member}`, { from: TODAY, sharers: [] }],
  ['POST', '/entries', { id: newId(), kind: 'credit', on: TODAY, memberId: member, amountFen: 1 }],
  ['POST', `/entries/${entry}/reversal`, { id: newId(), on: TODAY }],
  [
    'POST',
    '/observations',
    { id: newId(), memberId: member, balanceFen: 1, at: '2026-11-20T00:00:00Z', via: 'manual' },
  ],
];

describe('a household', () => {
  let book: Client;
  let owner: string;
  let spouse: string;
  let entry: string;
  beforeEach(async () => {
    book = await newHousehold();
    owner = await addMember(book, { relation: 'self' });
    spouse = await addMember(book, { relation: 'spouse' });
    entry = newId();
    await book.call('POST', '/entries', { id: entry, kind: 'credit', on: TODAY, memberId: owner, amountFen: 7 });
  });
  const writes = () => [
    ...WRITES_OF_THE_BOOK(owner, entry),
    ['PUT', '/relations', { pairs: [{ memberId: owner, toMemberId: spouse, relation: 'spouse' }] }] as const,
  ];

  it('that recorded no consent is written to: whoever opens one has shown the notice', async () => {
    for (const [method, path, body] of writes()) expect((await book.call(method, path, body)).status).toBeLessThan(300);
  });

  it('takes nothing more once the consent to the book is withdrawn, and all of it once it is given again', async () => {
    await withdraw(book, LEDGER_PURPOSES.book);
    const before = (await book.call('GET', '/household/export')).body;
    for (const [method, path, body] of writes()) {
      expect(told(await book.call(method, path, body)), path).toBe('409 conflict  consent-withdrawn');
    }
    expect((await book.call('GET', '/household/export')).body).toEqual(before);
    expect(told(await give(book, LEDGER_PURPOSES.book))).toBe('201');
    for (const [method, path, body] of writes()) expect((await book.call(method, path, body)).status).toBeLessThan(300);
  });

  it('may still be read, exported, planned for, shut to others and erased', async () => {
    await withdraw(book, LEDGER_PURPOSES.book);
    const allowed = ROUTES(owner, entry).filter(
      ([method, path]) => method === 'GET' || path === '/payments/plan' || path === '/household/tokens',
    );
    for (const [method, path, body] of allowed) expect((await book.call(method, path, body)).status).toBeLessThan(300);
    const known = { id: entry, kind: 'credit', on: TODAY, memberId: owner, amountFen: 7 };
    expect((await book.call('POST', '/entries', known)).status).toBe(200);
    expect((await book.call('DELETE', '/household')).status).toBe(204);
  });

  it('that withdrew the consent to observations keeps its book', async () => {
    await withdraw(book, LEDGER_PURPOSES.observations);
    const statuses = [];
    for (const [method, path, body] of writes()) statuses.push((await book.call(method, path, body)).status);
    expect(statuses).toEqual([201, 200, 200, 201, 201, 409, 200]);
  });

  it('may withdraw a consent to what only the caller knows of', async () => {
    await withdraw(book, 'newsletter');
    await credit(book, owner, 5);
  });

  it('takes its consents along when it moves, and a withdrawal with them', async () => {
    await withdraw(book, LEDGER_PURPOSES.book);
    const fresh = await newHousehold();
    expect(told(await give(fresh, 'caller-s-own'))).toBe('201');
    const exported = v.parse(householdDocument, (await book.call('GET', '/household/export')).body);
    for (const page of importPages(exported, newId())) {
      expect(told(await fresh.call('POST', '/household/import', page))).toBe('201');
    }
    const { items } = v.parse(
      v.object({ items: v.array(v.looseObject({ purpose: v.string() })) }),
      (await fresh.call('GET', '/household/consents')).body,
    );
    expect(items.map(({ purpose }) => purpose).sort()).toEqual(['caller-s-own', LEDGER_PURPOSES.book]);
    const written = { id: newId(), kind: 'credit', on: TODAY, memberId: owner, amountFen: 1 };
    expect(told(await fresh.call('POST', '/entries', written))).toBe('409 conflict  consent-withdrawn');
    expect((await give(fresh, LEDGER_PURPOSES.book)).status).toBe(201);
    expect(told(await fresh.call('POST', '/entries', written))).toBe('201');
  });

  it('that withdrew takes no import either', async () => {
    const fresh = await newHousehold();
    await withdraw(fresh, LEDGER_PURPOSES.book);
    const exported = v.parse(householdDocument, (await book.call('GET', '/household/export')).body);
    const [first] = importPages(exported, newId());
    expect(told(await fresh.call('POST', '/household/import', first))).toBe('409 conflict  consent-withdrawn');
  });
});
