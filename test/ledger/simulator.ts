/**
 * A household under bad weather: writers whose requests are dropped before they are sent, whose answers are lost after the
 * commit, who send everything twice and in any order, against a runtime that is killed and comes back a month later. In the
 * end nothing may be lost, nothing there twice, and a second model must find every entry as it would have made it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { addMonths, day, shanghaiDay } from '../../shared/day.ts';
import { balancesUntil, judge, type SeenEntry } from './model.ts';
import { moved } from './moving.ts';
import { prepare, type Runtime, start } from './runtime.ts';
import { audit, balances, created, entry, page, withRules } from './seen-answers.ts';
import {
  type Family,
  family,
  oneOf,
  type Random,
  randomFrom,
  randomRequest,
  shuffled,
  uuid,
  whole,
} from './situations.ts';

export interface Weather {
  readonly seed: number;
  readonly operations: number;
  readonly writers: number;
  /** How often the runtime is killed; each time a month passes. */
  readonly kills: number;
}

export interface Outcome {
  readonly wrong: readonly string[];
  readonly written: number;
  readonly refused: number;
  readonly lostAnswers: number;
  readonly replays: number;
  readonly hledger: string;
  readonly beancount: string;
  readonly balances: ReadonlyMap<string, number>;
}

const FIRST_DAY = day('2026-01-15');
const INSTANT_MS = (month: number): number => Date.parse(`${addMonths(FIRST_DAY, month)}T04:00:00Z`);

interface Letter {
  readonly path: string;
  readonly body: { readonly id: string };
}

interface Post {
  runtime: Runtime;
  token: string;
}

