/** The card on a page: a bar of ours to move and close it by, and a frame of the extension's own origin for all the rest. */

import type { OverlayWords } from '../messages.ts';
import type { Place } from '../settings/settings.ts';

const ARROW_PX = 24;
const MARGIN_PX = 8;
/** A frame that has loaded and has not spoken by then was not let in by the page: what loaded is the browser's own word. */
const SPEAK_MS = 6000;
/** A busy machine may take long to load it. */
const LOAD_MS = 30_000;

export interface PanelEvents {
  readonly close: () => void;
  readonly moved: (place: Place) => void;
  readonly openInTab: () => void;
}

export interface CardPanel {
  readonly element: HTMLElement;
  /** The frame has asked its first question. */
  spoke(): void;
  focus(): void;
  speak(words: OverlayWords): void;
}

export function cardPanel(
  document: Document,
  address: string,
  words: OverlayWords,
  place: Place | null,
  events: PanelEvents,
): CardPanel {
  const element = document.createElement('div');
  element.className = 'card';
  element.role = 'dialog';

  const bar = document.createElement('div');
  bar.className = 'bar';
  const move = barButton(document, '⠿');
  const title = document.createElement('span');
  const close = barButton(document, '✕');
  close.addEventListener('click', events.close);
  bar.append(move, title, close);

  const frame = document.createElement('iframe');
  // A page under COEP lets no other frame in; ours needs no cookies and no storage.
  frame.setAttribute('credentialless', '');
  frame.src = address;
  element.append(bar, frame);

  const view = document.defaultView ?? window;
  const put = (left: number, top: number) => {
    const { offsetWidth: width, offsetHeight: height } = element;
    element.style.left = `${Math.max(MARGIN_PX, Math.min(view.innerWidth - width - MARGIN_PX, left))}px`;
    element.style.top = `${Math.max(MARGIN_PX, Math.min(view.innerHeight - height - MARGIN_PX, top))}px`;
    element.style.right = 'auto';
  };
  if (place) {
    view.requestAnimationFrame(() => put((place.left / 1000) * view.innerWidth, (place.top / 1000) * view.innerHeight));
  }
  const tell = () =>
    events.moved({
      left: share(element.offsetLeft, view.innerWidth),
      top: share(element.offsetTop, view.innerHeight),
    });

  dragBy(bar, element, put, tell);
  move.addEventListener('keydown', (event) => {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    put(element.offsetLeft + x * ARROW_PX, element.offsetTop + y * ARROW_PX);
    tell();
  });
  // Keys pressed in our bar are not the page's shortcuts.
  element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') events.close();
  });

  const elsewhere = document.createElement('button');
  elsewhere.type = 'button';
  elsewhere.className = 'elsewhere';
  elsewhere.addEventListener('click', events.openInTab);
  const giveUp = () => frame.replaceWith(elsewhere);
  const speak = (said: OverlayWords) => {
    element.ariaLabel = said.name;
    frame.title = said.name;
    title.textContent = said.name;
    elsewhere.textContent = said.openInTab;
    nameButton(move, said.move);
    nameButton(close, said.close);
  };
  speak(words);
  let hasSpoken = false;
  let silence = setTimeout(giveUp, LOAD_MS);
  frame.addEventListener('load', () => {
    clearTimeout(silence);
    if (!hasSpoken) silence = setTimeout(giveUp, SPEAK_MS);
  });

  return {
    element,
    spoke() {
      clearTimeout(silence);
      // The focus given to a frame is lost when its document comes.
      if (!hasSpoken) frame.focus();
      hasSpoken = true;
    },
    focus: () => frame.focus(),
    speak,
  };
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function barButton(document: Document, sign: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  return button;
}

function nameButton(button: HTMLButtonElement, name: string): void {
  button.ariaLabel = name;
  button.title = name;
}

function dragBy(
  bar: HTMLElement,
  element: HTMLElement,
  put: (left: number, top: number) => void,
  done: () => void,
): void {
  let grip: { readonly x: number; readonly y: number } | null = null;
  bar.addEventListener('pointerdown', (event) => {
    if (event.target instanceof HTMLButtonElement && event.target.ariaLabel !== bar.firstElementChild?.ariaLabel)
      return;
    grip = { x: event.clientX - element.offsetLeft, y: event.clientY - element.offsetTop };
    bar.setPointerCapture(event.pointerId);
  });
  bar.addEventListener('pointermove', (event) => {
    if (grip) put(event.clientX - grip.x, event.clientY - grip.y);
  });
  bar.addEventListener('pointerup', () => {
    if (grip) done();
    grip = null;
  });
}

function share(px: number, whole: number): number {
  return Math.max(0, Math.min(1000, Math.round((px / whole) * 1000)));
}
