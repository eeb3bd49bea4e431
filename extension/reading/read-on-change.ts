/** Keeps what was read of a page in step with the page: portals answer a query, a tab or a slow line without another route. */

import { changesOf } from './next-change.ts';
import type { PageReading } from './reading.ts';

/** A page that changes without end says the same again and again: it is looked at less and less often. */
const AT_ONCE = 3;
const FIRST_MS = 2000;
const LONGEST_MS = 60_000;

function patienceAfter(fruitless: number): number {
  return fruitless < AT_ONCE ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (fruitless - AT_ONCE));
}

/**
 * Reads, tells what was read, and reads again after every change; tells it where it says something else. `read` calls what it
 * is given as it begins to look. Never ends by itself; rejects with the signal's reason when aborted.
 */
export async function readOnChange(
  page: Document,
  signal: AbortSignal,
  read: (looking: () => void) => Promise<PageReading>,
  tell: (reading: PageReading) => void,
): Promise<never> {
  const over = new AbortController();
  const changes = changesOf(page, AbortSignal.any([signal, over.signal]));
  let told = '';
  let fruitless = 0;
  try {
    for (;;) {
      const reading = await read(changes.lookedAt);
      const says = JSON.stringify(reading);
      fruitless = says === told ? fruitless + 1 : 0;
      if (says !== told) tell(reading);
      told = says;
      if ((await changes.next(patienceAfter(fruitless))) === 'person') fruitless = 0;
    }
  } finally {
    over.abort();
  }
}
