/** Guides on the page: found, ringed, followed and gone on with, on pages that change, and nothing of the page is touched. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { stopWorker, told, turnTo } from './book-driver.ts';
import {
  BUILD,
  expect,
  type Gongji,
  hallPage,
  launcher,
  leave,
  openBrowser,
  openCard,
  shownCard,
  test,
} from './browser.ts';
import { boxOf, expectRingAround, inRoot, offerText, press, stepText } from './closed-root.ts';

/** A hall of Guangxi, whose guide is a website's: 个人登录, 个人办事, 个人账户共济申请, 增加权限, (fill in), 保存, (look). */
const GUANGXI = 'https://ybwt.ybj.gxzf.gov.cn/';
const MENU = `<nav><ul><li><a href="#/login" id="login">个人登录</a></li><li><a href="#/work" id="work">个人办事</a></li>
<li id="sub"><div id="opener" role="button" tabindex="0">共济服务</div><ul id="inside" style="display:none"><li><a href="#/apply" id="apply">个人账户共济申请</a></li></ul></li></ul></nav>
<main id="view"><h1>医保服务</h1><p>医保个人网厅</p></main>
<script>
window.clicks = [];
document.addEventListener('click', ({ target }) => target.id && window.clicks.push(target.id));
document.getElementById('opener').addEventListener('click', () => { document.getElementById('inside').style.display = ''; });
</script>`;

async function serveMenu(gongji: Gongji, content = MENU): Promise<void> {
  await gongji.serve(GUANGXI, hallPage(content, '广西医保 个人网厅'));
}

async function startTour(page: Page): Promise<void> {
  const card = await openCard(page);
  await card.getByRole('button', { name: '指引', exact: true }).click();
  await card.getByRole('button', { name: /带我做 ·/ }).click();
  await expect.poll(() => stepText(page)).not.toBe('');
}

async function expectStep(page: Page, n: number): Promise<void> {
  await expect.poll(() => stepText(page), { timeout: 20_000 }).toContain(`第 ${n} 步，共 7 步`);
}

async function tourAt(gongji: Gongji, step: number): Promise<Page> {
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  for (let at = 1; at < step; at++) {
    await expectStep(page, at);
    await expect(async () => press(page, (await stepText(page)).includes('跳过') ? '跳过' : '下一步')).toPass();
    await expectStep(page, at + 1);
  }
  return page;
}

