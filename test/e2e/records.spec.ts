/** Records of a page: read where they are asked for, chosen by the person, once in the book, and taken back. */
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';
import { ownPage, told } from './book-driver.ts';
import { expect, type Gongji, HALL, hallPage, openCard, shownCard, test } from './browser.ts';
import { offerText, press } from './closed-root.ts';

const SELF = '0e9d5a4c-0000-4000-a000-00000000000a';
const FATHER = '0e9d5a4c-0000-4000-a000-00000000000b';

/** Two spendings of one day, one of them with a relative's money, one credit, one that was given back. */
const RECORDS = `<h2>医保个人账户收支明细</h2><p>姓名:张*国</p><table><tr><th>交易日期</th><th>定点机构</th><th>类型</th>
<th>个人账户支付</th><th>共济账户支付</th><th>划入金额</th></tr>
<tr><td>2026-03-12</td><td>同济医院门诊部二楼</td><td>就诊</td><td>120.00</td><td>30.00</td><td>-</td></tr>
<tr><td>2026-03-12</td><td>某某大药房光谷店</td><td>购药</td><td>35.50</td><td>0.00</td><td>-</td></tr>
<tr><td>2026-03-10</td><td>某某大药房光谷店</td><td>退费</td><td>-18.00</td><td>0.00</td><td>-</td></tr>
<tr><td>2026-03-05</td><td></td><td>单位划入</td><td>-</td><td>-</td><td>186.00</td></tr></table>`;

const FAMILY = [
  [SELF, '本人', 'self'],
  [FATHER, '父亲', 'parent'],
] as const;

async function named(gongji: Gongji, family: readonly (typeof FAMILY)[number][] = FAMILY): Promise<Page> {
  const page = await ownPage(gongji);
  const facts = {
    region: '420100',
    insurance: 'employee',
    status: 'active',
    hasAccount: true,
    retainedFen: 0,
  } as const;
  for (const [id, label, relation] of family) {
    await page.evaluate((input) => chrome.runtime.sendMessage({ to: 'worker', kind: 'save-member', input }), {
      id,
      label,
      relation,
      since: 1,
      facts: { ...facts, priorYearsOnly: false },
      earnings: { contributionBaseFen: null, birthYear: null },
    });
  }
  return page;
}

/** A list that the card does not show at once. */
const LONG = RECORDS.replace(
  '</table>',
  `${Array.from({ length: 20 }, (_, day) => `<tr><td>2026-02-${day + 1}</td><td>某某大药房</td><td>购药</td><td>1${day}.00</td><td>0.00</td><td>-</td></tr>`).join('')}</table>`,
);

