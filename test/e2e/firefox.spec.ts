/** The Firefox build in a real Firefox, driven over WebDriver BiDi: the launcher comes, the card reads, the worker keeps. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BALANCE_CARD, HALL, hallPage } from './browser.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const BUILD = process.env.GONGJI_FIREFOX_EXTENSION ?? path.join(ROOT, '.output/firefox-mv3');
const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

let browser: Browser;

test.beforeAll(async () => {
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  await browser.installExtension(BUILD);
});

test.afterAll(() => browser?.close());

async function visit(address: string, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.url().startsWith(address.split('#')[0] ?? '');
    void request.respond({
      status: isPage ? 200 : 404,
      contentType: 'text/html; charset=utf-8',
      body: isPage ? html : '',
    });
  });
  await page.goto(address);
  return page;
}

const mark = (page: Page) => page.$('gongji-helper');

test('the linter finds nothing', () => {
  const { status, stdout } = spawnSync('npx', ['web-ext', 'lint', '--source-dir', BUILD, '--warnings-as-errors'], {
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
});

test('the mark comes on a hall, and the card reads the figure there', async () => {
  const page = await visit(`${HALL}#/account`, hallPage(BALANCE_CARD));
  await expect.poll(async () => (await mark(page)) !== null).toBe(true);
  await page.mouse.move(1272, 582);
  await page.mouse.click(1266, 582);
  // Firefox gives our frame an address of its own that BiDi shows as about:blank.
  const texts = () =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent).catch(() => '')));
  await expect.poll(texts, { timeout: 20_000 }).toContainEqual(expect.stringContaining('对，存到账本'));
  expect((await texts()).join()).toContain('¥3,218.46');
});

test('nothing comes on an employer route or an unlisted page', async () => {
  for (const address of [`${HALL}#/unitLogin`, 'https://example.org/hubeiHallSt/']) {
    const page = await visit(address, hallPage(BALANCE_CARD));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await mark(page), address).toBeNull();
  }
});
