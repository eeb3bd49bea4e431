/** Devices and the Worker: whatever the network does, every book is the same book in the end, entry by entry. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { saveMember, setDrawOrder, setRelations } from '../../../extension/book/members.ts';
import { type Circumstances, recordEntry, reverseEntry } from '../../../extension/book/recording.ts';
import { BookRefusal } from '../../../extension/book/refusal.ts';
import { type BookState, emptyState, ledgerMembers } from '../../../extension/book/state.ts';
import type { BookStore } from '../../../extension/store/book-store.ts';
import { decide } from '../../../extension/sync/deciding.ts';
import { readJoinCode } from '../../../extension/sync/join-code.ts';
import { inviteCode, join, renewConsent, turnOff, turnOn } from '../../../extension/sync/opting.ts';
import { withQueue } from '../../../extension/sync/queueing.ts';
import { openSyncing } from '../../../extension/sync/syncing.ts';
import type { Send } from '../../../shared/api/client.ts';
import { householdDocument } from '../../../shared/api/ledger-import.ts';
import { day } from '../../../shared/day.ts';
import { balancesOn } from '../../../shared/ledger/balances.ts';
import type { Member } from '../../../shared/ledger/member.ts';
import { fen } from '../../../shared/money.ts';
import { family, oneOf, type Random, randomFrom, randomRequest, uuid } from '../../ledger/situations.ts';
import { ask, migrate, NOON } from '../asking.ts';
import { migrate as migrateLedger } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 });

const TODAY = day('2026-11-21');
const ORIGIN = 'https://api.test';
const WORDS = 'the words that were shown';

beforeAll(async () => {
  await migrate();
  await migrateLedger(env.LEDGER_0);
});

/** What the network does to a request: nothing, lose it, lose its answer, or answer that it is busy. */
type Weather = () => 'fine' | 'lost' | 'answer-lost' | 'busy';