/** Runs the weather over a household of its own and answers what is wrong, if anything. `tell` hears of progress. */
export async function simulate(weather: Weather, tell: (line: string) => void = () => undefined): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-weather-'));
  prepare(folder);
  const post: Post = { runtime: await start(folder, INSTANT_MS(0)), token: '' };
  try {
    const random = randomFrom(weather.seed);
    const people = family(random);
    await settle(post, people);
    const tally = {
      acknowledged: new Map<string, SeenEntry>(),
      refused: new Set<string>(),
      lostAnswers: 0,
      replays: 0,
    };
    const wrong: string[] = [];
    const spells = weather.kills + 1;
    for (let spell = 0; spell < spells; spell += 1) {
      const letters = compose(random, people, weather, spell, [...tally.acknowledged.keys()]);
      const killing = spell < weather.kills;
      await deliver(
        post,
        letters,
        weather,
        random,
        tally,
        wrong,
        killing ? () => restart(post, folder, spell + 1) : null,
      );
      tell(`month ${spell + 1} of ${spells}: ${tally.acknowledged.size} written, ${tally.refused.size} refused`);
    }
    const seen = await everyEntry(post);
    const rules = await rulesOf(post);
    const ruled = seen.map((each) => ({ ...each, ...rules.get(each.id) }));
    wrong.push(...judge(ruled, people.members, people.drawOrders), ...compared(seen, tally));
    wrong.push(...(await comparedBalances(post, seen, people)));
    const audited = v.parse(audit, await (await ask(post, 'GET', '/audit')).json());
    if (!audited.holds) wrong.push(`audit: ${JSON.stringify(audited.invariants)}`);
    const road = {
      ask: (token: string, method: string, where: string, body?: unknown) =>
        ask({ ...post, token }, method, where, body),
      killAndRestart: () => restart(post, folder, weather.kills),
    };
    const move = await moved(road, post.token, random);
    tell(`moved to another household in ${move.pages} pages`);
    wrong.push(...move.wrong);
    return {
      wrong,
      written: seen.length,
      refused: tally.refused.size,
      lostAnswers: tally.lostAnswers,
      replays: tally.replays,
      hledger: await (await ask(post, 'GET', '/household/export?format=hledger')).text(),
      beancount: await (await ask(post, 'GET', '/household/export?format=beancount')).text(),
      balances: balancesUntil(seen),
    };
  } finally {
    await post.runtime.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function settle(post: Post, { members, drawOrders }: Family): Promise<void> {
  const household = await ask(post, 'POST', '/households', {});
  post.token = v.parse(created, await household.json()).token;
  for (const member of members) await (await ask(post, 'POST', '/members', member)).text();
  for (const { memberId, from, sharers } of drawOrders) {
    await (await ask(post, 'PUT', `/draw-orders/${memberId}`, { from, sharers })).text();
  }
}

function compose(random: Random, people: Family, weather: Weather, spell: number, known: readonly string[]): Letter[] {
  const spells = weather.kills + 1;
  const count = Math.floor(weather.operations / spells) + (spell === 0 ? weather.operations % spells : 0);
  const today = shanghaiDay(INSTANT_MS(spell));
  return Array.from({ length: count }, (): Letter => {
    if (known.length > 0 && random() < 0.08) {
      const body = { id: uuid(random), on: today };
      return { path: `/entries/${oneOf(random, known)}/reversal`, body };
    }
    return { path: '/entries', body: randomRequest(random, people, today) };
  });
}

interface Tally {
  readonly acknowledged: Map<string, SeenEntry>;
  readonly refused: Set<string>;
  lostAnswers: number;
  replays: number;
}

/** Delivers every letter until it has an answer that stands. The runtime is killed when half of them have been taken up. */
async function deliver(
  post: Post,
  letters: readonly Letter[],
  weather: Weather,
  random: Random,
  tally: Tally,
  wrong: string[],
  restarting: (() => Promise<void>) | null,
): Promise<void> {
  const queue = shuffled(random, letters);
  let taken = 0;
  let restarted: Promise<void> | null = null;
  const writer = async (own: Random): Promise<void> => {
    for (let letter = queue.shift(); letter !== undefined; letter = queue.shift()) {
      taken += 1;
      if (restarting !== null && restarted === null && taken > letters.length / 2) restarted = restarting();
      await deliverOne(post, letter, own, tally, wrong);
    }
  };
  await Promise.all(
    Array.from({ length: weather.writers }, (_, index) => writer(randomFrom(whole(random, 0, 1e9) + index))),
  );
  await restarted;
}

async function deliverOne(post: Post, letter: Letter, random: Random, tally: Tally, wrong: string[]): Promise<void> {
  const { id } = letter.body;
  for (let attempt = 0; ; attempt += 1) {
    if (attempt > 600) throw new Error(`No answer for ${id}`);
    if (random() < 0.05) continue; // The request never leaves.
    const twice = random() < 0.1 ? send(post, letter) : null;
    const answer = await send(post, letter);
    await twice;
    if (answer === null || answer.status >= 500) {
      tally.lostAnswers += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    if (random() < 0.1) {
      tally.lostAnswers += 1;
      continue; // The answer is lost after the commit.
    }
    if (answer.status === 200) tally.replays += 1;
    if (answer.status === 200 || answer.status === 201) {
      const told = v.parse(entry, answer.body);
      const before = tally.acknowledged.get(id);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(told)) wrong.push(`${id}: two answers`);
      tally.acknowledged.set(id, told);
    } else if (answer.status === 409) tally.refused.add(id);
    else wrong.push(`${id}: ${answer.status} ${JSON.stringify(answer.body)} for ${JSON.stringify(letter)}`);
    return;
  }
}

async function send(post: Post, letter: Letter): Promise<{ status: number; body: unknown } | null> {
  try {
    const answer = await ask(post, 'POST', letter.path, letter.body);
    return { status: answer.status, body: await answer.json() };
  } catch {
    return null;
  }
}

async function restart(post: Post, folder: string, month: number): Promise<void> {
  await post.runtime.kill();
  post.runtime = await start(folder, INSTANT_MS(month));
}

async function ask(post: Post, method: string, where: string, body?: unknown): Promise<Response> {
  return fetch(`${post.runtime.url}/v1${where}`, {
    method,
    headers: {
      ...(post.token === '' ? {} : { authorization: `Bearer ${post.token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // A lost write is sent again; a read of the whole book has only this one chance.
    signal: AbortSignal.timeout(method === 'GET' ? 300_000 : 30_000),
  });
}

async function everyEntry(post: Post): Promise<SeenEntry[]> {
  const found: SeenEntry[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = `limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { items, nextCursor } = v.parse(page, await (await ask(post, 'GET', `/entries?${query}`)).json());
    found.push(...items);
    cursor = nextCursor;
  }
  return found;
}

/** By which rule and from whom the server says that it drew each payment: what the regions say is not what is tried here. */
async function rulesOf(post: Post): Promise<Map<string, Pick<SeenEntry, 'rule' | 'mayPay'>>> {
  const { entries } = v.parse(withRules, await (await ask(post, 'GET', '/household/export')).json());
  return new Map(
    entries.flatMap(({ id, basis }) =>
      basis === null ? [] : [[id, { rule: basis.rule, mayPay: basis.sharers.map(({ memberId }) => memberId) }]],
    ),
  );
}

/** Nothing lost, nothing that was refused, nothing that nobody sent, each as it was answered. */
function compared(seen: readonly SeenEntry[], { acknowledged, refused }: Tally): string[] {
  const wrong: string[] = [];
  const there = new Map(seen.map((each) => [each.id, each]));
  for (const [id, told] of acknowledged) {
    if (JSON.stringify(there.get(id)) !== JSON.stringify(told))
      wrong.push(`${id}: was acknowledged, and is lost or changed`);
  }
  for (const id of refused) if (there.has(id)) wrong.push(`${id}: was refused, and is there`);
  for (const id of there.keys()) if (!acknowledged.has(id)) wrong.push(`${id}: was never acknowledged`);
  return wrong;
}

async function comparedBalances(post: Post, seen: readonly SeenEntry[], { members }: Family): Promise<string[]> {
  const wrong: string[] = [];
  const grants = new Map(seen.filter(({ kind }) => kind === 'quota-grant').map((grant) => [grant.id, grant.memberId]));
  const last = seen.reduce((latest, { on }) => (on > latest ? on : latest), '');
  for (const on of [undefined, '2026-01-31', '2026-02-14', '2026-02-15', last]) {
    const answer = await ask(post, 'GET', `/balances${on === undefined ? '' : `?on=${on}`}`);
    const told = v.parse(balances, await answer.json());
    const ours = balancesUntil(seen, on);
    if ((ours.get('pool') ?? 0) !== told.poolFen) wrong.push(`pool on ${on}: ${told.poolFen}, not ${ours.get('pool')}`);
    for (const { id } of members.filter(({ hasAccount }) => hasAccount)) {
      let sum = 0;
      for (const [account, balance] of ours) {
        const [kind, of = ''] = account.split(':');
        if ((kind === 'account' && of === id) || (kind === 'quota' && grants.get(of) === id)) sum += balance;
      }
      const theirs = told.items.find(({ memberId }) => memberId === id)?.bookFen;
      if (theirs !== sum) wrong.push(`${id} on ${on}: ${theirs}, not ${sum}`);
    }
  }
  return wrong;
}
