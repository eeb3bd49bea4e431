/** A balance is not read where a word of the page gives it to something else, wherever beside it that word stands. */

import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleReader, inReader, launchChromium } from '../../.scripts/chromium-pages.ts';
import { AGAINST, AS_TITLE, BELOW, BESIDE, NO_AMOUNTS } from './against.ts';
import { isPageReading } from './expectation.ts';

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  bundle = await bundleReader();
}, 60_000);

afterAll(() => browser.close());

const HEAD = '<header>个人网厅 <span>欢迎您,王**</span> <a href="#">退出登录</a></header><h2>我的账户</h2>';

async function isRead(html: string): Promise<boolean> {
  await page.setContent(`<!doctype html><meta charset="utf-8"><title>医保个人网厅</title><body>${HEAD}${html}</body>`);
  const reading = await inReader(page, bundle, 'gongji.readNow()');
  if (!isPageReading(reading)) throw new Error('no reading came back');
  return reading.figures.length > 0;
}

const ways = Object.entries(BESIDE);
const titles = Object.entries(AS_TITLE);

it.each([...ways, ...titles])('a balance is read where nothing is against it: %s', async (_, way) => {
  expect((await isRead(way('医保'))) || (await isRead(way('实时')))).toBe(true);
});

describe.each(Object.entries(AGAINST))('no balance of %s', (kind, words) => {
  it.each(words)(
    '%s',
    async (each) => {
      const read: string[] = [];
      const places = kind === 'another number' ? ways : [...ways, ...titles];
      for (const [name, way] of places) if (await isRead(way(each))) read.push(name);
      if (/nobody|no more/.test(kind) && (await isRead(BELOW(each)))) read.push('below');
      expect(read).toEqual([]);
    },
    60_000,
  );
});

it.each(NO_AMOUNTS)('no amount of another thing where %s stands for the balance', async (instead) => {
  expect(await isRead(`<p>账户余额:${instead}</p><p>1,200.00</p>`)).toBe(false);
  expect(await isRead(`<div><div>账户余额</div><div>${instead}</div><div>1,200.00</div></div>`)).toBe(false);
  expect(await isRead(`<div><span>账户余额:</span><span>${instead}</span></div><div><b>1,200.00</b></div>`)).toBe(
    false,
  );
});
