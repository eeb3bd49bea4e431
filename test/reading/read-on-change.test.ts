/** That what is read follows its page: nothing missed, nothing told twice, and not for ever at the page's cost. */

import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium } from '../../.scripts/chromium-pages.ts';

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  const built = await build({
    entryPoints: ['extension/reading/read-on-change.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'gongji',
    target: 'es2022',
  });
  bundle = built.outputFiles[0]?.text ?? '';
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

/** A reader that reads the page's one word, at once or when it is `let go`. */
const HARNESS = `
  const told = [];
  let looks = 0;
  let held = false;
  let letGo = () => {};
  const control = new AbortController();
  async function read(looking) {
    looks += 1;
    looking();
    const said = document.querySelector('#word').textContent;
    if (held) await new Promise((go) => { letGo = go; });
    return { said };
  }
  let end = 'none';
  gongji.readOnChange(document, control.signal, read, ({ said }) => told.push(said)).catch((reason) => { end = reason; });`;

beforeEach(async () => {
  page = await browser.newPage();
  await page.clock.install();
  await page.setContent('<p id="word">one</p><p id="clock">0</p><button>查询</button>');
  await page.addScriptTag({ content: `${bundle};${HARNESS}` });
  await page.clock.runFor(500);
});

const told = (): Promise<unknown> => page.evaluate('told.join(" ")');
const looks = (): Promise<number> => page.evaluate('looks');
const say = (word: string): Promise<unknown> =>
  page.evaluate(`document.querySelector('#word').textContent = '${word}'`);

it('tells what comes later, and the same only once', async () => {
  expect(await told()).toBe('one');
  await say('two');
  await page.clock.runFor(2500);
  expect(await told()).toBe('one two');
  await page.evaluate(`document.body.append('办事指南')`);
  await page.clock.runFor(2500);
  expect(await told()).toBe('one two');
  expect(await looks()).toBe(3);
});

it('misses nothing that changes while the page is being looked at', async () => {
  await page.evaluate(`held = true; document.querySelector('#word').textContent = 'two'`);
  await page.clock.runFor(2500);
  await page.evaluate(`held = false; document.querySelector('#word').textContent = 'three'; letGo()`);
  await page.clock.runFor(2500);
  expect(await told()).toBe('one two three');
});

it('hears what changes in a frame and in an open shadow root', async () => {
  await page.evaluate(`{
    const frame = document.createElement('iframe');
    const host = document.createElement('div');
    document.body.append(frame, host);
    window.framed = frame.contentDocument.body;
    window.rooted = host.attachShadow({ mode: 'open' });
  }`);
  await page.clock.runFor(2500);
  for (const root of ['framed', 'rooted']) {
    const before = await looks();
    await page.evaluate(`${root}.append('参保信息')`);
    await page.clock.runFor(5000);
    expect(await looks(), root).toBe(before + 1);
  }
});

it('is not led on for ever by a clock: ten minutes of it are some looks, and a change is still seen', async () => {
  await page.evaluate(
    `setInterval(() => { document.querySelector('#clock').textContent = String(Date.now()); }, 1000)`,
  );
  await page.clock.runFor(600_000);
  expect(await looks()).toBeLessThan(25);
  await say('two');
  await page.clock.runFor(61_000);
  expect(await told()).toBe('one two');
});

it('looks at once after the person has done something, and not after what only looks like it', async () => {
  await page.evaluate(
    `setInterval(() => { document.querySelector('#clock').textContent = String(Date.now()); }, 1000)`,
  );
  await page.clock.runFor(600_000);
  const before = await looks();
  await page.evaluate(`document.querySelector('button').click()`);
  await page.clock.runFor(500);
  expect(await looks()).toBe(before);
  await page.getByRole('button').click();
  await page.clock.runFor(500);
  expect(await looks()).toBeGreaterThan(before);
  // What a click brings may take its time.
  await page.clock.runFor(1500);
  await say('two');
  await page.clock.runFor(4000);
  expect(await told()).toBe('one two');
});

it('ends with the reason of who ends it, and hears nothing more', async () => {
  await page.evaluate(`control.abort('left')`);
  await page.clock.runFor(2500);
  expect(await page.evaluate('end')).toBe('left');
  await say('two');
  await page.getByRole('button').click();
  await page.clock.runFor(2500);
  expect(await looks()).toBe(1);
});
