/** The family's book as a person uses it: who is in it, what a bill costs, what was paid, and the way back. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { fen } from '../../shared/money.ts';
import { openBook, told, turnTo } from './book-driver.ts';
import { expect, savedBy, test } from './browser.ts';
import { repeatedNames, smallTargets } from './targets.ts';

interface Told {
  readonly relation?: string;
  readonly province: string;
  readonly city: string;
  readonly insurance: string;
  readonly status?: string;
}

async function addMember(page: Page, { relation, province, city, insurance, status }: Told): Promise<void> {
  await page.getByRole('button', { name: '加一位家人' }).click();
  if (relation) await page.getByLabel('是您的什么人').selectOption({ label: relation });
  await page.getByLabel('在哪个省参保').selectOption({ label: province });
  await page.getByLabel('哪个市').selectOption({ label: city });
  await page.getByLabel('参加哪种医保').selectOption({ label: insurance });
  if (status) {
    await page.getByLabel('现在的情况').selectOption({ label: status });
    await expect(page.getByLabel('有医保个人账户')).toBeChecked();
  }
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText('已记下。')).toBeVisible();
}

async function record(page: Page, kind: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: '记一笔' }).click();
  await page.getByLabel('是什么事').selectOption({ label: kind });
  await page.getByLabel('多少元').fill(amount);
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText('已记下。')).toBeVisible();
}

const OWNER = { province: '湖北省', city: '武汉市', insurance: '职工医保', status: '在职' } as const;
const FATHER = { relation: '父母', province: '湖北省', city: '武汉市', insurance: '居民医保' } as const;

test('an account that holds nothing is said to, and is no longer unknown', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  const owner = page.getByRole('listitem').filter({ hasText: '本人' });
  await owner.getByRole('button', { name: '记下现在有多少' }).click();
  await page.getByLabel('多少元').fill('0');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await expect(page.getByText('已记下。')).toBeVisible();
  await expect(owner.getByText('¥0.00').first()).toBeVisible();
  await expect(owner.getByText('家人现在能用 ¥0.00')).toBeVisible();
  await expect(owner.getByRole('button', { name: '记下现在有多少' })).toHaveCount(0);
});

test('of an account that is split by years each part is said by itself, and none is taken for the other', async ({
  gongji,
}) => {
  const page = await openBook(gongji);
  await addMember(page, { ...OWNER, province: '浙江省', city: '杭州市' });
  const owner = page.getByRole('listitem').filter({ hasText: '本人' });
  const record = async (part: string, amount: string) => {
    await owner.getByRole('button', { name: '记下现在有多少' }).click();
    await page.getByRole('button', { name: '记下', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel(part).fill(amount);
    await page.getByRole('button', { name: '记下', exact: true }).click();
    await expect(page.getByText('已记下。')).toBeVisible();
  };
  await record('当年余额多少元', '300');
  await expect(owner.getByText('账本里还没有历年余额，没有算进来。')).toBeVisible();
  await expect(owner.getByText('家人现在能用')).toHaveCount(0);
  await record('历年余额多少元', '1,200');
  await expect(owner.getByText('家人现在能用 ¥1,200.00')).toBeVisible();
  await expect(owner.getByRole('button', { name: '记下现在有多少' })).toHaveCount(0);
});

test('what an account holds, said on two pages at once, counts once', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  const pages = [page, await openBook(gongji)];
  for (const each of pages) await each.getByRole('button', { name: '记下现在有多少' }).click();
  for (const each of pages) {
    await each.getByLabel('多少元').fill('1,000');
    await each.getByRole('button', { name: '记下', exact: true }).click();
    await expect(each.getByText('已记下。')).toBeVisible();
    await expect(each.getByText('家人现在能用 ¥1,000.00')).toBeVisible();
  }
});

test('two parts said on two pages at once both count, and a page that is looked at again shows both', async ({
  gongji,
}) => {
  const first = await openBook(gongji);
  await addMember(first, { ...OWNER, province: '浙江省', city: '杭州市' });
  const second = await openBook(gongji);
  const forms = [
    { page: first, part: '当年余额多少元', amount: '300' },
    { page: second, part: '历年余额多少元', amount: '1,200' },
  ];
  for (const { page } of forms) await page.getByRole('button', { name: '记下现在有多少' }).click();
  for (const { page, part, amount } of forms) await page.getByLabel(part).fill(amount);
  await Promise.all(forms.map(({ page }) => page.getByRole('button', { name: '记下', exact: true }).click()));
  for (const { page } of forms) {
    await expect(page.getByText('已记下。')).toBeVisible();
    await turnTo(page);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByText('家人现在能用 ¥1,200.00')).toBeVisible();
    await expect(page.getByRole('button', { name: '记下现在有多少' })).toHaveCount(0);
  }
});

test('the browser’s way back leads to the book’s first page, and what was mended is no longer said to be wrong', async ({
  gongji,
}) => {
  const page = await openBook(gongji);
  await page.getByRole('button', { name: '加一位家人' }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await expect(page.getByText('请选参保的地方。')).toBeVisible();
  await page.getByLabel('在哪个省参保').selectOption({ label: '湖北省' });
  await expect(page.getByText('请选参保的地方。')).toHaveCount(0);
  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { name: '先加一位家人' })).toBeVisible();
  await addMember(page, OWNER);
  for (const [view, title] of [
    ['记一笔', '记一笔'],
    ['改资料', '改本人的资料'],
  ] as const) {
    await page.getByRole('button', { name: view }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await page.evaluate(() => history.back());
    await expect(page.getByRole('heading', { name: '家里的账本' })).toBeVisible();
  }
});

test('a balance seen before that day’s bill was recorded is not offered to be put over the bill', async ({
  gongji,
}) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await page.getByRole('button', { name: '记下现在有多少' }).click();
  await page.getByLabel('多少元').fill('1,000');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByRole('button', { name: '看病要花多少' }).click();
  await page.getByLabel('要付多少元').fill('600');
  await page.getByRole('button', { name: '算一算' }).click();
  await page.getByRole('button', { name: '已经这样付了，记进账本' }).click();
  await expect(page.getByText('家人现在能用 ¥400.00')).toBeVisible();
  await expect(page.getByText('看到这个数以后，又记了当天的账')).toBeVisible();
  await expect(page.getByRole('button', { name: '按看到的数记进账本' })).toHaveCount(0);
  const popup = await gongji.popup();
  await expect(popup.getByText('¥400.00 账本上的数')).toBeVisible();
});

test('a figure of an earlier day differs from what the book had that day, and that is said', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await record(page, '钱进了账户（每月划入等）', '500');
  const { members, on } = await told(page, 'family', null);
  const [owner] = members;
  if (!owner) throw new Error('Nobody is in the book');
  const { id: memberId, label, relation, since } = owner;
  const yesterday = Date.parse(on) - 12 * 60 * 60 * 1000;
  const origin = { label: '', sourceName: null, portalId: null, via: 'typed' } as const;
  const seen = {
    ...origin,
    id: crypto.randomUUID(),
    memberId,
    kind: 'total',
    fen: fen(80_000),
    at: yesterday,
  } as const;
  await told(page, 'save-balances', { member: { id: memberId, label, relation, since }, balances: [seen] });
  await page.reload();
  await expect(page.getByText('那一天，账本上的账户余额是 ¥0.00。 看到的数比账本多 ¥800.00。')).toBeVisible();
  await page.getByRole('button', { name: '按看到的数记进账本' }).click();
  await expect(page.getByText('家人现在能用 ¥1,300.00')).toBeVisible();
  await expect(page.getByText('看到的数比账本')).toHaveCount(0);
});

test('a bill is worked out, recorded, seen in the history and reversed', async ({ gongji }) => {
  const page = await openBook(gongji);
  await expect(page.getByText('先加一位家人')).toBeVisible();
  await addMember(page, OWNER);
  await addMember(page, FATHER);
  const owner = page.getByRole('listitem').filter({ hasText: '本人' });
  await expect(owner.getByText('账本里还没有这个账户的钱。')).toBeVisible();
  await owner.getByRole('button', { name: '记下现在有多少' }).click();
  await page.getByLabel('多少元').fill('1,000');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await expect(page.getByText('已记下。')).toBeVisible();
  await expect(owner.getByText('¥1,000.00').first()).toBeVisible();

  await page.getByRole('listitem').filter({ hasText: '父母' }).getByRole('button', { name: '选谁来出钱' }).click();
  await expect(page.getByText('可以用')).toBeVisible();
  await page.getByRole('button', { name: '加上' }).click();
  await page.getByRole('button', { name: '记下' }).click();

  await page.getByRole('button', { name: '看病要花多少' }).click();
  await page.getByLabel('谁看病').selectOption({ label: '父母' });
  await page.getByLabel('要付多少元').fill('1200');
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(page.getByRole('status').getByText('¥200.00')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '本人' }).getByText('¥1,000.00')).toBeVisible();
  await page.getByRole('button', { name: '已经这样付了，记进账本' }).click();
  await expect(page.getByText('已记下。')).toBeVisible();

  await page.getByRole('button', { name: '流水' }).click();
  const payment = page.getByRole('listitem').filter({ hasText: '付款' });
  await expect(payment.getByText('本人 ¥1,000.00')).toBeVisible();
  await expect(payment.getByText('现金 ¥200.00')).toBeVisible();
  await payment.getByRole('button', { name: '作废这一笔' }).click();
  await payment.getByRole('alertdialog').getByRole('button', { name: '作废', exact: true }).click();
  await expect(payment.getByText('已作废')).toBeVisible();
  await page.getByRole('button', { name: '返回账本' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '本人' }).getByText('¥1,000.00').first()).toBeVisible();
});

test('what was drawn at the till may differ from the plan, but never from the bill', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await record(page, '钱进了账户（每月划入等）', '500');
  await page.getByRole('button', { name: '看病要花多少' }).click();
  await page.getByLabel('要付多少元').fill('300');
  await page.getByRole('button', { name: '算一算' }).click();
  await page.getByRole('button', { name: '实际扣的不一样' }).click();
  await expect(page.getByText('本人看病，一共要付 ¥300.00')).toBeVisible();
  await page.getByRole('button', { name: '返回算好的' }).click();
  await page.getByRole('button', { name: '实际扣的不一样' }).click();
  await page.getByLabel('自己的账户').fill('400');
  await expect(page.getByText('加起来比总数多了。')).toBeVisible();
  await page.getByLabel('自己的账户').fill('120.50');
  await expect(page.getByRole('status').filter({ hasText: '自付现金' })).toContainText('¥179.50');
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '本人' }).getByText('¥379.50').first()).toBeVisible();
});

test('a sharer whom the rules bar is named and pays nothing, but what a till drew from them can be recorded', async ({
  gongji,
}) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await addMember(page, { ...OWNER, relation: '配偶' });
  await addMember(page, FATHER);
  for (const who of ['本人', '配偶']) {
    const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: who }) });
    await item.getByRole('button', { name: '记下现在有多少' }).click();
    await page.getByLabel('多少元').fill('100');
    await page.getByRole('button', { name: '记下', exact: true }).click();
    await expect(page.getByText('已记下。')).toBeVisible();
  }
  await page.getByRole('listitem').filter({ hasText: '父母' }).getByRole('button', { name: '选谁来出钱' }).click();
  await page.getByRole('button', { name: '加上' }).first().click();
  await page.getByRole('button', { name: '加上' }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByRole('button', { name: '看病要花多少' }).click();
  await page.getByLabel('谁看病').selectOption({ label: '父母' });
  await page.getByLabel('要付多少元').fill('150');
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(page.getByRole('status').getByText('¥50.00')).toBeVisible();
  await expect(page.getByText('按规定，配偶的账户不能给父母用，没有算进来。')).toBeVisible();
  await expect(page.getByText('不可以用')).toBeVisible();
  await page.getByRole('button', { name: '实际扣的不一样' }).click();
  await page.getByLabel('配偶').fill('80');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByRole('button', { name: '流水' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '付款' }).getByText('配偶 ¥80.00')).toBeVisible();
});

test('bad input is named, and nothing is written', async ({ gongji }) => {
  const page = await openBook(gongji);
  await page.getByRole('button', { name: '加一位家人' }).click();
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('alert')).toHaveText('请选参保的地方。');
  await page.getByRole('button', { name: '返回账本' }).click();
  await expect(page.getByText('先加一位家人')).toBeVisible();

  await addMember(page, OWNER);
  await page.getByRole('button', { name: '记一笔' }).click();
  await page.getByLabel('是什么事').selectOption({ label: '钱进了账户（每月划入等）' });
  await page.getByLabel('多少元').fill('十块');
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('alert')).toContainText('请填金额');
  await page.getByRole('button', { name: '返回账本' }).click();
  await page.getByRole('button', { name: '流水' }).click();
  await expect(page.getByText('还没有记过账。')).toBeVisible();
});

test('in the smallest window the person is brought to the field that is wrong, as often as they press', async ({
  gongji,
}) => {
  const page = await openBook(gongji);
  await addMember(page, { ...OWNER, province: '浙江省', city: '杭州市' });
  await page.setViewportSize({ width: 320, height: 400 });
  const expectAt = async (field: Locator, text: string) => {
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('alert')).toHaveText(text);
    await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  };
  const save = page.getByRole('button', { name: '记下', exact: true });
  await page.getByRole('button', { name: '加一位家人' }).click();
  for (const _ of [1, 2]) {
    await save.click();
    await expectAt(page.getByLabel('在哪个省参保'), '请选参保的地方。');
  }
  await page.getByRole('button', { name: '返回账本' }).click();

  await page.getByRole('button', { name: '改资料' }).click();
  await expect(page.getByRole('heading', { name: '改本人的资料' })).toBeVisible();
  await page.getByText('想知道每月大约进账多少').click();
  await page.getByLabel('出生年份').fill('58');
  await page.getByText('想知道每月大约进账多少').click();
  await page.getByLabel('在账本里叫什么').fill('13812345678');
  await save.click();
  await expectAt(page.getByLabel('在账本里叫什么'), '称呼里不能有长串数字，也不能空着或太长。');
  await page.getByLabel('在账本里叫什么').fill('我');
  await save.click();
  await expectAt(page.getByLabel('出生年份'), '年份没看懂。请填四位数字，例如 1958。');
  await page.getByRole('button', { name: '返回账本' }).click();

  await page.getByRole('button', { name: '记一笔' }).click();
  await page.getByLabel('是什么事').selectOption({ label: '账和实际不一样，改过来' });
  await save.click();
  await expectAt(page.getByLabel('哪一部分'), '请选是哪一部分。');
  await page.getByLabel('哪一部分').selectOption({ label: '历年' });
  await save.click();
  await expectAt(page.getByLabel('多少元'), '请填金额，只填数字，例如 3200.50。');
});

test('whether somebody may pay is said to be not sure while their relation to the patient is not said', async ({
  gongji,
}) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await addMember(page, { ...OWNER, relation: '父母' });
  await addMember(page, { ...FATHER, relation: '子女' });
  const child = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '子女' }) });
  await child.getByRole('button', { name: '选谁来出钱' }).click();
  const parent = page.getByRole('listitem').filter({ hasText: '父母' });
  await expect(parent.getByText('不确定能不能用')).toBeVisible();
  await expect(parent.getByText('还没有说明：子女是父母的什么人？')).toBeVisible();
  await parent.getByRole('button', { name: '加上' }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: '父母' }).getByRole('button', { name: '记下现在有多少' }).click();
  await page.getByLabel('多少元').fill('100');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  const openly = '“子女是父母的什么人？”还没有说明，先按能用来算。';
  await child.getByText('谁先出钱、最近一笔').click();
  await expect(child.getByText(openly)).toBeVisible();
  await page.getByRole('button', { name: '看病要花多少' }).click();
  await page.getByLabel('谁看病').selectOption({ label: '子女' });
  await page.getByLabel('要付多少元').fill('80');
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(page.getByText(openly)).toBeVisible();
});

test('an address that is none is said to be none, and nobody is asked', async ({ gongji }) => {
  const page = await openBook(gongji);
  await page.getByRole('button', { name: '备份与同步' }).click();
  await page.getByRole('button', { name: '开启同步' }).click();
  await page.getByLabel('同步到哪个网址').fill('https://example.org/book');
  await page.getByLabel('我看过了，同意这样做').check();
  await page.getByRole('button', { name: '开启同步' }).click();
  await expect(page.getByRole('alert')).toHaveText('网址没看懂。请填 https:// 开头的网站。');
  expect(gongji.requests.filter((url) => url.includes('example.org'))).toEqual([]);
});

test('by the keyboard: what asks before it does something stands at its way back', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await record(page, '钱进了账户（每月划入等）', '500');
  const options = await gongji.own('options.html');
  const expectAsked = async (on: Page, button: string, back: string) => {
    await on.getByRole('button', { name: button }).focus();
    await on.keyboard.press('Enter');
    const way = on.getByRole('alertdialog').getByRole('button', { name: back, exact: true });
    await expect(way).toBeFocused();
    await on.keyboard.press('Enter');
    await expect(on.getByRole('alertdialog')).toHaveCount(0);
    await expect(on.getByRole('button', { name: button })).toBeVisible();
  };
  await expectAsked(options, '全部删除', '不删');
  await page.bringToFront();
  await page.getByRole('button', { name: '流水' }).click();
  await expectAsked(page, '作废这一笔', '不作废');
  await page.getByRole('button', { name: '返回账本' }).click();
  await page.getByRole('button', { name: '改资料' }).click();
  await expectAsked(page, '删除这位家人', '不删');
});

test('what is said to be wrong is said until it is right, and no longer', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await page.getByRole('button', { name: '看病要花多少' }).click();
  const amount = page.getByLabel('要付多少元');
  const day = page.getByLabel('哪一天');
  const work = page.getByRole('button', { name: '算一算' });
  await amount.fill('12元5');
  await work.click();
  await expect(page.getByRole('alert')).toHaveText(/请填金额/);
  await amount.fill('0');
  await expect(page.getByRole('alert')).toHaveText(/请填金额/);
  await amount.fill('12.5');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(amount).toHaveAttribute('aria-invalid', 'false');
  await day.fill('2099-01-01');
  await work.click();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await day.fill('2026-01-05');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await work.click();
  await expect(page.getByText('一共要付 ¥12.50')).toBeVisible();
});

test('the popup and the card show the same money as the book', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await record(page, '钱进了账户（每月划入等）', '880');
  const popup = await gongji.popup();
  await expect(popup.getByText('家人现在能用 ¥880.00')).toBeVisible();
  const card = await gongji.own('card.html');
  await card.getByRole('button', { name: '余额' }).click();
  await expect(card.getByRole('region', { name: '家里的钱' }).getByText('¥880.00').first()).toBeVisible();
});

test('an export is taken back by an empty book, and changes nothing in its own', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await record(page, '钱进了账户（每月划入等）', '66.60');
  await page.getByRole('button', { name: '备份与同步' }).click();
  const file = await savedBy(page, '导出一份备份');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('已导入。')).toBeVisible();

  const options = await gongji.own('options.html');
  await options.getByRole('button', { name: '全部删除' }).click();
  await options.getByRole('button', { name: '删除', exact: true }).click();
  await expect(options.getByText('已全部删除。')).toBeVisible();
  await page.reload();
  await expect(page.getByText('先加一位家人')).toBeVisible();
  await page.getByRole('button', { name: '备份与同步' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('已导入。')).toBeVisible();
  await page.getByRole('button', { name: '返回账本' }).click();
  await expect(page.getByText('¥66.60').first()).toBeVisible();
});

test('two relatives and two entries alike are told apart, by the eye and by the ear', async ({ gongji }) => {
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await addMember(page, FATHER);
  await addMember(page, FATHER);
  expect(await repeatedNames(page)).toEqual([]);
  for (const name of ['父母', '父母 (2)']) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  // What the person calls them stays as it is.
  await page.getByRole('button', { name: '改资料 · 父母 (2)' }).click();
  await expect(page.getByLabel('在账本里叫')).toHaveValue('父母');
  await page.getByRole('button', { name: '返回账本' }).click();
  for (const amount of ['20', '20', '20']) await record(page, '钱进了账户（每月划入等）', amount);
  await page.getByRole('button', { name: '流水' }).click();
  await expect(page.getByRole('button', { name: /作废这一笔 · .+ · ¥20\.00/ })).toHaveCount(3);
  expect(await repeatedNames(page)).toEqual([]);
  await page.getByRole('button', { name: /¥20\.00 \(2\)$/ }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expect(page.getByRole('alertdialog', { name: /¥20\.00 \(2\)$/ })).toBeVisible();
});

/** Axe takes as long for a view as a person for all of them: the long form has it look at every one. */
const AXE_LOOKS_AT_EACH = process.env.GONGJI_PROVE ? 1 : 3;

