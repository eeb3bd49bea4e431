/** A real Chromium with the shipped build in it, and pages of ours served under the portals' real host names. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Frame,
  type Page,
  type Worker,
} from '@playwright/test';

const ROOT = path.join(import.meta.dirname, '../..');
export const BUILD = process.env.GONGJI_EXTENSION ?? path.join(ROOT, '.output/chrome-mv3');
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const HALL = 'https://ybj.hubei.gov.cn/hubeiHallSt/';
/** Extension frames need longer than a page's own. */
const FRAME_MS = 20_000;

export interface Gongji {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly id: string;
  /** Serves this HTML at an address; the page's own requests beside it get 404. */
  serve(address: string, html: string, headers?: Readonly<Record<string, string>>): Promise<void>;
  /** Opens a page and waits for its load. */
  visit(address: string): Promise<Page>;
  popup(): Promise<Page>;
  /** Every request that anyone made, the pages' own included. */
  readonly requests: string[];
}

export const test = base.extend<{ gongji: Gongji }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  gongji: async ({}, use) => {
    const gongji = await openBrowser();
    await use(gongji);
    await gongji.context.close();
  },
});

/** A browser with the build in it. With a profile's folder it finds again what an earlier one left there. */
export async function openBrowser(profile = ''): Promise<Gongji> {
  if (!existsSync(path.join(BUILD, 'manifest.json'))) throw new Error(`No build in ${BUILD}: run npm run build first`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: [
      `--disable-extensions-except=${BUILD}`,
      `--load-extension=${BUILD}`,
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await context.route(/^https?:/, (route) => route.fulfill({ status: 404, body: '' }));
  return {
    context,
    worker,
    id,
    requests,
    serve: async (address, html, headers = {}) => {
      const { origin, pathname } = new URL(address);
      await context.route(`${origin}${pathname}*`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { ...headers }, body: html }),
      );
    },
    visit: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    popup: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/popup.html`);
      return page;
    },
  };
}

/** A page of the corpus. */
export function corpusPage(name: string): string {
  return readFileSync(path.join(ROOT, 'test/pages', name), 'utf8');
}

/** A hall with the given content in it. */
export function hallPage(content: string, title = '湖北医保 个人网厅'): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>
<body><header><span>个人网厅</span><a href="#">退出登录</a></header><div id="app">${content}</div></body></html>`;
}

export const BALANCE_CARD = `<section class="card"><h2>医保个人账户</h2>
<div class="el-form-item"><label class="el-form-item__label">个人账户余额:</label>
<div class="el-form-item__content"><span id="figure">3,218.46 元</span></div></div></section>`;

/** Our element on the page: closed, so that only its being there can be seen. */
export function launcher(page: Page) {
  return page.locator('gongji-helper');
}

/** Opens the card as a person would: by the mark at the right edge. */
export async function openCard(page: Page): Promise<Frame> {
  await expect(launcher(page)).toBeAttached();
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.mouse.move(width - 8, height * 0.7 + 22);
  await expect(async () => {
    await page.mouse.click(width - 14, height * 0.7 + 22);
    expect(cardFrame(page)).toBeDefined();
  }).toPass({ timeout: FRAME_MS });
  return shownCard(page);
}

export function cardFrame(page: Page): Frame | undefined {
  return page.frames().find((frame) => frame.url().startsWith('chrome-extension://'));
}

/** The card's frame, once it has drawn itself. */
export async function shownCard(page: Page): Promise<Frame> {
  await expect.poll(() => cardFrame(page) !== undefined, { timeout: FRAME_MS }).toBe(true);
  const frame = cardFrame(page);
  if (!frame) throw new Error('The card is gone');
  await frame.locator('nav').waitFor();
  return frame;
}

/** Gives a page long enough to be looked at, where nothing is expected to happen. */
export async function letLook(page: Page): Promise<void> {
  await page.waitForTimeout(2500);
}

export { expect };
