/** Where the step's card stands: beside its target, never over it where there is room, and always in the window. Pure. */
import type { Box } from '../reading/page/sight.ts';

/** Between target and card: the ring stands in it. */
const GAP_PX = 17;
/** What stays free at the window's edge. */
export const EDGE_PX = 8;
/** Less than this of a card's height is no use. */
const SMALLEST_PX = 120;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** What the card may have of the window there; it scrolls inside. */
  readonly maxHeight: number;
}

/** Right of the target, or where there is room; where there is none, below or above it and smaller, or over it at last. */
export function placeBeside(target: Box, { width, height }: Size, view: Box): Place {
  const [least, most] = [
    { x: view.left + EDGE_PX, y: view.top + EDGE_PX },
    { x: view.right - EDGE_PX, y: view.bottom - EDGE_PX },
  ];
  const [right, left] = [target.right + GAP_PX, target.left - GAP_PX - width];
  const x = [right, left].find((each) => each >= least.x && each + width <= most.x);
  const [below, above] = [most.y - target.bottom - GAP_PX, target.top - GAP_PX - least.y];
  const isBelow = below >= Math.min(height, above);
  const room = isBelow ? below : above;
  const isAside = x !== undefined || room < SMALLEST_PX;
  const maxHeight = Math.floor(Math.min(most.y - least.y, isAside ? Number.POSITIVE_INFINITY : room));
  const shown = Math.min(height, maxHeight);
  const level = (target.top + target.bottom - shown) / 2;
  const beyond = isBelow ? target.bottom + GAP_PX : target.top - GAP_PX - shown;
  return {
    left: within(x ?? (isAside ? right : (target.left + target.right - width) / 2), least.x, most.x - width),
    top: within(isAside ? level : beyond, least.y, most.y - shown),
    maxHeight,
  };
}

/** The value, or the bound that it is beyond; `least` where the bounds leave no room. */
export function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
