/** Whether a person can see an element, if need be after scrolling. */

import { overlaps } from '../reading/page/sight.ts';
import { frameOf, nearest, parentOf } from '../reading/page/tree.ts';

const SMALLEST_PX = 2;
/** Less than this to be seen of something is nothing of it. */
const SLIVER_PX = 4;
const CUTTING = /auto|scroll|hidden|clip/;

export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  if (box.width < SMALLEST_PX || box.height < SMALLEST_PX) return false;
  const page = element.ownerDocument;
  const view = page.defaultView;
  if (!view) return true;
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0 || isClippedAway(element, box)) return false;
  if (box.left >= view.innerWidth && isFixed(element, view)) return false;
  const frame = frameOf(page);
  return !frame || isShown(frame);
}

/** What is fixed beyond the edge is not scrolled to: a drawer that waits there. */
function isFixed(element: Element, view: Window): boolean {
  return (
    nearest(
      element,
      (at) => at.ownerDocument === element.ownerDocument && view.getComputedStyle(at).position === 'fixed',
    ) !== null
  );
}

/** A collapsed menu often has its height cut to nothing rather than being hidden. */
function isClippedAway(element: Element, box: DOMRect): boolean {
  return isCutOff(element, /hidden|clip/, (edge) => {
    const width = Math.min(box.right, edge.right) - Math.max(box.left, edge.left);
    const height = Math.min(box.bottom, edge.bottom) - Math.max(box.top, edge.top);
    return width < Math.min(box.width, SLIVER_PX) || height < Math.min(box.height, SLIVER_PX);
  });
}

/** True where a list or a panel has to be scrolled for the middle of an element to be seen in it. */
export function isScrolledAway(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return isCutOff(element, CUTTING, (edge) => x < edge.left || x > edge.right || y < edge.top || y > edge.bottom);
}

/** True where nothing of an element is seen in a list or a panel before that is scrolled. */
export function isOutOfSight(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return isCutOff(element, CUTTING, (edge) => !overlaps(box, edge));
}

/** True where a box around an element cuts off what is outside of it. Within its own document: a frame scrolls. */
function isCutOff(element: Element, overflow: RegExp, isOutside: (edge: DOMRect) => boolean): boolean {
  const page = element.ownerDocument;
  const view = page.defaultView;
  const cutting = nearest(parentOf(element), (at) => {
    if (!view || at.ownerDocument !== page || at.localName === 'body' || at.localName === 'html') return false;
    const { overflowX, overflowY } = view.getComputedStyle(at);
    return overflow.test(overflowX + overflowY) && isOutside(at.getBoundingClientRect());
  });
  return cutting !== null;
}
