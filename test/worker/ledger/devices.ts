/** Devices in memory beside the Worker in workerd: the shipped sync, a store that forgets, and a network with weather. */
import * as v from 'valibot';
import { expect } from 'vitest';
import { saveMember, setDrawOrder } from '../../../extension/book/members.ts';
import { type Circumstances, recordEntry, reverseEntry } from '../../../extension/book/recording.ts';
import { BookRefusal } from '../../../extension/book/refusal.ts';
import { type BookState, emptyState, ledgerMembers } from '../../../extension/book/state.ts';
import type { BookStore } from '../../../extension/store/book-store.ts';
import { readJoinCode } from '../../../extension/sync/join-code.ts';
import { inviteCode, join, turnOn } from '../../../extension/sync/opting.ts';
import { withQueue } from '../../../extension/sync/queueing.ts';
import { openSyncing } from '../../../extension/sync/syncing.ts';
import type { Send } from '../../../shared/api/client.ts';
import { householdDocument } from '../../../shared/api/ledger-export.ts';
import { day } from '../../../shared/day.ts';
import { balancesOn } from '../../../shared/ledger/balances.ts';
import type { Member } from '../../../shared/ledger/member.ts';
import { family, oneOf, type Random, randomFrom, randomRequest, uuid } from '../../ledger/situations.ts';
import { ask, NOON } from '../asking.ts';

export const TODAY = day('2026-11-21');
export const ORIGIN = 'https://api.test';
export const WORDS = 'the words that were shown';

/** What the network does to a request: nothing, lose it, lose its answer, or answer that it is busy. */
export type Weather = () => 'fine' | 'lost' | 'answer-lost' | 'busy';

const toWorker: Send = async ({ url, method, headers, body }) => {
  const answer = await ask(url.slice(ORIGIN.length), { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  const read: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: read };
};

const BUSY = { type: 'x', title: 'x', status: 503, detail: 'x', instance: 'x' };

/** A device: the shipped sync over a store in memory, with a clock that passes only where it waits. */
export function newDevice(weather: Weather = () => 'fine') {
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
    till: {
      drawRule: () => ({ among: 'largest-balance-first', ownFirst: true, splitAllowed: true, sharersAtTill: true }),
      bars: () => false,
    },
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

export type Device = ReturnType<typeof newDevice>;

function named(member: Member): Parameters<typeof saveMember>[1] {
  const { id, relation, region, insurance, status, hasAccount, retainedFen, priorYearsOnly } = member;
  const facts = { region, insurance, status, hasAccount, retainedFen, priorYearsOnly };
  const earnings = { contributionBaseFen: null, birthYear: null };
  return { id, label: `家人${id.slice(0, 2)}`, relation, since: NOON, facts, earnings };
}

export async function settle(device: Device, people: ReturnType<typeof family>): Promise<void> {
  for (const member of people.members) await device.do((state) => saveMember(state, named(member), () => true));
  for (const order of people.drawOrders) await device.do((state) => setDrawOrder(state, order));
}

/** One thing that a person might do; what the book refuses is not done. Answers the entry that was recorded. */
export async function act(device: Device, random: Random, people: ReturnType<typeof family>): Promise<string[]> {
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

export async function get(device: Device, path: string): Promise<unknown> {
  const Authorization = `Bearer ${device.state().household?.token}`;
  return (await ask(path, { headers: { Authorization } })).json();
}

export async function expectSameAsWorker(device: Device): Promise<void> {
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

export function ordersOf(device: Device): string[] {
  return device
    .state()
    .drawOrders.map(({ memberId, from, sharers }) => [memberId, from, ...sharers].join())
    .sort();
}

export function weatherFrom(random: Random): Weather {
  return () => (random() < 0.6 ? 'fine' : oneOf(random, ['lost', 'answer-lost', 'busy'] as const));
}

export async function joined(first: Device, second: Device): Promise<void> {
  const code = await readJoinCode(await inviteCode(first.network));
  if (!code) throw new Error('The code is none');
  await join(second.network, code, WORDS);
  await second.sync();
}

/** A family of which one device has told the API, and a second device that has joined. */
export async function pair() {
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

export const id = () => crypto.randomUUID();
