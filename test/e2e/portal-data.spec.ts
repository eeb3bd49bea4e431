/** The registry of portals, the words of offers and those by which pages are read are signed data: a newer release can stop a site, and never open one. */
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import { stopWorker } from './book-driver.ts';
import {
  BALANCE_CARD,
  cardFrame,
  expect,
  type Gongji,
  HALL,
  hallPage,
  launcher,
  leave,
  letLook,
  openCard,
  test,
} from './browser.ts';
import { offerText } from './closed-root.ts';
import { API, offer, openOptions, publish, SHIPPED, update } from './published-rules.ts';

const GUANGXI = 'https://ybwt.ybj.gxzf.gov.cn/';

/** The person takes a release that says this of the portals. */
async function take(gongji: Gongji, change: Partial<Snapshot>): Promise<void> {
  await offer(gongji, API, publish({ ...SHIPPED, ...change }));
  const page = await openOptions(gongji);
  await update(page, API);
  await expect(page.getByText('已核对并换上新规则')).toBeVisible();
  await leave(page);
}

const { portals } = SHIPPED;
const STOPPED = { portals: { ...portals, stops: [{ host: 'ybj.hubei.gov.cn', basePath: '/' }] } };

test('a stopped site: the open card goes, nothing comes back, and the popup says so; other sites go on', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  await gongji.serve(GUANGXI, hallPage(BALANCE_CARD, '广西医保 个人网厅'));
  const popup = await gongji.popup();
  const page = await gongji.visit(`${HALL}?ticket=1#/account`);
  const card = await openCard(page);
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  const before = await page.evaluate(() => document.body.outerHTML);

  await take(gongji, STOPPED);
  await expect(launcher(page)).not.toBeAttached();
  await expect.poll(() => cardFrame(page) === undefined).toBe(true);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);

  await stopWorker(gongji, popup);
  await page.reload();
  const other = await gongji.visit(GUANGXI);
  await expect(launcher(other)).toBeAttached();
  await letLook(page);
  expect(await launcher(page).count()).toBe(0);

  await page.bringToFront();
  await popup.reload();
  await expect(popup.getByText('共济助手在这个网站上停用了')).toBeVisible();
  await other.bringToFront();
  await popup.reload();
  await expect(popup.getByText('还没有记下余额')).toBeVisible();
  await expect(popup.getByText('停用了')).toHaveCount(0);
});

test('a stopped route: Gongji leaves when the page goes there, and is back when it comes back', async ({ gongji }) => {
  const silence = { ...portals.silence, routes: [...portals.silence.routes, 'records'] };
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  await take(gongji, { portals: { ...portals, silence } });
  const page = await gongji.visit(`${HALL}#/home`);
  await openCard(page);
  await page.evaluate(() => history.pushState(null, '', '#/records?token=1'));
  await expect(launcher(page)).not.toBeAttached();
  await expect.poll(() => cardFrame(page) === undefined).toBe(true);
  await letLook(page);
  expect(await launcher(page).count()).toBe(0);
  await page.evaluate(() => history.pushState(null, '', '#/home'));
  await expect(launcher(page)).toBeAttached();
});

test('a release corrects a name, and opens no page that the extension did not ask for', async ({ gongji }) => {
  const [hubei] = portals.portals.filter(({ host, neverInject }) => host === 'ybj.hubei.gov.cn' && !neverInject);
  if (!hubei) throw new Error('There is no portal of Hubei');
  const elsewhere = portals.portals.filter(({ host }) => host !== 'ybj.hubei.gov.cn');
  const whole = { ...hubei, basePath: '/', name: { zh: '湖北医保新名' } };
  const added = { ...hubei, host: 'example.org', basePath: '/' };
  await take(gongji, { portals: { ...portals, portals: [...elsewhere, whole, added] } });
  for (const address of ['https://example.org/', 'https://ybj.hubei.gov.cn/', 'https://ybj.hubei.gov.cn/other/']) {
    await gongji.serve(address, hallPage(BALANCE_CARD));
    const page = await gongji.visit(address);
    await page.waitForTimeout(1200);
    expect(await launcher(page).count(), address).toBe(0);
    await page.close();
  }
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await expect(card.getByText('湖北医保新名').first()).toBeVisible();
});

test('what help is offered for, and its words, come with the rules', async ({ gongji }) => {
  const { activate } = SHIPPED.occasions;
  await take(gongji, {
    occasions: {
      ...SHIPPED.occasions,
      activate: {
        ...activate,
        notices: [{ words: [['请先领取'], ['新凭证']], within: 4 }],
        text: { zh: '网页要您先领新凭证。', en: 'New.' },
      },
    },
  });
  await gongji.serve(GUANGXI, hallPage('<p>医保</p><p>请先领取您的新凭证</p>', '广西医保 个人网厅'));
  const page = await gongji.visit(GUANGXI);
  await expect.poll(() => offerText(page)).toContain('网页要您先领新凭证。');
});

test('the words by which pages are read come with the rules', async ({ gongji }) => {
  const { vocabulary } = SHIPPED;
  if (!vocabulary) throw new Error('There is no vocabulary');
  const { balances } = vocabulary;
  await gongji.serve(HALL, hallPage(BALANCE_CARD.replaceAll('余额', '剩钱')));
  const unknown = await openCard(await gongji.visit(HALL));
  await expect(unknown.getByText('¥3,218.46', { exact: true })).toHaveCount(0);
  await take(gongji, {
    vocabulary: { ...vocabulary, balances: { ...balances, names: [...balances.names, '剩钱'] } },
  });
  const known = await openCard(await gongji.visit(HALL));
  await expect(known.getByText('¥3,218.46', { exact: true })).toBeVisible();
});
