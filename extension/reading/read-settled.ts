/** One reading of a page that may still be moving: when it has come to rest, or twice where it never does. */

import { type Lexicon, lexiconOf, type ReaderWords } from './lexicon.ts';
import { readOnChange } from './read-on-change.ts';
import { readPage } from './read-page.ts';
import { LOADING, type PageReading, type ReadDetails, type Reader } from './reading.ts';
import { settled } from './settled.ts';

/** As long as a page may take to settle: what still says that it loads is looked at again until then. */
const MOST_MS = 10_000;
const NEXT_LOOK_MS = 300;
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
 * Waits for the page and reads it, again while it says that it is loading. Where something changes without end (a clock, a
 * carousel, a number), it is read twice: what both looks agree on stands, and a figure that changes meanwhile is loading.
 * `looking` is called as each look begins. Rejects with the signal's reason when aborted.
 */
async function readWhenSettled(
  lexicon: Lexicon,
  page: Document,
  signal: AbortSignal,
  details?: ReadDetails,
  looking?: () => void,
): Promise<PageReading> {
  const until = performance.now() + MOST_MS;
  for (;;) {
    const rest = await settled(page, signal);
    looking?.();
    const reading = await readPage(page, lexicon, signal, details);
    if (rest === 'timed-out') {
      await wait(SECOND_LOOK_MS, signal);
      looking?.();
      const again = await readPage(page, lexicon, signal, details);
      return shows(reading) === shows(again) ? again : LOADING;
    }
    if (reading.state !== 'loading' || performance.now() > until) return reading;
    await wait(NEXT_LOOK_MS, signal);
  }
}

/** The reader with the words that it knows pages by. */
export function readerWith(words: ReaderWords): Reader {
  const lexicon = lexiconOf(words);
  return {
    read: (page, signal, details) => readWhenSettled(lexicon, page, signal, details),
    readOn: (page, signal, tell, details) =>
      readOnChange(page, signal, (looking) => readWhenSettled(lexicon, page, signal, details, looking), tell),
    labelOf: lexicon.labels.read,
  };
}
