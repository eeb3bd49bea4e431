/** Whose money pays: in the order set, from quotas and the pool, at once from many tills. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addMember,
  balancesOf,
  type Client,
  clientOf,
  credit,
  migrate,
  newFamily,
  newId,
  post,
  TODAY,
  told,
} from './harness.ts';

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
const entry = v.looseObject({
  draws: v.optional(v.array(v.unknown())),
  cashFen: v.optional(v.number()),
  postings: v.array(v.looseObject({ amountFen: v.number() })),
});

describe('a payment', () => {
  it('draws on the accounts in the order set, and leaves what must be retained', async () => {
    await credit(book, owner, 100);
    await credit(book, parent, 500);
    await order(child, [owner, parent]);
    const answer = await post(book, { kind: 'payment', memberId: child, amountFen: 600 });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      draws: [
        { memberId: owner, source: 'sharer', payFen: 100 },
        { memberId: parent, source: 'sharer', payFen: 300 },
      ],
      cashFen: 200,
    });
    const { postings } = v.parse(entry, answer.body);
    expect(postings.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(0);
    expect((await balancesOf(book)).of(parent)).toMatchObject({ bookFen: 200 });
  });

  it('uses the order of its day', async () => {
    await credit(book, owner, 100, { on: '2026-11-01' });
    await credit(book, parent, 500);
    await order(child, [owner]);
    await order(child, [parent], TODAY);
    const before = await post(book, { kind: 'payment', memberId: child, amountFen: 10, on: '2026-11-20' });
    const after = await post(book, { kind: 'payment', memberId: child, amountFen: 10 });
    expect(before.body).toMatchObject({ draws: [{ memberId: owner }] });
    expect(after.body).toMatchObject({ draws: [{ memberId: parent }] });
  });

  it('that must not take cash writes nothing when the accounts do not cover it', async () => {
    await credit(book, owner, 100);
    const refused = await post(book, { kind: 'payment', memberId: owner, amountFen: 101, cash: 'refused' });
    expect(told(refused)).toBe('409 insufficient-balance /amountFen too-large');
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 100 });
  });

  it('that was observed is booked as told; what the book did not know of is unexplained', async () => {
    await credit(book, owner, 100);
    const draws = [{ memberId: owner, source: 'own', payFen: 250 }];
    const answer = await post(book, { kind: 'payment', memberId: owner, amountFen: 300, draws });
    expect(answer.body).toMatchObject({ draws, cashFen: 50, observed: true });
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 0 });
    expect(answer.body).toMatchObject({
      postings: expect.arrayContaining([expect.objectContaining({ kind: 'unexplained', amountFen: -150 })]),
    });
  });
});

it.each(['bind-time-ascending', 'bind-time-descending'] as const)(
  'where a region draws by %s, which no book knows, the order set stands in for it, and the plan says so',
  async (among) => {
    const rule = { among, ownFirst: true, splitAllowed: true, sharersAtTill: true };
    const there = clientOf({}, { rulingOn: () => ({ rule, least: {}, assumptions: [] }) }).as(book.token);
    await credit(book, owner, 60);
    await credit(book, parent, 500);
    await order(child, [parent, owner]);
    const asked = { memberId: child, amountFen: 350 };
    const draws = [
      { memberId: parent, source: 'sharer', payFen: 300 },
      { memberId: owner, source: 'sharer', payFen: 50 },
    ];
    const plan = await there.call('POST', '/payments/plan', asked);
    expect(plan.body).toMatchObject({ draws, strategy: among, assumptions: ['bind-time-missing'] });
    expect((await post(there, { kind: 'payment', ...asked })).body).toMatchObject({ draws });
    await order(child, [parent]);
    expect((await there.call('POST', '/payments/plan', asked)).body).toMatchObject({ assumptions: [] });
  },
);

describe('40 payments at once of 100 against 1,000', () => {
  it('with cash refused, exactly ten succeed', async () => {
    await credit(book, owner, 1000);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        post(book, { kind: 'payment', memberId: owner, amountFen: 100, cash: 'refused' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(30);
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 0 });
  });

  it('with cash allowed, the draws total exactly 1,000', async () => {
    await credit(book, owner, 1000);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => post(book, { kind: 'payment', memberId: owner, amountFen: 100 })),
    );
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const cash = answers.reduce((sum, { body }) => sum + (v.parse(entry, body).cashFen ?? 0), 0);
    expect(cash).toBe(3000);
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 0 });
  });
});

describe('quotas, the pool and split years', () => {
  it('a quota freezes the sharer’s money, is spent by the recipient alone, and can be returned', async () => {
    await credit(book, parent, 1000);
    const grant = (amountFen: number) =>
      post(book, { kind: 'quota-grant', memberId: parent, toMemberId: child, amountFen });
    expect(told(await grant(801))).toBe('409 insufficient-balance /amountFen too-large');
    expect(told(await grant(500))).toBe('201');
    expect((await balancesOf(book)).of(parent)).toMatchObject({ bookFen: 1000, frozenFen: 500, availableFen: 500 });
    const payment = await post(book, { kind: 'payment', memberId: child, amountFen: 300 });
    expect(payment.body).toMatchObject({ draws: [{ memberId: parent, source: 'quota', payFen: 300 }], cashFen: 0 });
    const own = await post(book, { kind: 'payment', memberId: parent, amountFen: 600 });
    expect(own.body).toMatchObject({ draws: [{ memberId: parent, source: 'own', payFen: 500 }], cashFen: 100 });
    const back = (amountFen: number) =>
      post(book, { kind: 'quota-return', memberId: parent, toMemberId: child, amountFen });
    expect(told(await back(201))).toBe('409 insufficient-balance /amountFen too-large');
    expect(told(await back(200))).toBe('201');
    expect((await balancesOf(book)).of(parent)).toMatchObject({ bookFen: 200, frozenFen: 0, availableFen: 200 });
  });

  it('a grant whose money was spent cannot be reversed', async () => {
    await credit(book, owner, 100);
    const id = newId();
    await post(book, { id, kind: 'quota-grant', memberId: owner, toMemberId: child, amountFen: 100 });
    await post(book, { kind: 'payment', memberId: child, amountFen: 40 });
    expect(told(await book.call('POST', `/entries/${id}/reversal`, { id: newId(), on: TODAY }))).toBe(
      '409 conflict {id} overdrawn',
    );
  });

  it('a transfer fills the pool and keeps the retained amount', async () => {
    await credit(book, parent, 1000);
    expect(told(await post(book, { kind: 'transfer', memberId: parent, amountFen: 801 }))).toBe(
      '409 insufficient-balance /amountFen too-large',
    );
    expect(told(await post(book, { kind: 'transfer', memberId: parent, amountFen: 800 }))).toBe('201');
    expect((await balancesOf(book)).poolFen).toBe(800);
    const payment = await post(book, { kind: 'payment', memberId: child, amountFen: 50 });
    expect(payment.body).toMatchObject({ draws: [{ memberId: null, source: 'pool', payFen: 50 }] });
  });

  it('others draw on prior years only, and a roll-over makes prior years of the current one', async () => {
    const spouse = await addMember(book, { relation: 'spouse', region: '310000', priorYearsOnly: true });
    await order(child, [spouse]);
    await credit(book, spouse, 300);
    await credit(book, spouse, 50, { part: 'prior-years' });
    const first = await post(book, { kind: 'payment', memberId: child, amountFen: 100 });
    expect(first.body).toMatchObject({ draws: [{ memberId: spouse, payFen: 50 }], cashFen: 50 });
    expect(told(await post(book, { kind: 'roll-over', memberId: spouse }))).toBe('201');
    expect((await balancesOf(book)).of(spouse)).toMatchObject({ parts: { currentYearFen: 0, priorYearsFen: 300 } });
    const second = await post(book, { kind: 'payment', memberId: child, amountFen: 100 });
    expect(second.body).toMatchObject({ draws: [{ memberId: spouse, payFen: 100 }] });
    expect(told(await post(book, { kind: 'roll-over', memberId: spouse }))).toBe('409 conflict  nothing-to-move');
  });

  it('an adjustment is signed', async () => {
    await credit(book, owner, 100);
    expect(told(await post(book, { kind: 'adjustment', memberId: owner, amountFen: -30 }))).toBe('201');
    expect((await balancesOf(book)).of(owner)).toMatchObject({ bookFen: 70 });
  });
});
