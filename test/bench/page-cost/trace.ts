/** What Chromium itself records of a page's main thread: tasks and scripts, in CPU time, so that a busy machine matters less. */
import type { CDPSession, Page } from '@playwright/test';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly message?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const MARK = 'gongji-bench';
/** Entries from the browser into JavaScript. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'RunPostTaskCallback',
  'v8.compile',
  'TimerFire',
]);
/** What becomes of a change on the screen, also where a script asks for it. */
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'HitTest']);

/** Runs `work` and answers what the page's main thread did meanwhile, in order. */
export async function traced(page: Page, session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('No session with the browser');
  const events: TraceEvent[] = [];
  browser.on('Tracing.dataCollected', ({ value }) => {
    // The protocol calls them objects; their shape is that of the trace event format.
    for (const event of value) if (isEvent(event)) events.push(event);
  });
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await session.send('Runtime.evaluate', { expression: `console.timeStamp('${MARK}')` });
  await work();
  const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
  await browser.send('Tracing.end');
  await complete;
  await browser.detach();
  const mark = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === MARK);
  if (!mark) throw new Error('The trace does not show the page');
  return events
    .filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts >= mark.ts)
    .sort((one, other) => one.ts - other.ts);
}

function isEvent(value: object): value is TraceEvent {
  return 'name' in value && 'ph' in value && 'pid' in value && 'tid' in value && 'ts' in value;
}

const endOf = (event: TraceEvent): number => event.ts + (event.dur ?? 0);
const cpu = (event: TraceEvent): number => (event.tdur ?? event.dur ?? 0) / 1000;

/** Those of some names that stand in no other of them. */
function outermost(events: readonly TraceEvent[], names: ReadonlySet<string>): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of events) {
    if (event.ph !== 'X' || !names.has(event.name)) continue;
    const last = found.at(-1);
    if (!last || event.ts >= endOf(last)) found.push(event);
  }
  return found;
}

/** Outermost entries into scripts. On a page without scripts of its own all are ours. */
export function scripts(events: readonly TraceEvent[]): TraceEvent[] {
  return outermost(events, SCRIPT);
}

/** The tasks in which a script ran. What a promise goes on with is recorded as a part of its task only. */
function tasksWithScripts(events: readonly TraceEvent[]): TraceEvent[] {
  const ran = scripts(events);
  const tasks = events.filter((event) => event.ph === 'X' && event.name === 'RunTask');
  return tasks.filter((task) => ran.some(({ ts }) => ts >= task.ts && ts <= endOf(task)));
}

/** Milliseconds of tasks in which a script ran, all that they entail included. */
export function taskTime(events: readonly TraceEvent[]): number {
  return tasksWithScripts(events).reduce((sum, task) => sum + cpu(task), 0);
}

/** What follows the last look at whether a page is at rest, that look's own task included: looks are timers, a reading has none. */
export function readingOf(events: readonly TraceEvent[]): TraceEvent[] {
  const look = events.findLast(({ ph, name }) => ph === 'X' && name === 'TimerFire');
  if (!look) throw new Error('The trace shows no look at the page');
  return events.filter((event) => endOf(event) >= look.ts);
}

/** Milliseconds of all tasks, scripts or none. */
export function wholeTime(events: readonly TraceEvent[]): number {
  const tasks = events.filter(({ ph, name }) => ph === 'X' && name === 'RunTask');
  return tasks.reduce((sum, task) => sum + cpu(task), 0);
}

/**
 * Milliseconds of all tasks but for what the browser styles, lays out and paints in them. What a promise goes on with is in no
 * entry of its own, so scripts are counted as what is left; the browser's own errands between them count as theirs.
 */
export function unrenderedTime(events: readonly TraceEvent[]): number {
  const rendered = outermost(events, RENDERING).reduce((sum, event) => sum + cpu(event), 0);
  return wholeTime(events) - rendered;
}

/** The longest task in which a script ran, in milliseconds. */
export function longestTask(events: readonly TraceEvent[]): number {
  return Math.max(0, ...tasksWithScripts(events).map(cpu));
}

/** Milliseconds of entries into scripts. */
export function scriptTime(events: readonly TraceEvent[]): number {
  return events.reduce((sum, event) => sum + cpu(event), 0);
}

/** Entries into a script that nothing else led to. */
export function usesOf(events: readonly TraceEvent[], file: string): TraceEvent[] {
  return callsOf(scripts(events), file);
}

/** What the browser ran of a script, a timer's call as well. */
export function callsOf(events: readonly TraceEvent[], file: string): TraceEvent[] {
  return events.filter(({ args }) => args?.data?.url?.endsWith(`/${file}`));
}
