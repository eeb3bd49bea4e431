/** A closed popup hung elsewhere keeps the place at which it was shown: below or beside its opener. */
import { contains, nearest } from '../reading/page/tree.ts';
import { collapsedIn } from './collapsed.ts';

/** How far apart the two may stand. */
const NEAR_PX = 12;
const BELOW_PX = 24;

/** Null where nothing that is closed stands at the place. */
export function besidePopup(hidden: Element): Element | null {
  const popup = nearest(hidden, (at) => placeOf(at) !== null);
  const place = popup && placeOf(popup);
  const view = hidden.ownerDocument.defaultView;
  if (!place || !view) return null;
  const near = collapsedIn(hidden.ownerDocument).filter((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const [x, y] = [place.x - view.scrollX, place.y - view.scrollY];
    const isBelow = Math.abs(x - left) <= NEAR_PX && y >= top && y <= bottom + BELOW_PX;
    const isBeside = Math.abs(x - right) <= NEAR_PX && Math.abs(y - top) <= NEAR_PX;
    return isBelow || isBeside;
  });
  const [only] = near.filter((each) => !near.some((other) => other !== each && contains(other, each)));
  return only ?? null;
}

function hasStyle(element: Element): element is HTMLElement {
  return 'style' in element;
}

function placeOf(element: Element): { readonly x: number; readonly y: number } | null {
  if (!hasStyle(element)) return null;
  const { position, left, top, transform } = element.style;
  const moved = /translate(?:3d)?\((-?[\d.]+)px, (-?[\d.]+)px/.exec(transform);
  const [x, y] = moved ? [Number(moved[1]), Number(moved[2])] : [Number.parseFloat(left), Number.parseFloat(top)];
  return /absolute|fixed/.test(position) && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}
