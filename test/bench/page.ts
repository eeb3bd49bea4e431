/**
 * What the extension costs a page, on the shipped build in Chromium: reading pages of three sizes, the boot script, the
 * overlay, the memory, a page that churns, and the popup's first sight of a balance.
 *
 * Four times slower, in two ways. The browser's own throttling is for what a person waits for. It holds the thread up by the
 * clock on the wall, so that it multiplies by four what other programs took of the machine as well, and short tasks by
 * anything between one and eight. What boot and overlay cost is therefore the thread's own time at full speed, times four;
 * what the throttled browser says stands below it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stopWorker } from '../e2e/book-driver.ts';
import { BALANCE_CARD, BUILD, type Gongji, HALL, hallPage, openBrowser, openCard } from '../e2e/browser.ts';
import type { Measure } from './measure.ts';
import { churning } from './page-cost/churning.ts';
import { bounded, ELSEWHERE, LONG_TASK_MS, median, TURNS, throttled, told } from './page-cost/figures.ts';
import { largeHall } from './page-cost/large-hall.ts';
import { standing } from './page-cost/standing.ts';
import { longestTask, taskTime, traced } from './page-cost/trace.ts';

/** The size that has a bar. */
const NAMED_NODES = 10_000;

export async function run(): Promise<Measure[]> {
  const gongji = await openBrowser();
  try {
    const measures: Measure[] = [];
    for (const nodes of [1_000, 10_000, 100_000]) measures.push(...(await reading(gongji, nodes)));
    measures.push(...(await standing(gongji)), ...(await churning(gongji)), ...(await popup(gongji)));
    return measures;
  } finally {
    await gongji.context.close();
  }
}

/** The shipped reader on a page that it sees for the first time, in a world of its own. */
async function reading(gongji: Gongji, nodes: number): Promise<Measure[]> {
  const html = largeHall(nodes);
  const code = readFileSync(path.join(BUILD, 'reader.js'), 'utf8');
  await gongji.serve(ELSEWHERE, html);
  const turns = nodes > 50_000 ? 2 : TURNS;
  const times: number[] = [];
  const longest: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const page = await gongji.visit(ELSEWHERE);
    const session = await throttled(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await evaluate(`globalThis.gongji = {}; ${code}; null`);
    await page.waitForTimeout(300);
    let read: unknown;
    const events = await traced(page, session, async () => {
      read = await evaluate(
        'gongji.reader(document, new AbortController().signal).then(({ figures }) => figures.length)',
      );
    });
    if (read !== 3) throw new Error(`${nodes} nodes: ${String(read)} figures were read, not 3`);
    times.push(taskTime(events));
    longest.push(longestTask(events));
    await page.close();
  }
  const size = nodes.toLocaleString('en');
  const what = `reading ${size} nodes, settling included`;
  return [
    nodes === NAMED_NODES ? bounded(what, median(times), 50, 'ms') : told(what, median(times), 'ms'),
    bounded(`reading ${size} nodes, longest task`, median(longest), LONG_TASK_MS, 'ms'),
  ];
}

async function popup(gongji: Gongji): Promise<Measure[]> {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const hall = await gongji.visit(HALL);
  const card = await openCard(hall);
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await card.getByLabel('在账本里叫（可以改）').fill('爸爸');
  await card.getByRole('button', { name: '记下' }).click();
  await card.getByText('已记到“爸爸”名下').waitFor();
  const warm: number[] = [];
  const asleep: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    warm.push(await painted(gongji));
    await stopWorker(gongji, hall);
    asleep.push(await painted(gongji));
  }
  await hall.close();
  return [
    bounded('popup paints the balances, worker awake', median(warm), 100, 'ms'),
    bounded('popup paints the balances, worker asleep', median(asleep), 400, 'ms'),
  ];
}

/** From the popup's start to the frame after its balance stands there. */
async function painted(gongji: Gongji): Promise<number> {
  const page = await gongji.context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.body?.textContent?.includes('3,218.46')) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
    });
    seen.observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(`chrome-extension://${gongji.id}/popup.html`);
  await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
  const at = await page.evaluate(() => performance.getEntriesByName('painted')[0]?.startTime ?? Number.NaN);
  await page.close();
  return at;
}
