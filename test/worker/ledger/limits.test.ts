/** Each limit of the ledger: as much as it says is taken, one more is refused, and the document tells it. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  MAX_BATCH,
  MAX_DRAWS,
  observationRequest,
  pageQuery,
  reversalRequest,
} from '../../../shared/api/ledger-entries.ts';
import { MAX_BOOK, MAX_MEMBERS, MAX_PAIRS, MAX_SHARERS } from '../../../shared/api/ledger-household.ts';
import { importRequest } from '../../../shared/api/ledger-import.ts';
import { addDays, day } from '../../../shared/day.ts';
import { MAX_IMPORT_ITEMS } from '../../../shared/ledger/exports/document.ts';
import { MAX_BODY_BYTES } from '../../../worker/body.ts';
import document from '../../../worker/public/static/openapi.json';
import { addMember, type Client, credit, migrate, NOW, newHousehold, newId, post, TODAY, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(() => migrate(env.LEDGER_0));

let book: Client & { readonly householdId: string };
let owner: string;
beforeEach(async () => {
  book = await newHousehold();
  owner = await addMember(book, { relation: 'self' });
});

const run = (sql: string, ...values: (string | number | null)[]) =>
  env.LEDGER_0.prepare(sql)
    .bind(...values)
    .run();

/** As many rows as a range has numbers: the statement sees them as `n`. */
const fill = (insert: string, from: number, to: number, ...values: (string | number)[]) =>
  run(
    `WITH RECURSIVE numbers (n) AS (SELECT ?2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?3)
    ${insert} FROM numbers`,
    book.householdId,
    from,
    to,
    ...values,
  );
const UUID_OF_N = "printf('00000000-0000-4000-9000-%012d', CAST(n AS INTEGER))";

