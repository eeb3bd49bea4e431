/** What a person sees in the card on pages of many shapes: the figure with its label, or why there is none. */

import type { Figure } from '../../extension/reading/reading.ts';
import { formatYuan } from '../../shared/money.ts';
import { told } from './book-driver.ts';
import { BALANCE_CARD, corpusPage, expect, fillIn, HALL, hallPage, openCard, test } from './browser.ts';
import { boxOf } from './closed-root.ts';

/** Pages of the corpus, one a listed shape; what should be read stands beside each of them. */
const SHAPES = [
  'form-item/element-form',
  'table-column/one-row',
  'line/bilingual-tibetan',
  'table-split/header-and-body',
];

for (const shape of SHAPES) {
  test(`reads ${shape}`, async ({ gongji }) => {
    const expected: { readonly figures: readonly Figure[] } = JSON.parse(corpusPage(`${shape}.json`));
    await gongji.serve(HALL, corpusPage(`${shape}.html`));
    const card = await openCard(await gongji.visit(`${HALL}#/account`));
    for (const { fen } of expected.figures)
      await expect(card.getByText(formatYuan(fen), { exact: true })).toBeVisible();
    await expect(card.locator('.figure')).toHaveCount(expected.figures.length);
    if (expected.figures.length > 0) await expect(card.locator('time').first()).toContainText('今天');
  });
}

const TWICE = BALANCE_CARD + BALANCE_CARD.replace('3,218.46', '99.00');

test.describe('says why there is no figure', () => {
  for (const [situation, html, words] of [
    [
      'signed out',
      hallPage('<h2>医保服务</h2><p>请先登录</p><button>个人登录</button>').replace('<a href="#">退出登录</a>', ''),
      '还没有登录',
    ],
    ['two differing balances', hallPage(TWICE), '网页上有两个不同的数'],
    ['a lone 0', hallPage(BALANCE_CARD.replace('3,218.46 元', '0')), '没有认出余额'],
    ['a masked figure', hallPage(BALANCE_CARD.replace('3,218.46 元', '****')), '没有认出余额'],
    ['nothing to read', hallPage('<h2>医保办事指南</h2><p>材料清单</p>'), '没有认出余额'],
  ] as const) {
    test(situation, async ({ gongji }) => {
      await gongji.serve(HALL, html);
      const card = await openCard(await gongji.visit(HALL));
      await expect(card.getByText(words)).toBeVisible();
      await expect(card.locator('.figure')).toHaveCount(0);
    });
  }

  test('a site without medical accounts is not read', async ({ gongji }) => {
    const address = 'https://si.12333.gov.cn/osptb/';
    await gongji.serve(
      address,
      hallPage('<h2>社会保险个人账户</h2><p>个人账户余额:88,000.00 元</p>', '国家社会保险公共服务平台'),
    );
    const card = await openCard(await gongji.visit(address));
    await expect(card.getByText('家人能用您的账户吗')).toBeVisible();
    await card.getByRole('button', { name: '余额' }).click();
    await expect(card.getByText('这个网站没有医保账户')).toBeVisible();
  });
});

test('the sample page of a local run is read like a real one', async ({ gongji }) => {
  await gongji.serve(HALL, corpusPage('sample/index.html'));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '家庭共济' }).click();
  await expect(card.getByText('没有认出余额')).toBeVisible();
  // The card lies over the button; a person would move the card.
  await page.getByRole('button', { name: '退出登录' }).dispatchEvent('click');
  await card.getByRole('button', { name: '重新读取' }).click();
  await expect(card.getByText('还没有登录')).toBeVisible();
});

test('a figure that arrives late is read', async ({ gongji }) => {
  const script = `<script>setTimeout(() => { app.innerHTML = ${JSON.stringify(BALANCE_CARD)}; }, 2500)</script>`;
  await gongji.serve(
    HALL,
    hallPage('<div class="el-loading-mask" style="position:fixed;inset:0">加载中</div>') + script,
  );
  const card = await openCard(await gongji.visit(HALL));
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
});

test('what the page goes on to show is read by itself', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage('<div id="late"></div>'));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await expect(card.getByText('没有认出余额')).toBeVisible();
  const show = (html: string) =>
    page.evaluate((shown) => {
      const late = document.getElementById('late');
      if (late) late.innerHTML = shown;
    }, html);
  await show(BALANCE_CARD);
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  await show('<p>姓名:王*芳</p>');
  await expect(card.getByText('没有认出余额')).toBeVisible();
});

