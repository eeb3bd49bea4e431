/** When a page counts as settled, and that nothing is watched, followed or read while its tab is hidden or once it is left. */

import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../.scripts/tools.ts';
import { shippedVocabulary } from '../../extension/build/vocabulary.ts';

// Playwright keeps every tab visible; here the browser hides the one behind.
let browser: Browser;
let page: Page;
let other: Page;
let bundle: string;

const CONTENT = '<section><h2>医保个人账户</h2><p>个人账户余额:<b>1,234.56</b>元</p></section>';
/** Longer than the 600 ms of quiet that a page needs. */
const LONGER_MS = 1500;

beforeAll(async () => {
  const built = await build({
    stdin: {
      contents: `export { settled } from './extension/reading/settled.ts'; export { readOnChange } from './extension/reading/read-on-change.ts'; export { readPage } from './extension/reading/read-page.ts'; export { allDetails } from './extension/reading/details.ts'; import { lexiconOf } from './extension/reading/lexicon.ts'; export const lexicon = lexiconOf(WORDS);`,
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'gongji',
    target: 'es2022',
    define: { WORDS: JSON.stringify({ vocabulary: shippedVocabulary(), cities: [] }) },
  });
  bundle = built.outputFiles[0]?.text ?? '';
  browser = await puppeteer.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  page = await browser.newPage();
  other = await browser.newPage();
}, 60_000);

afterAll(() => browser.close());

/** Counts the observers that are at work, then runs ours: `begin` starts it, `state` says how it goes. */
const HARNESS = `
  window.watching = 0;
  window.MutationObserver = class extends MutationObserver {
    observe(...all) { if (!this.on) window.watching++; this.on = true; super.observe(...all); }
    disconnect() { if (this.on) window.watching--; this.on = false; super.disconnect(); }
  };
  window.begin = (start) => {
    window.control = new AbortController();
    window.state = 'waiting';
    start(window.control.signal).then((end) => { window.state = end; }, (reason) => { window.state = 'rejected: ' + reason; });
  };`;

beforeEach(async () => {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><title>医保个人网厅</title><body>${CONTENT}</body>`);
  await page.evaluate(`${HARNESS};${bundle};window.gongji = gongji;`);
});

const begin = (call: string): Promise<unknown> => page.evaluate(`begin((signal) => ${call})`);
/** The end is queued behind the first slice of what begins: by a call of its own it may come too late on a busy machine. */
const beginAndEnd = (call: string, reason: string): Promise<unknown> =>
  page.evaluate(`begin((signal) => ${call}); void scheduler.postTask(() => control.abort('${reason}'));`);
const state = (): Promise<unknown> => page.evaluate('window.state');
const watching = (): Promise<unknown> => page.evaluate('window.watching');
const hide = (): Promise<void> => other.bringToFront();
const show = (): Promise<void> => page.bringToFront();
const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a page settles', () => {
  it('once it has been quiet, and is watched no longer', async () => {
    await begin('gongji.settled(document, signal)');
    expect(await state()).toBe('waiting');
    await expect.poll(watching).toBe(1);
    await expect.poll(state, { timeout: 8000 }).toBe('settled');
    expect(await watching()).toBe(0);
  }, 15_000);

  it.each([
    ['a frame inside it', 'framed'],
    ['an open shadow root inside it', 'open(document.body)'],
    ['a shadow root in what another one shows, inside a frame', 'open(open(framed).host)'],
  ])(
    'not before %s has been quiet as well',
    async (_, place) => {
      await page.evaluate(`{
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const framed = frame.contentDocument.body;
      const open = (around) => {
        const host = document.createElement('div');
        around.append(host);
        const root = host.attachShadow({ mode: 'open' });
        root.append(document.createElement('slot'));
        return root;
      };
      const late = ${place};
      setTimeout(() => {
        late.append('参保信息');
        window.changed = performance.now();
      }, 450);
    }`);
      await begin(
        'gongji.settled(document, signal).then((end) => end + " " + Math.round(performance.now() - window.changed))',
      );
      await expect.poll(state, { timeout: 8000 }).toMatch(/^settled /);
      const [, quiet] = String(await state()).split(' ');
      expect(Number(quiet)).toBeGreaterThanOrEqual(600);
    },
    15_000,
  );

  it('after it has made all of its nodes, and is not watched while it makes many', async () => {
    await page.evaluate(`{
      const list = document.createElement('ul');
      document.body.append(list);
      let rounds = 0;
      const timer = setInterval(() => {
        for (let n = 0; n < 400; n += 1) list.append(document.createElement('li'));
        window.changed = performance.now();
        if (++rounds === 20) clearInterval(timer);
      }, 50);
    }`);
    await begin(
      'gongji.settled(document, signal).then((end) => end + " " + Math.round(performance.now() - window.changed))',
    );
    await pass(500);
    expect(await watching()).toBe(0);
    await expect.poll(state, { timeout: 8000 }).toMatch(/^settled /);
    const [, quiet] = String(await state()).split(' ');
    expect(Number(quiet)).toBeGreaterThanOrEqual(600);
  }, 15_000);

  it('not by what a script says, nor by what is said to who has none, and at once by what stands in a frame', async () => {
    await page.evaluate(`{
      document.body.innerHTML = '<script type="text/plain">参保信息</script><noscript>请开启脚本</noscript><iframe></iframe>';
      setTimeout(() => {
        document.querySelector('iframe').contentDocument.body.append('参保信息');
        window.changed = performance.now();
      }, 1200);
    }`);
    await begin(
      'gongji.settled(document, signal).then((end) => end + " " + Math.round(performance.now() - window.changed))',
    );
    await expect.poll(state, { timeout: 8000 }).toMatch(/^settled \d/);
  }, 15_000);

  it('never for one that has left: it rejects with the reason and leaves nothing behind', async () => {
    await beginAndEnd('gongji.settled(document, signal)', 'left');
    await expect.poll(state).toBe('rejected: left');
    expect(await watching()).toBe(0);
    await begin(`gongji.settled(document, AbortSignal.abort('gone'))`);
    await expect.poll(state).toBe('rejected: gone');
    expect(await watching()).toBe(0);
  }, 15_000);

  it('after its tab is shown again; in a hidden tab nothing is observed', async () => {
    await begin('gongji.settled(document, signal)');
    await hide();
    await expect.poll(() => page.evaluate('document.hidden')).toBe(true);
    await pass(LONGER_MS);
    expect(await state()).toBe('waiting');
    expect(await watching()).toBe(0);
    await show();
    await expect.poll(watching).toBe(1);
    await expect.poll(state, { timeout: 8000 }).toBe('settled');
  }, 20_000);

  it('no more, left while its tab is hidden', async () => {
    await hide();
    await begin('gongji.settled(document, signal)');
    await page.evaluate(`control.abort('left')`);
    await expect.poll(state).toBe('rejected: left');
    await show();
    await pass(300);
    expect(await watching()).toBe(0);
  }, 15_000);
});

describe('a page that is followed', () => {
  it('is not looked at while its tab is hidden, and is looked at when it is shown again', async () => {
    await page.evaluate('window.looks = 0');
    await begin(
      'gongji.readOnChange(document, signal, async (looking) => { looking(); return { looks: ++window.looks }; }, () => {})',
    );
    await hide();
    await expect.poll(() => page.evaluate('document.hidden')).toBe(true);
    await page.evaluate(`document.body.append('参保信息')`);
    await pass(LONGER_MS);
    expect(await page.evaluate('window.looks')).toBe(1);
    await show();
    await expect.poll(() => page.evaluate('window.looks')).toBe(2);
    await page.evaluate(`control.abort('left')`);
    await expect.poll(state).toBe('rejected: left');
  }, 15_000);
});

describe('a reading', () => {
  it('tells of records and of participation only to who asks for them', async () => {
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`<h2>消费记录</h2><table>
      <tr><th>结算日期</th><th>医疗机构</th><th>个人账户支付</th></tr><tr><td>2025-03-08</td><td>第一医院</td><td>20.00</td></tr>
      </table><section><h2>参保信息</h2><p><b>参保状态</b><span>正常参保</span></p></section>`)})`,
    );
    const asked = (details: string): Promise<unknown> =>
      page.evaluate(`gongji.readPage(document, gongji.lexicon, new AbortController().signal, ${details})`);
    const figures = [{ kind: 'total', fen: 123456, label: '个人账户余额' }];
    const balances = { state: 'read', figures, records: [], recordsCut: false, participation: null, conflicting: [] };
    expect(await asked('undefined')).toEqual(balances);
    expect(await asked('gongji.allDetails')).toMatchObject({
      figures,
      records: [{ day: '2025-03-08', personalAccountFen: 2000 }],
      participation: { status: 'active' },
    });
  });

  const READ =
    'gongji.readPage(document, gongji.lexicon, signal).then((reading) => reading.state + " " + reading.figures.length)';

  it('waits while the tab is hidden', async () => {
    await hide();
    await expect.poll(() => page.evaluate('document.hidden')).toBe(true);
    await begin(READ);
    await pass(500);
    expect(await state()).toBe('waiting');
    await show();
    await expect.poll(state).toBe('read 1');
  }, 15_000);

  it('says that a page is loading which replaces its money while it is looked at', async () => {
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<p>办事大厅</p>'.repeat(20000))`);
    await page.evaluate(`begin((signal) => ${READ});
      void scheduler.postTask(() => { document.querySelector('b').textContent = '1,234.57'; });`);
    await expect.poll(state).toBe('loading 0');
  }, 15_000);

  it('ends with the reason of whoever overtakes it, also in a hidden tab', async () => {
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<p>办事大厅</p>'.repeat(20000))`);
    await beginAndEnd(READ, 'overtaken');
    await expect.poll(state).toBe('rejected: overtaken');
    await hide();
    await beginAndEnd(READ, 'left');
    await expect.poll(state).toBe('rejected: left');
  }, 15_000);
});
