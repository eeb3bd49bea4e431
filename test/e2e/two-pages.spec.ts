/** Two pages of ours at once on one book: nothing is lost, nothing counts twice, and what is recorded is what was seen. */
import type { Page } from '@playwright/test';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { openBook, ownPage, stopWorker, storedRows, tell, told, turnTo } from './book-driver.ts';
import { BALANCE_CARD, expect, freshTest, type Gongji, HALL, hallPage, openCard, test } from './browser.ts';
import { stopWorkers } from './stop-workers.ts';

const [SELF, SPOUSE, FATHER] = ['a', 'b', 'c'].map((last) => `0e9d5a4c-0000-4000-a000-00000000000${last}`) as [
  string,
  string,
  string,
];
const employee = {
  region: regionCode('420100'),
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
  retainedFen: fen(0),
  priorYearsOnly: false,
} as const;
const resident = { ...employee, insurance: 'resident', status: null, hasAccount: false } as const;
const earnings = { contributionBaseFen: null, birthYear: null };

/** Oneself with 1,000 yuan, a spouse, and a father whom oneself pays for. */
async function settled(gongji: Gongji): Promise<Page> {
  const page = await ownPage(gongji);
  const people = [
    { id: SELF, label: '本人', relation: 'self', facts: employee },
    { id: SPOUSE, label: '爱人', relation: 'spouse', facts: employee },
    { id: FATHER, label: '父亲', relation: 'parent', facts: resident },
  ] as const;
  for (const [since, person] of people.entries()) await told(page, 'save-member', { ...person, since, earnings });
  const { on } = await told(page, 'family', null);
  await told(page, 'set-draw-order', { memberId: FATHER, from: on, sharers: [SELF] });
  const credit = { kind: 'credit', id: crypto.randomUUID(), on, memberId: SELF, amountFen: fen(100_000) } as const;
  await told(page, 'record-entry', { request: credit, memo: null });
  return page;
}

/** The form of somebody in the book, on a page of its own. */
async function openPerson(gongji: Gongji, name: string): Promise<Page> {
  const page = await openBook(gongji);
  const box = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await box.getByRole('button', { name: '改资料' }).click();
  return page;
}

function figure(id: string, amount: number, at: number) {
  const origin = { label: '', sourceName: null, portalId: null, via: 'typed' } as const;
  return {
    member: { id: SELF, label: '本人', relation: 'self' as const, since: 0 },
    balances: [{ ...origin, id, memberId: SELF, kind: 'total' as const, fen: fen(amount), at }],
  };
}

test('figures deleted at the same moment on two pages are gone once, and each can be brought back', async ({
  gongji,
}) => {
  const page = await settled(gongji);
  const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
  for (const [at, id] of ids.entries()) await told(page, 'save-balances', figure(id, 50_000 + at, at + 1));
  const [first, second, third] = ids;
  // Two of them twice: both pages still show what the other has just deleted.
  await Promise.all([first, second, second, third, third].map((id) => told(page, 'delete-figure', { id })));
  expect((await storedRows(page)).balances).toEqual([]);
  for (const id of [...ids, ...ids]) await told(page, 'restore-figure', { id });
  expect((await storedRows(page)).balances).toMatchObject(ids.toSorted().map((id) => ({ id })));
});

test('what several pages record at the same moment is all there, one after the other', async ({ gongji }) => {
  const first = await settled(gongji);
  const pages = [first, await ownPage(gongji)];
  const { on } = await told(first, 'family', null);
  const amounts = Array.from({ length: 12 }, (_, index) => fen(100 + index));
  await Promise.all(
    amounts.map((amountFen, index) => {
      const request = { kind: 'credit', id: crypto.randomUUID(), on, memberId: SELF, amountFen } as const;
      return told(pages[index % pages.length] ?? first, 'record-entry', { request, memo: null });
    }),
  );
  const { members, entries } = await told(first, 'family', null);
  const sum = amounts.reduce((before, amount) => before + amount, 100_000);
  expect([entries, members[0]?.balance?.bookFen]).toEqual([1 + amounts.length, sum]);
  const { entries: rows } = await storedRows(first);
  expect(rows).toMatchObject(Array.from({ length: entries }, (_, index) => ({ place: index + 1 })));
});

