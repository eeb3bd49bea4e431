/** Keeps a ring on its target and the card beside it, frame by frame, while they are shown. Writes on our own elements only. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { overlaps } from '../reading/page/sight.ts';
import { frameOf } from '../reading/page/tree.ts';
import type { Movable, Spot } from './movable.ts';
import { isOutOfSight, isScrolledAway, isShown } from './shown.ts';

const GAP_PX = 5;
/** What the ring's outer rim needs at the window's edge. */
const RIM_PX = 2;
const EDGE_PX = 8;
const SMALLEST_CARD_PX = 120;
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
  const reference = { getBoundingClientRect: () => boxOf(target), contextElement: framesOf(target).at(-1) ?? target };
  let isOver = false;

  const update = async () => {
    draw(ring, boxOf(target));
    if (movable.isHeld) return;
    // Where the person put it, unless it would stand in the way of what is to be clicked.
    const isFree = movable.spot !== null && !overlaps(boxAt(card, movable.spot), boxOf(target));
    ring.hidden = isOutOfSight(target) || isBeyondFrame(target);
    if (isFree) {
      card.style.maxHeight = '';
      movable.rest();
      return;
    }
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'right',
      middleware: beside(card),
    });
    if (isOver || movable.isHeld) return;
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  };
  movable.released = () => void update();

  const check = () => {
    if (!isOver && (!target.isConnected || !isShown(target) || !isUsable())) lost();
  };
  const timer = setInterval(check, CHECK_MS);
  const look = () => {
    if (target.isConnected) void update();
    else check();
  };
  const stop = autoUpdate(reference, card, look, { animationFrame: true });
  return () => {
    isOver = true;
    clearInterval(timer);
    stop();
    movable.released = null;
    ring.hidden = true;
    card.style.maxHeight = '';
    movable.rest();
  };
}

/** Right of the target, or where there is room, as high as the window allows. */
function beside(card: HTMLElement) {
  return [
    offset(GAP_PX + 12),
    // Along the target's side the card is shifted, so only the other direction decides the side.
    flip({ fallbackPlacements: ['left', 'bottom', 'top'], padding: EDGE_PX, crossAxis: false }),
    shift({ padding: EDGE_PX }),
    size({
      padding: EDGE_PX,
      apply({ availableHeight }) {
        card.style.maxHeight = `${Math.max(SMALLEST_CARD_PX, Math.floor(availableHeight))}px`;
      },
    }),
  ];
}

function boxAt({ offsetWidth, offsetHeight }: HTMLElement, { left, top }: Spot): DOMRect {
  return new DOMRect(left, top, offsetWidth, offsetHeight);
}

/** Around the box, and where that would leave the window, along its edge. */
function draw(ring: HTMLElement, { left, top, right, bottom }: DOMRect): void {
  const isIn = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const within = (value: number, most: number) => (isIn ? Math.max(RIM_PX, Math.min(most - RIM_PX, value)) : value);
  const [x, y] = [within(left - GAP_PX, innerWidth), within(top - GAP_PX, innerHeight)];
  ring.style.transform = `translate(${x}px, ${y}px)`;
  ring.style.width = `${within(right + GAP_PX, innerWidth) - x}px`;
  ring.style.height = `${within(bottom + GAP_PX, innerHeight) - y}px`;
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
