import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { balancesOf, type Client, clientOf, credit, migrate, newFamily, newId, post, TODAY, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let book: Client;
let owner: string;
let parent: string;
let child: string;

beforeAll(() => migrate(env.LEDGER_0));
beforeEach(async () => {
  ({ book, owner, parent, child } = await newFamily());
});

const order = (memberId: string, sharers: string[], from = '2026-01-01') =>
  book.call('PUT', `/draw-orders/${memberId}`, { from, sharers });

describe('an id has one effect', () => {
  const same = (id: string) => ({ id, kind: 'credit', on: TODAY, memberId: owner, amountFen: 100 });

  it('the same content again is answered as the first time', async () => {
    const id = newId();
    const first = await book.call('POST', '/entries', same(id));
    const again = await book.call('POST', '/entries', same(id));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.headers.get('idempotency-hit')).toBe('true');
    expect(again.body).toEqual(first.body);
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 100 });
  });

  it('twenty at once have one effect', async () => {
    const id = newId();
    const answers = await Promise.all(Array.from({ length: 20 }, () => book.call('POST', '/entries', same(id))));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 100 });
  });

  it.each([
    [{ amountFen: 101 }, '/amountFen'],
    [{ on: '2026-11-20' }, '/on'],
    [{ kind: 'transfer' }, '/kind'],
    [{ memoCiphertext: `v1.${'a'.repeat(16)}.${'b'.repeat(30)}` }, '/memoCiphertext'],
  ])('other content %j is a conflict that names the field', async (other, field) => {
    const id = newId();
    await book.call('POST', '/entries', same(id));
    expect(told(await book.call('POST', '/entries', { ...same(id), ...other }))).toBe(`409 conflict ${field} differs`);
  });

  it('in a list that is partly known, only the new ones are written', async () => {
    const [known, fresh] = [newId(), newId()];
    await book.call('POST', '/entries', same(known));
    const answer = await book.call('POST', '/entries', { entries: [same(known), same(fresh)] });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ entries: [{ id: known }, { id: fresh }] });
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 200 });
  });

  it('a lost answer is no obstacle, even with If-Match', async () => {
    const id = newId();
    const seen = await book.call('GET', '/household');
    const tag = seen.headers.get('etag') ?? '';
    const first = await book.call('POST', '/entries', same(id), { 'if-match': tag });
    const again = await book.call('POST', '/entries', same(id), { 'if-match': tag });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(told(await book.call('POST', '/entries', same(newId()), { 'if-match': tag }))).toBe(
      '412 precondition-failed if-match precondition-failed',
    );
  });
});

describe('a list of entries', () => {
  const list = (length: number, more: object = {}) => ({
    entries: Array.from({ length }, (_, index) => ({
      id: newId(),
      kind: 'credit',
      on: TODAY,
      memberId: owner,
      amountFen: 1,
      ...(index === length - 1 ? more : {}),
    })),
  });

  it('takes 100 and refuses 101', async () => {
    expect(told(await book.call('POST', '/entries', list(100)))).toBe('201');
    expect(told(await book.call('POST', '/entries', list(101)))).toBe('422 invalid-fields /entries too-long');
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 100 });
  });

  it('is all or nothing', async () => {
    const answer = await book.call('POST', '/entries', list(3, { kind: 'transfer', amountFen: 5000 }));
    expect(told(answer)).toBe('409 insufficient-balance /entries/2/amountFen too-large');
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 0 });
  });

  it('may not hold an id twice', async () => {
    const { entries } = list(2);
    const answer = await book.call('POST', '/entries', { entries: [entries[0], entries[0]] });
    expect(told(answer)).toBe('422 invalid-fields /entries/1/id duplicate');
  });
});

describe('what is refused, by field', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a day in the future', { on: '2026-11-22' }, '/on in-the-future'],
    ['a day that does not exist', { on: '2026-02-30' }, '/on no-such-day'],
    ['nothing', { amountFen: 0 }, '/amountFen too-small'],
    ['half a fen', { amountFen: 1.5 }, '/amountFen not-an-integer'],
    ['more than all the money', { amountFen: 1_000_000_000_001 }, '/amountFen too-large'],
    ['a stranger', { memberId: '00000000-0000-4000-8000-00000000ffff' }, '/memberId not-found'],
    ['a name', { name: '张三' }, '/name unknown-field'],
    ['a memo that can be read', { memoCiphertext: '门诊' }, '/memoCiphertext not-ciphertext'],
    ['a part where the account is not split', { part: 'prior-years' }, '/part not-allowed-here'],
    ['a kind that does not exist', { kind: 'gift' }, '/kind not-in-list'],
  ])('%s', async (_, more, expected) => {
    const answer = await post(book, { kind: 'credit', memberId: owner, amountFen: 5, ...more });
    expect(told(answer)).toBe(`422 invalid-fields ${expected}`);
  });

  it('a credit to someone without an account', async () => {
    expect(told(await post(book, { kind: 'credit', memberId: child, amountFen: 5 }))).toBe(
      '422 invalid-fields /memberId no-account',
    );
  });

  it('draws that pay more than the bill, or twice from one source', async () => {
    const pay = (draws: unknown[]) => post(book, { kind: 'payment', memberId: owner, amountFen: 100, draws });
    const own = { memberId: owner, source: 'own', payFen: 60 };
    expect(told(await pay([own, { memberId: parent, source: 'sharer', payFen: 60 }]))).toBe(
      '422 invalid-fields /draws does-not-add-up',
    );
    expect(
      told(
        await pay([
          { ...own, payFen: 10 },
          { ...own, payFen: 10 },
        ]),
      ),
    ).toBe('422 invalid-fields /draws/1 duplicate');
    expect(told(await pay([{ memberId: parent, source: 'own', payFen: 10 }]))).toBe(
      '422 invalid-fields /draws/0/memberId not-allowed-here',
    );
  });

  it('an amount that no book can hold', async () => {
    await credit(book, owner, 250_000_000_000);
    expect(told(await post(book, { kind: 'credit', memberId: owner, amountFen: 1 }))).toBe(
      '409 conflict  out-of-bounds',
    );
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 250_000_000_000 });
  });
});

