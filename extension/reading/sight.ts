/** What a person can see: not hidden, transparent, clipped away, blurred, off the page or in a hidden frame. */

import type { Print } from './prints.ts';
import { frameOf, isText, nearest, parentOf } from './tree.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Sight {
  sees(print: Print): boolean;
  /** Where a print stands in the viewport of the outermost page. */
  box(print: Print): Box;
  style(element: Element): CSSStyleDeclaration;
  boxOf(element: Element): Box;
}

const FAINT = 0.15;

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function shift(box: Box, by: Box, element: Element): Box {
  const left = by.left + element.clientLeft;
  const top = by.top + element.clientTop;
  return { left: box.left + left, right: box.right + left, top: box.top + top, bottom: box.bottom + top };
}

/** A transparent colour, in any notation that a computed style uses. */
function isTransparent(color: string): boolean {
  return (
    color === 'transparent' || (/[,/]\s*0?\.?0\d*%?\s*\)$/.test(color) && /^(?:rgba|color|hsla|oklch|lab)/.test(color))
  );
}

/** Looks at one page; answers are remembered, so use it for one reading only. */
export function createSight(): Sight {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const seen = new Map<Print, boolean>();
  const boxes = new Map<Print, Box>();
  const frames = new Map<Document, boolean>();

  function style(element: Element): CSSStyleDeclaration {
    const known = styles.get(element);
    if (known) return known;
    const view = element.ownerDocument.defaultView ?? window;
    const found = view.getComputedStyle(element);
    styles.set(element, found);
    return found;
  }

  function boxOf(element: Element): Box {
    const frame = frameOf(element.ownerDocument);
    const box = element.getBoundingClientRect();
    return frame ? shift(box, boxOf(frame), frame) : box;
  }

  function measure(print: Print): Box {
    if (!isText(print.node)) return boxOf(print.node);
    const range = print.node.ownerDocument.createRange();
    range.selectNodeContents(print.node);
    const frame = frameOf(print.node.ownerDocument);
    const box = range.getBoundingClientRect();
    return frame ? shift(box, boxOf(frame), frame) : box;
  }

  function box(print: Print): Box {
    const known = boxes.get(print);
    if (known) return known;
    const found = measure(print);
    boxes.set(print, found);
    return found;
  }

  function frameSeen(page: Document): boolean {
    const known = frames.get(page);
    if (known !== undefined) return known;
    const frame = frameOf(page);
    const at = frame ? boxOf(frame) : null;
    const shown = !frame || !at || (frame.checkVisibility(CHECKS) && at.right - at.left > 2 && unclipped(frame, at));
    frames.set(page, shown);
    return shown;
  }

  /** Follows the boxes that may clip a text away, up to the page; a scroller's content counts where the scroller stands. */
  function unclipped(from: Element, start: Box): boolean {
    let at = start;
    let opacity = 1;
    let escapes: string | null = null;
    for (let element: Element | null = from; element; element = parentOf(element)) {
      if (element.localName === 'html' || element.localName === 'body') {
        if (element.ownerDocument !== from.ownerDocument) break;
        opacity *= Number(style(element).opacity);
        continue;
      }
      const own = style(element);
      opacity *= Number(own.opacity);
      if (/blur\((?!0)/.test(own.filter)) return false;
      const positioned = own.position !== 'static' || own.transform !== 'none';
      const skips = escapes === 'fixed' ? own.transform === 'none' : escapes === 'absolute' && !positioned;
      if (element !== from && !skips) escapes = null;
      if (!skips && own.display !== 'inline' && own.display !== 'contents') {
        const clips = own.overflowX !== 'visible' || own.overflowY !== 'visible';
        const cut = own.clipPath !== 'none' || (own.clip !== 'auto' && own.clip !== '');
        if (clips || cut) {
          const edge = boxOf(element);
          if (edge.right - edge.left < 3 || edge.bottom - edge.top < 3) return false;
          if (/inset\((?:50|100)%|circle\(0|polygon\(0(?:px)? 0(?:px)?(?:, 0(?:px)? 0(?:px)?)*\)/.test(own.clipPath))
            return false;
          if (own.position === 'absolute' && /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px/.test(own.clip)) return false;
          const scrolls = /auto|scroll/.test(own.overflowX + own.overflowY);
          if (clips && scrolls) at = edge;
          else if (clips && !mostlyInside(at, edge)) return false;
        }
      }
      if (own.position === 'fixed' || own.position === 'absolute') escapes = own.position;
    }
    return opacity >= FAINT;
  }

  function look(print: Print): boolean {
    const { holder } = print;
    if (holder.localName === 'details' && !holder.hasAttribute('open')) return false;
    const boxed = nearest(holder, (element) => style(element).display !== 'contents');
    if (!boxed?.checkVisibility(CHECKS) || !frameSeen(holder.ownerDocument)) return false;
    const at = box(print);
    if (at.right - at.left < 1 || at.bottom - at.top < 3) return false;
    const view = holder.ownerDocument.defaultView;
    const root = holder.ownerDocument.documentElement;
    if (!frameOf(holder.ownerDocument) && view) {
      if (at.right + view.scrollX <= 0 || at.bottom + view.scrollY <= 0) return false;
      if (at.left + view.scrollX >= Math.max(root.scrollWidth, view.innerWidth)) return false;
    }
    const own = style(holder);
    if (isTransparent(own.color) && !/text/.test(own.backgroundClip)) return false;
    if (/line-through/.test(own.textDecorationLine)) return false;
    return unclipped(holder, at);
  }

  function sees(print: Print): boolean {
    const known = seen.get(print);
    if (known !== undefined) return known;
    const found = look(print);
    seen.set(print, found);
    return found;
  }

  return { sees, box, style, boxOf };
}

const CHECKS: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

/** At least half of a text must be inside the box that clips it. */
function mostlyInside(at: Box, edge: Box): boolean {
  const width = Math.min(at.right, edge.right) - Math.max(at.left, edge.left);
  const height = Math.min(at.bottom, edge.bottom) - Math.max(at.top, edge.top);
  return width >= (at.right - at.left) / 2 && height >= (at.bottom - at.top) / 2;
}
