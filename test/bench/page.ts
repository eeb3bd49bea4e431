/**
 * What the extension costs a page, on the shipped build in Chromium at a fourfold throttled CPU: reading pages of three
 * sizes, the boot script, the overlay, the memory, a page that churns, and the popup's first sight of a balance.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { stopWorker } from '../e2e/book-driver.ts';
import { BALANCE_CARD, BUILD, type Gongji, HALL, hallPage, launcher, openBrowser, openCard } from '../e2e/browser.ts';
import type { Measure } from './measure.ts';
import { largeHall } from './page-cost/large-hall.ts';
import { longestTask, scriptTime, taskTime, traced, usesOf } from './page-cost/trace.ts';

const THROTTLE = 4;
const TURNS = 5;
/** The size that has a bar. */
const NAMED_NODES = 10_000;
const LONG_TASK_MS = 50;
/** Of no portal: nothing of ours runs there. */
const ELSEWHERE = 'https://example.org/hall/';
const CHURN = `<script>
  window.churn = () => {
    const list = document.createElement('ul');
    document.body.append(list);
    for (let round = 0; round < 5; round++) {
      for (let n = 0; n < 2000; n++) {
        const item = document.createElement('li');
        item.className = 'row';
        item.textContent = '第 ' + n + ' 行';
        list.append(item);
      }
      list.replaceChildren();
    }
    list.remove();
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  };
</script>`;

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

function bounded(what: string, value: number, bar: number, unit: string): Measure {
  const shown = `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
  return { what, ours: shown, peer: '–', ratio: value / bar, bar: `≤ ${bar} ${unit}`, holds: value <= bar };
}

/** A figure without a bar of its own, for comparison. */
function told(what: string, value: number, unit: string): Measure {
  return { what, ours: `${value.toFixed(1)} ${unit}`, peer: '–', ratio: Number.NaN, bar: '–', holds: true };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function throttled(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return session;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
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

/** The boot script alone on a hall that shows nothing yet; then the overlay on a hall, from the question to the paint. */
async function standing(gongji: Gongji): Promise<Measure[]> {
  const boot: number[] = [];
  const all: number[] = [];
  const shown: number[] = [];
  const longest: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await gongji.serve(HALL, '<!doctype html><title>…</title><div id="app"></div>');
    boot.push(firstRun(await arriving(gongji)));
    await gongji.serve(HALL, hallPage(BALANCE_CARD));
    const events = await arriving(gongji);
    all.push(taskTime(events));
    longest.push(longestTask(events));
    const [overlay] = usesOf(events, 'overlay.js');
    const asked = usesOf(events, 'portal.js').findLast(({ ts }) => overlay && ts < overlay.ts);
    const paint = events.filter(({ name, ts }) => name === 'Paint' && overlay && ts > overlay.ts).at(0);
    if (!asked || !paint) throw new Error('The overlay did not come');
    shown.push((paint.ts - asked.ts) / 1000);
  }
  return [
    bounded('boot, script', median(boot), 6, 'ms'),
    bounded('boot and overlay, tasks with script', median(all), 30, 'ms'),
    bounded('boot and overlay, longest task', median(longest), LONG_TASK_MS, 'ms'),
    bounded('overlay shown after it was asked for', median(shown), 100, 'ms'),
    bounded('heap of the page with the overlay', await heap(gongji), 3, 'MB'),
  ];
}

/** The boot script's own run; its looks at the page later on count with the overlay. */
function firstRun(events: Awaited<ReturnType<typeof traced>>): number {
  const runs = usesOf(events, 'portal.js').filter(({ name }) => name !== 'FunctionCall');
  if (runs.length === 0) throw new Error('The boot script did not run');
  return scriptTime(runs);
}

async function arriving(gongji: Gongji): Promise<Awaited<ReturnType<typeof traced>>> {
  const page = await gongji.context.newPage();
  const session = await throttled(page);
  const events = await traced(page, session, async () => {
    await session.send('Page.navigate', { url: HALL });
    await page.waitForTimeout(2500);
  });
  await page.close();
  return events;
}

/** What the page's process holds with the overlay on it beyond what it holds without. */
async function heap(gongji: Gongji): Promise<number> {
  const used: number[] = [];
  for (const address of [ELSEWHERE, HALL]) {
    await gongji.serve(address, hallPage(BALANCE_CARD));
    const page = await gongji.visit(address);
    if (address === HALL) await launcher(page).waitFor({ state: 'attached' });
    await page.waitForTimeout(1500);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    used.push(await metric(session, 'JSHeapUsedSize'));
    await page.close();
  }
  const [without = Number.NaN, withUs = Number.NaN] = used;
  return (withUs - without) / 1e6;
}

/** The same page elsewhere and on a hall with the card open, in turns. */
async function churning(gongji: Gongji): Promise<Measure[]> {
  const html = hallPage(`${BALANCE_CARD}${CHURN}`);
  await gongji.serve(ELSEWHERE, html);
  await gongji.serve(HALL, html);
  const sides = [await gongji.visit(ELSEWHERE), await gongji.visit(HALL)] as const;
  await openCard(sides[1]);
  const times: [number[], number[]] = [[], []];
  const sessions = [await throttled(sides[0]), await throttled(sides[1])] as const;
  for (let turn = 0; turn < TURNS * 2; turn += 1) {
    for (const side of [0, 1] as const) {
      await sides[side].bringToFront();
      const began = await metric(sessions[side], 'TaskDuration');
      await sides[side].evaluate('churn()');
      times[side].push(((await metric(sessions[side], 'TaskDuration')) - began) * 1000);
    }
  }
  for (const page of sides) await page.close();
  const [without, withUs] = [median(times[0]), median(times[1])];
  return [
    {
      what: 'a page that makes and drops 2,000 nodes, with us',
      ours: `${withUs.toFixed(1)} ms`,
      peer: `${without.toFixed(1)} ms`,
      ratio: withUs / without,
      bar: '≤ 1.1',
      holds: withUs / without <= 1.1,
    },
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
