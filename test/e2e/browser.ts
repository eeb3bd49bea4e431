/**
 * A real browser with the shipped build in it, and pages of ours served under the portals' real host names: Chromium, or in
 * the project of that name Firefox.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Frame,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import { boxOf } from './closed-root.ts';
import { FIREFOX_ORIGIN, savedFiles, startFirefox } from './firefox-bidi.ts';
import { stopWorkers } from './stop-workers.ts';

const ROOT = path.join(import.meta.dirname, '../..');
export const BUILD = process.env.GONGJI_EXTENSION ?? path.join(ROOT, '.output/chrome-mv3');
export const FIREFOX_BUILD = process.env.GONGJI_FIREFOX_EXTENSION ?? path.join(ROOT, '.output/firefox-mv3');
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const HALL = 'https://ybj.hubei.gov.cn/hubeiHallSt/';
/** Extension frames need longer than a page's own. */
const FRAME_MS = 20_000;

/** A hall that no test uses: in Firefox the card on it opens the pages of ours, which no driver may go to. */
const DOOR = 'https://ybj.qinghai.gov.cn/qhggfw/';

export interface Gongji {
  readonly context: BrowserContext;
  /**
   * Where code of the extension runs beside it: a page of ours, or its worker in Chromium where a browser is fresh; in
   * Firefox nobody reaches the worker.
   */
  readonly worker: Pick<Page, 'evaluate'>;
  readonly id: string;
  /** Of the extension's own pages. */
  readonly origin: string;
  /** Serves this HTML at an address; the page's own requests beside it get 404. */
  serve(address: string, html: string, headers?: Readonly<Record<string, string>>): Promise<void>;
  /** Opens a page and waits for its load. */
  visit(address: string): Promise<Page>;
  /** Opens a page of ours in a tab. */
  own(file: string): Promise<Page>;
  popup(): Promise<Page>;
  /** Every request that anyone made, the pages' own included. */
  readonly requests: string[];
}

/** A browser of its own for each test: for what outlasts a test, and for the recordings. */
export const freshTest = base.extend<{ gongji: Gongji }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  gongji: async ({}, use) => {
    const gongji = await openBrowser();
    await use(gongji);
    await gongji.context.close();
  },
});

/** One browser for the tests of a file, in Chromium, made new before each of them: to start one costs as much as a short test. */
export const test = base.extend<{ gongji: Gongji }, { lasting: { opened?: Gongji } }>({
  lasting: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
    async ({}, use) => {
      const lasting: { opened?: Gongji } = {};
      await use(lasting);
      await lasting.opened?.context.close();
    },
    { scope: 'worker' },
  ],
  gongji: async ({ lasting }, use) => {
    if (lasting.opened && isFirefox()) await lasting.opened.context.close();
    else if (lasting.opened) await renew(lasting.opened);
    if (!lasting.opened || isFirefox()) lasting.opened = await openBrowser();
    await use(lasting.opened);
  },
});

/** Whether this test runs in Firefox. The benchmarks run in no test, and in Chromium. */
export function isFirefox(): boolean {
  try {
    return base.info().project.name === 'firefox';
  } catch {
    return false;
  }
}

/** A browser with the build in it. With a profile's folder it finds again what an earlier one left there. */
export async function openBrowser(profile = ''): Promise<Gongji> {
  const build = isFirefox() ? FIREFOX_BUILD : BUILD;
  if (!existsSync(path.join(build, 'manifest.json'))) throw new Error(`No build in ${build}: run npm run build first`);
  const context = await (isFirefox() ? startFirefox(build, profile) : startChromium(profile));
  const requests: string[] = [];
  context.on('request', (request) => request.url().startsWith(DOOR) || requests.push(request.url()));
  await answerNothing(context);
  const serve: Gongji['serve'] = async (address, html, headers = {}) => {
    const { origin, pathname } = new URL(address);
    await context.route(`${origin}${pathname}*`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { ...headers }, body: html }),
    );
  };
  const visit: Gongji['visit'] = async (address) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const pages = await (isFirefox() ? behindTheDoor({ context, serve, visit }) : chromiumOwn(context));
  const { origin, own } = pages;
  return {
    context,
    get worker() {
      return pages.worker();
    },
    id: new URL(origin).host,
    origin,
    requests,
    serve,
    visit,
    own,
    popup: () => own('popup.html'),
  };
}

function answerNothing(context: BrowserContext): Promise<unknown> {
  return context.route(/^https?:/, (route) => route.fulfill({ status: 404, body: '' }));
}

/** A page of ours where nothing runs: Playwright knows a worker no more once it has been stopped. */
const parked = new WeakMap<BrowserContext, Page>();

