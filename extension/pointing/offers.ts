/** Offers help at an occasion, quietly: one at a time, small, gone for good when the person says so. */
import { askWorker } from '../ask.ts';
import { DRESSED, type Overlay, type World } from '../boot/world.ts';
import { make, makeButton } from './build.ts';
import { occasionOn } from './occasion.ts';
import type { OccasionsHere, Sign } from './tour-messages.ts';

/** A few looks a route: a page that has said nothing by then is left alone. */
const LOOK_MS = 2000;
const MOST_LOOKS = 30;

export function watchOccasions(
  document: Document,
  world: World,
  { stage, signal, openCard }: Overlay,
  here: OccasionsHere,
): void {
  let { open, words } = here;
  let looks = 0;
  let route = '';
  let note: HTMLElement | null = null;
  let shown: Sign | null = null;
  const style = document.createElement('style');
  style.textContent = here.css;

  const look = () => {
    if (document.hidden) return;
    const now = document.location.pathname + (document.location.hash.split('?')[0] ?? '');
    if (now !== route) looks = 0;
    route = now;
    if (world.tour || looks > MOST_LOOKS) {
      if (world.tour) close();
      return;
    }
    looks += 1;
    const sign = open.length > 0 ? occasionOn(document, open) : null;
    if (sign !== shown) {
      close();
      if (sign) show(sign);
    }
  };

  function show(sign: Sign): void {
    const { occasion, text, act } = sign;
    shown = sign;
    const feet = make(document, 'div', 'feet');
    feet.append(
      makeButton(
        document,
        '',
        () => {
          putAway(sign);
          void askWorker('never-offer', { occasion });
        },
        words.never,
      ),
      makeButton(document, '', () => putAway(sign), words.notNow),
    );
    if (act !== null && occasion !== 'uninsured') {
      const begin = () => {
        if (occasion === 'records') {
          putAway(sign);
          openCard('records');
        } else void askWorker('start-tour', { kind: 'task', task: occasion }).then(close);
      };
      feet.append(makeButton(document, 'first', begin, act));
    }
    note = make(document, 'section', 'offer', make(document, 'p', '', text), feet);
    note.role = 'status';
    note.ariaLabel = words.region;
    // Keys pressed in it are not the page's shortcuts.
    note.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      putAway(sign);
    });
    stage.append(style, note);
  }

  function putAway(sign: Sign): void {
    open = open.filter((each) => each !== sign);
    close();
  }

  function close(): void {
    note?.remove();
    style.remove();
    note = null;
    shown = null;
  }

  /** In another language, without what was put away. */
  async function speakAnew(): Promise<void> {
    const reply = await askWorker('occasions', null);
    if (!reply.ok || signal.aborted) return;
    const left = new Set(open.map(({ occasion }) => occasion));
    open = reply.value.open.filter(({ occasion }) => left.has(occasion));
    words = reply.value.words;
    looks = 0;
    look();
  }

  stage.addEventListener(DRESSED, () => void speakAnew(), { signal });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    close();
    delete world.offers;
  });
  look();
}