describe('a household holds', () => {
  it(`${MAX_BOOK.tokens} tokens that are not revoked`, async () => {
    const make = () => book.call('POST', '/household/tokens', { scope: 'read' });
    await fill(
      `INSERT INTO tokens SELECT ?1, ${UUID_OF_N}, printf('%064d', CAST(n AS INTEGER)), 'read', 0, NULL, NULL`,
      2,
      MAX_BOOK.tokens - 1,
    );
    const last = v.parse(v.object({ id: v.string() }), (await make()).body);
    expect(told(await make())).toBe('409 conflict  too-many');
    await book.call('DELETE', `/household/tokens/${last.id}`);
    expect((await make()).status).toBe(201);
  });

  it(`${MAX_BOOK.consents} consents, withdrawn ones included`, async () => {
    const give = (purpose: string) =>
      book.call('POST', '/household/consents', { purpose, wordsSha256: 'ab'.repeat(32) });
    await fill(
      `INSERT INTO consents SELECT ?1, 'purpose', CAST(n AS INTEGER), printf('%064d', CAST(n AS INTEGER)), CAST(n AS INTEGER)`,
      1,
      MAX_BOOK.consents - 1,
    );
    expect(told(await give('one-more'))).toBe('201');
    expect(told(await give('too-many'))).toBe('409 conflict  too-many');
    expect(told(await give('one-more'))).toBe('201');
  });

  it(`${MAX_BOOK.observations} observations`, async () => {
    const at = '2026-11-20T00:00:00Z';
    const observe = () =>
      book.call('POST', '/observations', { id: newId(), memberId: owner, balanceFen: 1, at, via: 'manual' });
    await fill(
      `INSERT INTO observations SELECT ?1, ${UUID_OF_N}, ?4, 5, CAST(n AS INTEGER), 'portal', ${NOW}`,
      1,
      MAX_BOOK.observations - 1,
      owner,
    );
    expect(told(await observe())).toBe('201');
    expect(told(await observe())).toBe('409 conflict  too-many');
  });

  it(`draw orders of one member from ${MAX_BOOK['draw-orders']} days`, async () => {
    const child = await addMember(book, { relation: 'child' });
    const order = (memberId: string, from: string) =>
      book.call('PUT', `/draw-orders/${memberId}`, { from, sharers: [] });
    await fill(
      `INSERT INTO draw_orders SELECT ?1, ?4, date('2000-01-01', CAST(n AS INTEGER) || ' days'), 1, NULL`,
      1,
      MAX_BOOK['draw-orders'] - 1,
      owner,
    );
    expect(told(await order(owner, TODAY))).toBe('200');
    expect(told(await order(owner, addDays(day(TODAY), 1)))).toBe('409 conflict  too-many');
    expect(told(await order(owner, TODAY))).toBe('200');
    expect(told(await order(child, addDays(day(TODAY), 1)))).toBe('200');
  });

  it(`${MAX_BOOK.entries} entries`, async () => {
    // The book is made long by its numbers: the guard of their order steps aside for one row.
    const guard = await env.LEDGER_0.prepare("SELECT sql FROM sqlite_master WHERE name = 'entries_in_order'").first(
      'sql',
    );
    await run('DROP TRIGGER entries_in_order');
    await run(
      `INSERT INTO entries VALUES (?, ?, ?, 'credit', '2026-11-21', ?, NULL, 1, NULL, '{}', NULL, 1, ?, ?)`,
      book.householdId,
      MAX_BOOK.entries - 1,
      newId(),
      owner,
      JSON.stringify([['income', `account:${owner}`, 1]]),
      NOW,
    );
    await run(String(guard));
    await credit(book, owner, 1);
    expect(told(await post(book, { kind: 'credit', memberId: owner, amountFen: 1 }))).toBe('409 conflict  too-many');
  });

  it(`${MAX_MEMBERS} members, of whom one is paid for by ${MAX_SHARERS}, in ${MAX_DRAWS} draws`, async () => {
    const others: string[] = [];
    while (others.length < MAX_SHARERS) others.push(await addMember(book));
    const member = { id: newId(), relation: 'other', region: '450100', insurance: 'none', hasAccount: false };
    expect(told(await book.call('POST', '/members', member))).toBe('409 conflict  too-many');
    const order = (sharers: string[]) => book.call('PUT', `/draw-orders/${owner}`, { from: '2026-01-01', sharers });
    expect(told(await order(others))).toBe('200');
    expect(told(await order([...others, newId()]))).toBe('422 invalid-fields /sharers too-long');
    const draws = [
      { memberId: owner, source: 'own', payFen: 1 },
      { source: 'pool', payFen: 1 },
      ...others.flatMap((memberId) => [
        { memberId, source: 'sharer', payFen: 1 },
        { memberId, source: 'quota', payFen: 1 },
      ]),
    ];
    const pay = (told: unknown[]) =>
      post(book, { kind: 'payment', memberId: owner, amountFen: told.length, draws: told });
    expect(draws).toHaveLength(MAX_DRAWS);
    expect(told(await pay(draws))).toBe('201');
    expect(told(await pay([...draws, draws[0]]))).toBe('422 invalid-fields /draws too-long');
    const everyone = [owner, ...others];
    const pairs = everyone.flatMap((memberId, index) =>
      everyone.slice(index + 1).map((toMemberId) => ({ memberId, toMemberId, relation: 'other' })),
    );
    expect(pairs).toHaveLength(MAX_PAIRS);
    expect(told(await book.call('PUT', '/relations', { pairs }))).toBe('200');
    expect(told(await book.call('PUT', '/relations', { pairs: [...pairs, pairs[0]] }))).toBe(
      '422 invalid-fields /pairs too-long',
    );
  });
});

describe('a field holds', () => {
  const cipher = (letters: number) => `v1.${'n'.repeat(16)}.${'t'.repeat(letters)}`;

  it('ciphertext of 22 to 760 letters, as a label and as a memo', async () => {
    const label = (labelCiphertext: string) => book.call('PATCH', `/members/${owner}`, { labelCiphertext });
    const memo = (memoCiphertext: string) =>
      post(book, { kind: 'credit', memberId: owner, amountFen: 1, memoCiphertext });
    for (const letters of [22, 760]) {
      expect(told(await label(cipher(letters)))).toBe('200');
      expect(told(await memo(cipher(letters)))).toBe('201');
    }
    for (const letters of [21, 761]) {
      expect(told(await label(cipher(letters)))).toBe('422 invalid-fields /labelCiphertext not-ciphertext');
      expect(told(await memo(cipher(letters)))).toBe('422 invalid-fields /memoCiphertext not-ciphertext');
    }
  });

  it('a purpose of 40 letters', async () => {
    const give = (length: number) =>
      book.call('POST', '/household/consents', { purpose: 'p'.repeat(length), wordsSha256: 'ab'.repeat(32) });
    expect(told(await give(40))).toBe('201');
    expect(told(await give(41))).toBe('422 invalid-fields /purpose bad-format');
  });

  it('10,000,000,000.00 yuan as a figure that is told', async () => {
    const most = 1_000_000_000_000;
    const keep = (retainedFen: number) => book.call('PATCH', `/members/${owner}`, { retainedFen });
    expect(told(await keep(most))).toBe('200');
    expect(told(await keep(most + 1))).toBe('422 invalid-fields /retainedFen too-large');
    const at = '2026-11-20T00:00:00Z';
    const observe = (balanceFen: number) =>
      book.call('POST', '/observations', { id: newId(), memberId: owner, balanceFen, at, via: 'manual' });
    expect(told(await observe(most))).toBe('201');
    expect(told(await observe(most + 1))).toBe('422 invalid-fields /balanceFen too-large');
    const plan = (amountFen: number) => book.call('POST', '/payments/plan', { memberId: owner, amountFen });
    expect(told(await plan(most))).toBe('200');
    expect(told(await plan(most + 1))).toBe('422 invalid-fields /amountFen too-large');
  });

  it('a UUID as an id, and nothing longer or shorter', () => {
    for (const schema of [v.pick(reversalRequest, ['id']), v.pick(observationRequest, ['id'])]) {
      const taken = (id: string) => v.safeParse(schema, { id }).success;
      expect([taken(newId()), taken(`${newId()}0`), taken(newId().slice(1)), taken('')]).toEqual([
        true,
        false,
        false,
        false,
      ]);
    }
  });
});

