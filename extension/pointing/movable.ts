/** Lets a person move the step's card: by its head, or with the arrow keys on its grip. */
import { EDGE_PX, within } from './placing.ts';

const ARROW_PX = 24;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface Spot {
  readonly left: number;
  readonly top: number;
}

export interface Movable {
  /** Where the person put it; null while it is ours to place. */
  readonly spot: Spot | null;
  /** Held at the moment: nobody else moves it. */
  readonly isHeld: boolean;
  /** Called when the person has let it go. */
  released: (() => void) | null;
  /** Puts it where the person had it, or gives it back to its corner. */
  rest(): void;
}

export function makeMovable(card: HTMLElement, head: HTMLElement, grip: HTMLElement): Movable {
  let spot: Spot | null = null;
  let held: { readonly x: number; readonly y: number } | null = null;

  const movable: Movable = {
    get spot() {
      return spot;
    },
    get isHeld() {
      return held !== null;
    },
    released: null,
    rest,
  };
  const put = (left: number, top: number) => {
    const { offsetWidth: width, offsetHeight: height } = card;
    spot = {
      left: within(left, EDGE_PX, innerWidth - width - EDGE_PX),
      top: within(top, EDGE_PX, innerHeight - height - EDGE_PX),
    };
    rest();
  };
  function rest(): void {
    card.classList.toggle('moved', spot !== null);
    card.style.left = spot ? `${spot.left}px` : '';
    card.style.top = spot ? `${spot.top}px` : '';
  }

  head.addEventListener('pointerdown', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button') : null;
    if (event.button !== 0 || (pressed && pressed !== grip)) return;
    const { left, top } = card.getBoundingClientRect();
    held = { x: event.clientX - left, y: event.clientY - top };
    head.setPointerCapture(event.pointerId);
  });
  head.addEventListener('pointermove', (event) => {
    if (held) put(event.clientX - held.x, event.clientY - held.y);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    head.addEventListener(end, () => {
      const wasHeld = held !== null;
      held = null;
      if (wasHeld) movable.released?.();
    });
  }
  grip.addEventListener('keydown', (event) => {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    const { left, top } = card.getBoundingClientRect();
    put(left + x * ARROW_PX, top + y * ARROW_PX);
    movable.released?.();
  });

  return movable;
}
