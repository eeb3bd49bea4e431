/** Tells when a page may show something else than when it was last looked at. */

import { type Root, rootsOf } from './mutations.ts';
import { slices } from './slices.ts';

/** Whose doing it is: the person clicked, or the page changed by itself. */
export type ChangedBy = 'person' | 'page';

export interface PageChanges {
  /** The page is being looked at: what was before does not count any more. */
  lookedAt(): void;
  /**
   * Resolves with the first change since then, at once where the person made one. What the page does by itself counts no
   * sooner than `patienceMs` after it was looked at. Rejects with the signal's reason when aborted.
   */
  next(patienceMs: number): Promise<ChangedBy>;
}

const LOOK_MS = 1000;
/** A look that took t waits this many t before the next one. */
const REST = 100;

/**
 * A number that is another one where texts or elements are others: nothing of the page itself is kept. To be told of each
 * change would cost a page that makes many as much again as to make them.
 */
function markOf(roots: readonly Root[]): number {
  let mark = 0;
  for (const root of roots) {
    const text = root.textContent ?? '';
    mark += root.querySelectorAll('*').length;
    for (let at = 0; at < text.length; at += 1) mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0;
  }
  return mark;
}

/** Watches a page until the signal aborts; a hidden tab is not looked at. */
export function changesOf(page: Document, signal: AbortSignal): PageChanges {
  let roots: readonly Root[] = [page.documentElement];
  let lookedAt = 0;
  let mark = 0;
  let isPersons = false;
  let tell: ((by: ChangedBy) => void) | null = null;
  let lookLater: (() => void) | null = null;

  const clicked = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    isPersons = true;
    tell?.('person');
  };
  page.addEventListener('click', clicked, { capture: true, passive: true, signal });
  page.addEventListener('visibilitychange', () => lookLater?.(), { signal });

  /** Roots come with the content. */
  async function lookForRoots(): Promise<void> {
    const found = await rootsOf(page, slices(page, signal));
    const isSame = markOf(roots) === mark;
    roots = found;
    if (isSame) mark = markOf(roots);
  }

  return {
    lookedAt: () => {
      lookedAt = performance.now();
      isPersons = false;
      mark = markOf(roots);
    },
    next: async (patienceMs) => {
      await lookForRoots();
      return new Promise((resolve, reject) => {
        let timer = 0;
        const stop = (): void => {
          clearTimeout(timer);
          tell = null;
          reject(signal.reason);
        };
        tell = (by) => {
          clearTimeout(timer);
          tell = null;
          signal.removeEventListener('abort', stop);
          resolve(by);
        };
        const lookIn = (ms: number): void => {
          clearTimeout(timer);
          timer = window.setTimeout(look, Math.max(LOOK_MS, ms));
        };
        const look = (): void => {
          if (page.hidden) return;
          const began = performance.now();
          if (markOf(roots) !== mark) tell?.('page');
          else lookIn((performance.now() - began) * REST);
        };
        lookLater = () => tell && lookIn(lookedAt + patienceMs - performance.now());
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
        else if (isPersons) tell('person');
        else lookLater();
      });
    },
  };
}