for (const [file, raw, zipped] of [
  ['tour.js', 65_000, 24_000],
  ['offers.js', 6_000, 2_500],
] as const) {
  test(`${file} stays within ${raw} bytes, ${zipped} zipped, and reaches no storage`, () => {
    const code = readFileSync(path.join(BUILD, file));
    expect(code.length).toBeLessThanOrEqual(raw);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(zipped);
    expect(code.toString()).not.toMatch(
      /indexedDB|localStorage|sessionStorage|document\.cookie|fetch\(|XMLHttpRequest/,
    );
  });
}

test('a guide is walked: the ring, the real click, a collapsed menu, the page untouched', async ({ gongji }) => {
  await serveMenu(gongji);
  const page = await gongji.visit(GUANGXI);
  const before = await page.evaluate(() => document.body.outerHTML);
  await page.evaluate(() => {
    const touched: string[] = [];
    Reflect.set(window, 'touched', touched);
    const isOurs = (node: Node) => node.nodeName === 'GONGJI-HELPER';
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        if (!isOurs(target) && (type !== 'childList' || !nodes.every(isOurs)))
          touched.push(`${type} ${target.nodeName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const touched = () => page.evaluate(() => Reflect.get(window, 'touched'));
  await startTour(page);
  await expectStep(page, 1);
  const said = await stepText(page);
  expect(said).toContain('选个人登录');
  expect(said).toContain('先准备好');
  expect(said).toMatch(/大约还要 \d+ 分钟/);
  await expectRingAround(page, '#login');
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(await touched()).toEqual([]);

  await page.click('#login');
  await expectStep(page, 2);
  await expectRingAround(page, '#work');
  expect(await touched()).toEqual([]);
  await page.click('#work');
  await expectStep(page, 3);
  await expectRingAround(page, '#opener');
  expect(await stepText(page)).toContain('先点开“共济服务”');
  await page.click('#opener');
  await expectStep(page, 3);
  await expectRingAround(page, '#apply');
  expect(await stepText(page)).not.toContain('先点开');
  await page.click('#apply');
  await expectStep(page, 4);
  expect(await page.evaluate(() => Reflect.get(window, 'clicks'))).toEqual(['login', 'work', 'opener', 'apply']);
  const after = await page.evaluate(() => document.body.outerHTML);
  expect(after.replace('style=""', 'style="display:none"')).toBe(before);
});

test('a target that is missing, several, or disabled is said so, with a retry and a skip', async ({ gongji }) => {
  await serveMenu(gongji, '<main id="view"><h1>医保服务</h1></main>');
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectStep(page, 1);
  await expect.poll(() => stepText(page)).toContain('没有找到');
  expect(await boxOf(page, '.target')).toBeNull();
  await page.evaluate(() => {
    document.getElementById('view')?.insertAdjacentHTML('beforeend', '<button id="late">个人登录</button>');
  });
  await expectRingAround(page, '#late');
  await page.evaluate(() => {
    document.getElementById('late')?.insertAdjacentHTML('afterend', '<button id="twin">个人登录</button>');
    document.getElementById('late')?.remove();
    document.getElementById('twin')?.insertAdjacentHTML('afterend', '<button>个人登录</button>');
  });
  await expect.poll(() => stepText(page)).toContain('好几处');
  await page.evaluate(() => {
    const view = document.getElementById('view');
    if (view) view.innerHTML = '<button disabled>个人登录</button>';
  });
  await press(page, '重试');
  await expect.poll(() => stepText(page)).toContain('网页现在不让点');
  await press(page, '跳过');
  await expectStep(page, 2);
});

test('another language or larger type reaches the step’s card and an offer at once, where they stand', async ({
  gongji,
}) => {
  await serveMenu(gongji);
  const page = await tourAt(gongji, 2);
  const notice = 'https://ybwt.ybj.gxzf.gov.cn/notice';
  await gongji.serve(
    notice,
    hallPage('<main><h1>广西医保</h1><p>请先完成医保码授权认证</p></main>', '广西医保 个人网厅'),
  );
  const options = await gongji.own('options.html');
  await turnTo(page);
  await told(options, 'change-settings', { language: 'en', elder: true });
  await expect.poll(() => stepText(page)).toContain('Step 2 of 7');
  await expectRingAround(page, '#work');
  expect(await inRoot(page, (root) => root.querySelector('.tour')?.ariaLabel)).toMatch(/^Step by step/);
  await press(page, 'Leave');
  const noticed = await gongji.visit(notice);
  await expect.poll(() => offerText(noticed), { timeout: 20_000 }).toContain('Not now');
  await told(options, 'change-settings', { language: 'zh' });
  await expect.poll(() => offerText(noticed)).toContain('这次不用');
});

test('a reload, another tab and a worker that is gone: the guide goes on where it was', async ({ gongji }) => {
  await serveMenu(gongji);
  const page = await tourAt(gongji, 3);
  await page.reload();
  await expectStep(page, 3);
  await stopWorker(gongji, await gongji.popup());
  const other = await gongji.visit(`${GUANGXI}?ticket=secret#/home?code=1`);
  await expectStep(other, 3);
  await press(other, '上一步');
  await expectStep(other, 2);
  // The browser says so when a tab comes to the front; Chromium, driven by a test, shows all of them at once.
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expectStep(page, 2);
  const kept = JSON.stringify(await keptBy(gongji));
  expect(kept).toContain('"guideId":"bind-guangxi"');
  expect(kept).not.toMatch(/secret|ticket|code=/);
  await press(page, '离开');
  await expect.poll(() => stepText(page)).toBe('');
  await page.bringToFront();
  await page.reload();
  await expect(launcher(page)).toBeAttached();
  await page.waitForTimeout(1500);
  expect(await stepText(page)).toBe('');
});

async function keptBy(gongji: Gongji): Promise<unknown> {
  const page = await gongji.popup();
  const kept = await page.evaluate(() => chrome.storage.local.get(null));
  await leave(page);
  return kept;
}

test('after a restart of the browser the card offers to go on, and nothing comes up by itself', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'gongji-'));
  const first = await openBrowser(profile);
  await serveMenu(first);
  await tourAt(first, 3);
  await first.context.close();
  const second = await openBrowser(profile);
  await serveMenu(second);
  const page = await second.visit(GUANGXI);
  const card = await openCard(page);
  expect(await stepText(page)).toBe('');
  await card.getByRole('button', { name: '接着上次：第 3 步' }).click();
  await expectStep(page, 3);
  await second.context.close();
});

test('signing in elsewhere and coming back goes on, under the strictest policy too', async ({ gongji }) => {
  const policy = "default-src 'none'; frame-src 'none'; style-src 'none'; script-src 'none'";
  const signOn = 'https://sso.example.org/login';
  await gongji.serve(signOn, hallPage('<p>登录</p>'));
  await gongji.serve(
    GUANGXI,
    hallPage('<p>医保</p><a id="login" href="#/in">个人登录</a><a id="work" href="#/work">个人办事</a>'),
    {
      'content-security-policy': policy,
    },
  );
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectRingAround(page, '#login');
  expect(
    await inRoot(page, (root) => getComputedStyle(root.querySelector('.target') ?? root.host).borderTopWidth),
  ).toBe('3px');
  await page.click('#login');
  await page.goto(signOn);
  expect(await launcher(page).count()).toBe(0);
  await page.goto(`${GUANGXI}?ticket=ST-1`);
  await expectStep(page, 2);
  await expectRingAround(page, '#work');
});

test('a route that changes to where the next target is found is the step done', async ({ gongji }) => {
  await serveMenu(gongji, '<main id="view"><button id="login">个人登录</button></main>');
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectRingAround(page, '#login');
  await page.waitForTimeout(3100);
  await page.evaluate(() => {
    history.pushState(null, '', '#/home');
    const view = document.getElementById('view');
    if (view) view.innerHTML = '<h1>医保</h1><button id="work">个人办事</button>';
  });
  await expectStep(page, 2);
  await expectRingAround(page, '#work');
});

test('a target in a modal dialog of the page is ringed inside it, and stays clickable', async ({ gongji }) => {
  await serveMenu(gongji, '<p>医保</p><dialog id="ask"><p>请登录</p><button id="login">个人登录</button></dialog>');
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expectRingAround(page, '#login');
  await press(page, '下一步');
  await expectStep(page, 2);
  await press(page, '上一步');
  await expectRingAround(page, '#login');
  await page.click('#login');
  await expectStep(page, 2);
});

test('the ring follows scrolling, and the card stays in the window beside the target', async ({ gongji }) => {
  await serveMenu(
    gongji,
    '<div style="height:1500px">医保</div><button id="login" style="margin-left:1100px">个人登录</button><div style="height:900px"></div>',
  );
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectRingAround(page, '#login');
  await expect(page.locator('#login')).toBeInViewport();
  await page.mouse.wheel(0, 120);
  await expectRingAround(page, '#login');
  for (const size of [
    { width: 1280, height: 800 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.getElementById('login')?.scrollIntoView({ block: 'center' }));
    await expectRingAround(page, '#login');
    await expect(async () => {
      const card = await boxOf(page, '.tour');
      const target = await page.locator('#login').boundingBox();
      if (!card || !target) throw new Error('Nothing to compare');
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(size.width);
      expect(card.y + card.height).toBeLessThanOrEqual(size.height);
      const isApart =
        card.x >= target.x + target.width ||
        card.x + card.width <= target.x ||
        card.y >= target.y + target.height ||
        card.y + card.height <= target.y;
      expect(isApart).toBe(true);
    }).toPass();
  }
});

test('a target in a list of its own scrolling is brought into view there', async ({ gongji }) => {
  await serveMenu(
    gongji,
    `<div style="display:flex"><ul id="list" style="height:150px;width:200px;overflow:auto">${'<li>医保</li>'.repeat(20)}<li><a href="#" id="login">个人登录</a></li></ul></div><section style="height:900px">网厅</section>`,
  );
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  // The ring goes along while the list is still moving.
  await expect(async () => {
    const list = await page.locator('#list').boundingBox();
    const target = await page.locator('#login').boundingBox();
    if (!list || !target) throw new Error('Nothing to compare');
    expect(target.y + target.height).toBeLessThanOrEqual(list.y + list.height);
  }).toPass();
  await expectRingAround(page, '#login');
});

test('keys go to the page unless our card has the focus; Escape leaves only then', async ({ gongji }) => {
  await serveMenu(
    gongji,
    `${MENU}<input id="field"><script>window.keys = []; document.addEventListener('keydown', ({ key }) => window.keys.push(key));</script>`,
  );
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectStep(page, 1);
  expect(await inRoot(page, (root) => root.activeElement?.className ?? '')).toContain('tour');
  await page.focus('#field');
  for (const key of ['Escape', 'ArrowDown', 'j']) await page.keyboard.press(key);
  expect(await page.evaluate(() => Reflect.get(window, 'keys'))).toEqual(['Escape', 'ArrowDown', 'j']);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  await expectStep(page, 1);
  // From the page's last stop over the launcher to the card, and only then to its buttons.
  for (let stop = 0; stop < 4; stop++) {
    await page.keyboard.press('Tab');
    if (((await inRoot(page, (root) => root.activeElement?.className ?? '')) ?? '').includes('tour')) break;
  }
  await page.keyboard.press('Tab');
  expect(await inRoot(page, (root) => root.activeElement?.ariaLabel ?? '')).toContain('拖动');
  await page.keyboard.press('Tab');
  expect(await inRoot(page, (root) => root.activeElement?.textContent ?? '')).toBe('离开');
  await page.keyboard.press('Escape');
  await expect.poll(() => stepText(page)).toBe('');
  expect(await page.evaluate(() => Reflect.get(window, 'keys'))).not.toContain('Enter');
});

/** Where the menu of the page is nothing and the whole hall is in a frame. */
const FRAMED = `<div style="height:140px">医保</div><iframe id="hall" width="700" height="260" style="margin-left:90px;border:7px solid #ccc" srcdoc="
<div style='height:120px'>个人网厅</div><button id='login'>个人登录</button><div style='height:600px'></div><button id='work'>个人办事</button>"></iframe>`;

test('a target in a frame of the page is ringed where it is seen, in the frame too when it has to be scrolled to', async ({
  gongji,
}) => {
  await serveMenu(gongji, FRAMED);
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  const inFrame = (id: string) => page.frameLocator('#hall').locator(`#${id}`);
  const expectRing = async (id: string) =>
    expect(async () => {
      const [ring, target] = [await boxOf(page, '.target'), await inFrame(id).boundingBox()];
      if (!ring || !target) throw new Error('Nothing to compare');
      expect(Math.abs(ring.x + ring.width / 2 - (target.x + target.width / 2))).toBeLessThan(5);
      expect(Math.abs(ring.y + ring.height / 2 - (target.y + target.height / 2))).toBeLessThan(5);
    }).toPass();
  await expectRing('login');
  await inFrame('login').click();
  await expectStep(page, 2);
  await expectRing('work');
  await inFrame('work').click();
  await expectStep(page, 3);
});

test('a modal dialog of the page around a frame leaves what is in the frame out of reach', { tag: '@prove' }, async ({
  gongji,
}) => {
  await serveMenu(gongji, `${FRAMED}<dialog id="ask"><p>请先阅读告知书</p></dialog>`);
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectStep(page, 1);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expect.poll(() => stepText(page), { timeout: 15_000 }).toContain('不让点');
  await page.evaluate(() => document.querySelector('dialog')?.close());
  // It is found again by itself: the retry goes as it comes.
  await expect.poll(() => boxOf(page, '.target')).not.toBeNull();
});

test('a field is done when it is filled or something is chosen, not when it is clicked', async ({ gongji }) => {
  const form = `<nav><a href="#/login" id="login">个人登录</a><label>个人办事 <input id="native"></label></nav>
<div class="el-form-item"><label class="el-form-item__label">个人账户共济申请</label><div class="el-form-item__content">
<div class="el-select"><input id="list" readonly placeholder="请选择"></div></div></div>
<ul id="options" style="display:none"><li class="el-select-dropdown__item" id="choice">父母</li></ul>
<script>document.getElementById('list').addEventListener('click', () => { document.getElementById('options').style.display = ''; });</script>`;
  await serveMenu(gongji, form);
  const page = await tourAt(gongji, 2);
  await expectRingAround(page, '#native');
  await page.click('#native');
  await page.keyboard.type('fu');
  await page.waitForTimeout(600);
  await expectStep(page, 2);
  await page.keyboard.press('Tab');
  await expectStep(page, 3);
  await expectRingAround(page, '#list');
  await page.click('#list');
  await page.waitForTimeout(600);
  await expectStep(page, 3);
  await page.click('#choice');
  await expectStep(page, 4);
});

test('the card is moved by its head or with the keys, stays there, and gives way to the target', async ({ gongji }) => {
  await serveMenu(gongji);
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectRingAround(page, '#login');
  const place = async () => (await boxOf(page, '.tour')) ?? { x: 0, y: 0, width: 0, height: 0 };
  const drag = async (x: number, y: number) => {
    const from = await place();
    await page.mouse.move(from.x + 100, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(x + 100, y + 20, { steps: 4 });
    await page.mouse.up();
  };
  await drag(700, 360);
  await expect.poll(async () => Math.abs((await place()).x - 700)).toBeLessThanOrEqual(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(async () => Math.max(Math.abs((await place()).x - 676), Math.abs((await place()).y - 336)))
    .toBeLessThanOrEqual(1);
  await page.click('#login');
  await expectStep(page, 2);
  await expectRingAround(page, '#work');
  expect(Math.abs((await place()).x - 676)).toBeLessThanOrEqual(1);
  const target = await page.locator('#work').boundingBox();
  if (!target) throw new Error('No target');
  await drag(target.x, target.y);
  await expect(async () => {
    const card = await place();
    const isApart = card.x >= target.x + target.width || card.y >= target.y + target.height;
    expect(isApart).toBe(true);
  }).toPass();
});

test('a menu that draws its entries only when opened is pointed at by the words of the step before', async ({
  gongji,
}) => {
  await serveMenu(
    gongji,
    `<a href="#/login" id="login">个人登录</a><ul role="menu"><li role="menuitem" id="work" aria-haspopup="true" aria-expanded="false" tabindex="0">个人办事</li></ul>
<script>document.getElementById('work').addEventListener('click', ({ target }) => {
  target.setAttribute('aria-expanded', 'true');
  target.insertAdjacentHTML('afterend', '<li role="menuitem" id="apply" tabindex="-1">个人账户共济申请</li>');
});</script>`,
  );
  const page = await tourAt(gongji, 3);
  await expectRingAround(page, '#work');
  expect(await stepText(page)).toContain('先点开“个人办事”');
  await page.click('#work');
  await expectRingAround(page, '#apply');
});

test('how far each guide is, is kept on its own, and each can be gone on with', { tag: '@prove' }, async ({
  gongji,
}) => {
  await serveMenu(gongji);
  const page = await tourAt(gongji, 3);
  const card = await openCard(page);
  await card.getByRole('button', { name: '指引', exact: true }).click();
  await card.getByLabel('您要办什么').selectOption('解除共济');
  await card.getByRole('button', { name: /带我做 ·/ }).click();
  await expect.poll(() => stepText(page)).toContain('第 1 步');
  await expect.poll(() => stepText(page)).not.toContain('共 7 步');
  // The card does not stay over the guide that it began.
  expect(await boxOf(page, '.card')).toBeNull();
  await press(page, '离开');
  await expect.poll(() => stepText(page)).toBe('');
  const again = await openCard(page);
  await again.getByRole('button', { name: '指引', exact: true }).click();
  await again.getByRole('button', { name: '接着第 3 步' }).click();
  await expectStep(page, 3);
});

test('an app’s guide says that it is not done here, with the way through the app and no made-up link', async ({
  gongji,
}) => {
  const hubei = 'https://ybj.hubei.gov.cn/hubeiHallSt/';
  await gongji.serve(hubei, hallPage('<p>医保</p><button>在线办理</button><button>提交</button>'));
  const page = await gongji.visit(hubei);
  await startTour(page);
  await expect.poll(() => stepText(page)).toContain('不在这个网页上办');
  const said = await stepText(page);
  expect(said).toContain('小程序');
  expect(said).toContain('在线办理');
  expect(await boxOf(page, '.target')).toBeNull();
  expect(await inRoot(page, (root) => root.querySelectorAll('.tour a').length)).toBe(0);
  for (let step = 1; step < 8; step++) {
    await expect.poll(() => stepText(page)).toContain(`第 ${step} 步，共 8 步`);
    await press(page, '下一步');
  }
  await expect.poll(() => stepText(page)).toContain('走完了');
  await press(page, '走完了');
  await expect.poll(() => stepText(page)).toContain('都走完了');
  expect(await stepText(page)).toContain('共济成员查询');
  // What ends it stands where the steps' own button stood.
  expect(await inRoot(page, (root) => root.querySelector('.feet .first:not([hidden])')?.textContent)).toBe('好');
  await press(page, '好');
  await expect.poll(() => stepText(page)).toBe('');
});

test('the step’s card and the list of guides have no fault of accessibility', async ({ gongji }) => {
  await serveMenu(gongji);
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectRingAround(page, '#login');
  const ours = (await inRoot(page, (root) => root.innerHTML)) ?? '';
  // The same elements and styles in a page of the test, in an open root that axe can look into.
  const mirror = 'https://example.org/mirror';
  await gongji.serve(mirror, '<!doctype html><html lang="zh-CN"><title>x</title><main><h1>x</h1><div></div></main>');
  const copy = await gongji.visit(mirror);
  await copy.evaluate((html) => {
    const root = document.querySelector('main > div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = html;
  }, ours);
  const list = await gongji.own('card.html');
  await list.getByRole('button', { name: '指引', exact: true }).click();
  await list.locator('section:visible').getByLabel('您在哪个省参保').selectOption('广西壮族自治区');
  await list.getByText('用手机扫一扫').first().click();
  for (const each of [copy, list]) {
    const { violations, passes } = await new AxeBuilder({ page: each }).disableRules(['region']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
  }
});

test('a region without its own guide gets the nation’s, which says so', async ({ gongji }) => {
  const list = await gongji.own('card.html');
  await list.getByRole('button', { name: '指引', exact: true }).click();
  const part = list.locator('section:visible');
  const national = part.getByText('这个地方没有单独的指引，下面是全国通用的。');
  await expect(part.getByText('绑定家庭共济（同一个省）')).toBeVisible();
  await expect(national).toBeHidden();
  await part.getByLabel('您在哪个省参保').selectOption('广西壮族自治区');
  await expect(part.getByText('广西：在网上服务大厅绑定')).toBeVisible();
  await expect(national).toBeHidden();
  await part.getByLabel('您要办什么').selectOption('看病买药时用');
  await expect(national).toBeVisible();
  await part.getByLabel('您要办什么').selectOption('解除共济');
  await expect(national).toBeHidden();
});

test('on the nation’s site a region’s own guide says where that is done, with its official address', async ({
  gongji,
}) => {
  const nation = 'https://fuwu.nhsa.gov.cn/nationalHallSt/';
  await gongji.serve(nation, hallPage('<p>医保</p><button>个人登录</button>', '国家医保服务平台'));
  const page = await gongji.visit(nation);
  const card = await openCard(page);
  await card.getByRole('button', { name: '指引', exact: true }).click();
  await card.locator('section:visible').getByLabel('您在哪个省参保').selectOption('广西壮族自治区');
  await card.getByRole('button', { name: /带我做 ·/ }).click();
  await expect.poll(() => stepText(page)).toContain('别的地区');
  const links = await inRoot(page, (root) =>
    [...root.querySelectorAll('a')].map((each) => [each.href, each.textContent]),
  );
  const address = 'https://ybwt.ybj.gxzf.gov.cn';
  expect(links).toEqual([[`${address}/`, `打开官方网址 ${address}`]]);
  expect(await boxOf(page, '.target')).toBeNull();
});

test('a mask of the page over the target takes the ring away until it is gone', async ({ gongji }) => {
  await serveMenu(gongji, `${MENU}<div id="mask" style="position:fixed;inset:0;background:#0008;display:none"></div>`);
  const page = await gongji.visit(GUANGXI);
  await startTour(page);
  await expectRingAround(page, '#login');
  const setMask = (display: string) =>
    page.evaluate((value) => document.getElementById('mask')?.style.setProperty('display', value), display);
  await setMask('block');
  await expect.poll(() => boxOf(page, '.target')).toBeNull();
  await setMask('none');
  await expectRingAround(page, '#login');
});

test('the card names the official address in letters, with a code of it and nothing sent', async ({ gongji }) => {
  await serveMenu(gongji);
  const page = await gongji.visit(GUANGXI);
  const card = await openCard(page);
  await card.getByRole('button', { name: '指引', exact: true }).click();
  const address = 'https://ybwt.ybj.gxzf.gov.cn';
  await expect(card.getByRole('link', { name: address, exact: true })).toHaveAttribute('href', address);
  const code = card.getByRole('img', { name: `二维码，内容是 ${address}` });
  await expect(code).toBeHidden();
  await card.getByText('用手机扫一扫').click();
  await expect(code).toBeVisible();
  const { width = 0, height = 0 } = (await code.boundingBox()) ?? {};
  expect([Math.round(width), Math.round(height)]).toEqual([200, 200]);
  const outside = gongji.requests.filter((url) => /^https?:/.test(url) && !url.startsWith(address));
  expect(outside).toEqual([]);
});

test.describe('offers', () => {
  const ACTIVATE = '<div role="dialog"><p>个人网厅涉及个人隐私,请先完成医保码授权认证</p></div>';

  test('at a notice, one at a time, quietly, and never again when sent away', async ({ gongji }) => {
    await serveMenu(gongji, `<h1>家庭共济</h1>${ACTIVATE}`);
    const page = await gongji.visit(GUANGXI);
    await page.evaluate(() => document.body.focus());
    await expect.poll(() => offerText(page)).toContain('激活医保码');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await press(page, '不再提示');
    await expect.poll(() => offerText(page)).toContain('要办家庭共济吗');
    await press(page, '这次不用');
    await expect.poll(() => offerText(page)).toBe('');
    await page.reload();
    await expect.poll(() => offerText(page)).toContain('要办家庭共济吗');
    await press(page, '带我做');
    await expectStep(page, 1);
    await expect.poll(() => offerText(page)).toBe('');
  });

  test('a page of records offers to keep them, and opens the card', async ({ gongji }) => {
    await serveMenu(gongji, '<h2>消费记录</h2><p>医保</p>');
    const page = await gongji.visit(GUANGXI);
    await expect.poll(() => offerText(page)).toContain('记进账本');
    const card = await openCard(page);
    expect(await boxOf(page, '.offer')).toBeNull();
    await card.locator('nav button').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => boxOf(page, '.offer')).not.toBeNull();
    await press(page, '打开看看');
    await shownCard(page);
    expect(await offerText(page)).toBe('');
  });

  test('someone not insured is told whom to ask; an article and a menu entry offer nothing', { tag: '@prove' }, async ({
    gongji,
  }) => {
    await serveMenu(gongji, '<p>医保</p><div class="el-message-box"><p>由于您暂未参保,无法进入个人中心</p></div>');
    const page = await gongji.visit(GUANGXI);
    await expect.poll(() => offerText(page)).toContain('12393');
    const quiet = 'https://ybwt.ybj.gxzf.gov.cn/quiet';
    await gongji.serve(
      quiet,
      hallPage(
        `<p>医保</p><a href="#">家庭共济</a><article><p>请先激活医保码</p></article><div style="display:none">${ACTIVATE}</div>`,
      ),
    );
    const other = await gongji.visit(quiet);
    await expect(launcher(other)).toBeAttached();
    await other.waitForTimeout(6000);
    expect(await offerText(other)).toBe('');
  });
});
