/** What a person can see: not hidden, transparent, clipped away, blurred, off the page or in a hidden frame. */

import { opacityOf } from './color.ts';
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
/** Ink so thin is not there. */
const UNSEEN = 0.1;

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function shift(box: Box, by: Box, element: Element): Box {
  const left = by.left + element.clientLeft;
  const top = by.top + element.clientTop;
  return { left: box.left + left, right: box.right + left, top: box.top + top, bottom: box.bottom + top };
}

/** An element that may hide, fade or clip what stands in it, with the next such element around it. */
interface Layer {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly opacity: number;
  readonly blurred: boolean;
  readonly position: string;
  readonly transformed: boolean;
  /** Its edges may cut off what stands in it. */
  readonly cuts: boolean;
  readonly around: Layer | null;
}

/** Looks at one page; answers are remembered, so use it for one reading only. */
export function createSight(): Sight {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const layers = new Map<Element, Layer | null>();
  const edges = new Map<Element, Box>();
  const seen = new Map<Print, boolean>();
  const boxes = new Map<Print, Box>();
  const outer = new Map<Document, Element | null>();
  const shown = new Map<Document, boolean>();
  const ranges = new Map<Document, Range>();

  function style(element: Element): CSSStyleDeclaration {
    const known = styles.get(element);
    if (known) return known;
    const view = element.ownerDocument.defaultView ?? window;
    const found = view.getComputedStyle(element);
    styles.set(element, found);
    return found;
  }

  function frameAround(page: Document): Element | null {
    const known = outer.get(page);
    if (known !== undefined) return known;
    const frame = frameOf(page);
    outer.set(page, frame);
    return frame;
  }

  function boxOf(element: Element): Box {
    const frame = frameAround(element.ownerDocument);
    const box = element.getBoundingClientRect();
    return frame ? shift(box, boxOf(frame), frame) : box;
  }

  function measure(print: Print): Box {
    if (!isText(print.node)) return boxOf(print.node);
    const page = print.node.ownerDocument;
    const range = ranges.get(page) ?? page.createRange();
    ranges.set(page, range);
    range.selectNodeContents(print.node);
    const frame = frameAround(page);
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

  function edgeOf(element: Element): Box {
    const known = edges.get(element);
    if (known) return known;
    const found = boxOf(element);
    edges.set(element, found);
    return found;
  }

  function frameSeen(page: Document): boolean {
    const known = shown.get(page);
    if (known !== undefined) return known;
    const frame = frameAround(page);
    const at = frame ? boxOf(frame) : null;
    const found = !frame || !at || (frame.checkVisibility(CHECKS) && at.right - at.left > 2 && unclipped(frame, at));
    shown.set(page, found);
    return found;
  }

  /** The element as a layer; the layer around it where it is an ordinary one. */
  function layered(element: Element, around: Layer | null): Layer | null {
    const own = style(element);
    const opacity = Number(own.opacity);
    const plain = { element, style: own, opacity, blurred: false, position: 'static', transformed: false, cuts: false };
    if (isRoot(element)) return opacity === 1 ? around : { ...plain, around };
    const { position } = own;
    const transformed = own.transform !== 'none';
    const blurred = /blur\((?!0)|opacity\(0(?:\.0\d*)?\)/.test(own.filter) || isTurnedAway(own) || isMaskedOut(own);
    const cuts =
      (own.overflow !== 'visible' || own.clipPath !== 'none' || (own.clip !== 'auto' && own.clip !== '')) &&
      !/^(?:inline|contents)$/.test(own.display);
    if (opacity === 1 && position === 'static' && !transformed && !blurred && !cuts) return around;
    return { ...plain, blurred, position, transformed, cuts, around };
  }

  /** The nearest layer from an element outwards. Each element is looked at once. */
  function layerOf(element: Element): Layer | null {
    const passed: Element[] = [];
    let at: Element | null = element;
    while (at && !layers.has(at)) {
      passed.push(at);
      at = parentOf(at);
    }
    let layer = (at && layers.get(at)) ?? null;
    for (const each of passed.reverse()) {
      layer = layered(each, layer);
      layers.set(each, layer);
    }
    return layer;
  }

  /** Follows the boxes that may clip a text away, up to the page; a scroller's content counts where the scroller stands. */
  function unclipped(from: Element, start: Box): boolean {
    let at = start;
    let opacity = 1;
    let escapes: string | null = null;
    for (let layer = layerOf(from); layer; layer = layer.around) {
      const { element, style: own, position } = layer;
      if (isRoot(element)) {
        if (element.ownerDocument !== from.ownerDocument) break;
        opacity *= layer.opacity;
        continue;
      }
      opacity *= layer.opacity;
      if (layer.blurred) return false;
      const positioned = position !== 'static' || layer.transformed;
      const skips = escapes === 'fixed' ? !layer.transformed : escapes === 'absolute' && !positioned;
      if (element !== from && !skips) escapes = null;
      if (!skips && layer.cuts) {
        const edge = edgeOf(element);
        if (edge.right - edge.left < 3 || edge.bottom - edge.top < 3) return false;
        if (/inset\((?:50|100)%|circle\(0|polygon\(0(?:px)? 0(?:px)?(?:, 0(?:px)? 0(?:px)?)*\)/.test(own.clipPath))
          return false;
        if (position === 'absolute' && /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px/.test(own.clip)) return false;
        if (own.overflow !== 'visible') {
          if (/auto|scroll/.test(own.overflow)) at = edge;
          else if (!mostlyInside(at, edge)) return false;
        }
      }
      if (position === 'fixed' || position === 'absolute') escapes = position;
    }
    return opacity >= FAINT;
  }

  /** `display: contents` has no box of its own: the one around it counts. */
  function hasBox(holder: Element): boolean {
    if (holder.checkVisibility(CHECKS)) return true;
    if (style(holder).display !== 'contents') return false;
    return nearest(holder, (element) => style(element).display !== 'contents')?.checkVisibility(CHECKS) ?? false;
  }

  function look(print: Print): boolean {
    const { holder } = print;
    if (holder.localName === 'details' && !holder.hasAttribute('open')) return false;
    const page = holder.ownerDocument;
    if (!hasBox(holder) || !frameSeen(page)) return false;
    const at = box(print);
    if (at.right - at.left < 1 || at.bottom - at.top < 3) return false;
    const view = page.defaultView;
    if (view && !frameAround(page) && (at.right <= 0 || at.bottom <= 0 || at.left >= view.innerWidth)) {
      if (at.right + view.scrollX <= 0 || at.bottom + view.scrollY <= 0) return false;
      if (at.left + view.scrollX >= Math.max(page.documentElement.scrollWidth, view.innerWidth)) return false;
    }
    const own = style(holder);
    if (own.contentVisibility === 'hidden') return false;
    if (/disc|circle|square/.test(own.getPropertyValue('-webkit-text-security'))) return false;
    if (opacityOf(own.color) < UNSEEN && !nearest(holder, (at) => /text/.test(style(at).backgroundClip))) return false;
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

function isRoot(element: Element): boolean {
  return element.localName === 'html' || element.localName === 'body';
}

/** The back of a card. */
function isTurnedAway({ backfaceVisibility, transform }: CSSStyleDeclaration): boolean {
  return backfaceVisibility === 'hidden' && transform !== 'none' && new DOMMatrix(transform).m33 < 0;
}

/** A mask that lets nothing through. */
function isMaskedOut({ maskImage }: CSSStyleDeclaration): boolean {
  return maskImage?.includes('gradient') && !/rgb/.test(maskImage.replaceAll('rgba(0, 0, 0, 0)', ''));
}

const CHECKS: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

/** At least half of a text must be inside the box that clips it. */
function mostlyInside(at: Box, edge: Box): boolean {
  const width = Math.min(at.right, edge.right) - Math.max(at.left, edge.left);
  const height = Math.min(at.bottom, edge.bottom) - Math.max(at.top, edge.top);
  return width >= (at.right - at.left) / 2 && height >= (at.bottom - at.top) / 2;
}