test('what two pages say of different relatives both counts, and can be corrected', async ({ gongji }) => {
  const own = await settled(gongji);
  const child = {
    id: crypto.randomUUID(),
    label: '孩子',
    relation: 'child',
    since: 4,
    facts: resident,
    earnings,
  } as const;
  await told(own, 'save-member', child);
  const pages = [await openBook(gongji), await openBook(gongji)];
  for (const page of pages) await page.getByRole('button', { name: '去说明' }).click();
  const [first, second] = pages as [Page, Page];
  await expect(first.getByRole('combobox')).toHaveCount(2);
  await first.getByLabel('孩子是爱人的什么人').selectOption({ label: '子女' });
  await second.getByLabel('孩子是父亲的什么人').selectOption({ label: '孙子女' });
  await Promise.all(pages.map((page) => page.getByRole('button', { name: '记下' }).click()));
  for (const page of pages) await expect(page.getByText('已记下。')).toBeVisible();
  expect((await told(own, 'family', null)).relations).toHaveLength(2);
  await first.reload();
  await first.getByRole('button', { name: '家人关系' }).click();
  await first.getByLabel('孩子是父亲的什么人').selectOption({ label: '外孙子女' });
  await first.getByRole('button', { name: '记下' }).click();
  await expect(first.getByText('已记下。')).toBeVisible();
  const { relations } = await told(own, 'family', null);
  expect(relations.map(({ relation }) => relation).sort()).toEqual(['child', 'grandchild-daughter-line']);
});

test('what two pages say otherwise of the same relatives is shown and decided, and never overwritten', async ({
  gongji,
}) => {
  const own = await settled(gongji);
  const child = {
    id: crypto.randomUUID(),
    label: '孩子',
    relation: 'child',
    since: 4,
    facts: resident,
    earnings,
  } as const;
  await told(own, 'save-member', child);
  const page = await openBook(gongji);
  await page.getByRole('button', { name: '去说明' }).click();
  const ofSpouse = page.getByLabel('孩子是爱人的什么人');
  await ofSpouse.selectOption({ label: '子女' });
  const pair = { memberId: SPOUSE, toMemberId: child.id } as const;
  await told(own, 'tell-relations', { pairs: [{ ...pair, relation: 'other', seen: null }] });
  await expect(page.getByText('您填的：子女')).toBeVisible();
  await expect(page.getByText('账本里现在：其他')).toBeVisible();
  await expect(page.getByRole('button', { name: '记下' })).toBeDisabled();
  // Whoever had not heard of it yet is refused.
  expect(await tell(own, 'tell-relations', { pairs: [{ ...pair, relation: 'child', seen: null }] })).toMatchObject({
    ok: false,
    fault: { reason: 'changed-meanwhile' },
  });
  await page.getByRole('button', { name: '用账本里的' }).click();
  await expect(ofSpouse).toHaveValue('other');
  await ofSpouse.selectOption({ label: '子女' });
  await told(own, 'tell-relations', { pairs: [{ ...pair, relation: 'cousin', seen: 'other' }] });
  await page.getByRole('button', { name: '用我填的' }).click();
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText('已记下。')).toBeVisible();
  expect((await told(own, 'family', null)).relations).toEqual([{ ...pair, relation: 'child' }]);
});

test('a bill is recorded as it was shown, whatever another page has recorded in between', async ({ gongji }) => {
  const own = await settled(gongji);
  const page = await openBook(gongji);
  await page.getByRole('button', { name: '看病要花多少' }).click();
  await page.getByLabel('谁看病').selectOption({ label: '父亲' });
  await page.getByLabel('要付多少元').fill('600');
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(page.getByText('父亲看病，一共要付 ¥600.00')).toBeVisible();
  await expect(page.getByText('都由账户付，不用付现金。')).toBeVisible();
  const { on } = await told(own, 'family', null);
  const other = { kind: 'payment', id: crypto.randomUUID(), on, memberId: FATHER, amountFen: fen(90_000) } as const;
  await told(own, 'record-entry', { request: other, memo: null });
  await page.getByRole('button', { name: '已经这样付了，记进账本' }).click();
  await expect(page.getByText('已记下。')).toBeVisible();
  const { items } = await told(own, 'entries', { memberId: null, before: null, limit: 1 });
  expect(items[0]).toMatchObject({ amountFen: 60_000, draws: [{ memberId: SELF, payFen: 60_000 }] });
});