describe('a request holds', () => {
  it('65,536 bytes', async () => {
    const body = { id: newId(), kind: 'credit', on: TODAY, memberId: owner, amountFen: 1 };
    const padded = (bytes: number) => JSON.stringify(body).padEnd(bytes, ' ');
    expect(told(await book.call('POST', '/entries', padded(MAX_BODY_BYTES)))).toBe('201');
    expect(told(await book.call('POST', '/entries', padded(MAX_BODY_BYTES + 1)))).toBe('413 body-too-large  too-long');
  });

  it('pages of 1 to 100', () => {
    const taken = (limit: string) => v.safeParse(pageQuery, { limit }).success;
    expect(['0', '1', '100', '101'].map(taken)).toEqual([false, true, true, false]);
  });

  it('an import of 10,000 pages, each with 100 items of a list', async () => {
    const page = { importId: newId(), page: 1, last: false };
    const taken = (more: object) => v.safeParse(importRequest, { ...page, ...more }).success;
    expect([0, 1, 10_000, 10_001].map((number) => taken({ page: number }))).toEqual([false, true, true, false]);
    const observation = { id: newId(), memberId: owner, balanceFen: 1, at: '2026-11-20T00:00:00Z', via: 'api' };
    const observations = Array.from({ length: MAX_IMPORT_ITEMS }, () => observation);
    expect([taken({ observations }), taken({ observations: [...observations, observation] })]).toEqual([true, false]);
    expect(told(await book.call('POST', '/household/import', { ...page, importId: 'x' }))).toBe(
      '422 invalid-fields /importId bad-format',
    );
  });
});

it('an entry that would need more than 1,000 moves is refused, not broken', async () => {
  const child = await addMember(book, { relation: 'child', insurance: 'resident', status: null, hasAccount: false });
  await credit(book, owner, 1001);
  for (let granted = 0; granted < 1001; granted += MAX_BATCH) {
    const entries = Array.from({ length: Math.min(MAX_BATCH, 1001 - granted) }, () => ({
      id: newId(),
      kind: 'quota-grant',
      on: TODAY,
      memberId: owner,
      toMemberId: child,
      amountFen: 1,
    }));
    expect(told(await book.call('POST', '/entries', { entries }))).toBe('201');
  }
  const pay = (amountFen: number) => post(book, { kind: 'payment', memberId: child, amountFen });
  expect(told(await pay(1001))).toBe('409 conflict  out-of-bounds');
  expect(told(await pay(1000))).toBe('201');
});

describe('the document says', () => {
  const text = JSON.stringify(document);
  const says = (words: string | RegExp) => (typeof words === 'string' ? text.includes(words) : words.test(text));

  it.each(Object.entries(MAX_BOOK))('how many %s a household holds: %i', (what, most) => {
    expect(says(`at most ${most.toLocaleString('en')} ${what === 'draw-orders' ? 'days' : what}`)).toBe(true);
  });

  it.each([
    ['entries', MAX_BATCH],
    ['draws', MAX_DRAWS],
    ['sharers', MAX_SHARERS],
    ['pairs', MAX_PAIRS],
    ['observations', MAX_IMPORT_ITEMS],
  ])('how long a list of %s may be', (field, most) => {
    expect(says(new RegExp(`"${field}":\\{"type":"array".*?"maxItems":${most}[,}]`))).toBe(true);
  });

  it('how heavy a body may be', () => {
    expect(says(`at most ${MAX_BODY_BYTES} bytes`)).toBe(true);
  });
});