test('every view of the book is sound for every reader, and nothing is cut off at 200 % in large type', async ({
  gongji,
}) => {
  test.slow();
  await gongji.worker.evaluate(() => chrome.storage.local.set({ settings: { elder: true } }));
  const page = await openBook(gongji);
  await addMember(page, OWNER);
  await addMember(page, FATHER);
  await record(page, '钱进了账户（每月划入等）', '1,000');
  await record(page, '钱进了账户（每月划入等）', '20');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const views: readonly (() => Promise<unknown>)[] = [
    () => page.getByText('谁先出钱、最近一笔').first().click(),
    () => page.getByRole('button', { name: '改资料' }).first().click(),
    () => page.getByRole('button', { name: '选谁来出钱' }).last().click(),
    () => page.getByRole('button', { name: '看病要花多少' }).click(),
    () => page.getByRole('button', { name: '记一笔' }).click(),
    () => page.getByRole('button', { name: '流水' }).click(),
    () => page.getByRole('button', { name: '备份与同步' }).click(),
  ];
  for (const [index, open] of views.entries()) {
    await open();
    await page.waitForTimeout(300);
    if (index % AXE_LOOKS_AT_EACH === 0) {
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, `view ${index}`).toBe(0);
    expect(await smallTargets(page, 48), `view ${index}`).toEqual([]);
    expect(await repeatedNames(page), `view ${index}`).toEqual([]);
    if (index > 0) await page.getByRole('button', { name: '返回账本' }).click();
  }
});