test('what one page writes stands at once in every other that is open, and nothing half typed is lost', async ({
  gongji,
}) => {
  const own = await settled(gongji);
  const glance = await openBook(gongji);
  const form = await openBook(gongji);
  const popup = await gongji.popup();
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  for (const face of [glance, popup, card]) await expect(face.getByText('¥1,000.00').first()).toBeVisible();
  await form.getByRole('button', { name: '记一笔' }).click();
  await form.getByLabel('是什么事').selectOption({ label: '钱进了账户（每月划入等）' });
  await form.getByLabel('多少元').fill('86.5');
  await form.getByLabel('备注').fill('十月的划入');

  const { on } = await told(own, 'family', null);
  const credit = { kind: 'credit', id: crypto.randomUUID(), on, memberId: SELF, amountFen: fen(23_400) } as const;
  await told(own, 'record-entry', { request: credit, memo: null });
  for (const face of [card, glance, popup]) {
    await turnTo(face);
    await expect(face.getByText('¥1,234.00').first()).toBeVisible();
  }
  await expect(form.getByLabel('多少元')).toHaveValue('86.5');
  await expect(form.getByLabel('备注')).toHaveValue('十月的划入');
  await form.getByRole('button', { name: '记下' }).click();
  for (const face of [glance, popup, card, form]) {
    await turnTo(face);
    await expect(face.getByText('¥1,320.50').first()).toBeVisible();
  }
});

test('whoever another page has deleted is given no figure, nor somebody made up in their place', async ({ gongji }) => {
  const own = await settled(gongji);
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await card.getByRole('radio', { name: '爱人' }).check();
  await told(own, 'delete-member', { id: SPOUSE });
  await expect(card.getByRole('radio', { name: '爱人' })).toHaveCount(0);
  await expect(card.getByLabel('另一位家人')).toBeChecked();
});

test('one person filled in on two pages: what was touched on one alone is kept from both', async ({ gongji }) => {
  const own = await settled(gongji);
  const [first, second] = [await openPerson(gongji, '父亲'), await openPerson(gongji, '父亲')];
  await first.getByLabel('在账本里叫什么').fill('老爸');
  await second.getByLabel('在哪个省参保').selectOption('430000');
  await first.getByRole('button', { name: '记下' }).click();
  await expect(first.getByText('已记下。')).toBeVisible();
  await expect(second.getByText('这位家人的资料刚在别的页面里改过。')).toBeVisible();
  await expect(second.getByLabel('在账本里叫什么')).toHaveValue('老爸');
  await second.getByRole('button', { name: '记下' }).click();
  await expect(second.getByText('已记下。')).toBeVisible();
  const { members } = await told(own, 'family', null);
  expect(members.at(-1)).toMatchObject({ label: '老爸', facts: { region: '430000' } });
});

test('one person filled in on two pages: what both changed is shown side by side, and the person decides', async ({
  gongji,
}) => {
  const own = await settled(gongji);
  const pages = [];
  for (let count = 0; count < 3; count += 1) pages.push(await openPerson(gongji, '父亲'));
  const [first, second, third] = pages as [Page, Page, Page];
  for (const [index, page] of pages.entries())
    await page.getByLabel('在账本里叫什么').fill(['老爸', '爸爸', '阿爸'][index] ?? '');
  await first.getByRole('button', { name: '记下' }).click();
  for (const [page, mine] of [
    [second, '爸爸'],
    [third, '阿爸'],
  ] as const) {
    await turnTo(page);
    await expect(page.getByText(`您填的：${mine}`)).toBeVisible();
    await expect(page.getByText('账本里现在：老爸')).toBeVisible();
    await expect(page.getByLabel('在账本里叫什么')).toHaveValue(mine);
  }
  await second.getByRole('button', { name: '记下' }).click();
  await expect(second.getByText('账本刚才在别的页面里改过，这次没有记。')).toBeVisible();
  await third.getByRole('button', { name: '用账本里的' }).click();
  await expect(third.getByLabel('在账本里叫什么')).toHaveValue('老爸');
  await second.getByRole('button', { name: '用我填的' }).click();
  await second.getByRole('button', { name: '记下' }).click();
  await expect(second.getByText('已记下。')).toBeVisible();
  await turnTo(third);
  await expect(third.getByLabel('在账本里叫什么')).toHaveValue('爸爸');
  expect((await told(own, 'family', null)).members.at(-1)?.label).toBe('爸爸');
});

