/** Keeps a ring on its target and the card beside it, frame by frame, while they are shown. Writes on our own elements only. */
import { overlaps } from '../reading/page/sight.ts';
import { frameOf } from '../reading/page/tree.ts';
import type { Movable, Spot } from './movable.ts';
import { placeBeside, type Size, within } from './placing.ts';
import { isOutOfSight, isScrolledAway, isShown } from './shown.ts';

const GAP_PX = 5;
/** What the ring's outer rim needs at the window's edge. */
const RIM_PX = 2;
const CHECK_MS = 700;

export interface Pointed {
  readonly target: Element;
  readonly ring: HTMLElement;
  readonly card: HTMLElement;
  readonly movable: Movable;
  /** Asked now and then: a dialog or a mask of the page may have come over it. */
  readonly isUsable: () => boolean;
  /** The target is gone, no longer shown, or not to be used for now. */
  readonly lost: () => void;
}

/** Returns what ends it. */
export function follow({ target, ring, card, movable, isUsable, lost }: Pointed): () => void {
  let drawn = '';
  let frame = 0;

  const update = () => {
    const box = boxOf(target);
    draw(ring, box);
    if (movable.isHeld) return;
    ring.hidden = isOutOfSight(target) || isBeyondFrame(target);
    // Where the person put it, unless it would stand in the way of what is to be clicked.
    if (movable.spot && !overlaps(boxAt(card, movable.spot), box)) {
      card.style.maxHeight = '';
      movable.rest();
      return;
    }
    const { left, top, maxHeight } = placeBeside(box, wholeSize(card), seen());
    card.style.maxHeight = `${maxHeight}px`;
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  };
  movable.released = update;

  const check = () => {
    if (!target.isConnected || !isShown(target) || !isUsable()) lost();
  };
  const timer = setInterval(check, CHECK_MS);
  const stand = () => JSON.stringify([boxOf(target), seen(), wholeSize(card)]);
  const look = () => {
    frame = requestAnimationFrame(look);
    if (!target.isConnected) check();
    else if (stand() !== drawn) {
      update();
      drawn = stand();
    }
  };
  update();
  frame = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(frame);
    clearInterval(timer);
    movable.released = null;
    ring.hidden = true;
    card.style.maxHeight = '';
    movable.rest();
  };
}

/** As high as it would be if nothing in it had to be scrolled to. */
function wholeSize({ offsetWidth, offsetHeight, children }: HTMLElement): Size {
  const hidden = [...children].reduce((sum, part) => sum + part.scrollHeight - part.clientHeight, 0);
  return { width: offsetWidth, height: offsetHeight + hidden };
}

/** What a person sees of the window, who may have drawn it larger with two fingers. */
function seen(): DOMRect {
  const view = window.visualViewport;
  return view
    ? new DOMRect(view.offsetLeft, view.offsetTop, view.width, view.height)
    : new DOMRect(0, 0, innerWidth, innerHeight);
}

function boxAt({ offsetWidth, offsetHeight }: HTMLElement, { left, top }: Spot): DOMRect {
  return new DOMRect(left, top, offsetWidth, offsetHeight);
}

/** Around the box, and where that would leave the window, along its edge. */
function draw(ring: HTMLElement, { left, top, right, bottom }: DOMRect): void {
  const isIn = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const along = (value: number, most: number) => (isIn ? within(value, RIM_PX, most - RIM_PX) : value);
  const [x, y] = [along(left - GAP_PX, innerWidth), along(top - GAP_PX, innerHeight)];
  ring.style.transform = `translate(${x}px, ${y}px)`;
  ring.style.width = `${along(right + GAP_PX, innerWidth) - x}px`;
  ring.style.height = `${along(bottom + GAP_PX, innerHeight) - y}px`;
}

/** The frames of the same origin that a target is in, the innermost first. */
function framesOf(target: Element): readonly Element[] {
  const frame = frameOf(target.ownerDocument);
  return frame ? [frame, ...framesOf(frame)] : [];
}

/** In the window's own coordinates, also from inside a frame of the same origin. */
function boxOf(target: Element): DOMRect {
  let { x, y, width, height } = target.getBoundingClientRect();
  for (const frame of framesOf(target)) {
    const outer = frame.getBoundingClientRect();
    x += outer.x + frame.clientLeft;
    y += outer.y + frame.clientTop;
  }
  return new DOMRect(x, y, width, height);
}

/** True where a frame has to be scrolled for a target to be seen in it. */
function isBeyondFrame(target: Element): boolean {
  const box = boxOf(target);
  return framesOf(target).some((frame) => !overlaps(box, boxOf(frame)));
}

/** Brings a target that is out of the window into it. */
export function bringIntoView(target: Element): void {
  const { top, bottom, left, right } = boxOf(target);
  const isIn = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isIn || isBeyondFrame(target) || isScrolledAway(target))
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
}
