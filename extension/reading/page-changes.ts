/** Tells when a page may show something else than when it was last looked at. */

import { matters, rootsOf, WATCHED } from './changes.ts';
import { slices } from './slices.ts';

/** Whose doing it is: the person clicked or came back to the tab, or the page changed by itself. */
export type ChangedBy = 'person' | 'page';

export interface PageChanges {
  /** The page is being looked at: what was before does not count any more. */
  lookedAt(): void;
  /**
   * Resolves with the first change since then, at once where there was one. What the page does by itself counts no sooner
   * than `patienceMs` after it was looked at. Rejects with the signal's reason when aborted.
   */
  next(patienceMs: number): Promise<ChangedBy>;
}

/** Watches a page until the signal aborts; nothing of a hidden tab is observed. */
export function changesOf(page: Document, signal: AbortSignal): PageChanges {
  let lookedAt = 0;
  let by: ChangedBy | null = null;
  let tell: ((by: ChangedBy) => void) | null = null;
  let ticks = new WeakMap<Node, number>();

  const observer = new MutationObserver((records) => {
    if (records.some((record) => matters(record, ticks))) happened('page');
  });

  function happened(who: ChangedBy): void {
    observer.disconnect();
    if (by !== 'person') by = who;
    tell?.(by);
  }
  const clicked = ({ isTrusted }: Event): void => {
    if (isTrusted) happened('person');
  };
  const turned = (): void => {
    if (page.hidden) observer.disconnect();
    else happened('person');
  };
  page.addEventListener('click', clicked, { capture: true, passive: true, signal });
  page.addEventListener('visibilitychange', turned, { signal });
  signal.addEventListener('abort', () => observer.disconnect());

  async function observeInside(): Promise<void> {
    const roots = await rootsOf(page, slices(page, signal));
    if (by === null && !signal.aborted) for (const root of roots) observer.observe(root, WATCHED);
  }

  return {
    lookedAt: () => {
      lookedAt = performance.now();
      by = null;
      ticks = new WeakMap();
      observer.disconnect();
      observer.observe(page.documentElement, WATCHED);
    },
    next: (patienceMs) =>
      new Promise((resolve, reject) => {
        let timer = 0;
        const stop = (): void => {
          clearTimeout(timer);
          reject(signal.reason);
        };
        tell = (who) => {
          const left = who === 'person' ? 0 : lookedAt + patienceMs - performance.now();
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            tell = null;
            signal.removeEventListener('abort', stop);
            resolve(who);
          }, left);
        };
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
        else if (by !== null) tell(by);
        else observeInside().catch(reject);
      }),
  };
}
