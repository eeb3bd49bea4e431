/** Whose accounts pay by the rules that are in force: the plan says what it takes for granted, and the server draws as it plans. */
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PLAIN_RULE } from '../../../shared/estimates/draws.ts';
import { rulesForLedger } from '../../../worker/rules-for-ledger.ts';
import { addMember, type Client, clientOf, credit, migrate, newHousehold, post, TODAY, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(() => migrate(env.LEDGER_0));

interface Home {
  readonly book: Client;
  readonly self: string;
  readonly spouse: string;
  readonly parent: string;
}

/** A couple with 400,000 each, and a parent of the one without an account; the rules are the real ones. */
async function home({ self = '450100', spouse = '450100', parent = '450100' } = {}): Promise<Home> {
  const book = await newHousehold(clientOf({}, rulesForLedger));
  const one = await addMember(book, { relation: 'self', region: self });
  const other = await addMember(book, { relation: 'spouse', region: spouse });
  const resident = { insurance: 'resident', status: null, hasAccount: false };
  const old = await addMember(book, { relation: 'parent', region: parent, ...resident });
  for (const id of [one, other]) await credit(book, id, 400_000, { on: '2021-06-01' });
  return { book, self: one, spouse: other, parent: old };
}

const order = (book: Client, patient: string, sharers: string[]) =>
  book.call('PUT', `/draw-orders/${patient}`, { from: '2021-01-01', sharers });

/** What the plan says, and what the server then draws: the same. */
async function pays(book: Client, memberId: string, on: string = TODAY) {
  const asked = { memberId, amountFen: 1000, on };
  const plan = await book.call('POST', '/payments/plan', asked);
  const entry = await post(book, { kind: 'payment', ...asked });
  const { draws, cashFen } = plan.body as Record<string, unknown>;
  expect(entry.body).toMatchObject({ draws, cashFen });
  return plan.body;
}

describe('an in-law', () => {
  it('is passed over, and the plan says so; what was seen is booked all the same', async () => {
    const { book, self, spouse, parent } = await home();
    await order(book, parent, [spouse, self]);
    expect(await pays(book, parent)).toMatchObject({
      draws: [{ memberId: self, source: 'sharer', payFen: 1000 }],
      assumptions: expect.arrayContaining(['sharer-barred']),
    });
    await order(book, parent, [spouse]);
    expect(await pays(book, parent)).toMatchObject({ draws: [], cashFen: 1000 });
    const refused = { kind: 'payment', memberId: parent, amountFen: 1000, cash: 'refused' };
    expect(told(await post(book, refused))).toBe('409 insufficient-balance /amountFen too-large');
    const draws = [{ memberId: spouse, source: 'sharer', payFen: 1000 }];
    const seen = await post(book, { kind: 'payment', memberId: parent, amountFen: 1000, draws });
    expect(seen.body).toMatchObject({ draws, unexplainedFen: 0 });
    expect((await book.call('GET', '/audit')).body).toMatchObject({ holds: true });
  });

  it('pays where the family says that the two are something else to each other', async () => {
    const { book, spouse, parent } = await home();
    await order(book, parent, [spouse]);
    await book.call('PUT', '/relations', { pairs: [{ memberId: spouse, toMemberId: parent, relation: 'parent' }] });
    expect(await pays(book, parent)).toMatchObject({ draws: [{ memberId: spouse }], cashFen: 0 });
  });
});

it('another province pays by the wallet today, and did not before there was one', async () => {
  const { book, self, parent } = await home({ self: '110101' });
  await order(book, parent, [self]);
  expect(await pays(book, parent, '2023-11-23')).toMatchObject({
    draws: [],
    cashFen: 1000,
    assumptions: expect.arrayContaining(['across-provinces-not-open']),
  });
  expect(await pays(book, parent)).toMatchObject({
    draws: [{ memberId: self, payFen: 1000 }],
    assumptions: expect.arrayContaining(['across-provinces-by-quota']),
  });
});

it('a sharer who keeps less than the place wants is told of', async () => {
  const { book, self, parent } = await home({ self: '140100', parent: '140100' });
  await order(book, parent, [self]);
  expect(await pays(book, parent)).toMatchObject({ assumptions: expect.arrayContaining(['keeps-less-than-the-rule']) });
});

it('an account below the minimum to share pays nothing, and from the minimum on all of it', async () => {
  const { book, self, parent } = await home();
  await order(book, parent, [self]);
  const ruled = (leastFen: number) =>
    clientOf(
      {},
      { ...rulesForLedger, rulingOn: () => ({ rule: PLAIN_RULE, least: { [self]: leastFen }, assumptions: [] }) },
    ).as(book.token);
  expect(await pays(ruled(400_001), parent)).toMatchObject({ draws: [], cashFen: 1000 });
  expect(await pays(ruled(400_000), parent)).toMatchObject({ draws: [{ memberId: self, payFen: 1000 }], cashFen: 0 });
  expect(await pays(ruled(400_000), parent)).toMatchObject({ draws: [], cashFen: 1000 });
});
