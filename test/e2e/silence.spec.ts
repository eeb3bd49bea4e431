/** Where Gongji must not be: what reaches a page, counted by the browser itself. */
import type { CDPSession, Page } from '@playwright/test';
import {
  BALANCE_CARD,
  cardFrame,
  corpusPage,
  expect,
  type Gongji,
  HALL,
  hallPage,
  isFirefox,
  launcher,
  letLook,
  openCard,
  test,
} from './browser.ts';
import { boxOf, press } from './closed-root.ts';

/**
 * The names of our scripts that ran in the page, in any of its worlds. Firefox's automation does not show them: there it is
 * null, and only what stands on the page is looked at.
 */
async function watchScripts(gongji: Gongji): Promise<{ page: Page; scripts: string[] | null }> {
  const page = await gongji.context.newPage();
  if (isFirefox()) return { page, scripts: null };
  const session: CDPSession = await gongji.context.newCDPSession(page);
  const scripts: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.push(url.split('/').at(-1) ?? '');
  });
  await session.send('Debugger.enable');
  return { page, scripts };
}

test('nothing at all reaches an unlisted page', async ({ gongji }) => {
  for (const address of [
    'https://example.org/hubeiHallSt/',
    'https://ybj.hubei.gov.cn/',
    'https://ybj.hubei.gov.cn/hubeiHallStOther/',
    'https://www.nhsa.gov.cn/',
    'https://fuwu.nhsa.gov.cn/hallUnitSt/',
    'https://ggfw.ylbz.tj.gov.cn/hallEnter/',
  ]) {
    await gongji.serve(address, hallPage(BALANCE_CARD));
    const { page, scripts } = await watchScripts(gongji);
    await page.goto(address);
    await page.waitForTimeout(1200);
    if (scripts) expect(scripts, address).toEqual([]);
    expect(await launcher(page).count(), address).toBe(0);
    await page.close();
  }
});

test('only the boot script reaches a page before it is a personal hall; then the overlay, and no frame until it is asked for', async ({
  gongji,
}) => {
  await gongji.serve(HALL, '<!doctype html><title>…</title><div id="app"></div>');
  const { page, scripts } = await watchScripts(gongji);
  await page.goto(HALL);
  await letLook(page);
  if (scripts) expect(scripts).toEqual(['portal.js']);
  expect(await launcher(page).count()).toBe(0);

  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, `<h1>个人网厅</h1><a>退出登录</a>${BALANCE_CARD}`);
  await expect(launcher(page)).toBeAttached();
  if (scripts) expect(scripts.slice(0, 2)).toEqual(['portal.js', 'overlay.js']);
  await letLook(page);
  expect(cardFrame(page)).toBeUndefined();
  await openCard(page);
});

test.describe('silent on pages of employers and of procurement', () => {
  for (const [what, address, html] of [
    ['an employer page by its words', HALL, corpusPage('state/employer.html')],
    ['a procurement page by its words', HALL, corpusPage('state/procurement.html')],
    ['an employer hall by its path', 'https://ybwt.ybj.gxzf.gov.cn/hsa-local/web/hallUnit/', hallPage(BALANCE_CARD)],
    ['an employer sign-in by its route @prove', `${HALL}#/unitLogin`, hallPage(BALANCE_CARD)],
    ['a sign-on page by its route', `${HALL}#/redirect-page?ticket=abc`, hallPage(BALANCE_CARD)],
    ['procurement by its path @prove', 'https://ggfw.ylbz.henan.gov.cn/tps-local/query', hallPage(BALANCE_CARD)],
  ] as const) {
    test(what, async ({ gongji }) => {
      await gongji.serve(address, html);
      const { page, scripts } = await watchScripts(gongji);
      await page.goto(address);
      await letLook(page);
      if (scripts) expect(scripts).toEqual(['portal.js']);
      expect(await launcher(page).count()).toBe(0);
    });
  }

  test('leaves when a personal page goes to an employer route, and comes back', async ({ gongji }) => {
    await gongji.serve(HALL, hallPage(BALANCE_CARD));
    const page = await gongji.visit(`${HALL}#/home`);
    await expect(launcher(page)).toBeAttached();
    await page.evaluate(() => history.pushState(null, '', '#/unitLogin?from=home'));
    await expect(launcher(page)).not.toBeAttached();
    await page.evaluate(() => history.pushState(null, '', '#/home'));
    await expect(launcher(page)).toBeAttached();
  });
});

test('a personal page that also speaks of employers is a personal page', async ({ gongji }) => {
  await gongji.serve(HALL, corpusPage('state/personal-page-with-employer-words.html'));
  await expect(launcher(await gongji.visit(HALL))).toBeAttached();
});

test('"hide on this site" holds after a reload', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  await page.mouse.move(1272, 582);
  await page.waitForTimeout(400);
  await page.mouse.click(1180, 582);
  // What is left is the note that says so, until it is read.
  await expect.poll(() => boxOf(page, '.note')).not.toBeNull();
  expect(await boxOf(page, '.mark')).toBeNull();
  await press(page, '知道了');
  await expect(launcher(page)).not.toBeAttached();
  await page.reload();
  await letLook(page);
  expect(await launcher(page).count()).toBe(0);
});

test('the mark can be dragged along the edge, and stays there after a reload', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  await page.mouse.move(1262, 582);
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.move(1262, 222, { steps: 8 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(cardFrame(page)).toBeUndefined();
  await page.reload();
  await expect(launcher(page)).toBeAttached();
  await page.mouse.move(1262, 222);
  await page.waitForTimeout(400);
  await page.mouse.click(1262, 222);
  await expect.poll(() => cardFrame(page) !== undefined).toBe(true);
});
