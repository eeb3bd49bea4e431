/** Which changes of a page may change what is to be read on it, and where they are to be observed. */

import { frameBody, isElement } from './page/tree.ts';
import type { Pause } from './slices.ts';

/** A text that changes again and again is a clock or a ticker, not content. */
const TICKS = 4;
/** Money that counts up to its value is content until it stands still; clocks and countdowns are not of this shape. */
export const MONEY = /^\D{0,6}(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{3,7})\D{0,6}$/;
const FEW_PARTS = 8;
const MAX_ROOTS = 50;
const MAX_ELEMENTS = 20_000;
const ELEMENTS_PER_LOOK = 128;
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'aria-busy'],
};

export type Root = Element | ShadowRoot;

/** The page itself, open shadow roots and the bodies of same-origin frames, each observed by itself. */
export async function rootsOf(page: Document, pause: Pause): Promise<Root[]> {
  const roots: Root[] = [page.documentElement];
  let visited = 0;
  // Those found on the way are walked in their turn.
  for (const root of roots) {
    const elements = page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = elements.nextNode(); node && visited < MAX_ELEMENTS; node = elements.nextNode()) {
      visited += 1;
      if (visited % ELEMENTS_PER_LOOK === 0) await pause();
      const inside = isElement(node) ? (node.shadowRoot ?? frameBody(node)) : null;
      if (inside && roots.length < MAX_ROOTS) roots.push(inside);
    }
  }
  return roots;
}

function isSilent(node: Node): boolean {
  return isElement(node) && /^(?:script|style|link|meta|img|iframe|svg|canvas|noscript)$/.test(node.localName);
}

/** Telemetry beacons, styles and tickers do not matter; text and structure do. */
export function matters(record: MutationRecord, ticks: WeakMap<Node, number>): boolean {
  const holder = record.type === 'characterData' ? record.target.parentNode : record.target;
  if (!holder || isSilent(holder)) return false;
  if (record.type === 'childList') {
    const nodes = [...record.addedNodes, ...record.removedNodes];
    if (nodes.every((node) => isSilent(node) || node.nodeType === 8)) return false;
  }
  if (record.type !== 'attributes' && isMoney(holder)) return true;
  const times = (ticks.get(holder) ?? 0) + 1;
  ticks.set(holder, times);
  return times < TICKS;
}

/** A box of many parts is no number; to ask for its text would cost as much as the page has. */
function isMoney(holder: Node): boolean {
  return holder.childNodes.length <= FEW_PARTS && MONEY.test(holder.textContent?.slice(0, 40).trim() ?? '');
}