test('an order that another page has set follows where nothing was touched, and is named where something was', async ({
  gongji,
}) => {
  const own = await settled(gongji);
  const pages = [await openBook(gongji), await openBook(gongji)];
  for (const page of pages) {
    const box = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '父亲' }) });
    await box.getByRole('button', { name: '选谁来出钱' }).click();
  }
  const [touched, untouched] = pages as [Page, Page];
  await touched.getByRole('button', { name: '去掉' }).click();
  const { on } = await told(own, 'family', null);
  await told(own, 'set-draw-order', { memberId: FATHER, from: on, sharers: [SPOUSE, SELF] });
  await turnTo(untouched);
  await expect(untouched.getByText('1. 爱人')).toBeVisible();
  await expect(untouched.getByText('别的页面刚把次序改成')).toHaveCount(0);
  await turnTo(touched);
  await expect(touched.getByText('别的页面刚把次序改成：爱人 → 本人。')).toBeVisible();
  await expect(touched.getByText('还没有选人。')).toBeVisible();
});

test('a relative whom another page has deleted is no longer shown as somebody to be changed', async ({ gongji }) => {
  const own = await settled(gongji);
  const page = await openBook(gongji);
  const spouse = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '爱人' }) });
  await spouse.getByRole('button', { name: '改资料' }).click();
  await told(own, 'delete-member', { id: SPOUSE });
  await expect(page.getByText('这位家人已经在别的页面里删掉了。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '父亲' })).toBeVisible();
});

test('somebody without an entry can be deleted who was only named: in an order, or as a relative of others', async ({
  gongji,
}) => {
  const own = await settled(gongji);
  const { on } = await told(own, 'family', null);
  await told(own, 'set-draw-order', { memberId: FATHER, from: on, sharers: [SPOUSE, SELF] });
  await told(own, 'tell-relations', { pairs: [{ memberId: SPOUSE, toMemberId: FATHER, relation: 'other' }] });
  const page = await openBook(gongji);
  const spouse = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '爱人' }) });
  await spouse.getByRole('button', { name: '改资料' }).click();
  await page.getByRole('button', { name: '删除这位家人' }).click();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByText('已删除。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '父亲' })).toBeVisible();
  const rows = await storedRows(page);
  expect(rows.drawOrders).toMatchObject([{ memberId: FATHER, sharers: [SELF] }]);
  expect([rows.relations, rows.members?.length]).toEqual([[], 2]);
});

test('a worker that is killed while it writes has written all of it or nothing, and sent again it is there once', async ({
  gongji,
}) => {
  const page = await settled(gongji);
  const { on } = await told(page, 'family', null);
  for (let round = 0; round < 4; round += 1) {
    const before = (await told(page, 'family', null)).entries;
    const requests = Array.from({ length: 100 }, (_, index) => {
      const amountFen = fen(1000 * (round + 1) + index);
      return { kind: 'credit', id: crypto.randomUUID(), on, memberId: SELF, amountFen } as const;
    });
    const states = requests.map(() => 'new' as const);
    const taken = { requests, monthly: [], states, chosen: requests.map(({ id }) => id) };
    const sent = tell(page, 'record-entries', taken).catch(() => null);
    await page.waitForTimeout(20 + 25 * round);
    await stopWorker(gongji, page);
    await sent;
    const between = (await told(page, 'family', null)).entries - before;
    expect([0, 100]).toContain(between);
    await told(page, 'record-entries', taken);
    expect((await told(page, 'family', null)).entries - before).toBe(100);
  }
});

freshTest('what was erased does not come back when the worker is killed in the middle of it', async ({ gongji }) => {
  const page = await settled(gongji);
  // The copy's write is the one that never ends.
  await gongji.worker.evaluate(() => {
    chrome.storage.local.set = () => new Promise(() => undefined);
  });
  void page.evaluate(() => chrome.runtime.sendMessage({ to: 'worker', kind: 'erase', input: null })).catch(() => null);
  await page.waitForTimeout(1500);
  await stopWorkers(page);
  const { members, entries } = await told(page, 'family', null);
  // Not begun, or done: never half of it.
  expect([
    [3, 1],
    [0, 0],
  ]).toContainEqual([members.length, entries]);
});
