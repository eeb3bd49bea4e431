/** The device's book in a real browser beside a real Worker: whatever happens in between, both books are the same. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page, Route } from '@playwright/test';
import * as v from 'valibot';
import { ownerOf } from '../../extension/book/concerned.ts';
import { syncWords } from '../../extension/words/sync-words.ts';
import { householdDocument } from '../../shared/api/ledger-export.ts';
import { shanghaiDay } from '../../shared/day.ts';
import { balancesOn } from '../../shared/ledger/balances.ts';
import { bookOf } from '../../shared/ledger/book.ts';
import type { Member } from '../../shared/ledger/member.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { prepare, type Runtime, start } from '../ledger/runtime.ts';
import { type Family, family, oneOf, randomFrom, randomRequest, uuid } from '../ledger/situations.ts';
import { keepAsVersion2, ownPage, stopWorker, storedRows, tell, told } from './book-driver.ts';
import { expect, type Gongji, openBrowser, freshTest as test } from './browser.ts';

/** Bundling the Worker and making its tables; a busy machine takes long. */
const START_UP_MS = 300_000;
const SETTLE_MS = 40_000;
const SEED = 20_261_122;
const WORDS = syncWords('zh');
const TODAY = shanghaiDay(Date.now());

let folder = '';
let api: Runtime;

test.describe.configure({ timeout: 120_000 });

test.beforeAll(async () => {
  test.setTimeout(START_UP_MS);
  folder = mkdtempSync(path.join(tmpdir(), 'gongji-book-'));
  prepare(folder);
  api = await start(folder, null);
});

