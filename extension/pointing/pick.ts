/**
 * "Pick it on the page": a shield of ours above the page follows the pointer, outlines figures and takes the click, so that
 * the page sees neither. Arrow keys go from figure to figure, Enter takes one, Escape leaves.
 */
import type { Picked } from '../messages.ts';
import { figureAt, holdsAmount, type LabelOf } from './picked-figure.ts';
import { ringIn } from './ring.ts';

const MOST_CANDIDATES = 200;

export interface PickWords {
  readonly pickHint: string;
  readonly pickCancel: string;
}

/** Resolves with the figure, or with null when the person left without one. */
export function pickOnPage(
  document: Document,
  root: ShadowRoot,
  stage: HTMLElement,
  words: PickWords,
  labelOf: LabelOf,
  signal: AbortSignal,
): Promise<Picked | null> {
  return new Promise((resolve) => pick(document, root, stage, words, labelOf, signal, resolve));
}

function pick(
  document: Document,
  root: ShadowRoot,
  stage: HTMLElement,
  words: PickWords,
  labelOf: LabelOf,
  signal: AbortSignal,
  done: (picked: Picked | null) => void,
): void {
  const shield = document.createElement('div');
  shield.className = 'shield';
  shield.tabIndex = 0;
  shield.role = 'application';
  shield.ariaLabel = words.pickHint;
  const hint = document.createElement('div');
  hint.className = 'note';
  hint.role = 'status';
  hint.textContent = words.pickHint;
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.textContent = words.pickCancel;
  hint.append(cancel);
  stage.append(shield, hint);
  const ring = ringIn(root);
  let target: Element | null = null;

  const point = (element: Element | null) => {
    target = element;
    ring.around(element);
  };
  const leave = (picked: Picked | null) => {
    signal.removeEventListener('abort', giveUp);
    ring.remove();
    shield.remove();
    hint.remove();
    done(picked);
  };
  const giveUp = () => leave(null);
  const take = () => {
    const figure = target && figureAt(target, labelOf);
    if (figure) leave({ figure, at: Date.now() });
  };

  shield.addEventListener('pointermove', ({ clientX, clientY }) => {
    const under = document.elementsFromPoint(clientX, clientY).find((each) => each !== root.host);
    point(under && holdsAmount(under) ? under : null);
  });
  shield.addEventListener('click', take);
  shield.addEventListener('wheel', () => point(null), { passive: true });
  shield.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter') take();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      point(nextFigure(document, target, event.key === 'ArrowDown' ? 1 : -1));
    }
  });
  cancel.addEventListener('click', giveUp);
  signal.addEventListener('abort', giveUp);
  shield.focus({ preventScroll: true });
}

function nextFigure(document: Document, from: Element | null, step: 1 | -1): Element | null {
  const figures: Element[] = [];
  for (const each of document.body.querySelectorAll('*')) {
    if (figures.length >= MOST_CANDIDATES) break;
    if (each.childElementCount === 0 && each.checkVisibility({ visibilityProperty: true }) && holdsAmount(each))
      figures.push(each);
  }
  const index = from ? figures.indexOf(from) + step : 0;
  const next = figures.at(index % Math.max(1, figures.length)) ?? null;
  next?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return next;
}
