/** What is folded away is pointed at by what opens it, wherever it stands and however it is hidden; by nothing else, ever. */

import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleReader, inReader, launchChromium } from '../../.scripts/chromium-pages.ts';
import { AROUND, HIDINGS, OPENS, OPENS_NOTHING } from './folded.ts';

const WAY = '账户划拨';

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  bundle = await bundleReader();
}, 60_000);

afterAll(() => browser.close());

/** The id of what is pointed at, in each place and way of hiding. */
async function pointedAt(shape: string): Promise<ReadonlySet<unknown>> {
  const bodies = AROUND.flatMap((around) =>
    HIDINGS.map((hiding) => around.replace('%', shape.replaceAll('{…}', hiding))),
  );
  const ids = await inReader(page, bundle, `gongji.pointedIds(${JSON.stringify(bodies)}, ${JSON.stringify(WAY)})`);
  if (!Array.isArray(ids)) throw new Error('no answers came back');
  return new Set(ids);
}

describe('what opens nothing is left alone', () => {
  it.each(Object.entries(OPENS_NOTHING))(
    '%s',
    async (_, shape) => {
      expect(await pointedAt(shape)).toEqual(new Set([null]));
    },
    60_000,
  );
});

describe('what opens it is pointed at', () => {
  it.each(Object.entries(OPENS))(
    '%s',
    async (_, shape) => {
      expect(await pointedAt(shape)).toEqual(new Set(['x']));
    },
    60_000,
  );
});
