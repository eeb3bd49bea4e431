/** Pages that are strict, hostile or fragile: the card works, the page works as before, and nothing leaks. */

import {
  BALANCE_CARD,
  cardFrame,
  expect,
  fillIn,
  HALL,
  hallPage,
  launcher,
  letLook,
  openCard,
  pressIn,
  test,
} from './browser.ts';
import { drive } from './chromium-driver.ts';
import { HOSTILE } from './hostile-scenarios.ts';

test('the document is the same with and without us, the card open and closed', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(`${BALANCE_CARD}<input id="name" value="x"><button>查询</button>`));
  const unlisted = 'https://example.org/page/';
  await gongji.serve(unlisted, hallPage(`${BALANCE_CARD}<input id="name" value="x"><button>查询</button>`));
  const document = () => {
    const copy = window.document.documentElement.cloneNode(true);
    if (copy instanceof Element) copy.querySelector(':scope > gongji-helper')?.remove();
    return copy instanceof Element ? copy.outerHTML : '';
  };
  const without = await (await gongji.visit(unlisted)).evaluate(document);
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  expect(await page.evaluate(document)).toBe(without);
  const card = await openCard(page);
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  expect(await page.evaluate(document)).toBe(without);
  await card.getByRole('button', { name: '余额' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => cardFrame(page) === undefined).toBe(true);
  expect(await page.evaluate(document)).toBe(without);
});

test('under COEP the card opens, or offers a tab of its own', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD), {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  });
  const card = await openCard(await gongji.visit(HALL));
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
});

test('a page that styles, covers and redefines everything', async ({ gongji }) => {
  const css = `<style>* { display: none !important; transform: scale(2) !important; font-size: 3px !important; pointer-events: none !important }
    html, body, #app, #app *, header, header * { display: block !important } html { font-size: 200px !important }</style>`;
  const script = `<script>
    Object.prototype.to = 'worker'; Array.prototype.find = () => undefined; window.chrome = undefined;
    Element.prototype.attachShadow = () => { throw new Error('no') };
    addEventListener('keydown', (e) => e.stopImmediatePropagation(), true);
  </script>`;
  await gongji.serve(HALL, hallPage(css + script + BALANCE_CARD));
  const card = await openCard(await gongji.visit(HALL));
  await pressIn(card.getByRole('button', { name: '手工填写' }));
  await fillIn(card.getByLabel('金额（元）'), '12.34');
  await pressIn(card.getByRole('button', { name: '用这个数' }));
  await expect(card.getByText('¥12.34')).toBeVisible();
});

test('a page cannot speak to the worker, nor put the card into a frame of its own', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  const reached = await page.evaluate(async (origin) => {
    const frame = document.createElement('iframe');
    frame.src = `${origin}/card.html`;
    document.body.append(frame);
    window.postMessage({ to: 'worker', kind: 'book', input: null }, '*');
    const runtime = Reflect.get(Reflect.get(window, 'chrome') ?? {}, 'runtime');
    return typeof Reflect.get(runtime ?? {}, 'sendMessage');
  }, gongji.origin);
  expect(reached).toBe('undefined');
  await letLook(page);
  const frame = cardFrame(page);
  const text =
    frame && !/^(?:chrome-error|about):/.test(frame.url())
      ? await frame
          .locator('body')
          .textContent()
          .catch(() => '')
      : '';
  expect(text).not.toContain('余额');
});

test.describe('scenarios', () => {
  for (const { name, run } of HOSTILE) {
    test(name, async ({ gongji }) => run(await drive(gongji)));
  }
});