/** The card's frame stands in a closed root, where the page's own axe does not come. */
async function faultsIn(card: Frame): Promise<string[]> {
  await card.evaluate(axe.source);
  const { violations } = await card.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const boxOf = (card: Frame, text: string) => card.getByRole('listitem').filter({ hasText: text }).getByRole('checkbox');

test('records are read again where the person asks for it, and what was ticked stays', async ({ gongji }) => {
  await named(gongji);
  await gongji.serve(HALL, hallPage(RECORDS));
  const card = await openCard(await gongji.visit(HALL));
  await card.getByRole('button', { name: '记录', exact: true }).click();
  await boxOf(card, '¥35.50').uncheck();
  await card.getByRole('region', { name: '这一页的记录' }).getByRole('button', { name: '重新读取' }).click();
  await expect(card.getByText('正在看网页上的记录…')).toBeVisible();
  await expect(card.getByText('这一页读到 4 条')).toBeVisible();
  await expect(boxOf(card, '¥186.00')).toBeChecked();
  await expect(boxOf(card, '¥35.50')).not.toBeChecked();
});

test('where the book has only a relative’s account, nobody is taken for the owner of the page', async ({ gongji }) => {
  await named(gongji, [FAMILY[1]]);
  await gongji.serve(HALL, hallPage(RECORDS));
  const card = await openCard(await gongji.visit(HALL));
  await card.getByRole('button', { name: '记录', exact: true }).click();
  const owner = card.getByLabel('这是谁的账户');
  await expect(owner).toHaveValue('');
  await expect(card.getByRole('button', { name: '把勾选的记进账本' })).toBeDisabled();
  await expect(boxOf(card, '¥35.50')).not.toBeChecked();
  await owner.selectOption({ label: '父亲' });
  await expect(boxOf(card, '¥35.50')).toBeChecked();
});

test('records are taken by choice, known again, and taken back', async ({ gongji }) => {
  const own = await named(gongji);
  await gongji.serve(HALL, hallPage(RECORDS));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await card.getByRole('button', { name: '记录', exact: true }).click();
  await expect(card.getByText('这一页读到 4 条')).toBeVisible();
  await expect(card.locator('main')).not.toContainText(/张|同济|光谷/);
  await expect(card.getByText('这是退回的钱')).toBeVisible();
  await expect(boxOf(card, '¥35.50')).toBeChecked();
  await expect(boxOf(card, '¥186.00')).toBeChecked();
  await expect(card.getByText('请先回答上面的问题。')).toBeVisible();
  expect(await faultsIn(card)).toEqual([]);
  expect((await told(own, 'entries', { memberId: null, before: null, limit: 10 })).items).toEqual([]);

  await card.getByLabel('没有，是另外付的').check();
  await card.getByLabel('共济支付是谁的账户付的').selectOption({ label: '父亲' });
  await expect(boxOf(card, '¥120.00')).toBeChecked();
  await boxOf(card, '¥35.50').uncheck();
  await expect(card.getByText('勾选了 2 条：付出 ¥150.00，进账 ¥186.00。')).toBeVisible();
  await card.getByRole('button', { name: '把勾选的记进账本' }).click();
  await expect(card.getByText('已把 2 条记到“本人”的账本里。')).toBeVisible();

  const { items } = await told(own, 'entries', { memberId: null, before: null, limit: 10 });
  expect(
    items.map(({ kind, on, amountFen, draws }) => [kind, on, amountFen, draws.map(({ payFen }) => payFen)]),
  ).toEqual([
    ['payment', '2026-03-12', 15_000, [12_000, 3000]],
    ['credit', '2026-03-05', 18_600, []],
  ]);
  await expect(boxOf(card, '¥120.00')).not.toBeChecked();
  await expect(boxOf(card, '¥35.50')).toBeChecked();
  await expect(card.getByText('账本里已经有同一天、同样数目的一笔。')).toHaveCount(2);

  await card.getByRole('button', { name: '撤销这一次' }).click();
  await expect(card.getByText('已撤销')).toBeVisible();
  await expect(boxOf(card, '¥120.00')).toBeChecked();
  const after = await told(own, 'entries', { memberId: null, before: null, limit: 10 });
  expect(after.items.filter(({ kind }) => kind === 'reversal')).toHaveLength(2);
  const { members } = await told(own, 'family', null);
  expect(members.map(({ balance }) => balance?.bookFen ?? null)).toEqual([0, null]);
});

test('a list that comes when the person asks the page for it, and its next page, are read by themselves', async ({
  gongji,
}) => {
  await named(gongji);
  const [head = '', ...rows] = RECORDS.split(/(?=<tr><td>)/);
  await gongji.serve(HALL, hallPage('<h2>医保个人账户收支明细</h2><button>查询</button><div id="list"></div>'));
  const page = await gongji.visit(HALL);
  await page.evaluate(
    ([first, second]) => {
      let shown = 0;
      document.querySelector('button')?.addEventListener('click', () => {
        shown += 1;
        const list = document.getElementById('list');
        // As slow as a portal may be, without a word that it loads.
        setTimeout(() => {
          if (list) list.innerHTML = (shown === 1 ? first : second) ?? '';
        }, 1500);
      });
    },
    [head + rows.slice(0, 2).join(''), head + rows.slice(3).join('')],
  );
  const card = await openCard(page);
  await card.getByRole('button', { name: '记录', exact: true }).click();
  await expect(card.getByText('没有认出记录')).toBeVisible();
  await page.getByRole('button', { name: '查询' }).click();
  await expect(card.getByText('这一页读到 2 条')).toBeVisible();
  await boxOf(card, '¥35.50').uncheck();
  await page.getByRole('button', { name: '查询' }).click();
  await expect(card.getByText('这一页读到 1 条')).toBeVisible();
  await expect(boxOf(card, '¥186.00')).toBeChecked();
});

test('of a long list what was taken is said, and can be taken back, without a search for it', async ({ gongji }) => {
  await named(gongji);
  await gongji.serve(HALL, hallPage(LONG));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await card.getByRole('button', { name: '记录', exact: true }).click();
  await expect(card.getByText('勾选了 22 条')).toBeVisible();
  await card.locator('main').evaluate(() => scrollTo(0, 0));
  await card.getByRole('button', { name: '把勾选的记进账本' }).click();
  await expect(card.getByText('已把 22 条记到“本人”的账本里。')).toBeInViewport({ ratio: 1 });
  await expect(card.getByRole('button', { name: '撤销这一次' })).toBeInViewport({ ratio: 1 });
});

test('a row that another tab has booked is known at once in every other, whatever the order that it stands in', async ({
  gongji,
}) => {
  const own = await named(gongji);
  await gongji.serve(HALL, hallPage(RECORDS));
  const [head = '', columns = '', ...rows] = RECORDS.replace('</table>', '').split(/(?=<tr>)/);
  const sorted = `${head}${columns}${rows.reverse().join('')}</table>`;
  const cards: Frame[] = [];
  for (const shown of [RECORDS, RECORDS, sorted]) {
    await gongji.serve(HALL, hallPage(shown));
    const page = await gongji.visit(HALL);
    const card = await openCard(page);
    await card.getByRole('button', { name: '记录', exact: true }).click();
    await expect(boxOf(card, '¥186.00')).toBeChecked();
    cards.push(card);
  }
  const [first, ...others] = cards;
  if (!first) throw new Error('There is no card');
  await first.getByRole('button', { name: '把勾选的记进账本' }).click();
  await expect(first.getByText('已把 2 条记到“本人”的账本里。')).toBeVisible();
  for (const card of others) {
    await expect(boxOf(card, '¥186.00')).not.toBeChecked();
    await expect(card.getByText('账本里已经有同一天、同样数目的一笔。')).toHaveCount(2);
    await expect(card.getByRole('button', { name: '把勾选的记进账本' })).toBeDisabled();
  }
  expect((await told(own, 'family', null)).entries).toBe(2);
});

test('what was ticked and answered is there again when the card’s frame loads anew', async ({ gongji }) => {
  await named(gongji);
  await gongji.serve(HALL, hallPage(RECORDS));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await card.getByRole('button', { name: '记录', exact: true }).click();
  await card.getByLabel('没有，是另外付的').check();
  await card.getByLabel('共济支付是谁的账户付的').selectOption({ label: '父亲' });
  await expect(boxOf(card, '¥35.50')).toBeChecked();
  await boxOf(card, '¥35.50').uncheck();
  await boxOf(card, '¥120.00').uncheck();
  await card.evaluate(async () => {
    // What was changed is kept once it is drawn.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    document.querySelector('nav')?.remove();
    location.reload();
  });
  const again = await shownCard(page);
  await expect(again.getByText('勾选了 1 条：付出 ¥0.00，进账 ¥186.00。')).toBeVisible();
  await expect(again.getByLabel('没有，是另外付的')).toBeChecked();
  for (const amount of ['¥35.50', '¥120.00']) await expect(boxOf(again, amount)).not.toBeChecked();
});

test('on a page of records the offer opens the card at them; without an account in the book it says what to do', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(LONG, '消费记录'));
  const page = await gongji.visit(HALL);
  await expect.poll(() => offerText(page)).toContain('记进账本');
  await press(page, '打开看看');
  const card = await shownCard(page);
  await expect(card.getByText('这一页读到 24 条')).toBeVisible();
  await expect(card.getByText('现在记不进账本：账本里还没有人有个人账户')).toBeVisible();
  await expect(card.getByRole('button', { name: '打开账本' })).toBeInViewport({ ratio: 1 });
  await expect(card.getByRole('checkbox')).toHaveCount(0);
});
