/** One reading of a page that may still be moving: when it has come to rest, or twice where it never does. */

import { readPage } from './read-page.ts';
import type { PageReading, ReadPage } from './reading.ts';
import { settled } from './settled.ts';

/** A number that changes for ever shows another face by then. */
const SECOND_LOOK_MS = 700;

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}

function shows(reading: PageReading): string {
  return JSON.stringify([reading.state, reading.figures, reading.conflicting]);
}

/**
 * Waits for the page and reads it. Where something changes without end (a clock, a carousel, a number), it is read twice:
 * what both looks agree on stands, and a figure that changes meanwhile is still loading.
 * Rejects with the signal's reason when aborted.
 */
export const readWhenSettled: ReadPage = async (page, signal) => {
  const rest = await settled(page, signal);
  const reading = await readPage(page, signal);
  if (rest === 'settled') return reading;
  await wait(SECOND_LOOK_MS, signal);
  const again = await readPage(page, signal);
  if (shows(reading) === shows(again)) return again;
  return { state: 'loading', figures: [], records: [], participation: null, conflicting: [] };
};
