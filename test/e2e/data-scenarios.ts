/** Newer rules and further sites, allowed by the person: from a program of its own on this machine, in any browser. */
import { expect } from '@playwright/test';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import { BALANCE_CARD, HALL, hallPage } from './browser.ts';
import type { Browser } from './driver.ts';
import { listen } from './local-program.ts';
import { type Published, publish, SHIPPED } from './published-rules.ts';
import { expectMark, expectText, openCard, pause, type Scenario } from './scenarios.ts';

const ADDRESS = '提供规则的网址';
const TIANJIN = 'https://ggfw.ylbz.tj.gov.cn/hallEnter/';

interface Api {
  readonly origin: string;
  readonly asked: readonly string[];
  close(): void;
}

async function offering({ release, text }: Published): Promise<Api> {
  const asked: string[] = [];
  const { server, origin } = await listen(({ url = '', headers }, answer) => {
    const { cookie, referer, authorization } = headers;
    asked.push([url, cookie, referer, authorization].filter((each) => each !== undefined).join(' '));
    const body = url.startsWith('/v1/snapshots/') ? text : JSON.stringify(release);
    answer.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }).end(body);
  });
  return { origin, asked, close: () => server.close() };
}

async function taking(
  browser: Browser,
  change: Partial<Snapshot>,
  said: string,
  spoil = '',
): Promise<readonly string[]> {
  const published = publish({ ...SHIPPED, ...change });
  const api = await offering({ ...published, text: published.text + spoil });
  const options = await browser.own('options.html');
  await expectText(options, '随共济助手装好的');
  await options.fill(ADDRESS, api.origin);
  await options.press('允许并更新');
  await expectText(options, said);
  api.close();
  return api.asked.map((each) => each.replace(published.release.hash, 'hash'));
}

const { portals } = SHIPPED;

export const DATA: readonly Scenario[] = [
  {
    name: 'newer rules are taken, and say nothing of the person; a site that they stop is left at once',
    run: async (browser) => {
      await browser.serve(HALL, hallPage(BALANCE_CARD));
      const tab = await browser.visit(HALL);
      await expectText(await openCard(tab), '¥3,218.46');
      const stops = [{ host: 'ybj.hubei.gov.cn', basePath: '/' }];
      const asked = await taking(browser, { portals: { ...portals, stops } }, '已核对并换上新规则');
      expect(asked).toEqual(['/v1/releases/current', '/v1/snapshots/hash']);
      await expectMark(tab, false);
      await tab.reload();
      await pause(2500);
      await expectMark(tab, false);
    },
  },
  {
    name: 'rules that were altered on the way are not used',
    run: async (browser) => {
      await taking(browser, { portals: { ...portals, stops: [] } }, '收到的内容和签名的不一样', ' ');
      await browser.serve(HALL, hallPage(BALANCE_CARD));
      await expectMark(await browser.visit(HALL), true);
    },
  },
];

/** Needs a browser that answers its own question by itself. */
export const ALLOWING: Scenario = {
  name: 'a site is allowed by a click in the options, used, and taken back',
  run: async (browser) => {
    await browser.serve(TIANJIN, hallPage(BALANCE_CARD, '天津医保 个人网厅'));
    const tab = await browser.visit(TIANJIN);
    await pause(2500);
    await expectMark(tab, false);
    const options = await browser.own('options.html');
    await expectText(options, '更多医保网站');
    await options.run(() => {
      for (const each of document.querySelectorAll('summary')) each.click();
    });
    await options.press('允许', '*.ylbz.tj.gov.cn');
    await expectText(options, '不再允许');
    await pause(500);
    await tab.reload();
    await expectMark(tab, true);
    await expectText(await openCard(tab), '¥3,218.46');
    await options.press('不再允许', '*.ylbz.tj.gov.cn');
    await expect.poll(() => options.text()).not.toContain('不再允许');
    await pause(500);
    await tab.reload();
    await pause(2500);
    await expectMark(tab, false);
  },
};
