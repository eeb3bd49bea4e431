/** The main job: whether a relative may use the account and why, the balance kept, and how to go on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from '@playwright/test';
import { BALANCE_CARD, expect, fillIn, freshTest, HALL, hallPage, openCard, savedBy, test } from './browser.ts';

async function answerAll(card: Frame, relation: string): Promise<void> {
  await card.getByRole('button', { name: '资格', exact: true }).click();
  const you = card.getByRole('group', { name: '您（出钱的人）' });
  await you.getByLabel('参加哪种医保').selectOption('employee');
  await you.getByLabel('现在的情况').selectOption('active');
  await you.getByLabel('医保正常吗').selectOption('normal');
  await you.getByRole('button', { name: '用网页上的 ¥3,218.46' }).click();
  const family = card.getByRole('group', { name: '家人（看病的人）' });
  await family.getByLabel('是您的').selectOption(relation);
  await family.getByLabel('和您在同一个地方参保').check();
  await family.getByLabel('参加哪种医保').selectOption('resident');
  await family.getByLabel('医保正常吗').selectOption('normal');
  await card.getByRole('button', { name: '看看能不能用' }).click();
}

test('a parent may, with the grounds of each check; the guide warns of 亲情账户', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  await gongji.context.setOffline(true);
  await answerAll(card, 'parent');
  await expect(card.getByRole('heading', { name: '可以：您能让父母用您的个人账户' })).toBeVisible();
  await card.getByText('依据', { exact: true }).first().click();
  await expect(card.locator('.source').first()).toContainText(/官方文件|媒体报道|媒体转载/);
  await expect(card.getByText('结果仅供参考，以当地医保部门为准。')).toHaveCount(1);
  await card.getByRole('button', { name: '看怎么办理' }).click();
  await expect(card.getByText('“亲情账户”不是家庭共济：')).toBeVisible();
  await expect(card.getByRole('heading', { name: '在哪里办' })).toBeVisible();
});

test('what the page says of the insurance fills the form, for whichever of the two it is', async ({ gongji }) => {
  const insured =
    '<dl><dt>参保地</dt><dd>湖北省宜昌市</dd><dt>险种类型</dt><dd>城镇职工基本医疗保险</dd><dt>参保状态</dt><dd>正常参保</dd></dl>';
  await gongji.serve(HALL, hallPage(BALANCE_CARD + insured));
  const card = await openCard(await gongji.visit(HALL));
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: '资格', exact: true }).click();
  await expect(card.getByText('这一页写着：宜昌市，职工医保，医保正常。')).toBeVisible();
  await card.getByRole('button', { name: '我的（出钱的人）' }).click();
  const you = card.getByRole('group', { name: '您（出钱的人）' });
  await expect(you.getByLabel('哪个市')).toHaveValue('420500');
  await expect(you.getByLabel('参加哪种医保')).toHaveValue('employee');
  await expect(you.getByLabel('医保正常吗')).toHaveValue('normal');
  await card.getByRole('button', { name: '家人的（看病的人）' }).click();
  const family = card.getByRole('group', { name: '家人（看病的人）' });
  await expect(family.getByLabel('哪个市')).toHaveValue('420500');
  await expect(family.getByLabel('参加哪种医保')).toHaveValue('employee');
});

test('a father-in-law may not, with the remedy', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await answerAll(card, 'parent-in-law');
  await expect(card.getByRole('heading', { name: '不可以：' })).toBeVisible();
  await expect(card.getByText('可以这样办')).toBeVisible();
  // Nothing comes next: then nothing is announced.
  await expect(card.getByRole('heading', { name: '接下来' })).toHaveCount(0);
});

// The clock that it sets is that of its whole browser.
freshTest(
  'where the sources disagree, what each says stands with the answer, and each source once',
  async ({ gongji }) => {
    const card = await gongji.own('card.html');
    // 重庆 in 2023, whose sources disagree about brothers and sisters.
    await card.clock.setFixedTime(new Date('2023-01-01T12:00:00+08:00'));
    const you = card.getByRole('group', { name: '您（出钱的人）' });
    await card.getByRole('button', { name: '资格', exact: true }).click();
    await you.getByLabel('在哪个省参保').selectOption('500000');
    await you.getByLabel('参加哪种医保').selectOption('employee');
    await you.getByLabel('现在的情况').selectOption('active');
    await you.getByLabel('医保正常吗').selectOption('normal');
    const family = card.getByRole('group', { name: '家人（看病的人）' });
    await family.getByLabel('是您的').selectOption('sibling');
    await family.getByLabel('和您在同一个地方参保').check();
    await family.getByLabel('参加哪种医保').selectOption('resident');
    await family.getByLabel('医保正常吗').selectOption('normal');
    await card.getByRole('button', { name: '看看能不能用' }).click();
    await expect(card.getByRole('heading', { name: '还不能确定' })).toBeVisible();
    await expect(card.locator('.box').getByText('涪陵区政府 2022 年仍引用 2014 年的文件')).toBeVisible();
    await expect(card.getByText('涪陵区政府 2022 年仍引用 2014 年的文件')).toHaveCount(1);
    await card.getByText('依据', { exact: true }).first().click();
    const sources = await card.locator('.check').first().locator('.source').allInnerTexts();
    expect(sources.length).toBeGreaterThan(1);
    expect(new Set(sources).size).toBe(sources.length);
  },
);

test('what is left open is named, and nothing is guessed', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await card.getByRole('button', { name: '资格', exact: true }).click();
  await card.getByRole('button', { name: '看看能不能用' }).click();
  await expect(card.getByText('请先选家人是您的什么人。')).toBeVisible();
  await card.getByLabel('是您的').selectOption('child');
  await card.getByRole('button', { name: '看看能不能用' }).click();
  await expect(card.getByRole('heading', { name: '还不能确定' })).toBeVisible();
  await expect(card.getByText('您参加哪种医保')).toBeVisible();
});

test('a confirmed figure goes to the popup, and a second of the same person takes its place', async ({ gongji }) => {
  const popup = await gongji.popup();
  await expect(popup.getByText('还没有记下余额')).toBeVisible();
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await fillIn(card.getByLabel('在账本里叫（可以改）'), '爸爸');
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('已记到“爸爸”名下')).toBeVisible();
  await popup.reload();
  const line = popup.getByRole('listitem');
  await expect(line).toContainText('爸爸');
  await expect(line).toContainText('¥3,218.46');
  await expect(line).toContainText('湖北省医保服务平台网厅 · 个人账户余额 · 今天');

  await card.getByRole('button', { name: '手工填写' }).click();
  await fillIn(card.getByLabel('金额（元）'), '1e9');
  await card.getByRole('button', { name: '用这个数' }).click();
  await expect(card.getByText('请填金额')).toBeVisible();
  await fillIn(card.getByLabel('金额（元）'), '2,900');
  await card.getByRole('button', { name: '用这个数' }).click();
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('已记到“爸爸”名下')).toBeVisible();
  await popup.reload();
  await expect(popup.locator('.figure')).toHaveText(['¥2,900.00']);
});

test('a number of a person or a phone never becomes a name', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await fillIn(card.getByLabel('在账本里叫（可以改）'), '138 0013 8000');
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('称呼里不能有长串数字')).toBeVisible();
  const popup = await gongji.popup();
  await expect(popup.getByText('还没有记下余额')).toBeVisible();
});

test('export and erase of what is on the device', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('已记到')).toBeVisible();
  const options = await gongji.own('options.html');
  expect(path.basename(await savedBy(options, '导出'))).toBe('gongji.json');
  await options.getByRole('button', { name: '全部删除' }).click();
  await options.getByRole('button', { name: '删除', exact: true }).click();
  await expect(options.getByText('已全部删除。')).toBeVisible();
  const popup = await gongji.popup();
  await expect(popup.getByText('还没有记下余额')).toBeVisible();
});

test.describe('the book on the device', () => {
  test.beforeEach(async ({ gongji }) => {
    await gongji.serve(HALL, hallPage(BALANCE_CARD));
    const card = await openCard(await gongji.visit(HALL));
    await card.getByRole('button', { name: '对，存到账本' }).click();
    await card.getByRole('button', { name: '记下' }).click();
    await expect(card.getByText('已记到')).toBeVisible();
  });

  test('evicted by the browser, it is filled again from the copy', async ({ gongji }) => {
    await gongji.worker.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('gongji');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
        }),
    );
    const popup = await gongji.popup();
    await expect(popup.locator('.figure')).toHaveText(['¥3,218.46']);
    const options = await gongji.own('options.html');
    expect(readFileSync(await savedBy(options, '导出'), 'utf8')).toContain('"fen": 321846');
  });
});

freshTest('a book that cannot be written: the card says so, and saves nothing', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  // What a browser with a damaged profile answers.
  await gongji.worker.evaluate(() => {
    for (const write of ['put', 'add'] as const) {
      IDBObjectStore.prototype[write] = () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      };
    }
  });
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('这台设备上的账本暂时打不开')).toBeVisible();
  const popup = await gongji.popup();
  await expect(popup.getByText('还没有记下余额')).toBeVisible();
});
