/** The people of a household, what they consented to, and what a portal showed of their accounts. */
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fen } from '../../../shared/money.ts';
import {
  addMember,
  balancesOf,
  type Client,
  clientOf,
  credit,
  migrate,
  newHousehold,
  newId,
  post,
  TODAY,
  told,
} from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let book: Client & { readonly householdId: string };
let owner: string;

beforeAll(() => migrate(env.LEDGER_0));
beforeEach(async () => {
  book = await newHousehold();
  owner = await addMember(book, { relation: 'self' });
});

const HASH = 'ab'.repeat(32);

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

  it('keep back what their region keeps, and share what it shares, where the request does not say', async () => {
    const there = clientOf({}, { shareRuleOf: () => ({ retainedFen: fen(200), priorYearsOnly: true }) }).as(book.token);
    const id = newId();
    const left = await there.call('POST', '/members', { id, ...member });
    expect(left.body).toMatchObject({ retainedFen: 200, priorYearsOnly: true });
    expect((await there.call('POST', '/members', { id, ...member })).status).toBe(200);
    expect(told(await there.call('POST', '/members', { id, ...member, retainedFen: 0 }))).toBe(
      '409 conflict /retainedFen differs',
    );
    const said = await there.call('POST', '/members', {
      id: newId(),
      ...member,
      retainedFen: 0,
      priorYearsOnly: false,
    });
    expect(said.body).toMatchObject({ retainedFen: 0, priorYearsOnly: false });
    await credit(there, id, 500, { part: 'prior-years' });
    const grant = { kind: 'quota-grant', memberId: id, toMemberId: owner };
    expect(told(await post(there, { ...grant, amountFen: 301 }))).toBe('409 insufficient-balance /amountFen too-large');
    expect(told(await post(there, { ...grant, amountFen: 300 }))).toBe('201');
  });

  it('keep back what is kept back where they move to, where the request does not say', async () => {
    const rules = {
      '350100': { retainedFen: fen(200), priorYearsOnly: false },
      '330100': { retainedFen: fen(0), priorYearsOnly: true },
    };
    const shareRuleOf = (_: unknown, region: string) => rules[region === '330100' ? region : '350100'];
    const there = clientOf({}, { shareRuleOf }).as(book.token);
    const move = async (more: object) => (await there.call('PATCH', `/members/${owner}`, more)).body;
    expect(await move({ status: 'retired' })).toMatchObject({ retainedFen: 0, priorYearsOnly: false });
    expect(await move({ region: '450100' })).toMatchObject({ retainedFen: 0, priorYearsOnly: false });
    expect(await move({ region: '350100' })).toMatchObject({ retainedFen: 200, priorYearsOnly: false });
    expect(await move({ region: '330100' })).toMatchObject({ retainedFen: 0, priorYearsOnly: true });
    expect(await move({ region: '350100', retainedFen: 5 })).toMatchObject({ retainedFen: 5, priorYearsOnly: false });
    expect(await move({ region: '350100' })).toMatchObject({ retainedFen: 5 });
  });

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

  /** The book in the hands of another, who does something while a change of ours asks whether its region exists. */
  const meanwhile = (act: () => Promise<unknown>): Client =>
    clientOf({}, { isRegion: async () => (await act()) !== null }).as(book.token);

  it('are changed by two at once: no change undoes another', async () => {
    const path = `/members/${owner}`;
    const slow = meanwhile(() => book.call('PATCH', path, { retainedFen: 7 }));
    const later = await slow.call('PATCH', path, { status: 'retired' });
    expect(later.body).toMatchObject({ status: 'retired', retainedFen: 7 });
  });

  it('are not changed for one who asks for a version that is gone, whatever is tried again', async () => {
    const path = `/members/${owner}`;
    const slow = meanwhile(() => book.call('PATCH', path, { retainedFen: 7 }));
    const version = (await book.call('GET', '/household')).headers.get('etag') ?? '';
    const late = await slow.call('PATCH', path, { status: 'retired' }, { 'if-match': version });
    expect(told(late)).toBe('412 precondition-failed if-match precondition-failed');
  });

  it.each([3, 8])('are added and changed by %i at once, and each is done', async (many) => {
    const ids = Array.from({ length: many }, newId);
    const added = await Promise.all(ids.map((id) => add({ id })));
    expect(added.map(told)).toEqual(ids.map(() => '201'));
    const changed = await Promise.all(
      ids.map((id, index) => book.call('PATCH', `/members/${id}`, { retainedFen: index })),
    );
    expect(changed.map(told)).toEqual(ids.map(() => '200'));
    const { body } = await book.call('GET', '/members');
    expect(body).toMatchObject({
      items: expect.arrayContaining(ids.map((id, retainedFen) => expect.objectContaining({ id, retainedFen }))),
    });
  });

  it('have one owner, even where two are named at once', async () => {
    const spouse = await addMember(book, { relation: 'spouse' });
    await book.call('PATCH', `/members/${owner}`, { relation: 'other' });
    const slow = meanwhile(() => book.call('PATCH', `/members/${spouse}`, { relation: 'self' }));
    const self = { id: newId(), ...member, relation: 'self' };
    expect(told(await slow.call('POST', '/members', self))).toBe('422 invalid-fields /relation duplicate');
  });

  it('take 32 and refuse one more', async () => {
    for (let count = 2; count <= 32; count += 1) expect((await add({})).status).toBe(201);
    expect(told(await add({}))).toBe('409 conflict  too-many');
  });

  it('keep their account while it holds money', async () => {
    await credit(book, owner, 5);
    const lose = () => book.call('PATCH', `/members/${owner}`, { hasAccount: false });
    expect(told(await lose())).toBe('409 conflict /hasAccount account-not-empty');
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

  it('are nobody else, and to the owner what stands with them', async () => {
    const [parent, child] = [
      await addMember(book, { relation: 'parent' }),
      await addMember(book, { relation: 'child' }),
    ];
    const state = async (memberId: string, toMemberId: string, relation: string) =>
      told(await book.call('PUT', '/relations', { pairs: [{ memberId, toMemberId, relation }] }));
    const refused = '422 invalid-fields /pairs/0/relation not-allowed-here';
    expect(await state(parent, child, 'self')).toBe(refused);
    expect(await state(owner, child, 'self')).toBe(refused);
    expect(await state(parent, owner, 'parent')).toBe(refused);
    expect(await state(owner, parent, 'child')).toBe(refused);
    expect(await state(parent, owner, 'child')).toBe('200');
    expect(await state(owner, parent, 'parent')).toBe('200');
    expect(await state(parent, child, 'grandchild-son-line')).toBe('200');
  });

  it('are paid for by members who have an account, each once', async () => {
    const child = await addMember(book, { relation: 'child', insurance: 'resident', status: null, hasAccount: false });
    const order = (memberId: string, sharers: string[]) =>
      book.call('PUT', `/draw-orders/${memberId}`, { from: TODAY, sharers });
    expect(told(await order(owner, [owner]))).toBe('422 invalid-fields /sharers/0 not-allowed-here');
    expect(told(await order(owner, [child]))).toBe('422 invalid-fields /sharers/0 no-account');
    expect(told(await order(child, [owner, owner]))).toBe('422 invalid-fields /sharers/1 duplicate');
    expect(told(await order(child, [newId()]))).toBe('422 invalid-fields /sharers/0 not-found');
    expect(told(await order(newId(), []))).toBe('404 not-found {memberId} not-found');
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
