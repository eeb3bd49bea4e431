/** Waits until a page has shown what it has to show; portals load in steps and never fall silent on the network. */

import { matters, rootsOf, WATCHED } from './mutations.ts';
import { slices } from './slices.ts';

const QUIET_MS = 600;
const MOST_MS = 10_000;
const LOOK_MS = 100;
/** To be told of each of so many changes costs a page as much again as to make them. */
const MANY_CHANGES = 300;
const MOST_LOOKS_AFAR = 20;
const MASK =
  '[aria-busy="true"], [class*="loading-mask"], [class*="-spin-spinning"], [class*="skeleton"], [class*="van-loading"]';

/** What a script says, or what is said to who has none, is not shown. */
function hasText(root: Node): boolean {
  const texts = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (
      /\S/.test(text.nodeValue ?? '') &&
      !/^(?:script|style|noscript|template|title)$/.test(text.parentElement?.localName ?? '')
    )
      return true;
  return false;
}

function isMasked(page: Document): boolean {
  return [...page.querySelectorAll(MASK)]
    .slice(0, 50)
    .some((mask) => mask.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
}

/** Not a live collection: the page would have to keep it up to date. */
function sizeOf(page: Document): number {
  return page.querySelectorAll('*').length;
}

/**
 * Resolves with `settled` once there is content, no visible loading mask and 600 ms without a change that matters, or
 * with `timed-out` after 10 s. Those are counted from when the page makes no more elements. A hidden tab waits and is not observed. Rejects with the signal's reason when aborted.
 */
export function settled(page: Document, signal: AbortSignal): Promise<'settled' | 'timed-out'> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const over = new AbortController();
    const pause = slices(page, AbortSignal.any([signal, over.signal]));
    const ticks = new WeakMap<Node, number>();
    let changed = 0;
    let waited = 0;
    let timer = 0;
    let observing = false;
    let roots: readonly Node[] = [page.documentElement];
    /** While a page makes many nodes it is looked at from afar: only how many they are. */
    let afar = true;
    let looksAfar = 0;
    let size = 0;
    const observer = new MutationObserver((records) => {
      if (records.some((record) => matters(record, ticks))) changed = performance.now();
      if (records.length < MANY_CHANGES || looksAfar >= MOST_LOOKS_AFAR) return;
      observer.disconnect();
      stepBack();
    });

    /** Again now and then: roots come with the content. */
    async function observe(): Promise<void> {
      if (observing) return;
      observing = true;
      observer.observe(page.documentElement, WATCHED);
      try {
        roots = await rootsOf(page, pause);
        for (const root of roots) if (timer !== 0 && !afar) observer.observe(root, WATCHED);
      } catch (error) {
        if (!over.signal.aborted && !signal.aborted) throw error;
      }
      observing = false;
    }
    function rest(): void {
      observer.disconnect();
      clearInterval(timer);
      timer = 0;
    }
    function work(): void {
      if (page.hidden) rest();
      else if (timer === 0) {
        stepBack();
        timer = window.setInterval(look, LOOK_MS);
      }
    }
    function end(): void {
      rest();
      over.abort();
      page.removeEventListener('visibilitychange', work);
      signal.removeEventListener('abort', abort);
    }
    function abort(): void {
      end();
      reject(signal.reason);
    }
    function stepBack(): void {
      afar = true;
      size = sizeOf(page);
    }
    function lookFromAfar(): void {
      const before = size;
      size = sizeOf(page);
      looksAfar += 1;
      if (size !== before && looksAfar < MOST_LOOKS_AFAR) return;
      afar = false;
      changed = performance.now();
      void observe();
    }
    function look(): void {
      waited += LOOK_MS;
      if (afar) lookFromAfar();
      else if (performance.now() - changed >= QUIET_MS && page.readyState !== 'loading') {
        if (roots.some(hasText) && !isMasked(page)) {
          end();
          resolve('settled');
          return;
        }
        void observe();
      }
      if (waited < MOST_MS) return;
      end();
      resolve('timed-out');
    }

    page.addEventListener('visibilitychange', work);
    signal.addEventListener('abort', abort);
    work();
  });
}
