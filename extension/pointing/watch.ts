/** Watches a page for a target that comes late: one observer, filtered, at intervals that leave the page its time, and bounded. */

const LONGEST_MS = 60_000;
const PAUSE_MS = 300;
/** What an observer does not see: closed frames, shadow roots, style sheets. */
const SLOW_MS = 2_000;
/** A look that took t waits this many t before the next one. */
const REST = 12;
/** What menus change when they open and close. */
const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'open',
  'disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-disabled',
  'aria-label',
];

export interface Watch {
  /** Looks again and again for a minute from now. */
  start(): void;
  stop(): void;
}

export function watchPage(page: Document, look: () => void): Watch {
  let until = 0;
  let earliest = 0;
  let soon = 0;
  let slow = 0;

  const lookNow = () => {
    soon = 0;
    if (page.hidden) return;
    const begun = performance.now();
    if (begun > until) {
      stop();
      return;
    }
    look();
    const end = performance.now();
    earliest = end + Math.max(PAUSE_MS, (end - begun) * REST);
  };
  const lookSoon = () => {
    soon ||= window.setTimeout(lookNow, Math.max(PAUSE_MS, earliest - performance.now()));
  };
  const observer = new MutationObserver(lookSoon);

  function stop(): void {
    observer.disconnect();
    clearTimeout(soon);
    clearInterval(slow);
    soon = 0;
  }

  return {
    start() {
      stop();
      until = performance.now() + LONGEST_MS;
      observer.observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
      slow = window.setInterval(lookSoon, SLOW_MS);
    },
    stop,
  };
}
