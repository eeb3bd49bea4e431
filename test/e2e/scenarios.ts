/** What a person does with Gongji, for every browser it is built for. */
import { expect } from '@playwright/test';
import { BALANCE_CARD, HALL, hallPage } from './browser.ts';
import type { Browser, Face, Tab } from './driver.ts';

export interface Scenario {
  readonly name: string;
  run(browser: Browser): Promise<void>;
}

const GUANGXI = 'https://ybwt.ybj.gxzf.gov.cn/';
const LONG = { timeout: 20_000 };

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a balance is read, confirmed, and found again in the popup after the worker slept',
    run: async (browser) => {
      await browser.serve(HALL, hallPage(BALANCE_CARD));
      const tab = await browser.visit(`${HALL}?ticket=s3cr3t#/account?code=s3cr3t`);
      const card = await openCard(tab);
      await expectText(card, '¥3,218.46');
      await card.press('对，存到账本');
      await card.press('记下');
      await expectText(card, '已记到“本人”名下');
      await pause(3000);
      const popup = await browser.own('popup.html');
      await expectText(popup, '¥3,218.46');
      await expectText(popup, '湖北省医保服务平台网厅');
      const kept = await popup.run(storedText);
      expect(kept).toContain('321846');
      expect(kept).not.toMatch(/s3cr3t|ticket|code=/);
      expect(pagesAsked(browser)).toEqual([`${HALL}?ticket=s3cr3t`]);
    },
  },
  {
    name: 'a figure in unknown words is picked on the page; Escape leaves without one',
    run: async (browser) => {
      await browser.serve(
        HALL,
        hallPage('<h2>医保</h2><p>可以用的钱</p><p id="money" style="width:200px">1,234.50元</p>'),
      );
      const tab = await browser.visit(HALL);
      await tab.run(() => {
        document.body.addEventListener('click', () => document.body.setAttribute('data-clicked', ''));
      });
      const card = await openCard(tab);
      await card.press('在网页上点选');
      await pause(400);
      await tab.press('Escape');
      await expectText(card, '没有认出余额');
      await card.press('在网页上点选');
      await pause(400);
      const { x, y } = JSON.parse(
        await tab.run(() => JSON.stringify(document.getElementById('money')?.getBoundingClientRect())),
      );
      await tab.move(x + 20, y + 10);
      await tab.click(x + 20, y + 10);
      await expectText(card, '¥1,234.50');
      expect(await tab.run(() => document.body.hasAttribute('data-clicked'))).toBe(false);
    },
  },
  {
    name: 'a route that changes without a hashchange is read anew; an employer route is left',
    run: async (browser) => {
      await browser.serve(HALL, hallPage(BALANCE_CARD));
      const tab = await browser.visit(`${HALL}#/account`);
      const card = await openCard(tab);
      await expectText(card, '¥3,218.46');
      await tab.run(() => {
        history.pushState(null, '', '#/records?token=1');
        const app = document.getElementById('app');
        if (app) app.innerHTML = '<h2>医保消费记录</h2><p>暂无数据</p>';
      });
      await expectText(card, '没有认出余额');
      expect(await card.text()).not.toContain('¥3,218.46');
      await tab.run(() => history.pushState(null, '', '#/unitLogin?from=home'));
      await expectMark(tab, false);
      await tab.run(() => history.pushState(null, '', '#/home'));
      await expectMark(tab, true);
    },
  },
  {
    name: 'whether a parent may use the account, with its grounds, and how to set it up',
    run: async (browser) => {
      await browser.serve(HALL, hallPage(BALANCE_CARD));
      const card = await openCard(await browser.visit(HALL));
      await card.press('资格');
      await card.choose('是您的', 'parent-in-law');
      await card.press('看看能不能用');
      await expectText(card, '不可以');
      await expectText(card, '可以这样办');
      await card.press('指引');
      await expectText(card, '在哪里办');
    },
  },
  {
    name: 'a guide is walked on the page, over a reload, and the page stays as it is',
    run: async (browser) => {
      await browser.serve(
        GUANGXI,
        hallPage(
          '<nav><a href="#/in" id="login">个人登录</a> <a href="#/work" id="work">个人办事</a></nav><p>医保</p>',
          '广西医保 个人网厅',
        ),
      );
      const tab = await browser.visit(GUANGXI);
      const before = await tab.run(() => document.body.outerHTML);
      const card = await openCard(tab);
      await card.press('指引');
      await card.press('在网页上带我做');
      await expectTour(tab, '第 1 步，共 7 步');
      await expectRing(tab, 'login');
      const { x, y, width, height } = await boxOf(tab, 'login');
      await tab.click(x + width / 2, y + height / 2);
      await expectTour(tab, '第 2 步，共 7 步');
      await expectRing(tab, 'work');
      expect(await tab.run(() => document.body.outerHTML)).toBe(before);
      await tab.reload();
      await expectTour(tab, '第 2 步，共 7 步');
    },
  },
  {
    name: 'help is offered at a notice, and never again once sent away',
    run: async (browser) => {
      await browser.serve(
        GUANGXI,
        hallPage('<div role="dialog"><p>个人网厅涉及个人隐私,请先完成医保码授权认证</p></div>', '广西医保 个人网厅'),
      );
      const tab = await browser.visit(GUANGXI);
      await expectOffer(tab, '激活医保码');
      const place = await tab.inRoot((root) => {
        const never = [...root.querySelectorAll('.offer button')].find(({ textContent }) => textContent === '不再提示');
        const { x, y, width, height } = never?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await tab.click(place?.x ?? 0, place?.y ?? 0);
      await expectOffer(tab, '');
      await tab.reload();
      await expectMark(tab, true);
      await pause(2500);
      await expectOffer(tab, '');
    },
  },
  {
    name: 'nothing comes on a page that is no hall, nor on an employer page',
    run: async (browser) => {
      for (const address of [
        'https://example.org/hubeiHallSt/',
        'https://ybj.hubei.gov.cn/',
        'https://ggfw.ylbz.tj.gov.cn/hallEnter/',
        `${HALL}#/unitLogin`,
      ]) {
        await browser.serve(address, hallPage(BALANCE_CARD));
        const tab = await browser.visit(address);
        await pause(2500);
        expect(await hasMark(tab), address).toBe(false);
      }
    },
  },
];

/** Opens the card as a person would: by the mark at the right edge. */
export async function openCard(tab: Tab): Promise<Face> {
  await expectMark(tab, true);
  await tab.move(1272, 582);
  await expect(async () => {
    if (!(await tab.card())) await tab.click(1266, 582);
    // A second click too soon would close what is on its way.
    await expect.poll(() => tab.card(), { timeout: 4000 }).toBeDefined();
  }).toPass(LONG);
  const card = await tab.card();
  if (!card) throw new Error('The card is gone');
  await expectText(card, '余额');
  return card;
}

export function hasMark(tab: Tab): Promise<boolean> {
  return tab.run(() => document.querySelector('gongji-helper') !== null);
}

export async function expectMark(tab: Tab, expected: boolean): Promise<void> {
  await expect.poll(() => hasMark(tab), LONG).toBe(expected);
}

export async function expectText(face: Face, text: string): Promise<void> {
  await expect.poll(() => face.text().catch(() => 'not there now'), LONG).toContain(text);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function expectTour(tab: Tab, text: string): Promise<void> {
  const said = () => tab.inRoot((root) => root.querySelector<HTMLElement>('.tour')?.innerText ?? '');
  await expect.poll(said, LONG).toContain(text);
}

async function expectOffer(tab: Tab, text: string): Promise<void> {
  const said = async () => (await tab.inRoot((root) => root.querySelector('.offer')?.textContent ?? '')) ?? '';
  if (text === '') await expect.poll(said, LONG).toBe('');
  else await expect.poll(said, LONG).toContain(text);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(tab: Tab, id: string): Promise<Box> {
  return JSON.parse(
    await tab.run((wanted) => JSON.stringify(document.getElementById(wanted)?.getBoundingClientRect()), id),
  );
}

async function expectRing(tab: Tab, id: string): Promise<void> {
  await expect(async () => {
    const ring = await tab.inRoot((root) => {
      const { x, y, width, height } = root.querySelector('.target')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
    const target = await boxOf(tab, id);
    if (!ring) throw new Error('There is no ring');
    expect(Math.abs(ring.x + ring.width / 2 - (target.x + target.width / 2))).toBeLessThan(5);
    expect(Math.abs(ring.y + ring.height / 2 - (target.y + target.height / 2))).toBeLessThan(5);
    expect(ring.width).toBeGreaterThan(target.width);
  }).toPass(LONG);
}

/** What was asked of the web, the pages' own icons aside. A fragment is not sent; BiDi shows it all the same. */
function pagesAsked({ requests }: Browser): string[] {
  return requests
    .filter((url) => /^https?:/.test(url) && !url.endsWith('/favicon.ico'))
    .map((url) => url.split('#')[0] ?? '');
}

/** Runs in a page of ours: everything that is kept on the device. */
async function storedText(): Promise<string> {
  const everything: unknown[] = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    for (const table of database.objectStoreNames) {
      everything.push(
        await new Promise<unknown>((resolve, reject) => {
          const all = database.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => resolve(all.result);
          all.onerror = () => reject(all.error);
        }),
      );
    }
    database.close();
  }
  return JSON.stringify(everything);
}
