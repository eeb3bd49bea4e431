/**
 * The scenarios' browser in a real Firefox, driven by Puppeteer over WebDriver BiDi. BiDi does not go to an extension's pages;
 * the card opens them, as an extension's own page may. It gives a test the closed root, which a page never gets.
 */
import path from 'node:path';
import puppeteer, { type ElementHandle, type Browser as Firefox, type Frame, type Page } from 'puppeteer-core';
import { BALANCE_CARD, hallPage } from './browser.ts';
import type { Browser, Face, Tab } from './driver.ts';

const ROOT = path.join(import.meta.dirname, '../..');
export const FIREFOX_BUILD = process.env.GONGJI_FIREFOX_EXTENSION ?? path.join(ROOT, '.output/firefox-mv3');
const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

const LONG_MS = 20_000;
const LOOK_MS = 100;
/** A hall that no scenario uses: the card on it opens the pages of ours. */
const DOOR = 'https://ybj.qinghai.gov.cn/qhggfw/';

const PREFERENCES = {
  // What a person's click on the browser's own question would do: no driver can click that.
  'extensions.webextOptionalPermissionPrompts': false,
  // The worker sleeps after two seconds instead of thirty.
  'extensions.background.idle.timeout': 2000,
};

interface Served {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function openFirefox(): Promise<Browser> {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
  await firefox.installExtension(FIREFOX_BUILD);
  const served = new Map<string, Served>([[DOOR, { html: hallPage(BALANCE_CARD), headers: {} }]]);
  const requests: string[] = [];

  async function visit(address: string): Promise<Page> {
    const page = await firefox.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(DOOR)) requests.push(url);
      const { origin, pathname } = new URL(url);
      const found = served.get(origin + pathname);
      void request.respond(
        found
          ? { status: 200, contentType: 'text/html; charset=utf-8', headers: found.headers, body: found.html }
          : { status: 404, body: '' },
      );
    });
    await page.goto(address);
    return page;
  }

  async function own(name: string): Promise<Face> {
    const door = await visit(DOOR);
    await until(async () => (await door.$('gongji-helper')) ?? undefined);
    await door.mouse.move(1272, 582);
    const card = await until(async () => {
      await door.mouse.click(1266, 582);
      return cardFrame(door);
    });
    const before = await firefox.pages();
    await card.evaluate((file) => void window.open(`/${file}`), name);
    const page = await until(async () => (await firefox.pages()).find((each) => !before.includes(each)));
    await until(async () => (await page.$('main')) ?? undefined);
    await door.close();
    return faceOf(page);
  }

  return {
    name: 'firefox',
    requests,
    serve: async (address, html, headers = {}) => {
      const { origin, pathname } = new URL(address);
      served.set(origin + pathname, { html, headers });
    },
    visit: async (address) => tabOf(firefox, await visit(address)),
    own,
    close: () => firefox.close(),
  };
}

function tabOf(firefox: Firefox, page: Page): Tab {
  return {
    run: (code, input = '') => page.evaluate(code, input),
    goto: async (address) => void (await page.goto(address)),
    reload: async () => {
      await page.bringToFront();
      await page.reload();
    },
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => pressKey(page, key),
    inRoot: (code, wanted = '') => inRoot(firefox, page, code, wanted),
    card: async () => {
      const frame = await cardFrame(page);
      return frame && faceOf(frame);
    },
  };
}

async function pressKey(page: Page, key: string): Promise<void> {
  if (!isKey(key)) throw new Error(`No key ${key}`);
  await page.keyboard.press(key);
}

const KEYS = ['Tab', 'Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'j'] as const;

function isKey(key: string): key is (typeof KEYS)[number] {
  return KEYS.some((each) => each === key);
}

function faceOf(place: Page | Frame): Face {
  return {
    text: () => place.evaluate(() => document.body.innerText),
    press: (button, line = '') =>
      until(async () => {
        const element = await buttonNamed(place, button, line);
        await element?.click();
        return element;
      }).then(() => undefined),
    fill: async (label, value) => {
      const field = await until(() => fieldNamed(place, label));
      await (await field.toElement('input')).type(value);
    },
    choose: async (label, value) => {
      const field = await until(() => fieldNamed(place, label));
      await (await field.toElement('select')).select(value);
    },
    run: (code, input = '') => place.evaluate(code, input),
  };
}

async function buttonNamed(
  place: Page | Frame,
  name: string,
  line: string,
): Promise<ElementHandle<HTMLButtonElement> | undefined> {
  const handle = await place.evaluateHandle(
    (wanted, within) =>
      [...document.querySelectorAll('button')].find(
        (each) =>
          each.checkVisibility() &&
          (each.ariaLabel ?? each.textContent).split(' · ')[0]?.trim() === wanted &&
          (within === '' || each.closest('li')?.textContent.includes(within)),
      ),
    name,
    line,
  );
  return handle.asElement()?.toElement('button');
}

async function fieldNamed(place: Page | Frame, label: string): Promise<ElementHandle<Node> | undefined> {
  const handle = await place.evaluateHandle(
    (wanted) => [...document.querySelectorAll('label')].find((each) => each.textContent.includes(wanted))?.control,
    label,
  );
  return handle.asElement() ?? undefined;
}

async function cardFrame(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    // Its address is shown as about:blank: it is asked itself.
    const isOurs = await frame
      .evaluate(() => location.protocol === 'moz-extension:' && document.querySelector('nav') !== null)
      .catch(() => false);
    if (isOurs) return frame;
  }
  return undefined;
}

async function inRoot<Value>(
  firefox: Firefox,
  page: Page,
  code: (root: ShadowRoot, wanted: string) => Value,
  wanted: string,
): Promise<Value | null> {
  const context: unknown = Reflect.get(page.mainFrame(), '_id');
  const target = { context, sandbox: 'gongji-test' };
  const host = await send(firefox, 'script.evaluate', {
    expression: 'document.querySelector("gongji-helper")',
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const sharedId = dig(host, 'result', 'value', 'shadowRoot', 'sharedId');
  if (typeof sharedId !== 'string') return null;
  const answer = await send(firefox, 'script.callFunction', {
    functionDeclaration: `(root, wanted) => JSON.stringify((${code.toString()})(root, wanted) ?? null)`,
    arguments: [{ sharedId }, { type: 'string', value: wanted }],
    target,
    awaitPromise: false,
  });
  const text = dig(answer, 'result', 'value');
  if (typeof text !== 'string') throw new Error(JSON.stringify(answer).slice(0, 500));
  return JSON.parse(text);
}

async function send(firefox: Firefox, method: string, parameters: object): Promise<unknown> {
  const connection: unknown = Reflect.get(firefox, 'connection');
  if (!isConnection(connection)) throw new Error('This Puppeteer does not show its BiDi connection');
  return (await connection.send(method, parameters)).result;
}

interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
}

function dig(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** What a handle stands for may be drawn anew, or its page gone on, between two questions: it is asked again. */
async function until<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  const end = Date.now() + LONG_MS;
  let fault: unknown = new Error(`Nothing came in ${LONG_MS} ms: ${look.toString().slice(0, 200)}`);
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== undefined) return found;
    } catch (error) {
      fault = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw fault;
}
