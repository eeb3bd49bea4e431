/** Whatever a body is, it gets a 4xx that points at the fault, and nothing is written. */
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addMember, type Client, migrate, newHousehold, newId, TODAY } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let book: Client;
let owner: string;
let spouse: string;
const ENTRY = newId();
let before: unknown;

const exported = async (): Promise<unknown> => (await book.call('GET', '/household/export')).body;

beforeAll(async () => {
  await migrate(env.LEDGER_0);
  book = await newHousehold();
  owner = await addMember(book, { relation: 'self' });
  spouse = await addMember(book, { relation: 'spouse' });
  await book.call('POST', '/entries', { id: ENTRY, kind: 'credit', on: TODAY, memberId: owner, amountFen: 1000 });
  before = await exported();
});

/** A good body for each writing route, of which the fuzzer spoils one field. */
const GOOD: readonly [string, string, (owner: string) => Record<string, unknown>][] = [
  [
    'POST',
    '/entries',
    (memberId) => ({
      id: newId(),
      kind: 'payment',
      on: TODAY,
      memberId,
      amountFen: 5,
      draws: [{ memberId, source: 'own', payFen: 5 }],
    }),
  ],
  [
    'POST',
    '/members',
    () => ({ id: newId(), relation: 'other', region: '450100', insurance: 'none', hasAccount: false }),
  ],
  [
    'POST',
    '/observations',
    (memberId) => ({ id: newId(), memberId, balanceFen: 1, at: '2026-11-20T00:00:00Z', via: 'api' }),
  ],
  ['POST', '/household/consents', () => ({ purpose: 'server-ledger', wordsSha256: 'ab'.repeat(32) })],
  ['POST', '/household/tokens', () => ({ scope: 'read', expiresAt: '2027-01-01T00:00:00Z' })],
  ['POST', '/payments/plan', (memberId) => ({ memberId, amountFen: 5, on: TODAY })],
  ['PUT', '/draw-orders/OWNER', () => ({ from: TODAY, sharers: [] })],
  ['POST', '/entries/ENTRY/reversal', () => ({ id: newId(), on: TODAY })],
  ['PUT', '/relations', (memberId) => ({ pairs: [{ memberId, toMemberId: spouse, relation: 'spouse' }] })],
  ['PATCH', '/members/OWNER', () => ({ retainedFen: 0, labelCiphertext: null, hasAccount: true })],
];
const addressOf = (path: string): string => path.replace('OWNER', owner).replace('ENTRY', ENTRY);

const WRITING = [
  ...GOOD.map(([method, path]) => [method, path] as const),
  ['POST', '/household/import'],
  ['POST', '/households'],
] as const;

const problem = v.object({
  status: v.number(),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string(), detail: v.string() }))),
});

describe('a body made by a fuzzer', () => {
  it.each(WRITING)('%s %s answers 4xx', async (method, path) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string(), fc.constant('[[[[')), async (body) => {
        fc.pre(!/^\s*(\{\s*\}|\[\s*\])\s*$/.test(body));
        const answer = await book.call(method, addressOf(path), body);
        expect([400, 422]).toContain(answer.status);
        if (answer.status === 422) expect(v.parse(problem, answer.body).errors?.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
    expect(await exported()).toEqual(before);
  });

  it.each(GOOD)('%s %s with one spoiled field answers 4xx and names it', async (method, path, good) => {
    const spoiled = fc.oneof(
      fc.constantFrom<unknown>([], {}, '', 'x', -1, 1.5, 1e300, '9'.repeat(50), '2026-02-30', '张三', { a: 1 }, [null]),
      fc.jsonValue({ maxDepth: 2 }).filter((value) => typeof value !== 'boolean' && value !== null && value !== 0),
    );
    await fc.assert(
      fc.asyncProperty(spoiled, fc.nat(), async (value, at) => {
        const body = good(owner);
        const names = Object.keys(body);
        const name = names[at % names.length] ?? '';
        fc.pre(!(Array.isArray(value) && value.length === 0 && ['sharers', 'draws', 'pairs'].includes(name)));
        fc.pre(!(name === 'purpose' && typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value)));
        const answer = await book.call(method, addressOf(path), { ...body, [name]: value });
        if (answer.status < 300 && name in { retainedFen: 1, amountFen: 1, balanceFen: 1 }) return;
        expect(answer.status, JSON.stringify({ name, value })).toBe(422);
        expect(v.parse(problem, answer.body).errors?.some(({ pointer }) => pointer.startsWith(`/${name}`))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each(GOOD)('%s %s with a field that nobody knows is refused by its name', async (method, path, good) => {
    for (const name of ['name', 'idNumber', 'phone', '__proto__', 'constructor', 'a/b', '']) {
      const body = JSON.stringify(good(owner)).replace(/^\{/, `{${JSON.stringify(name)}:1,`);
      const answer = await book.call(method, addressOf(path), body);
      const pointer = `/${name.replace('/', '~1')}`;
      expect(v.parse(problem, answer.body).errors).toContainEqual(
        expect.objectContaining({ pointer, code: 'unknown-field' }),
      );
    }
  });
});