/** As after the first start: no pages, nothing kept by anyone, the worker's memory empty, the network as it was. */
async function renew({ context, origin, requests }: Gongji): Promise<void> {
  const page = await context.newPage();
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  await context.unrouteAll();
  await context.setOffline(false);
  await context.clearCookies();
  await page.goto(`${origin}/icon/16.png`);
  await page.evaluate(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    await new Promise<void>((resolve, reject) => {
      const gone = indexedDB.deleteDatabase('gongji');
      gone.onsuccess = () => resolve();
      gone.onerror = () => reject(gone.error);
    });
  });
  await stopWorkers(page);
  // Playwright tells a worker of every route, and waits for ever for the answer of one that sleeps.
  await page.evaluate(() => chrome.runtime.sendMessage({ to: 'nobody' }).catch(() => undefined));
  parked.set(context, page);
  await answerNothing(context);
  requests.length = 0;
}

function startChromium(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
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
}

interface OwnPages extends Pick<Gongji, 'origin' | 'own'> {
  worker(): Gongji['worker'];
}

async function chromiumOwn(context: BrowserContext): Promise<OwnPages> {
  const first: Worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(first.url()).host}`;
  const worker = () => parked.get(context) ?? first;
  const own = async (file: string) => {
    const page = await context.newPage();
    await page.goto(`${origin}/${file}`);
    return page;
  };
  return { origin, worker, own };
}

/** A first page of ours, opened by the card on a hall; it opens the others. */
async function behindTheDoor({
  context,
  serve,
  visit,
}: Pick<Gongji, 'context' | 'serve' | 'visit'>): Promise<OwnPages> {
  await serve(DOOR, hallPage(BALANCE_CARD));
  const door = await visit(DOOR);
  const card = await openCard(door);
  const opened = async (from: Page | Frame, file: string): Promise<Page> => {
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      // A frame in a page of the web has no `tabs`; a page in a tab may not open windows by itself.
      from.evaluate((url) => void (chrome.tabs ? chrome.tabs.create({ url }) : window.open(url)), `/${file}`),
    ]);
    // Its load is not announced either.
    await page.waitForURL(`${FIREFOX_ORIGIN}/${file}`, { waitUntil: 'commit' });
    await page.locator('main').waitFor();
    return page;
  };
  const first = await opened(card, 'options.html');
  await door.close();
  return { origin: FIREFOX_ORIGIN, worker: () => first, own: (file) => opened(first, file) };
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
  const clickAt = async (y: number) => {
    await page.mouse.move(width - 8, y);
    await page.mouse.click(width - 14, y);
    await expect.poll(() => cardFrame(page) !== undefined, { timeout: FRAME_MS / 8 }).toBe(true);
  };
  await clickAt(height * 0.7 + 22).catch(() =>
    // It was lifted off the page's own controls, or had not come yet.
    expect(async () => {
      const mark = await boxOf(page, '.mark');
      await clickAt(mark ? mark.y + mark.height / 2 : height * 0.7 + 22);
    }).toPass({ timeout: FRAME_MS }),
  );
  return shownCard(page);
}

export function cardFrame(page: Page): Frame | undefined {
  return page.frames().find((frame) => /^(?:chrome|moz)-extension:/.test(frame.url()));
}

/** The card's frame, once it has drawn itself. */
export async function shownCard(page: Page): Promise<Frame> {
  let frame: Frame | undefined;
  // Firefox shows an empty frame first, and another one in its place.
  await expect(async () => {
    frame = cardFrame(page);
    await frame?.locator('nav').waitFor({ timeout: FRAME_MS / 4 });
    expect(frame).toBeDefined();
  }).toPass({ timeout: FRAME_MS });
  if (!frame) throw new Error('The card is gone');
  return frame;
}

/** Fills a field of the card. What Playwright types does not arrive in a frame of an add-on in Firefox: there the field is told. */
export async function fillIn(field: Locator, text: string): Promise<void> {
  if (!isFirefox()) return field.fill(text);
  await field.evaluate((input, value) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('Not a field');
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** Presses a button of the card on a page whose layout Playwright does not see through in Firefox: there it is told. */
export function pressIn(button: Locator): Promise<void> {
  return isFirefox() ? button.dispatchEvent('click') : button.click();
}

/** The file that a button of a page of ours saves. */
export async function savedBy(page: Page, name: string): Promise<string> {
  const button = page.getByRole('button', { name });
  if (!isFirefox()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const file = path.join(path.dirname(await download.path()), download.suggestedFilename());
    await download.saveAs(file);
    return file;
  }
  const before = savedFiles(page.context());
  const added = () => savedFiles(page.context()).filter((file) => !before.includes(file));
  await button.click();
  await expect.poll(added).toHaveLength(1);
  return added()[0] ?? '';
}

/** Closes a page of ours. In Firefox it stays: whatever Playwright is asked after would wait for ever. */
export async function leave(page: Page): Promise<void> {
  if (!isFirefox()) await page.close();
}

/** Gives a page long enough to be looked at, where nothing is expected to happen. */
export async function letLook(page: Page): Promise<void> {
  await page.waitForTimeout(2500);
}

export { expect };
