/** Every page of test/pages, read by the shipped reader in real Chromium: no wrong figure, hardly any missed. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleReader, inReader, launchChromium, mayChange, visitFiles } from '../../.scripts/chromium-pages.ts';
import type { PageReading } from '../../extension/reading/reading.ts';
import { type Expectation, isPageReading, report, wrongIn } from './expectation.ts';

const PAGES = 'test/pages';
const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !name.startsWith('targets/'))
  .filter((name) => existsSync(join(PAGES, name.replace(/\.html$/, '.json'))))
  .sort();

function expectationOf(name: string): Expectation {
  return JSON.parse(readFileSync(join(PAGES, name.replace(/\.html$/, '.json')), 'utf8'));
}

/** The day on which the pages were made: what they show as this year's stays so. The reader asks for the day in its own world. */
const THEN = `(Date = class extends Date {
  constructor(...at) { if (at.length > 0) super(...at); else super('2026-11-22T10:00:00+08:00'); }
  static now() { return Date.parse('2026-11-22T10:00:00+08:00'); }
})`;

const readings = new Map<string, PageReading>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  const bundle = await bundleReader();
  const open = () => browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const paths = files.map((name) => join(PAGES, name));
  await visitFiles(open, paths, 8, async (page, path) => {
    const reading = await inReader(page, bundle, `${THEN}, ${mayChange(path) ? 'gongji.read()' : 'gongji.readNow()'}`);
    if (!isPageReading(reading)) throw new Error(`${path}: no reading came back`);
    readings.set(path.slice(PAGES.length + 1), reading);
  });
}, 300_000);

afterAll(() => browser.close());

describe('the pages of test/pages', () => {
  it('are at least 60', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  it.each(files)('%s shows no figure that is not expected', (name) => {
    const reading = readings.get(name);
    expect(reading && wrongIn(reading, expectationOf(name))).toEqual([]);
  });

  it.each(files)('%s is in the expected state', (name) => {
    const expected = expectationOf(name);
    const reading = readings.get(name);
    expect(reading?.state).toBe(expected.state);
    if (expected.records) expect(reading?.records).toEqual(expected.records);
    expect(reading?.recordsCut).toBe(expected.recordsCut ?? false);
    if (expected.participation) expect(reading?.participation).toEqual(expected.participation);
  });

  it('are read with a recall of at least 0.95, shape by shape in the report', () => {
    const table = report(files.map((name) => ({ name, reading: readings.get(name), expected: expectationOf(name) })));
    console.info(table.text);
    expect(table.wrong).toBe(0);
    expect(table.recall).toBeGreaterThanOrEqual(0.95);
  });
});
