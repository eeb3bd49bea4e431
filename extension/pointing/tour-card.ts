/** The step's card: plain elements of ours in our closed root. Nothing is typed in it. */
import * as en from '../words/tour-en.ts';
import * as zh from '../words/tour-zh.ts';
import { make, makeButton } from './build.ts';
import { type Movable, makeMovable } from './movable.ts';
import { minutesLeft } from './progress.ts';
import type { Scene } from './scene.ts';
import { endDetails, stepDetails } from './step-details.ts';
import type { Tour } from './tour-messages.ts';

export interface TourCardEvents {
  readonly back: () => void;
  readonly next: () => void;
  readonly again: () => void;
  readonly leave: () => void;
}

export interface TourCard {
  readonly element: HTMLElement;
  readonly movable: Movable;
  /** `text` is what stands on the ringed opener. */
  show(tour: Tour, scene: Scene, text: string): void;
}

export function tourCard(document: Document, events: TourCardEvents): TourCard {
  const count = make(document, 'p', 'count');
  const grip = makeButton(document, 'quiet grip', () => undefined, '⠿');
  const leave = makeButton(document, 'quiet', events.leave);
  const bar = make(document, 'div', 'done');
  // The one node whose changes are spoken: it lives as long as the card.
  const status = make(document, 'div', 'say');
  status.role = 'status';
  status.id = 'gj-say';
  const more = make(document, 'div', 'more');
  const back = makeButton(document, '', events.back);
  const again = makeButton(document, '', events.again);
  const next = makeButton(document, '', events.next);
  const head = make(document, 'div', 'head', grip, count, leave);
  const element = make(
    document,
    'section',
    'tour',
    head,
    bar,
    make(document, 'div', 'body', status, more),
    make(document, 'div', 'feet', back, again, next),
  );
  element.tabIndex = 0;
  element.setAttribute('aria-describedby', status.id);

  // One stop in the page's order of tabs; what is inside is reached once the card has the focus.
  let hasFocus = false;
  const setStops = (isIn: boolean) => {
    hasFocus = isIn;
    for (const each of element.querySelectorAll<HTMLElement>('button, a, summary')) each.tabIndex = isIn ? 0 : -1;
  };
  element.addEventListener('focusin', () => setStops(true));
  element.addEventListener('focusout', ({ relatedTarget }) =>
    setStops(relatedTarget instanceof Node && element.contains(relatedTarget)),
  );
  // Keys pressed in our card are not the page's shortcuts.
  element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    events.leave();
  });

  function show(tour: Tour, scene: Scene, text: string): void {
    const { tour: words } = tour.language === 'en' ? en : zh;
    const { language, steps } = tour;
    const step = steps[tour.step];
    const hadFocus = hasFocus;
    element.ariaLabel = `${words.region} · ${tour.title[language]}`;
    element.dataset.scene = scene;
    bar.style.setProperty('--gj-done', `${steps.length === 0 ? 100 : (tour.step / steps.length) * 100}%`);
    if (step) {
      const left = words.left(minutesLeft(tour.minutes, tour.step, steps.length));
      count.replaceChildren(
        make(document, 'strong', '', words.step(tour.step + 1, steps.length)),
        make(document, 'span', 'soft', left),
      );
    } else count.replaceChildren(make(document, 'strong', '', tour.title[language]));
    say(step ? ((tour.elder && step.plain) || step.text)[language] : words.finished, noteOf(scene, text, words), scene);
    more.replaceChildren(...(step ? stepDetails(document, tour, scene) : endDetails(document, tour)));

    grip.ariaLabel = words.move;
    grip.title = words.move;
    leave.textContent = words.leave;
    leave.hidden = !step;
    back.textContent = words.back;
    back.hidden = tour.step === 0;
    again.textContent = words.again;
    again.hidden = !isTrouble(scene);
    again.className = 'first';
    next.textContent = nextWord(tour, scene, words);
    next.className = !step || isOnPerson(scene) ? 'first' : '';
    setStops(hadFocus);
    const root = element.getRootNode();
    if (hadFocus && root instanceof ShadowRoot && !element.contains(root.activeElement)) element.focus();
  }

  /** Says again only what has changed: a page that is looked at anew is no news. */
  function say(what: string, note: string, scene: Scene): void {
    if (status.dataset.said === what + note) return;
    status.dataset.said = what + note;
    status.replaceChildren(make(document, 'p', 'do', what));
    if (note !== '') status.append(make(document, 'p', isTrouble(scene) ? 'trouble' : 'soft', note));
  }

  return { element, movable: makeMovable(element, head, grip), show };
}

function nextWord({ step, steps }: Tour, scene: Scene, words: typeof zh.tour): string {
  if (step >= steps.length) return words.close;
  if (isTrouble(scene)) return words.skip;
  return step === steps.length - 1 ? words.done : words.next;
}

function noteOf(scene: Scene, text: string, words: typeof zh.tour): string {
  if (scene === 'found' || scene === 'finished') return '';
  if (scene === 'opener') return text === '' ? words.openerUnnamed : words.opener(text);
  if (scene === 'likely-opener') return words[scene](text);
  return words[scene];
}

/** The page does not let the step be pointed at. */
function isTrouble(scene: Scene): boolean {
  return scene === 'missing' || scene === 'ambiguous' || scene === 'disabled';
}

/** The person alone knows when it is done. */
function isOnPerson(scene: Scene): boolean {
  return scene === 'by-hand' || scene === 'in-app' || scene === 'other-region' || scene === 'words';
}
