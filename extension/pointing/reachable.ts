/** Whether a person could press an element at the moment. */
import { opacityOf } from '../reading/page/color.ts';
import { contains, frameOf, nearest } from '../reading/page/tree.ts';
import { isControl } from './role.ts';
import { isScrolledAway } from './shown.ts';

const OURS = 'gongji-helper';
/** What is a good deal larger than what it lies over covers it, also where it cannot be seen itself. */
const COVER_TIMES = 3;
/** Less of a ground than this and what is below shows through. */
const DIM = 0.5;
/** A fixed bar at the edge can be scrolled away from; a fixed sheet over the most of the window cannot. */
const SHEET_SHARE = 0.6;

export function isDisabled(element: Element): boolean {
  return (
    isInert(element) ||
    nearest(
      element,
      (at) =>
        at.getAttribute('aria-disabled') === 'true' ||
        (at.hasAttribute('disabled') && at.getAttribute('disabled') !== 'false') ||
        /(?:^|[\s-])(?:is-)?disabled(?:\s|$)/.test(at.getAttribute('class') ?? ''),
    ) !== null ||
    isCovered(element)
  );
}

/** Nothing outside a modal dialog that the page has open can be pressed, nor anything inert; frames stand in their page. */
function isInert(element: Element): boolean {
  if (nearest(element, (at) => at.hasAttribute('inert')) !== null) return true;
  for (let at: Element | null = element; at; at = frameOf(at.ownerDocument)) {
    const modal = [...at.ownerDocument.querySelectorAll('dialog:modal')].at(-1);
    if (modal && !contains(modal, at)) return true;
  }
  return false;
}

/** What takes no clicks, or lies under a mask (loading, a dialog's backdrop). Seen only where it is in the window. */
function isCovered(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (view.getComputedStyle(element).pointerEvents === 'none') return true;
  if (isScrolledAway(element)) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  const cover = elementAt(element.ownerDocument, left + width / 2, top + height / 2);
  if (cover && !contains(cover, element) && !contains(element, cover) && isSheetOver(element, cover)) return true;
  const frame = frameOf(element.ownerDocument);
  return frame !== null && isCovered(frame);
}

function isSheetOver(element: Element, cover: Element): boolean {
  const view = cover.ownerDocument.defaultView;
  const mine = element.getBoundingClientRect();
  const edge = cover.getBoundingClientRect();
  const isOver =
    edge.left <= mine.left && edge.top <= mine.top && edge.right >= mine.right && edge.bottom >= mine.bottom;
  const isLarge = edge.width * edge.height >= mine.width * mine.height * COVER_TIMES;
  if (!view || !isOver || !(isLarge || isMask(cover, view))) return false;
  const bar = nearest(cover, (at) => /fixed|sticky/.test(view.getComputedStyle(at).position));
  if (!bar) return true;
  const { width, height } = bar.getBoundingClientRect();
  return width >= view.innerWidth * SHEET_SHARE && height >= view.innerHeight * SHEET_SHARE;
}

/** Drawn over something and nothing to press itself: a file field laid over its own button is clear, or the button. */
function isMask(cover: Element, view: Window): boolean {
  const { backgroundColor, opacity } = view.getComputedStyle(cover);
  return opacityOf(backgroundColor) * Number(opacity) >= DIM && nearest(cover, isControl) === null;
}

/** The topmost element there, ours aside, also within open shadow roots; null outside the window. */
export function elementAt(page: Document, x: number, y: number): Element | null {
  const topOf = (root: Document | ShadowRoot) => root.elementsFromPoint(x, y).find((at) => at.localName !== OURS);
  let at = topOf(page) ?? null;
  while (at?.shadowRoot) {
    const inner: Element | null = topOf(at.shadowRoot) ?? null;
    if (!inner || inner === at || inner.getRootNode() !== at.shadowRoot) break;
    at = inner;
  }
  return at;
}
