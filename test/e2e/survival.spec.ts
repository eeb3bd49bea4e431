/** A page that moves on, a worker that sleeps, an extension that is updated: nothing is lost and nothing stale is shown. */
import type { Frame } from '@playwright/test';
import { stopWorker, told } from './book-driver.ts';
import {
  BALANCE_CARD,
  cardFrame,
  expect,
  fillIn,
  freshTest,
  type Gongji,
  HALL,
  hallPage,
  launcher,
  leave,
  openCard,
  pressIn,
  shownCard,
  test,
} from './browser.ts';
import { stopWorkers } from './stop-workers.ts';

/** Often enough that some of what is asked meets a worker that is being stopped. */
const ASKED_EVERY_MS = 10;
const STOPS = 6;

async function killWorker(gongji: Gongji): Promise<void> {
  const page = await gongji.popup();
  await stopWorker(gongji, page);
  await leave(page);
}

test('a route change by pushState, which fires no hashchange, is read anew', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(`${HALL}#/account`);
  const card = await openCard(page);
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    history.pushState(null, '', '#/records?token=1');
    const app = document.getElementById('app');
    if (app) app.innerHTML = '<h2>医保消费记录</h2><p>暂无数据</p>';
  });
  await expect(card.getByText('没有认出余额')).toBeVisible();
  await expect(card.getByText('¥3,218.46', { exact: true })).toHaveCount(0);
});

test('a full reload keeps the half-filled form', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await card.getByRole('button', { name: '资格' }).click();
  await card.getByLabel('是您的').selectOption('sibling');
  await page.reload();
  expect(cardFrame(page)).toBeUndefined();
  const again = await openCard(page);
  await again.getByRole('button', { name: '资格' }).click();
  await expect(again.getByLabel('是您的')).toHaveValue('sibling');
});

test('a worker killed in between answers again, and a figure is saved once', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await killWorker(gongji);
  await page.bringToFront();
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('已记到“本人”名下')).toBeVisible();
  await killWorker(gongji);
  const popup = await gongji.popup();
  await expect(popup.locator('.figure')).toHaveText(['¥3,218.46']);
});

test('what is asked while the browser stops the worker is answered all the same', async ({ gongji }) => {
  const page = await gongji.own('options.html');
  await page.evaluate(() => {
    Reflect.set(window, 'faults', 0);
    new MutationObserver(() => {
      if (document.querySelector('.fault')) Reflect.set(window, 'faults', Reflect.get(window, 'faults') + 1);
    }).observe(document, { subtree: true, childList: true });
  });
  for (let stop = 0; stop < STOPS; stop += 1) {
    const asked = page.evaluate(askOften, ASKED_EVERY_MS);
    await page.waitForTimeout(100 + stop * ASKED_EVERY_MS);
    await stopWorkers(page);
    await asked;
    await told(page, 'settings', null);
  }
  expect(await page.evaluate(() => Reflect.get(window, 'faults'))).toBe(0);
});

/** Runs in the options: presses a switch again and again, and each time the worker is asked to keep how it stands. */
async function askOften(everyMs: number): Promise<void> {
  for (let times = 0; times < 30; times += 1) {
    document.querySelector<HTMLElement>('.choice input')?.click();
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

freshTest('after an extension update the old interface goes, and says to reload', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await openCard(page);
  const before = await page.evaluate(() => document.body.outerHTML);
  await gongji.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => cardFrame(page) === undefined).toBe(true);
  await expect(launcher(page)).toHaveCount(1);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
});

test('a page that removes our element gets it back, a bounded number of times', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  await page.evaluate(() => document.querySelector('gongji-helper')?.remove());
  await expect(launcher(page)).toBeAttached();
  await page.evaluate(() => {
    let returns = 0;
    const fight = () => {
      const host = document.querySelector('gongji-helper');
      if (!host) return;
      Reflect.set(window, 'returns', ++returns);
      host.remove();
    };
    new MutationObserver(fight).observe(document.documentElement, { childList: true });
    fight();
  });
  const returns = () => page.evaluate(() => Number(Reflect.get(window, 'returns')));
  await expect.poll(returns, { timeout: 30_000 }).toBeGreaterThan(15);
  await page.waitForTimeout(4000);
  const last = await returns();
  expect(last).toBeLessThan(30);
  await page.waitForTimeout(1500);
  expect(await returns()).toBe(last);
  expect(await launcher(page).count()).toBe(0);
});

test('a modal dialog of the page does not lock the card out, and the card lives on', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(`${BALANCE_CARD}<dialog id="ask"><p>提示</p><button>知道了</button></dialog>`));
  const page = await gongji.visit(HALL);
  const type = async (into: Frame) => {
    await pressIn(into.getByRole('button', { name: '手工填写' }));
    await fillIn(into.getByLabel('金额（元）'), '12.34');
  };
  await type(await openCard(page));
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expect(page.locator('dialog > gongji-helper')).toBeAttached();
  // Firefox's `moveBefore` loads the frame again.
  const still = await shownCard(page);
  await pressIn(still.getByRole('button', { name: '用这个数' }));
  await expect(still.getByText('¥12.34')).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expect(page.locator('html > gongji-helper')).toBeAttached();
  await expect(page.locator('dialog > gongji-helper')).toHaveCount(0);
  await expect((await shownCard(page)).getByText('¥12.34')).toBeVisible();
});

test('what is half done in the card is there again when its frame loads anew, and in no other card', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  const loadAgain = async (frame: Frame): Promise<Frame> => {
    await frame.evaluate(async () => {
      // What was changed is kept once it is drawn.
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      document.querySelector('nav')?.remove();
      // Once this has answered: what is loaded anew answers nobody.
      setTimeout(() => location.reload());
    });
    return shownCard(page);
  };
  const first = await openCard(page);
  await pressIn(first.getByRole('button', { name: '手工填写' }));
  await fillIn(first.getByLabel('金额（元）'), '86.');
  await first.getByLabel('是哪一种余额').selectOption('prior-years');
  const second = await loadAgain(first);
  await expect(second.getByLabel('金额（元）')).toHaveValue('86.');
  await expect(second.getByLabel('是哪一种余额')).toHaveValue('prior-years');
  await fillIn(second.getByLabel('金额（元）'), '86.5');
  await pressIn(second.getByRole('button', { name: '用这个数' }));
  await second.getByLabel('是您的什么人').selectOption('spouse');
  await fillIn(second.getByLabel('在账本里叫（可以改）'), '老伴');
  const third = await loadAgain(second);
  await expect(third.getByText('¥86.50')).toBeVisible();
  await expect(third.getByLabel('在账本里叫（可以改）')).toHaveValue('老伴');
  await pressIn(third.getByRole('button', { name: '指引' }));
  const fourth = await loadAgain(third);
  await expect(fourth.getByRole('button', { name: '指引' })).toHaveAttribute('aria-current', 'true');

  const elsewhere = await openCard(await gongji.visit(HALL));
  await expect(elsewhere.getByText('¥3,218.46', { exact: true })).toBeVisible();
});
