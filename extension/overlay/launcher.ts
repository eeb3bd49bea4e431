/** The round mark at the page's right edge: opens the card, can be moved along the edge, made smaller and hidden on this site. */
import type { LauncherPlace, OverlayWords } from '../messages.ts';

/** Less than this is a hand that shakes. */
const DRAG_PX = 8;
const ARROW_PX = 24;
const SIZE_PX = 44;
const EDGE_PX = 8;
const STEP_PX = 56;
const MOST_STEPS = 6;
const SVG = 'http://www.w3.org/2000/svg';
/** 共 in strokes: as a text it would have the page lay out a font of ours, which takes longer than all the rest of us. */
const STROKES = 'M8.5 3v11M15.5 3v11M4 7.5h16M2.5 14h19M8.5 16.5 5 21M15.5 16.5 19 21';
const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="menuitem"]';

export interface LauncherEvents {
  readonly open: () => void;
  readonly hide: () => void;
  readonly placed: (place: LauncherPlace) => void;
}

export interface Launcher {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  speak(words: OverlayWords): void;
}

export function launcherElement(
  document: Document,
  words: OverlayWords,
  { top, small }: LauncherPlace,
  events: LauncherEvents,
): Launcher {
  const element = document.createElement('div');
  element.className = 'launcher';
  const button = document.createElement('button');
  button.className = 'mark';
  button.type = 'button';
  button.append(markDrawn(document));
  button.ariaExpanded = 'false';
  const hide = document.createElement('button');
  hide.type = 'button';
  hide.addEventListener('click', events.hide);
  const size = document.createElement('button');
  size.type = 'button';
  const ways = document.createElement('div');
  ways.className = 'ways';
  ways.append(size, hide);
  element.append(button, ways);
  let said = words;
  const speak = (next: OverlayWords) => {
    said = next;
    button.title = next.open;
    button.ariaLabel = next.open;
    hide.textContent = next.hideHere;
    size.textContent = element.classList.contains('small') ? next.enlarge : next.shrink;
  };
  element.classList.toggle('small', small);
  speak(words);

  const view = document.defaultView ?? window;
  const setTop = (px: number) => {
    // A share of the window's height: whoever zooms in or makes the window smaller keeps the mark in it.
    element.style.top = `clamp(${EDGE_PX}px, ${(px / view.innerHeight) * 100}vh, 100vh - ${SIZE_PX + EDGE_PX}px)`;
  };
  const start = Math.min((top / 1000) * view.innerHeight, view.innerHeight - SIZE_PX - EDGE_PX);
  setTop(start);
  // Once it stands there, it is lifted off the page's own controls. The page may have removed us by then: we are not measured.
  view.requestAnimationFrame(() => setTop(freeTop(document, start)));

  const tell = () =>
    events.placed({
      top: Math.round((element.offsetTop / view.innerHeight) * 1000),
      small: element.classList.contains('small'),
    });
  size.addEventListener('click', () => {
    element.classList.toggle('small');
    speak(said);
    tell();
  });
  button.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowUp' ? -ARROW_PX : event.key === 'ArrowDown' ? ARROW_PX : 0;
    if (by === 0) return;
    // While the mark has the focus these keys are its own, and the page does not scroll.
    event.preventDefault();
    event.stopPropagation();
    setTop(element.offsetTop + by);
    tell();
  });

  let grabbed: { readonly y: number; readonly top: number } | null = null;
  let dragged = false;
  button.addEventListener('pointerdown', (event) => {
    grabbed = { y: event.clientY, top: element.offsetTop };
    dragged = false;
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('pointermove', (event) => {
    if (!grabbed) return;
    const by = event.clientY - grabbed.y;
    dragged ||= Math.abs(by) > DRAG_PX;
    if (dragged) setTop(grabbed.top + by);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    button.addEventListener(end, () => {
      grabbed = null;
      if (dragged) tell();
    });
  }
  button.addEventListener('click', () => {
    if (!dragged) events.open();
    dragged = false;
  });
  return { element, button, speak };
}

function markDrawn(document: Document): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const strokes = document.createElementNS(SVG, 'path');
  strokes.setAttribute('d', STROKES);
  drawing.append(strokes);
  return drawing;
}

/** The first place upwards from here where no control of the page lies under the mark. */
function freeTop(document: Document, start: number): number {
  const edge = (document.defaultView ?? window).innerWidth - SIZE_PX / 4;
  const isFree = (top: number) =>
    [top, top + SIZE_PX / 2, top + SIZE_PX].every(
      (y) => !document.elementsFromPoint(edge, y).some((each) => each.closest(CONTROLS)),
    );
  for (let step = 0; step <= MOST_STEPS; step++) {
    const top = start - step * STEP_PX;
    if (top > 0 && isFree(top)) return top;
  }
  return start;
}
