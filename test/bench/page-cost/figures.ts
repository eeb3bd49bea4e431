/** How the page's benchmarks state and take their figures. */
import type { CDPSession, Page } from '@playwright/test';
import type { Measure } from '../measure.ts';

export const THROTTLE = 4;
export const TURNS = 5;
export const LONG_TASK_MS = 50;
/** Of no portal: nothing of ours runs there. */
export const ELSEWHERE = 'https://example.org/hall/';

export function bounded(what: string, value: number, bar: number, unit: string): Measure {
  const shown = `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
  return { what, ours: shown, peer: '–', ratio: value / bar, bar: `≤ ${bar} ${unit}`, holds: value <= bar };
}

/** A figure without a bar of its own, for comparison. */
export function told(what: string, value: number, unit: string): Measure {
  return { what, ours: `${value.toFixed(1)} ${unit}`, peer: '–', ratio: Number.NaN, bar: '–', holds: true };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Counts the time of threads, not of the clock. */
export async function timed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

export async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}
