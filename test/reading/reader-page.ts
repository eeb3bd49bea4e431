/** The shipped reader and finder in a page of Chromium of their own, for the tests of one file. */

import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { bundleReader, inReader, launchChromium } from '../../.scripts/chromium-pages.ts';
import type { PageReading } from '../../extension/reading/reading.ts';
import { isPageReading } from './expectation.ts';

export interface ReaderPage {
  /** What each of several pages is read as; all that is given of them is their bodies. */
  readEach(bodies: readonly string[]): Promise<readonly PageReading[]>;
  /** The answer to an expression over `gongji`. */
  ask(expression: string): Promise<unknown>;
}

/** Opens before the tests of the file that asks for it, and closes after them. */
export function readerPage(): ReaderPage {
  let browser: Browser;
  let page: Page;
  let bundle: string;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    bundle = await bundleReader();
  }, 60_000);
  afterAll(() => browser.close());

  const ask = (expression: string): Promise<unknown> => inReader(page, bundle, expression);
  return {
    ask,
    async readEach(bodies) {
      const pages = bodies.map(
        (body) => `<!doctype html><meta charset="utf-8"><title>医保个人网厅</title><body>${body}</body>`,
      );
      const readings = await ask(`gongji.readEach(${JSON.stringify(pages)})`);
      if (!Array.isArray(readings) || readings.length !== bodies.length || !readings.every(isPageReading))
        throw new Error('no readings came back');
      return readings;
    },
  };
}