test.afterAll(async () => {
  await api.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets the extension reach the API, by whatever way; what it sends is kept. */
async function reach(gongji: Gongji, way: (route: Route) => Promise<void> = (route) => route.continue()) {
  const sent: string[] = [];
  await gongji.context.unroute(`${api.url}/**`);
  await gongji.context.route(`${api.url}/**`, async (route) => {
    const request = route.request();
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    await way(route);
  });
  return sent;
}

const offline = (route: Route) => route.abort('internetdisconnected');

/** The API writes, and the device never hears of it. */
async function answerLost(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

function named(
  { id, relation, region, insurance, status, hasAccount, retainedFen, priorYearsOnly }: Member,
  label: string,
) {
  const facts = { region, insurance, status, hasAccount, retainedFen, priorYearsOnly };
  const earnings = { contributionBaseFen: null, birthYear: null };
  return { id, label, relation, since: Date.now(), facts, earnings };
}

async function settle(page: Page, { members, drawOrders }: Family): Promise<void> {
  for (const [index, member] of members.entries()) await told(page, 'save-member', named(member, `家人${index}号`));
  for (const order of drawOrders) await told(page, 'set-draw-order', order);
}

/** Random things that a family does; the book may refuse some, and then says why. */
async function live(page: Page, random: () => number, people: Family, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const { items } = await told(page, 'entries', { memberId: null, before: null, limit: 100 });
    const isReversal = items.length > 0 && random() < 0.1;
    const request = randomRequest(random, people, TODAY);
    const memo = random() < 0.3 ? '买药备注' : null;
    const reversal = { id: uuid(random), on: TODAY, reverses: items.length > 0 ? oneOf(random, items).id : '' };
    const reply = isReversal
      ? await tell(page, 'reverse-entry', reversal)
      : await tell(page, 'record-entry', { request, memo });
    if (!reply.ok) expect(reply.fault.code, JSON.stringify({ SEED, step, request, reply })).toBe('refused');
  }
}

/** Each lost answer needs another try: a person who presses the button at once. */
async function settled(page: Page): Promise<void> {
  const isSettled = async () => {
    const state = await told(page, 'sync-now', null);
    return state.on && state.phase === 'idle' && state.waiting === 0;
  };
  await expect.poll(isSettled, { intervals: [20], timeout: SETTLE_MS }).toBe(true);
}

const stored = v.object({
  household: v.tuple([v.object({ token: v.string() })]),
  entries: v.array(v.object({ place: v.number(), entry: v.unknown() })),
});

async function tokenOf(page: Page): Promise<string> {
  return v.parse(stored, await storedRows(page)).household[0].token;
}

async function askApi(token: string, address: string): Promise<unknown> {
  const answer = await fetch(api.url + address, { headers: { Authorization: `Bearer ${token}` } });
  return answer.json();
}

/** Entry by entry with every move, then the balances, then the API's own audit. */
async function expectSameBooks(page: Page): Promise<void> {
  const rows = v.parse(stored, await storedRows(page));
  const token = rows.household[0].token;
  const there = v.parse(householdDocument, await askApi(token, '/v1/household/export'));
  const bare = there.entries.map(({ request, ...entry }) => {
    const { memoCiphertext: _, ...asked } = { memoCiphertext: undefined, ...request };
    return { ...entry, request: asked };
  });
  expect(rows.entries.map(({ entry }) => entry)).toEqual(bare);
  const { members, poolFen } = await told(page, 'family', null);
  const book = bookOf(there.entries);
  const balances = balancesOn(book, there.members);
  expect(poolFen).toBe(book.balances.get('pool') ?? 0);
  for (const { id, balance } of members) {
    // Of an account that nothing ever moved the ledger says zero, and a face nothing.
    const isMoved = [...book.entries.values()].some(({ moves }) =>
      moves.some(({ source, target }) => [source, target].some((account) => ownerOf(book, account) === id)),
    );
    expect(balance).toEqual((isMoved && balances.find(({ memberId }) => memberId === id)) || null);
  }
  expect(await askApi(token, `/v1/balances?on=${TODAY}`)).toMatchObject({
    items: balances.sort((a, b) => (a.memberId < b.memberId ? -1 : 1)),
  });
  expect(await askApi(token, '/v1/audit')).toMatchObject({ holds: true });
}

/** Rows of every table of the API's ledger. */
function rowsOnApi(): Record<string, number> {
  const databases = path.join(folder, 'v3/d1/miniflare-D1DatabaseObject');
  const found: Record<string, number> = {};
  for (const name of readdirSync(databases).filter((each) => each.endsWith('.sqlite'))) {
    const database = new DatabaseSync(path.join(databases, name), { readOnly: true });
    const tables = database
      .prepare(
        "SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name = 'household'",
      )
      .all();
    for (const { name: table } of tables) {
      const row = database.prepare(`SELECT count(*) AS n FROM ${String(table)}`).get();
      found[String(table)] = (found[String(table)] ?? 0) + Number(row?.n);
    }
    database.close();
  }
  return found;
}

test('a book kept offline, then through bad weather, is the same book there; erased, it leaves nothing', async ({
  gongji,
}) => {
  // What the network does is no part of what the family does: either can be played again.
  const [random, luck] = [randomFrom(SEED), randomFrom(SEED + 100)];
  const people = family(random);
  const page = await ownPage(gongji);
  const early = await reach(gongji);
  await settle(page, people);
  await live(page, random, people, 15);
  expect(early).toEqual([]);

  const sent = await reach(gongji);
  const on = await told(page, 'turn-sync-on', { address: api.url, words: WORDS });
  expect(on).toMatchObject({ on: true, waiting: 0, conflicts: [] });
  await expectSameBooks(page);

  await reach(gongji, offline);
  await live(page, random, people, 15);
  await stopWorker(gongji, page);
  await live(page, random, people, 5);
  const { sync: waiting } = await told(page, 'family', null);
  expect(waiting).toMatchObject({ on: true, phase: 'retrying', conflicts: [] });

  const lossy = await reach(gongji, (route) => (luck() < 0.3 ? answerLost(route) : route.continue()));
  await live(page, random, people, 15);
  await settled(page);
  await live(page, random, people, 10);
  await settled(page);
  await expectSameBooks(page);
  const { entries } = await told(page, 'family', null);
  expect(entries).toBeGreaterThan(30);

  for (const request of [...sent, ...lossy]) {
    expect(request.startsWith('GET ') || /^(POST|PUT|PATCH) /.test(request)).toBe(true);
    expect(request).not.toMatch(/家人|备注|[?#]/);
  }
  const labels = v.parse(householdDocument, await askApi(await tokenOf(page), '/v1/household/export')).members;
  for (const { labelCiphertext } of labels) expect(labelCiphertext).toMatch(/^v1\.[\w-]{16}\.[\w-]{22,}$/);

  const token = await tokenOf(page);
  await reach(gongji, offline);
  expect(await tell(page, 'erase', null)).toMatchObject({ ok: false, fault: { code: 'refused', reason: 'no-answer' } });
  expect((await told(page, 'family', null)).entries).toBe(entries);
  await reach(gongji);
  await told(page, 'erase', null);
  for (const [table, rows] of Object.entries(await storedRows(page)))
    expect({ table, rows }).toEqual({ table, rows: [] });
  expect(await gongji.worker.evaluate(() => chrome.storage.local.get('book'))).toEqual({
    book: { members: [], balances: [] },
  });
  expect(await askApi(token, '/v1/household')).toMatchObject({ status: 401 });
  const left = rowsOnApi();
  expect(Object.keys(left).length).toBeGreaterThan(5);
  for (const [table, rows] of Object.entries(left)) expect({ table, rows }).toEqual({ table, rows: 0 });
});

test('a second device joins by a code, and both end with one book', async ({ gongji }) => {
  const other = await openBrowser();
  const random = randomFrom(SEED + 1);
  const people = family(random);
  const [page, second] = [await ownPage(gongji), await ownPage(other)];
  await reach(gongji);
  await settle(page, people);
  await live(page, random, people, 8);
  await told(page, 'turn-sync-on', { address: api.url, words: WORDS });
  const { code } = await told(page, 'show-join-code', null);

  const asked = await reach(other);
  const mistyped = code.replace(/^(.{60})(.)/, (_, head, letter) => head + (letter === 'a' ? 'b' : 'a'));
  const refused = await tell(second, 'join-household', { code: mistyped, words: WORDS });
  expect(refused).toMatchObject({ ok: false, fault: { code: 'refused', reason: 'code-mistyped' } });
  expect(await tell(second, 'join-household', { code, words: 'other words' })).toMatchObject({
    fault: { code: 'bad-input', field: 'words' },
  });
  expect(asked).toEqual([]);
  expect(await told(second, 'read-join-code', { code })).toEqual({ origin: api.url });
  await told(second, 'join-household', { code, words: WORDS });
  const labels = async (from: Page) => (await told(from, 'family', null)).members.map(({ label }) => label).sort();
  expect(await labels(second)).toEqual(await labels(page));
  await expectSameBooks(second);

  await live(page, random, people, 8);
  await reach(other, offline);
  await live(second, random, people, 8);
  await reach(other);
  for (const each of [page, second, page]) await settled(each);
  const [here, there] = [await storedRows(page), await storedRows(second)];
  expect(there.entries).toEqual(here.entries);
  expect(there.drawOrders?.length).toBe(here.drawOrders?.length);
  await expectSameBooks(page);
  await expectSameBooks(second);

  await told(page, 'turn-sync-off', { erase: true });
  await told(second, 'sync-now', null);
  expect((await told(second, 'family', null)).sync).toMatchObject({ on: true, phase: 'stopped' });
  expect((await storedRows(second)).entries).toEqual(there.entries);
  await other.context.close();
});

test('what the first versions kept is carried over, and taken into the book by the person alone', async ({
  gongji,
}) => {
  const page = await ownPage(gongji);
  const member = { id: uuid(randomFrom(3)), label: '本人', relation: 'self' as const, since: 1_763_000_000_000 };
  const balance = {
    ...{ id: uuid(randomFrom(4)), memberId: member.id, kind: 'total', fen: 321_846, label: '个人账户余额' },
    ...{ sourceName: '湖北医保网厅', portalId: null, via: 'portal', at: 1_763_700_000_000 },
  };
  // A page of ours may wake it in between.
  await expect(async () => {
    await stopWorker(gongji, page);
    await page.evaluate(keepAsVersion2, { member, balance });
  }).toPass();
  await stopWorker(gongji, page);
  const { members } = await told(page, 'family', null);
  expect(members).toMatchObject([
    { ...member, facts: null, balance: null, observed: [{ balance, differenceFen: null }] },
  ]);
  const book = await told(page, 'book', null);
  expect(book.balances).toEqual([balance]);

  const facts = {
    region: regionCode('420100'),
    insurance: 'employee' as const,
    status: 'active' as const,
    hasAccount: true,
    retainedFen: fen(0),
    priorYearsOnly: false,
  };
  const saved = { ...member, facts, earnings: { contributionBaseFen: fen(800_000), birthYear: null } };
  const known = await told(page, 'save-member', saved);
  expect(known.members).toMatchObject([{ observed: [{ differenceFen: 321_846 }], expected: { kind: 'known' } }]);
  const adjusted = await told(page, 'adopt-figure', { id: uuid(randomFrom(5)), balanceId: balance.id });
  expect(adjusted.members).toMatchObject([{ observed: [{ differenceFen: 0 }], balance: { bookFen: 321_846 } }]);
  expect(adjusted.members[0]?.trend).toMatchObject([{ bookFen: 321_846, observedFen: 321_846 }]);

  await stopWorker(gongji, page);
  const again = await told(page, 'family', null);
  expect(again.members).toEqual(adjusted.members);
});

/** Both devices set the same money aside, the second while it is offline: the shared book takes the first alone. */
async function grantTwice(first: Page, second: Page, gongji: Gongji, memberId: string, toMemberId: string) {
  const id = () => crypto.randomUUID();
  const amountFen = fen(10_000);
  const credit = { kind: 'credit', id: id(), on: TODAY, memberId, amountFen } as const;
  await told(first, 'record-entry', { request: credit, memo: null });
  await settled(first);
  await settled(second);
  await reach(gongji, offline);
  for (const device of [first, second]) {
    const grant = { kind: 'quota-grant', id: id(), on: TODAY, memberId, toMemberId, amountFen } as const;
    await told(device, 'record-entry', { request: grant, memo: null });
  }
  await settled(first);
  await reach(gongji);
  await told(second, 'sync-now', null);
}

async function backupPage(gongji: Gongji): Promise<Page> {
  const page = await gongji.context.newPage();
  await page.goto(`chrome-extension://${gongji.id}/book.html`);
  await page.getByRole('button', { name: '备份与同步' }).click();
  return page;
}

test('by hand: on after the words are agreed to, joined by a code, off and erased', async ({ gongji }) => {
  const other = await openBrowser();
  await reach(gongji);
  await reach(other);
  const people = family(randomFrom(SEED + 2));
  const here = await ownPage(gongji);
  await settle(here, people);
  const page = await backupPage(gongji);
  // Nobody is asked to agree to what they have not asked for.
  await expect(page.getByText('没有开启。账本只在这台设备上。')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText('请先看清楚再决定')).toHaveCount(0);
  await page.getByRole('button', { name: '开启同步' }).click();
  await page.getByRole('button', { name: '先不开' }).click();
  await page.getByRole('button', { name: '开启同步' }).click();
  await expect(page.getByText('请先看清楚再决定')).toBeVisible();
  await page.getByLabel('同步到哪个网址').fill(api.url);
  await expect(page.getByRole('button', { name: '开启同步' })).toBeDisabled();
  await page.getByLabel('我看过了，同意这样做').check();
  await page.getByRole('button', { name: '开启同步' }).click();
  await expect(page.getByText('都同步好了。')).toBeVisible();
  await page.getByRole('button', { name: '给另一台设备一个码' }).click();
  const code = await page.locator('.join-code').innerText();
  // By the keyboard: the code comes after what shows it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已复制。')).toBeVisible();
  await gongji.context.grantPermissions(['clipboard-read']);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  // No driver can take this away from a page of an extension.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.keyboard.press('Enter');
  await expect(page.getByText('浏览器不让复制。')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(code);

  const second = await backupPage(other);
  await second.getByRole('button', { name: '我有另一台设备给的码' }).click();
  await second.getByLabel('另一台设备上显示的码').fill(`${code}x`);
  await second.getByRole('button', { name: '看看这个码' }).click();
  await expect(second.getByRole('alert')).toContainText('码抄错了');
  await second.getByLabel('另一台设备上显示的码').fill(code);
  await second.getByRole('button', { name: '看看这个码' }).click();
  await expect(second.getByText(`这个码会连到 ${api.url}`)).toBeVisible();
  await second.getByLabel('我看过了，同意这样做').check();
  await second.getByRole('button', { name: '用这个码加入' }).click();
  await expect(second.getByText('都同步好了。')).toBeVisible();
  await second.getByRole('button', { name: '返回账本' }).click();
  await expect(second.getByRole('heading', { name: '家人0号' })).toBeVisible();

  const [owner, , parent] = people.members.map(({ id }) => id);
  await grantTwice(here, await ownPage(other), other, owner ?? '', parent ?? '');
  await second.reload();
  await second.getByRole('button', { name: '去看看' }).click();
  const conflict = second.getByRole('listitem').filter({ hasText: '这台设备记的一笔，共用的账本没有收下' });
  await expect(second.getByText('都同步好了。')).toHaveCount(0);
  await expect(conflict.getByText('留额度 · 家人0号 → 家人2号 · ¥100.00')).toBeVisible();
  await conflict.getByRole('button', { name: '不记这一笔了' }).click();
  await expect(conflict).toHaveCount(0);

  await page.getByRole('button', { name: '把码收起来' }).click();
  await page.getByRole('button', { name: '关闭同步' }).click();
  await page.getByRole('button', { name: '只关闭' }).click();
  await expect(page.getByText('那里还留着一份')).toBeVisible();
  await page.getByRole('button', { name: '把那一份清除' }).click();
  await expect(page.getByText('没有开启。账本只在这台设备上。')).toBeVisible();
  for (const [table, rows] of Object.entries(rowsOnApi())) expect({ table, rows }).toEqual({ table, rows: 0 });
  await other.context.close();
});