const toWorker: Send = async ({ url, method, headers, body }) => {
  const answer = await ask(url.slice(ORIGIN.length), { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  const read: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: read };
};

const BUSY = { type: 'x', title: 'x', status: 503, detail: 'x', instance: 'x' };

/** A device: the shipped sync over a store in memory, with a clock that passes only where it waits. */
function newDevice(weather: Weather = () => 'fine') {
  let state = emptyState();
  let last: Promise<unknown> = Promise.resolve();
  let now = NOON;
  const sent: string[] = [];
  const store: BookStore = {
    read: async () => state,
    household: async () => state.household,
    change: (work) => {
      const next = last.then(async () => {
        const { next: after, answer } = await work(state);
        state = after;
        return answer;
      });
      last = next.catch(() => undefined);
      return next;
    },
    erase: async () => {
      state = emptyState();
    },
  };
  const send: Send = async (request) => {
    const met = weather();
    if (met === 'lost') throw new TypeError('Failed to fetch');
    if (met === 'busy') return { status: 503, headers: { 'retry-after': '7' }, body: BUSY };
    sent.push(JSON.stringify(request));
    const answer = await toWorker(request);
    if (met === 'answer-lost') throw new TypeError('Failed to fetch');
    return answer;
  };
  const circumstances: Circumstances = {
    now: NOON,
    drawRule: () => ({ among: 'largest-balance-first', ownFirst: true, splitAllowed: true, sharersAtTill: true }),
  };
  const syncing = openSyncing(store, send, () => now);
  return {
    store,
    send,
    sent,
    network: { store, send: toWorker, now: () => NOON },
    state: () => state,
    circumstances,
    do: (work: (state: BookState) => BookState) => store.change(async (before) => withQueue(before, work(before))),
    /** Waits as long as it must. */
    async sync(): Promise<void> {
      for (let rounds = 0; rounds < 500; rounds += 1) {
        await syncing.run('look');
        const { household, outbox } = state;
        if (!household?.on || household.halt !== null || (outbox.length === 0 && household.retryAt === null)) return;
        now = Math.max(now, household.retryAt ?? now) + 1;
      }
      throw new Error('It comes to no end');
    },
  };
}

type Device = ReturnType<typeof newDevice>;

function named(member: Member): Parameters<typeof saveMember>[1] {
  const { id, relation, region, insurance, status, hasAccount, retainedFen, priorYearsOnly } = member;
  const facts = { region, insurance, status, hasAccount, retainedFen, priorYearsOnly };
  const earnings = { contributionBaseFen: null, birthYear: null };
  return { id, label: `家人${id.slice(0, 2)}`, relation, since: NOON, facts, earnings };
}

async function settle(device: Device, people: ReturnType<typeof family>): Promise<void> {
  for (const member of people.members) await device.do((state) => saveMember(state, named(member), () => true));
  for (const order of people.drawOrders) await device.do((state) => setDrawOrder(state, order));
}

/** One thing that a person might do; what the book refuses is not done. Answers the entry that was recorded. */
async function act(device: Device, random: Random, people: ReturnType<typeof family>): Promise<string[]> {
  const { circumstances } = device;
  const { rows } = device.state();
  const dice = random();
  const request = randomRequest(random, people, TODAY);
  const memo = dice < 0.3 ? '买菜' : null;
  const work = (state: BookState): BookState => {
    if (dice < 0.1 && rows.length > 0)
      return reverseEntry(state, { id: uuid(random), on: TODAY, reverses: oneOf(random, rows).id }, NOON);
    if (dice > 0.95) {
      const member = oneOf(random, people.members);
      return setDrawOrder(state, {
        memberId: member.id,
        from: TODAY,
        sharers: people.members.filter(({ id, hasAccount }) => id !== member.id && hasAccount).map(({ id }) => id),
      });
    }
    return recordEntry(state, request, memo, circumstances);
  };
  await device.do(work).catch((error: unknown) => {
    if (!(error instanceof BookRefusal)) throw error;
  });
  return device
    .state()
    .rows.slice(rows.length)
    .map(({ id }) => id);
}

async function get(device: Device, path: string): Promise<unknown> {
  const Authorization = `Bearer ${device.state().household?.token}`;
  return (await ask(path, { headers: { Authorization } })).json();
}

async function expectSameAsWorker(device: Device): Promise<void> {
  const state = device.state();
  const document = v.parse(householdDocument, await get(device, '/v1/household/export'));
  const bare = document.entries.map((entry) => {
    const { memoCiphertext: _, ...request } = { memoCiphertext: undefined, ...entry.request };
    return { ...entry, request };
  });
  expect(state.rows.map(({ entry }) => entry)).toEqual(bare);
  expect(state.rows.map(({ place }) => place)).toEqual(bare.map((_, index) => index + 1));
  expect(await get(device, `/v1/balances?on=${TODAY}`)).toMatchObject({
    items: [...balancesOn(state.book, ledgerMembers(state).values())].sort((a, b) =>
      a.memberId < b.memberId ? -1 : 1,
    ),
  });
  expect(await get(device, '/v1/audit')).toMatchObject({ holds: true });
}

function ordersOf(device: Device): string[] {
  return device
    .state()
    .drawOrders.map(({ memberId, from, sharers }) => [memberId, from, ...sharers].join())
    .sort();
}

function weatherFrom(random: Random): Weather {
  return () => (random() < 0.6 ? 'fine' : oneOf(random, ['lost', 'answer-lost', 'busy'] as const));
}

async function joined(first: Device, second: Device): Promise<void> {
  const code = await readJoinCode(await inviteCode(first.network));
  if (!code) throw new Error('The code is none');
  await join(second.network, code, WORDS);
  await second.sync();
}

describe('one device', () => {
  it.each([1, 2, 3])('agrees with the Worker after any weather (%i)', async (seed) => {
    const random = randomFrom(seed);
    const people = family(random);
    const device = newDevice(weatherFrom(randomFrom(seed + 100)));
    await settle(device, people);
    for (let step = 0; step < 30; step += 1) await act(device, random, people);
    await turnOn(device.network, ORIGIN, WORDS);
    for (let step = 0; step < 30; step += 1) {
      await act(device, random, people);
      if (random() < 0.2) await device.sync();
    }
    await device.sync();
    expect(device.state().heldBack).toEqual([]);
    expect(device.state().rows.length).toBeGreaterThan(30);
    await expectSameAsWorker(device);
    for (const request of device.sent) expect(request).not.toMatch(/家人|买菜/);
  });
});

describe('two devices', () => {
  it.each([11, 12, 13])('agree with each other and the Worker (%i)', async (seed) => {
    const random = randomFrom(seed);
    const people = family(random);
    const one = newDevice(weatherFrom(randomFrom(seed + 1)));
    const other = newDevice(weatherFrom(randomFrom(seed + 2)));
    await settle(one, people);
    await turnOn(one.network, ORIGIN, WORDS);
    for (let step = 0; step < 10; step += 1) await act(one, random, people);
    await one.sync();
    await joined(one, other);
    expect(
      other
        .state()
        .people.map(({ label }) => label)
        .sort(),
    ).toEqual(
      one
        .state()
        .people.map(({ label }) => label)
        .sort(),
    );
    const recorded: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      recorded.push(...(await act(oneOf(random, [one, other]), random, people)));
      if (random() < 0.1) await oneOf(random, [one, other]).sync();
    }
    for (const device of [one, other, one]) await device.sync();
    expect(other.state().rows).toEqual(one.state().rows);
    expect(ordersOf(other)).toEqual(ordersOf(one));
    const held = [...one.state().heldBack, ...other.state().heldBack].flatMap(({ sending }) =>
      sending.kind === 'entry' ? [sending.request.id] : [],
    );
    const booked = one.state().rows.map(({ id }) => id);
    expect(recorded.length).toBeGreaterThan(20);
    expect([...booked, ...held]).toEqual(expect.arrayContaining(recorded));
    await expectSameAsWorker(one);
    await expectSameAsWorker(other);
  });
});

