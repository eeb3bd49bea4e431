/** What a guide points at on the pages of test/pages/targets, in real Chromium. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleReader, inReader, launchChromium, showFile } from '../../.scripts/chromium-pages.ts';

const FOLDER = 'test/pages/targets';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

interface TargetCase {
  readonly words: string;
  readonly role?: string;
}

let browser: Browser;
let context: BrowserContext;
let bundle: string;

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  bundle = await bundleReader();
}, 60_000);

afterAll(() => browser.close());

describe('the target of a step', () => {
  it.each(names)(
    '%s',
    async (name) => {
      const cases: TargetCase[] = JSON.parse(readFileSync(join(FOLDER, name.replace('.html', '.json')), 'utf8'));
      const page = await context.newPage();
      await showFile(page, join(FOLDER, name));
      for (const one of cases) {
        const answer = await inReader(
          page,
          bundle,
          `gongji.point(${JSON.stringify(one.words)}, ${JSON.stringify(one.role)})`,
        );
        const { role: _, words, ...expected } = one;
        expect(answer, words).toMatchObject(expected);
      }
      await page.close();
    },
    60_000,
  );
});
