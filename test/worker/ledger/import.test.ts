/** What is exported is imported again, entry by entry, or not at all. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { importRequest } from '../../../shared/api/ledger-import.ts';
import { beancountHead, beancountWriter } from '../../../shared/ledger/exports/beancount.ts';
import { type ImportPage, importPages } from '../../../shared/ledger/exports/document.ts';
import { hledgerHead, hledgerWriter } from '../../../shared/ledger/exports/hledger.ts';
import { randomBook } from '../../ledger/random-book.ts';
import {
  type Answer,
  addMember,
  balancesOf,
  type Client,
  credit,
  migrate,
  newHousehold,
  newId,
  post,
  TODAY,
  told,
} from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(() => migrate(env.LEDGER_0));

const lists = v.looseObject({
  household: v.unknown(),
  members: v.array(v.any()),
  relations: v.array(v.any()),
  drawOrders: v.array(v.any()),
  consents: v.array(v.any()),
  observations: v.array(v.any()),
  entries: v.array(v.any()),
});

async function documentOf(client: Client) {
  const { household: _, ...document } = v.parse(lists, (await client.call('GET', '/household/export')).body);
  return document;
}

async function send(client: Client, pages: readonly ImportPage[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const page of pages) answers.push(await client.call('POST', '/household/import', page));
  return answers;
}

const random = (seed: number, requests: number): ImportPage[] => {
  const { book, people } = randomBook(seed, requests);
  const papers = { relations: [], consents: [], observations: [] };
  return importPages({ ...people, ...papers, entries: [...book.entries.values()] }, newId());
};

describe('export and import', () => {
  it('give the same household again, beside the old one', async () => {
    const old = await newHousehold();
    const [owner, spouse] = [
      await addMember(old, { relation: 'self' }),
      await addMember(old, { relation: 'spouse', region: '310000', priorYearsOnly: true }),
    ];
    const child = await addMember(old, {
      relation: 'child',
      insurance: 'resident',
      status: null,
      hasAccount: false,
      labelCiphertext: `v1.${'a'.repeat(16)}.${'b'.repeat(30)}`,
    });
    await old.call('PUT', `/draw-orders/${child}`, { from: '2026-01-01', sharers: [owner, spouse] });
    await old.call('PUT', `/draw-orders/${owner}`, { from: '2026-01-01', sharers: [] });
    await old.call('PUT', '/relations', { pairs: [{ memberId: spouse, toMemberId: child, relation: 'child' }] });
    await old.call('POST', '/household/consents', { purpose: 'server-ledger', wordsSha256: 'ab'.repeat(32) });
    await credit(old, owner, 900);
    await credit(old, spouse, 300, { part: 'prior-years' });
    await post(old, { kind: 'quota-grant', memberId: spouse, toMemberId: child, amountFen: 100 });
    await post(old, {
      kind: 'payment',
      memberId: child,
      amountFen: 1000,
      memoCiphertext: `v1.${'c'.repeat(16)}.${'d'.repeat(40)}`,
    });
    await post(old, {
      kind: 'payment',
      memberId: child,
      amountFen: 50,
      draws: [{ source: 'sharer', memberId: owner, payFen: 50 }],
    });
    await old.call('POST', '/observations', {
      id: newId(),
      memberId: owner,
      balanceFen: 5,
      at: '2026-11-20T00:00:00Z',
      via: 'portal',
    });
    const exported = await documentOf(old);
    const fresh = await newHousehold();
    const answers = await send(fresh, importPages(exported, newId()));
    expect(answers.map(told)).toEqual(answers.map(() => '201'));
    expect(await documentOf(fresh)).toEqual(exported);
    expect(await documentOf(old)).toEqual(exported);
    expect((await fresh.call('GET', '/audit')).body).toMatchObject({ holds: true });
    expect((await fresh.call('GET', '/balances')).body).toEqual((await old.call('GET', '/balances')).body);
    expect((await fresh.call('GET', '/entries')).body).toEqual((await old.call('GET', '/entries')).body);
    // The ids keep their one effect in the new book.
    const [first] = exported.entries;
    expect((await fresh.call('POST', '/entries', first.request)).status).toBe(200);
  });

  it('take a random book of the core as it is, and write it as the core does', async () => {
    const { book, people } = randomBook(42, 500);
    const entries = [...book.entries.values()];
    const client = await newHousehold();
    const pages = importPages({ ...people, relations: [], consents: [], observations: [], entries }, newId());
    expect((await send(client, pages)).map(told)).toEqual(pages.map(() => '201'));
    expect((await documentOf(client)).entries).toEqual(entries);
    expect((await client.call('GET', '/audit')).body).toMatchObject({ holds: true });
    const byDay = [...entries].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
    const moved = [...book.balances.keys()].sort();
    const hledger = hledgerHead(moved) + byDay.map(hledgerWriter()).join('');
    expect((await client.call('GET', '/household/export?format=hledger')).body).toBe(hledger);
    const writer = beancountWriter();
    const first = byDay[0]?.on;
    if (first === undefined) throw new Error('An empty book');
    const beancount = beancountHead(moved, first) + byDay.map(writer.entry).join('') + writer.end();
    expect((await client.call('GET', '/household/export?format=beancount')).body).toBe(beancount);
    const csv = String((await client.call('GET', '/household/export?format=csv')).body);
    expect(csv.split('\r\n')[0]).toBe('entry,kind,on,memberId,toMemberId,reverses,recordedAt,account,amountFen');
    expect(told(await client.call('GET', '/household/export?format=xlsx'))).toBe(
      '422 invalid-fields ?format not-in-list',
    );
  });
});

describe('an import', () => {
  let client: Client;
  beforeEach(async () => {
    client = await newHousehold();
  });

  it('shows nothing before the last page, and each page counts once', async () => {
    const pages = random(1, 200);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) {
      expect(told(await client.call('POST', '/household/import', page))).toBe('201');
      const again = await client.call('POST', '/household/import', page);
      expect([again.status, again.headers.get('idempotency-hit')]).toEqual([200, 'true']);
      expect(await documentOf(client)).toMatchObject({ members: [], entries: [] });
    }
    const last = pages.at(-1);
    expect(told(await client.call('POST', '/household/import', last))).toBe('201');
    expect((await client.call('POST', '/household/import', last)).status).toBe(200);
    expect((await documentOf(client)).entries.length).toBeGreaterThan(50);
  });

  it('refuses another page under a number that was used, and a missing page', async () => {
    const [first, second, third] = random(1, 200);
    await client.call('POST', '/household/import', first);
    expect(told(await client.call('POST', '/household/import', { ...second, page: 1 }))).toBe(
      '409 conflict /page differs',
    );
    expect(told(await client.call('POST', '/household/import', { ...third, last: true }))).toBe(
      '422 invalid-fields /page missing',
    );
    expect(await documentOf(client)).toMatchObject({ members: [], entries: [] });
  });

  it('refuses a book that is not empty', async () => {
    await addMember(client);
    const [page] = random(1, 0);
    expect(told(await client.call('POST', '/household/import', { ...page, last: true }))).toBe(
      '409 conflict  not-an-empty-book',
    );
  });

  it('takes 100 entries a page and refuses 101', async () => {
    const { book, people } = randomBook(3, 400);
    const small = [...book.entries.values()].slice(0, 101).map((entry) => ({ ...entry, basis: null }));
    const page = { importId: newId(), page: 1, last: false, members: people.members };
    const parse = (entries: unknown[]) => v.safeParse(importRequest, { ...page, entries }).success;
    expect([parse(small.slice(0, 100)), parse(small)]).toEqual([true, false]);
  });

  it.each<[string, (page: Spoilable, entry: SpoilableEntry) => void, string]>([
    [
      'an amount that its moves do not make',
      (_, entry) => Object.assign(entry, { amountFen: entry.amountFen + 1 }),
      '/entries/0 does-not-add-up',
    ],
    [
      'someone else’s account',
      (_, { moves }) =>
        moves.forEach((move) => {
          Object.assign(move, { target: `account:${newId()}` });
        }),
      '/entries/0 does-not-add-up',
    ],
    [
      'an account that does not exist',
      (_, { moves }) =>
        moves.forEach((move) => {
          Object.assign(move, { source: 'bank' });
        }),
      '/entries/0/moves/0/source bad-format',
    ],
    ['an id used twice', (page, entry) => void page.entries.push(entry), 'does-not-add-up'],
    [
      'an entry recorded tomorrow',
      (_, entry) => Object.assign(entry, { recordedAt: '2026-11-22T00:00:00.000Z' }),
      '/entries/0/recordedAt in-the-future',
    ],
    [
      'an entry of a day that has not come',
      (_, entry) => Object.assign(entry, { on: '2026-11-30' }),
      '/entries/0/on in-the-future',
    ],
    [
      'entries of nobody',
      (page) => void page.members.splice(0),
      '422 invalid-fields /entries/0/memberId not-found /entries/1/memberId not-found',
    ],
    ['a member twice', (page) => void page.members.push(...page.members.slice(0, 1)), 'does-not-add-up'],
    [
      'a draw order for a stranger',
      (page) => void page.drawOrders.push({ memberId: newId(), from: TODAY, sharers: [] }),
      'does-not-add-up',
    ],
    [
      'a label that can be read',
      ({ members }) =>
        members.forEach((member) => {
          Object.assign(member, { labelCiphertext: '妈妈' });
        }),
      '/members/0/labelCiphertext not-ciphertext',
    ],
  ])('refuses %s, and writes nothing', async (_, spoil, expected) => {
    const { book, people } = randomBook(8, 30);
    const lists: Lists = JSON.parse(
      JSON.stringify({ members: people.members, drawOrders: [], entries: [...book.entries.values()] }),
    );
    const page: Spoilable = { importId: newId(), page: 1, last: true, ...lists };
    const [entry] = page.entries;
    if (entry === undefined) throw new Error('An empty book');
    spoil(page, entry);
    const answer = await client.call('POST', '/household/import', page);
    expect(told(answer)).toContain(expected);
    expect(answer.status).toBe(422);
    const places = told(answer).match(/\/entries\/\d+/g) ?? [];
    expect(places).toEqual([...new Set(places)]);
    expect(await documentOf(client)).toMatchObject({ members: [], entries: [] });
  });
});

interface SpoilableEntry {
  amountFen: number;
  recordedAt: string;
  moves: { source: string; target: string }[];
}

interface Lists {
  members: { labelCiphertext: string | null }[];
  drawOrders: object[];
  entries: SpoilableEntry[];
}

interface Spoilable extends Lists {
  importId: string;
  page: number;
  last: boolean;
}

it('an export that was imported moves a household: the old one can go', async () => {
  const old = await newHousehold();
  const owner = await addMember(old, { relation: 'self' });
  await credit(old, owner, 77);
  const exported = await documentOf(old);
  await old.call('DELETE', '/household');
  const fresh = await newHousehold();
  await send(fresh, importPages(exported, newId()));
  expect((await balancesOf(fresh)).of(owner)).toMatchObject({ bookFen: 77 });
});
