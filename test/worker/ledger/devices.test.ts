/** Devices and the Worker: whatever the network does, every book is the same book in the end, entry by entry. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { saveMember, setDrawOrder, setRelations } from '../../../extension/book/members.ts';
import { recordEntry } from '../../../extension/book/recording.ts';
import { emptyState } from '../../../extension/book/state.ts';
import { decide } from '../../../extension/sync/deciding.ts';
import { readJoinCode } from '../../../extension/sync/join-code.ts';
import { inviteCode, join, renewConsent, turnOff, turnOn } from '../../../extension/sync/opting.ts';
import { householdDocument } from '../../../shared/api/ledger-export.ts';
import { fen } from '../../../shared/money.ts';
import { family, oneOf, randomFrom } from '../../ledger/situations.ts';
import { migrate } from '../asking.ts';
import {
  act,
  type Device,
  expectSameAsWorker,
  get,
  id,
  joined,
  newDevice,
  ORIGIN,
  ordersOf,
  pair,
  settle,
  TODAY,
  WORDS,
  weatherFrom,
} from './devices.ts';
import { migrate as migrateLedger } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  await migrate();
  await migrateLedger(env.LEDGER_0);
});

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
