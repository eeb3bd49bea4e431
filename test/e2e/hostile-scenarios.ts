/** Pages that are hostile, strict, huge or translated: nothing leaks, nothing wrong is shown, and the page works as before. */
import { expect } from '@playwright/test';
import { BALANCE_CARD, HALL, hallPage } from './browser.ts';
import { expectMark, expectText, hasMark, openCard, pause, type Scenario } from './scenarios.ts';

export const HOSTILE: readonly Scenario[] = [
  {
    name: 'the strictest policy lets the card in all the same',
    run: async (browser) => {
      const policy =
        "default-src 'none'; frame-src 'none'; style-src 'none'; script-src 'none'; sandbox allow-scripts allow-same-origin";
      await browser.serve(HALL, hallPage(BALANCE_CARD), { 'content-security-policy': policy });
      await expectText(await openCard(await browser.visit(HALL)), '¥3,218.46');
    },
  },
  {
    name: 'a page that registered our element’s name before us gets no way into it',
    run: async (browser) => {
      const script = `<script>
        window.caught = [];
        customElements.define('gongji-helper', class extends HTMLElement {
          constructor() {
            super();
            try { this.inside = this.attachInternals(); } catch {}
            try { this.attachShadow({ mode: 'open' }); window.caught.push('open'); } catch {}
          }
        });
      </script>`;
      await browser.serve(HALL, hallPage(script + BALANCE_CARD));
      const tab = await browser.visit(HALL);
      await expectText(await openCard(tab), '¥3,218.46');
      const reached = await tab.run(() => {
        const host = document.querySelector('gongji-helper');
        const inside: unknown = host && Reflect.get(host, 'inside');
        const root: unknown = inside instanceof ElementInternals ? inside.shadowRoot : null;
        return JSON.stringify([Reflect.get(window, 'caught'), host?.shadowRoot ?? null, root === null]);
      });
      expect(reached).toBe('[[],null,true]');
    },
  },
  {
    name: 'the page is not told the card’s address, by any list that it can read',
    run: async (browser) => {
      const script = `<script>
        window.seen = [];
        new PerformanceObserver((list) => window.seen.push(...list.getEntries().map(({ name }) => name)))
          .observe({ entryTypes: ['resource'] });
        addEventListener('message', ({ data }) => window.seen.push(JSON.stringify(data)));
        addEventListener('securitypolicyviolation', ({ blockedURI }) => window.seen.push(blockedURI));
      </script>`;
      await browser.serve(HALL, hallPage(script + BALANCE_CARD));
      const tab = await browser.visit(HALL);
      await expectText(await openCard(tab), '¥3,218.46');
      await pause(500);
      const seen = await tab.run(() =>
        JSON.stringify([
          Reflect.get(window, 'seen'),
          performance.getEntries().map(({ name }) => name),
          window.length,
          [...document.querySelectorAll('iframe')].map(({ src }) => src),
        ]),
      );
      expect(seen).not.toMatch(/extension:|card\.html/);
      expect(seen).toMatch(/,0,\[\]\]$/);
    },
  },
  {
    name: 'a page that removes our element, and then lies over everything, keeps its own and lets the mark be reached',
    run: async (browser) => {
      const cover = `<div id="cover" style="position:fixed;inset:0;z-index:2147483647;background:#fffb"></div>`;
      await browser.serve(HALL, hallPage(BALANCE_CARD + cover));
      const tab = await browser.visit(HALL);
      await expectMark(tab, true);
      await tab.run(() => document.querySelector('gongji-helper')?.remove());
      await expectMark(tab, true);
      // Covered text is not what a person sees, so it is not read.
      const card = await openCard(tab);
      await tab.run(() => document.getElementById('cover')?.remove());
      await card.press('重新读取');
      await expectText(card, '¥3,218.46');
    },
  },
  {
    name: 'a page that removes our element as soon as it comes gets the mark back where it belongs',
    run: async (browser) => {
      const script = `<script>
        new MutationObserver((records, watch) => {
          for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
            if (node.localName !== 'gongji-helper') continue;
            watch.disconnect();
            node.remove();
            window.removed = true;
          }
        }).observe(document.documentElement, { childList: true });
      </script>`;
      await browser.serve(HALL, hallPage(script + BALANCE_CARD));
      const tab = await browser.visit(HALL);
      await expect.poll(() => tab.run(() => Reflect.get(window, 'removed') === true)).toBe(true);
      await expectMark(tab, true);
      const share = () =>
        tab.inRoot((root) => {
          const { top = 0 } = root.querySelector('.mark')?.getBoundingClientRect() ?? {};
          return (top / innerHeight).toFixed(1);
        });
      await expect.poll(share).toBe('0.7');
    },
  },
  {
    name: 'a layer of the page opened over us later works as before, and we are there when it closes',
    run: async (browser) => {
      const layer = `<div id="layer" popover="manual" style="inset:0;width:100vw;height:100vh;margin:0">
        <button id="close" style="width:200px;height:80px" onclick="layer.hidePopover()">关闭</button></div>`;
      await browser.serve(HALL, hallPage(BALANCE_CARD + layer));
      const tab = await browser.visit(HALL);
      const card = await openCard(tab);
      await expectText(card, '¥3,218.46');
      await tab.run(() => document.getElementById('layer')?.showPopover());
      await pause(1500);
      await tab.click(60, 40);
      await expect.poll(() => tab.run(() => document.getElementById('layer')?.matches(':popover-open'))).toBe(false);
      await card.press('手工填写');
      await card.fill('金额（元）', '12.34');
      await card.press('用这个数');
      await expectText(card, '¥12.34');
    },
  },
  {
    name: 'the page’s shortcuts work while the card is open, and what is typed in the card is not the page’s',
    run: async (browser) => {
      const script = `<script>
        window.keys = [];
        for (const kind of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput'])
          addEventListener(kind, (event) => { window.keys.push(event.key ?? event.data); }, true);
      </script>`;
      await browser.serve(HALL, hallPage(`${script}${BALANCE_CARD}<input id="field">`));
      const tab = await browser.visit(HALL);
      const card = await openCard(tab);
      await card.press('手工填写');
      await card.fill('金额（元）', '12.34');
      expect(await tab.run(() => JSON.stringify(Reflect.get(window, 'keys')))).toBe('[]');
      await tab.run(() => document.getElementById('field')?.focus());
      for (const key of ['j', 'Escape', 'ArrowDown']) await tab.press(key);
      const keys = await tab.run(() => JSON.stringify(Reflect.get(window, 'keys')));
      for (const key of ['j', 'Escape', 'ArrowDown']) expect(keys).toContain(`"${key}"`);
      expect(await tab.card()).toBeDefined();
    },
  },
  {
    name: 'prototypes and globals that the page has changed change nothing of ours',
    run: async (browser) => {
      const script = `<script>
        for (const name of ['to', 'key', 'kind', 'input', 'ok', 'code', 'reads', 'fen']) Object.prototype[name] = 'x';
        Array.prototype.find = Array.prototype.map = Array.prototype.some = () => undefined;
        String.prototype.replace = () => '9,999.99';
        Element.prototype.attachShadow = Element.prototype.append = () => { throw new Error('no'); };
        Object.defineProperty(Node.prototype, 'nodeValue', { get: () => '账户余额:9,999.99 元' });
        window.MutationObserver = window.setTimeout = window.fetch = undefined;
        JSON.parse = () => ({ fen: 999999 });
      </script>`;
      await browser.serve(HALL, hallPage(BALANCE_CARD) + script);
      const card = await openCard(await browser.visit(HALL));
      await expectText(card, '¥3,218.46');
      expect(await card.text()).not.toContain('9,999.99');
      await card.press('对，存到账本');
      await card.press('记下');
      await expectText(card, '已记到');
    },
  },
  {
    name: 'messages and events that the page forges do nothing',
    run: async (browser) => {
      await browser.serve(HALL, hallPage(BALANCE_CARD));
      const tab = await browser.visit(HALL);
      const card = await openCard(tab);
      await expectText(card, '¥3,218.46');
      const before = await card.text();
      const reached = await tab.run(() => {
        const host = document.querySelector('gongji-helper');
        const forged = [
          { to: 'worker', kind: 'book', input: null },
          { to: 'worker', kind: 'save-balances', input: { balances: [{ fen: 1 }] } },
          { to: 'page', kind: 'close-card', key: '' },
          {
            to: 'card',
            kind: 'page-viewed',
            input: { reading: { state: 'read', figures: [{ kind: 'total', fen: 1 }] } },
          },
        ];
        for (const message of forged) {
          window.postMessage(message, '*');
          for (const target of [window, document, host]) {
            target?.dispatchEvent(new CustomEvent('message', { detail: message, bubbles: true, composed: true }));
            target?.dispatchEvent(new MessageEvent('message', { data: message, origin: 'chrome-extension://x' }));
          }
        }
        for (const kind of ['click', 'pointerdown', 'keydown']) {
          host?.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
        }
        const { chrome, browser: firefox } = Object(window);
        return [typeof chrome?.runtime?.sendMessage, typeof firefox?.runtime?.sendMessage].join();
      });
      expect(reached).toBe('undefined,undefined');
      await pause(800);
      expect(await card.text()).toBe(before);
      expect(await hasMark(tab)).toBe(true);
    },
  },
  {
    name: 'a translated page: what still stands in Chinese is read, translated words are not guessed at',
    run: async (browser) => {
      const font = (text: string) =>
        `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font>`;
      const page = (label: string, title: string) =>
        hallPage(
          `<section class="card"><h2>${font(title)}</h2><div class="el-form-item"><label class="el-form-item__label">${font(label)}</label>
          <div class="el-form-item__content"><span>${font('3,218.46')} ${font('元')}</span></div></div></section>`,
        );
      await browser.serve(HALL, page('个人账户余额：', '医保个人账户'));
      await expectText(await openCard(await browser.visit(HALL)), '¥3,218.46');
      const english = `${HALL}english`;
      await browser.serve(english, page('Personal account balance:', 'Medical insurance personal account'));
      const card = await openCard(await browser.visit(english));
      await expectText(card, '没有认出余额');
      expect(await card.text()).not.toContain('3,218.46');
    },
  },
  {
    name: 'a page of 100,000 nodes is read, and goes on working',
    run: async (browser) => {
      const script = `<script>
        const list = document.getElementById('list');
        for (let row = 0; row < 20000; row++) {
          const item = document.createElement('li');
          item.innerHTML = '<b>项目' + row + '</b><i>' + (row * 7 % 1000) + '</i><u>x</u><s>y</s>';
          list.append(item);
        }
        window.ticks = 0;
        setInterval(() => { window.ticks++; }, 20);
      </script>`;
      await browser.serve(HALL, hallPage(`${BALANCE_CARD}<ul id="list"></ul>`) + script);
      const tab = await browser.visit(HALL);
      expect(await tab.run(() => document.getElementsByTagName('*').length)).toBeGreaterThan(100_000);
      const card = await openCard(tab);
      const before = Number(await tab.run(() => Reflect.get(window, 'ticks')));
      await expectText(card, '¥3,218.46');
      await pause(500);
      expect(Number(await tab.run(() => Reflect.get(window, 'ticks')))).toBeGreaterThan(before);
    },
  },
];
