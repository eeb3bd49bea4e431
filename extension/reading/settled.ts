/** Waits until a page has shown what it has to show; portals load in steps and never fall silent on the network. */

import { childrenOf, frameBody, isElement } from './tree.ts';

const QUIET_MS = 600;
const MOST_MS = 10_000;
const LOOK_MS = 100;
/** A text that changes again and again is a clock or a ticker, not content. */
const TICKS = 4;
/** Money that counts up to its value is content until it stands still; clocks and countdowns are not of this shape. */
const MONEY = /^\D{0,6}(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{3,7})\D{0,6}$/;
const MAX_ROOTS = 50;
const MAX_ELEMENTS = 20_000;
const MASK =
  '[aria-busy="true"], [class*="loading-mask"], [class*="-spin-spinning"], [class*="skeleton"], [class*="van-loading"]';

/** The page's own body and those of open shadow roots and same-origin frames, each observed by itself. */
function rootsOf(page: Document): Node[] {
  const roots: Node[] = [page.documentElement];
  const stack: Element[] = page.body ? [page.body] : [];
  let visited = 0;
  for (
    let element = stack.pop();
    element && visited < MAX_ELEMENTS && roots.length < MAX_ROOTS;
    element = stack.pop()
  ) {
    visited += 1;
    const frame = frameBody(element);
    if (frame) roots.push(frame);
    if (element.shadowRoot) roots.push(element.shadowRoot);
    for (const child of childrenOf(element)) if (isElement(child)) stack.push(child);
  }
  return roots;
}

function isSilent(node: Node): boolean {
  return isElement(node) && /^(?:script|style|link|meta|img|iframe|svg|canvas|noscript)$/.test(node.localName);
}

/** Telemetry beacons, styles and tickers do not matter; text and structure do. */
function matters(record: MutationRecord, ticks: WeakMap<Node, number>): boolean {
  const holder = record.type === 'characterData' ? record.target.parentNode : record.target;
  if (!holder || isSilent(holder)) return false;
  if (record.type === 'childList') {
    const nodes = [...record.addedNodes, ...record.removedNodes];
    if (nodes.every((node) => isSilent(node) || node.nodeType === 8)) return false;
  }
  if (record.type !== 'attributes' && MONEY.test(holder.textContent?.slice(0, 40).trim() ?? '')) return true;
  const times = (ticks.get(holder) ?? 0) + 1;
  ticks.set(holder, times);
  return times < TICKS;
}

function isMasked(page: Document): boolean {
  return [...page.querySelectorAll(MASK)]
    .slice(0, 50)
    .some((mask) => mask.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
}

/**
 * Resolves with `settled` once there is content, no visible loading mask and 600 ms without a change that matters, or
 * with `timed-out` after 10 s. Hidden tabs wait. Rejects with the signal's reason when aborted.
 */
export function settled(page: Document, signal: AbortSignal): Promise<'settled' | 'timed-out'> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const ticks = new WeakMap<Node, number>();
    let changed = performance.now();
    let waited = 0;
    let roots = 0;
    const observer = new MutationObserver((records) => {
      if (records.some((record) => matters(record, ticks))) changed = performance.now();
    });
    const observe = (): void => {
      const all = rootsOf(page);
      if (all.length === roots) return;
      roots = all.length;
      for (const root of all) {
        observer.observe(root, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: ['class', 'hidden', 'aria-busy'],
        });
      }
    };
    const end = (): void => {
      observer.disconnect();
      clearInterval(timer);
      signal.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      end();
      reject(signal.reason);
    };
    const look = (): void => {
      if (page.hidden) return;
      waited += LOOK_MS;
      if (performance.now() - changed >= QUIET_MS && page.readyState !== 'loading') {
        observe();
        if (page.body?.textContent.trim() && !isMasked(page)) {
          end();
          resolve('settled');
          return;
        }
      }
      if (waited < MOST_MS) return;
      end();
      resolve('timed-out');
    };
    const timer = setInterval(look, LOOK_MS);
    signal.addEventListener('abort', abort);
    observe();
  });
}