/** A family of which one device has told the API, and a second device that has joined. */
async function pair() {
  const people = family(randomFrom(5));
  const [one, other] = [newDevice(), newDevice()];
  await settle(one, people);
  await turnOn(one.network, ORIGIN, WORDS);
  await one.sync();
  await joined(one, other);
  const [owner, spouse, parent, child] = people.members;
  if (!owner || !spouse || !parent || !child) throw new Error('A family of four');
  return { one, other, owner, spouse, parent, child };
}

const id = () => crypto.randomUUID();

describe('what two people did at once', () => {
  it('holds a grant back that the other one left no money for, until it is decided', async () => {
    const { one, other, owner, child } = await pair();
    const grant = {
      kind: 'quota-grant',
      on: TODAY,
      memberId: owner.id,
      toMemberId: child.id,
      amountFen: fen(800),
    } as const;
    const credit = { kind: 'credit', id: id(), on: TODAY, memberId: owner.id, amountFen: fen(1000) } as const;
    await one.do((state) => recordEntry(state, credit, null, one.circumstances));
    for (const device of [one, other]) await device.sync();
    await one.do((state) => recordEntry(state, { ...grant, id: id() }, '哥哥', one.circumstances));
    await other.do((state) => recordEntry(state, { ...grant, id: id() }, '姐姐', other.circumstances));
    await one.sync();
    await other.sync();
    expect(other.state().rows).toEqual(one.state().rows);
    const [held, ...more] = other.state().heldBack;
    expect([held?.reason, held?.field, held?.memo, more]).toEqual(['overdrawn', 'amountFen', '姐姐', []]);

    const mine = { id: held?.id ?? '', decision: 'mine', newId: id() } as const;
    await expect(other.do((state) => decide(state, mine, other.circumstances))).rejects.toMatchObject({
      reason: 'overdrawn',
    });
    expect(other.state().heldBack).toHaveLength(1);
    const more200 = { ...credit, id: id(), amountFen: fen(600) };
    await other.do((state) => recordEntry(state, more200, null, other.circumstances));
    await other.do((state) => decide(state, mine, other.circumstances));
    await other.do((state) => decide(state, mine, other.circumstances));
    for (const device of [other, one]) await device.sync();
    expect(other.state().heldBack).toEqual([]);
    expect(one.state().rows.map(({ memo }) => memo)).toEqual([null, '哥哥', null, '姐姐']);
    await expectSameAsWorker(one);
  });

  it('keeps both versions of a member whom both changed, and merges what only one changed', async () => {
    const { one, other, parent, spouse } = await pair();
    const change = (device: Device, some: object) =>
      device.do((state) => {
        const person = state.people.find((each) => each.id === parent.id);
        if (!person?.facts) throw new Error('Nobody');
        return saveMember(state, { ...person, ...some }, () => true);
      });
    await change(one, { label: '老爸' });
    await change(other, { label: '爸爸' });
    await other.do((state) => setRelations(state, [{ memberId: parent.id, toMemberId: spouse.id, relation: 'child' }]));
    await one.sync();
    await other.sync();
    const labelOf = (device: Device) => device.state().people.find((each) => each.id === parent.id)?.label;
    expect([labelOf(one), labelOf(other)]).toEqual(['老爸', '老爸']);
    const [held] = other.state().heldBack;
    expect(held).toMatchObject({ reason: 'differs', field: 'labelCiphertext' });
    await other.do((state) =>
      decide(state, { id: held?.id ?? '', decision: 'mine', newId: id() }, other.circumstances),
    );
    for (const device of [other, one]) await device.sync();
    expect([labelOf(one), labelOf(other)]).toEqual(['爸爸', '爸爸']);
    expect(one.state().relations).toEqual(other.state().relations);
    expect(one.state().relations).toHaveLength(1);
  });

  it('lets a change go where the person takes the other one', async () => {
    const { one, other, child, owner, spouse } = await pair();
    const order = (sharers: string[]) => ({ memberId: child.id, from: TODAY, sharers });
    await one.do((state) => setDrawOrder(state, order([owner.id])));
    await other.do((state) => setDrawOrder(state, order([spouse.id])));
    await one.sync();
    await other.sync();
    const [held] = other.state().heldBack;
    expect(held).toMatchObject({ reason: 'differs', field: 'sharers' });
    await other.do((state) =>
      decide(state, { id: held?.id ?? '', decision: 'theirs', newId: id() }, other.circumstances),
    );
    await other.sync();
    expect(other.state().heldBack).toEqual([]);
    expect(ordersOf(other)).toEqual(ordersOf(one));
    expect(other.state().drawOrders).toContainEqual(order([owner.id]));
  });
});

