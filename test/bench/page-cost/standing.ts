/** What boot and overlay cost a hall, and how soon the overlay is there. */
import { BALANCE_CARD, type Gongji, HALL, hallPage, launcher } from '../../e2e/browser.ts';
import type { Measure } from '../measure.ts';
import { bounded, ELSEWHERE, LONG_TASK_MS, median, metric, THROTTLE, TURNS, told } from './figures.ts';
import {
  callsOf,
  longestTask,
  scriptTime,
  type TraceEvent,
  traced,
  unrenderedTime,
  usesOf,
  wholeTime,
} from './trace.ts';

const NAMED = 'named';
/** A hall that says what it is when it has stood for a while: from then on all that its main thread does is ours. */
const LATE_HALL = hallPage(
  `${BALANCE_CARD.replaceAll('医保', '').replaceAll('个人账户', '')}
<script>setTimeout(() => { performance.mark('${NAMED}'); document.title = '湖北医保 个人网厅'; }, 700)</script>`,
  '…',
);
const EMPTY_HALL = '<!doctype html><title>…</title><div id="app"></div>';
const AFTER_MS = 2000;
/** By then the watch for occasions to offer help has come, and has looked. */
const OFFERS_AFTER_MS = 5000;

/**
 * The boot script alone on a hall that shows nothing yet; then the overlay on a hall, from the question to the paint. The bar
 * with the overlay is one of script, as that of the boot script is; what the page's main thread does in all, with the styles,
 * the layout and the paint of what it then shows, is told below it.
 */
export async function standing(gongji: Gongji): Promise<Measure[]> {
  const { boot, script, all, withOffers, longest } = await costs(gongji, 1);
  const throttledCosts = await costs(gongji, THROTTLE);
  return [
    bounded('boot, script', boot * THROTTLE, 6, 'ms'),
    told('boot, script, in the throttled browser', throttledCosts.boot, 'ms'),
    bounded('boot and overlay, script', script * THROTTLE, 30, 'ms'),
    told('boot and overlay, all of the main thread', all * THROTTLE, 'ms'),
    told('boot and overlay, in the throttled browser', throttledCosts.all, 'ms'),
    told('boot, overlay and the watch for occasions', withOffers * THROTTLE, 'ms'),
    bounded('boot and overlay, longest task', longest * THROTTLE, LONG_TASK_MS, 'ms'),
    bounded('overlay shown after it was asked for, in the throttled browser', throttledCosts.shown, 100, 'ms'),
    bounded('heap of the page with the overlay', await heap(gongji), 3, 'MB'),
  ];
}

/** Medians in milliseconds: of the thread's time, and, for `shown`, of the clock. */
async function costs(gongji: Gongji, rate: number) {
  const boot: number[] = [];
  const script: number[] = [];
  const all: number[] = [];
  const withOffers: number[] = [];
  const longest: number[] = [];
  const shown: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await gongji.serve(HALL, EMPTY_HALL);
    const run = firstRun(await arriving(gongji, HALL, rate));
    boot.push(run);
    await gongji.serve(ELSEWHERE, LATE_HALL);
    const without = await arriving(gongji, ELSEWHERE, rate);
    await gongji.serve(HALL, LATE_HALL);
    const withUs = await arriving(gongji, HALL, rate);
    const events = sinceNamed(withUs, AFTER_MS);
    const until = (ms: number, time = wholeTime) => run + time(sinceNamed(withUs, ms)) - time(sinceNamed(without, ms));
    script.push(until(AFTER_MS, unrenderedTime));
    all.push(until(AFTER_MS));
    withOffers.push(until(OFFERS_AFTER_MS));
    longest.push(longestTask(events));
    shown.push(shownAfter(events));
  }
  return {
    boot: median(boot),
    script: median(script),
    all: median(all),
    withOffers: median(withOffers),
    longest: median(longest),
    shown: median(shown),
  };
}

/** What follows when the page has said what it is. */
function sinceNamed(events: readonly TraceEvent[], ms: number): TraceEvent[] {
  const naming = events.find(({ name }) => name === NAMED);
  if (!naming) throw new Error('The page has not said what it is');
  return events.filter(({ ts }) => ts > naming.ts && ts < naming.ts + ms * 1000);
}

function shownAfter(events: readonly TraceEvent[]): number {
  const [overlay, shown] = usesOf(events, 'overlay.js');
  const asked = callsOf(events, 'portal.js').findLast(({ ts }) => overlay && ts < overlay.ts);
  const paint = events.find(({ name, ts }) => name === 'Paint' && shown && ts > shown.ts);
  if (!asked || !paint) throw new Error('The overlay did not come');
  return (paint.ts - asked.ts) / 1000;
}

/** The boot script's own run; its looks at the page later on count with the overlay. */
function firstRun(events: readonly TraceEvent[]): number {
  const runs = usesOf(events, 'portal.js').filter(({ name }) => name !== 'FunctionCall' && name !== 'TimerFire');
  if (runs.length === 0) throw new Error('The boot script did not run');
  return scriptTime(runs);
}

async function arriving(gongji: Gongji, url: string, rate: number): Promise<TraceEvent[]> {
  const page = await gongji.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const events = await traced(page, session, async () => {
    await session.send('Page.navigate', { url });
    await page.waitForTimeout(1000 + OFFERS_AFTER_MS + 500);
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
