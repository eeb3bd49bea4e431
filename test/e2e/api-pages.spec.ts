/** The API's own pages for every reader: they are files, served here beside answers made up for them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Gongji, test } from './browser.ts';
import { smallTargets } from './targets.ts';

const STATIC = path.join(import.meta.dirname, '../../worker/public/static');
const API = 'https://api.example.org';
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', html: 'text/html' };

const parameters = [
  { parameter: 'relatives', coverage: 'own', certainty: 'official', machineWrittenOnly: false },
  { parameter: 'regionScope', coverage: 'own', certainty: 'reported', machineWrittenOnly: false },
  { parameter: 'mechanism', coverage: 'inherited', certainty: 'unverified', machineWrittenOnly: false },
  { parameter: 'memberLimits', coverage: 'none', certainty: null, machineWrittenOnly: true },
];

async function open(gongji: Gongji, name: string): Promise<Page> {
  await gongji.context.route(`${API}/static/**`, (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    const contentType = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain';
    return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body: readFileSync(path.join(STATIC, file)) });
  });
  await gongji.context.route(`${API}/v1/coverage?*`, (route) =>
    route.fulfill({ json: { items: [{ region: '420000', name: '湖北省', parameters }], nextCursor: null } }),
  );
  const page = await gongji.context.newPage();
  await page.goto(`${API}/static/${name}.html`);
  return page;
}

test('the coverage page says how sure each value is without a colour', async ({ gongji }) => {
  const page = await open(gongji, 'coverage-zh');
  const row = page.getByRole('row').filter({ hasText: '湖北省' });
  await expect(row.getByRole('img', { name: '当地自己的规定 · 官方文件', exact: true })).toHaveText('●');
  await expect(row.getByRole('img', { name: '当地自己的规定 · 媒体报道', exact: true })).toHaveText('●1');
  await expect(row.getByRole('img', { name: '沿用上级的 · 仅见于网站，没有核实', exact: true })).toHaveText('○2');
  const leftOut = '没有查到 · 当地或所在省的说法只见于机器生成的页面，没有采用';
  await expect(row.getByRole('img', { name: leftOut, exact: true })).toHaveText('–*');
  // What is scrolled under the region's name does not show through it.
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await row.evaluate((tr) => {
    const [name, mark, frame] = [tr.querySelector('th'), tr.querySelector('sup'), tr.closest('.scroll')];
    if (!name || !mark || !frame) return null;
    mark.scrollIntoView({ block: 'center', inline: 'nearest' });
    frame.scrollLeft += mark.getBoundingClientRect().left - name.getBoundingClientRect().left - 16;
    const { x, y, width, height } = mark.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('th, td')?.localName;
  });
  expect(over).toBe('th');
});

test('every column of the coverage can be seen: in a wide window, by scrolling where it says so, and on paper', async ({
  gongji,
}) => {
  const page = await open(gongji, 'coverage-zh');
  const cut = () =>
    page.evaluate(() => {
      const frame = document.querySelector('.scroll');
      return frame && Math.max(0, frame.scrollWidth - window.innerWidth);
    });
  const hint = page.getByText('表很宽：横着滑，看后面的几项。');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('row').filter({ hasText: '湖北省' })).toBeVisible();
  expect(await cut()).toBe(0);
  await expect(hint).toBeHidden();
  await page.setViewportSize({ width: 900, height: 800 });
  await expect(hint).toBeVisible();
  // A4 with margins of 15 mm.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  expect(await cut()).toBe(0);
  await expect(hint).toBeHidden();
});

for (const name of ['index-zh', 'docs-zh', 'coverage-en'])
  test(`the API's page ${name} has no fault of accessibility, and fits a phone`, async ({ gongji }) => {
    const page = await open(gongji, name);
    await page.setViewportSize({ width: 320, height: 640 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
    expect(await smallTargets(page, 44)).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`),
    ).toEqual([]);
  });