describe('opting in and out', () => {
  it('asks for the consent before anything of the book, and counts it once', async () => {
    const { one } = await pair();
    expect(one.sent.map((request) => new URL(JSON.parse(request).url).pathname).slice(0, 3)).toEqual([
      '/v1/household/consents',
      '/v1/household/consents',
      '/v1/household/import',
    ]);
    const { consents } = v.parse(householdDocument, await get(one, '/v1/household/export'));
    expect(consents.map(({ purpose }) => purpose).sort()).toEqual(['observations', 'server-ledger']);
    expect(consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, null]);
    expect(consents[0]?.wordsSha256).toBe(one.state().household?.consent.wordsSha256);
  });

  it('stops where the household was erased, and keeps the book', async () => {
    const { one, other, owner } = await pair();
    await turnOff(one.network, true);
    expect([one.state().household, one.state().outbox]).toEqual([null, []]);
    const credit = { kind: 'credit', id: id(), on: TODAY, memberId: owner.id, amountFen: fen(1000) } as const;
    await other.do((state) => recordEntry(state, credit, null, other.circumstances));
    await other.sync();
    expect(other.state().household?.halt).toBe('stopped');
    expect(other.state().rows).toHaveLength(1);
    for (const table of ['households', 'tokens', 'consents', 'members', 'relations', 'draw_orders', 'entries']) {
      const household = other.state().household?.token.split('_')[1] ?? '';
      const left = await env.LEDGER_0.prepare(`SELECT count(*) AS n FROM ${table} WHERE household LIKE ?`)
        .bind(`%${household}%`)
        .first('n');
      expect({ table, left }).toEqual({ table, left: 0 });
    }
  });

  it('sends nothing more after the consent is withdrawn, and can still erase the copy', async () => {
    const { one, owner } = await pair();
    await turnOff(one.network, false);
    const before = one.sent.length;
    const credit = { kind: 'credit', id: id(), on: TODAY, memberId: owner.id, amountFen: fen(1000) } as const;
    await one.do((state) => recordEntry(state, credit, null, one.circumstances));
    await one.sync();
    expect(one.sent).toHaveLength(before);
    const { consents } = v.parse(householdDocument, await get(one, '/v1/household/export'));
    expect(consents.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([false, false]);
    await expect(turnOn(one.network, ORIGIN, WORDS)).rejects.toMatchObject({ reason: 'copy-left' });
    await turnOff(one.network, true);
    expect(one.state().household).toBeNull();
    await turnOn(one.network, ORIGIN, WORDS);
    await one.sync();
    await expectSameAsWorker(one);
  });

  it('waits on every device after the consent was withdrawn on one, until it is given again', async () => {
    const { one, other, owner } = await pair();
    await turnOff(one.network, false);
    const credit = { kind: 'credit', id: id(), on: TODAY, memberId: owner.id, amountFen: fen(1000) } as const;
    await other.do((state) => recordEntry(state, credit, null, other.circumstances));
    await other.sync();
    expect([other.state().household?.halt, other.state().heldBack, other.state().outbox.length]).toEqual([
      'withdrawn',
      [],
      1,
    ]);
    await renewConsent(other.network, WORDS);
    await other.sync();
    expect(other.state().outbox).toEqual([]);
    await expectSameAsWorker(other);
  });

  it('refuses a code that is mistyped, and one whose household is gone, before anything is kept', async () => {
    const { one } = await pair();
    const text = await inviteCode(one.network);
    const turned = text.replace(/.(?=.{20}$)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    expect(await readJoinCode(turned)).toBeNull();
    const spaced = await readJoinCode(`${text.slice(0, 40)}\n ${text.slice(40)}`);
    expect(spaced?.origin).toBe(ORIGIN);
    await turnOff(one.network, true);
    const late = newDevice();
    if (!spaced) throw new Error('The code is none');
    await expect(join(late.network, spaced, WORDS)).rejects.toMatchObject({ reason: 'not-accepted' });
    expect(late.state()).toEqual(emptyState());
  });
});