test('what is said yes to is kept as it was, and what the page shows since then can be kept too', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  const figure = card.locator('.figure').first();
  await expect(figure).toHaveText('¥3,218.46');
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await page.evaluate(
    (shown) => {
      const app = document.querySelector('section.card');
      if (app) app.outerHTML = shown;
    },
    BALANCE_CARD.replace('3,218.46', '99.50'),
  );
  // As long as it takes to read a page that has changed.
  await page.waitForTimeout(2000);
  await expect(figure).toHaveText('¥3,218.46');
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('已记到“本人”名下')).toBeVisible();
  await page.evaluate(
    (shown) => {
      const app = document.querySelector('section.card');
      if (app) app.outerHTML = shown;
    },
    BALANCE_CARD.replace('3,218.46', '88.50'),
  );
  await expect(figure).toHaveText('¥88.50');
  await expect(card.getByText('已记到“本人”名下')).toHaveCount(0);
  await expect(card.getByRole('button', { name: '对，存到账本' })).toBeVisible();
});

test('a figure that came while another was confirmed is offered by itself, after yes and after back', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  const shows = async (amount: string) => {
    await page.evaluate(
      (html) => {
        const app = document.querySelector('section.card');
        if (app) app.outerHTML = html;
      },
      BALANCE_CARD.replace('3,218.46', amount),
    );
    // As long as it takes to read a page that has changed.
    await page.waitForTimeout(2500);
  };
  const figures = card.locator('.part[aria-label="医保个人账户余额"] .figure');
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await shows('99.50');
  await expect(figures).toHaveText(['¥3,218.46']);
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('已记到“本人”名下')).toBeVisible();
  await expect(figures).toHaveText(['¥3,218.46', '¥99.50']);
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await expect(figures).toHaveText(['¥99.50']);
  await card.getByRole('button', { name: '返回' }).click();
  await expect(figures).toHaveText(['¥99.50']);

  await card.getByRole('button', { name: '手工填写' }).click();
  await fillIn(card.getByLabel('金额（元）'), '12.34');
  await card.getByRole('button', { name: '用这个数' }).click();
  await shows('77.70');
  await expect(figures).toHaveText(['¥12.34']);
  await card.getByRole('button', { name: '返回' }).click();
  await expect(figures).toHaveText(['¥77.70']);
});

test('in English a figure says which account it is beside the words of the page', async ({ gongji }) => {
  await told(await gongji.own('options.html'), 'change-settings', { language: 'en' });
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await expect(card.locator('figcaption')).toContainText('Account balance (个人账户余额)');
});

test('where nothing was recognised no button is put forward before the others', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage('<h2>医保</h2><p>可以用的钱</p>'));
  const card = await openCard(await gongji.visit(HALL));
  await expect(card.getByText('没有认出余额')).toBeVisible();
  await expect(card.getByRole('button', { name: '在网页上点选' })).toBeVisible();
  await expect(card.locator('.part[aria-label="医保个人账户余额"] button.primary')).toHaveCount(0);
});

test.describe('pick it on the page', () => {
  const unknownWords = hallPage('<h2>医保</h2><p>可以用的钱</p><p id="money" style="width:200px">1,234.50元</p>');

  test('a click proposes the figure, and the page sees none of it', async ({ gongji }) => {
    await gongji.serve(HALL, unknownWords);
    const page = await gongji.visit(HALL);
    await page.evaluate(() => {
      document.getElementById('money')?.addEventListener('click', () => document.body.setAttribute('data-clicked', ''));
    });
    const card = await openCard(page);
    await card.getByRole('button', { name: '在网页上点选' }).click();
    await expect.poll(() => boxOf(page, '.shield')).not.toBeNull();
    const box = await page.locator('#money').boundingBox();
    if (!box) throw new Error('The figure is not on the page');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.click(box.x + 20, box.y + 10);
    await expect(card.getByText('¥1,234.50')).toBeVisible();
    await expect(page.locator('body')).not.toHaveAttribute('data-clicked');
  });

  test('arrow keys and Enter do the same; Escape leaves', async ({ gongji }) => {
    await gongji.serve(HALL, unknownWords);
    const page = await gongji.visit(HALL);
    const card = await openCard(page);
    await card.getByRole('button', { name: '在网页上点选' }).click();
    await expect.poll(() => boxOf(page, '.shield')).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect(card.getByText('没有认出余额')).toBeVisible();
    await card.getByRole('button', { name: '在网页上点选' }).click();
    await expect.poll(() => boxOf(page, '.shield')).not.toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(card.getByText('¥1,234.50')).toBeVisible();
  });
});