describe('a reversal', () => {
  it('restores the balance, once', async () => {
    const answer = await post(book, { kind: 'credit', memberId: owner, amountFen: 100 });
    const { id } = v.parse(v.looseObject({ id: v.string() }), answer.body);
    const reversal = { id: newId(), on: TODAY };
    const path = `/entries/${id}/reversal`;
    expect(told(await book.call('POST', path, reversal))).toBe('201');
    expect(told(await book.call('POST', path, reversal))).toBe('200');
    expect(told(await book.call('POST', path, { id: newId(), on: TODAY }))).toBe('409 conflict {id} already-reversed');
    expect(told(await book.call('POST', `/entries/${reversal.id}/reversal`, { id: newId(), on: TODAY }))).toBe(
      '409 conflict {id} not-reversible',
    );
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 0 });
  });

  it('of what is not there is a 404, and before its entry a 422', async () => {
    expect(told(await book.call('POST', `/entries/${newId()}/reversal`, { id: newId(), on: TODAY }))).toBe(
      '404 not-found {id} not-found',
    );
    const id = newId();
    await post(book, { id, kind: 'credit', memberId: owner, amountFen: 100 });
    expect(told(await book.call('POST', `/entries/${id}/reversal`, { id: newId(), on: '2026-11-20' }))).toBe(
      '422 invalid-fields /on too-small',
    );
  });
});

describe('reading', () => {
  it('pages through entries, newest first, and through those of one member', async () => {
    for (let amountFen = 1; amountFen <= 5; amountFen += 1)
      await credit(book, amountFen % 2 ? owner : parent, amountFen);
    const page = v.object({
      items: v.array(v.looseObject({ amountFen: v.number() })),
      nextCursor: v.nullable(v.string()),
    });
    const read = async (query: string) => v.parse(page, (await book.call('GET', `/entries?${query}`)).body);
    const first = await read('limit=3');
    expect(first.items.map(({ amountFen }) => amountFen)).toEqual([5, 4, 3]);
    const second = await read(`limit=3&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ amountFen: 2 }, { amountFen: 1 }], nextCursor: null });
    const own = await read(`memberId=${owner}`);
    expect(own.items.map(({ amountFen }) => amountFen)).toEqual([5, 3, 1]);
    expect(told(await book.call('GET', '/entries?cursor=zz'))).toBe('422 invalid-fields ?cursor bad-format');
    expect(told(await book.call('GET', '/entries?limit=101'))).toBe('422 invalid-fields ?limit too-large');
    expect(told(await book.call('GET', '/entries?page=1'))).toBe('422 invalid-fields ?page unknown-field');
  });

  it('knows the balance of a past day', async () => {
    await credit(book, owner, 100, { on: '2026-09-30' });
    await credit(book, owner, 10, { on: '2026-11-02' });
    const at = async (on: string) => (await balancesOf(book, on)).of(owner)?.bookFen;
    expect(await Promise.all(['2026-09-29', '2026-09-30', '2026-11-01', '2026-11-02', TODAY].map(at))).toEqual([
      0, 100, 100, 110, 110,
    ]);
  });

  it('plans a payment as it would be made, and writes nothing', async () => {
    await credit(book, owner, 100);
    await order(child, [owner]);
    const plan = await book.call('POST', '/payments/plan', { memberId: child, amountFen: 150 });
    expect(plan.body).toMatchObject({ draws: [{ memberId: owner, source: 'sharer', payFen: 100 }], cashFen: 50 });
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 100 });
  });
});

it('holds as many entries as the limit says, and not one more', async () => {
  const small = clientOf({ LEDGER_MAX_ENTRIES: '2' }).as(book.token);
  await credit(small, owner, 1);
  await credit(small, owner, 1);
  expect(told(await post(small, { kind: 'credit', memberId: owner, amountFen: 1 }))).toBe('409 conflict  too-many');
  expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 2 });
});
