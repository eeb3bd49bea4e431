/** Composes the overlay: a launcher on the page, the card when it is asked for, and the way back when the page moves on. */
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import { DRESSED, type World } from '../boot/world.ts';
import type { Appearance, CardPart, HallMessage } from '../messages.ts';
import { launcherElement } from './launcher.ts';
import type { PageCard } from './page-card.ts';
import { pageNote } from './page-note.ts';
import { dressStage, stageElement } from './stage.ts';
import { openTopLayer } from './top-layer.ts';

/** Offers come to a page that has come to rest. */
const OFFERS_MS = 3000;

/** Answers the mark on the page, which opens the card. */
export function openOverlay(document: Document, world: World, opened: Appearance): HTMLButtonElement {
  let appearance = opened;
  const life = new AbortController();
  const { signal } = life;
  const stage = stageElement(document, appearance);
  let card: PageCard | null = null;
  let coming: Promise<PageCard | null> | null = null;

  const launcher = launcherElement(document, appearance.words, appearance.launcher, {
    open: () => (card?.isOpen ? closeCard() : void openCard(null)),
    hide: () => {
      void askWorker('hide-site', { hide: true });
      leave();
      const { words } = appearance;
      const note = pageNote(document, appearance, words.hidden, [
        { name: words.undoHide, press: showAgain },
        { name: words.understood },
      ]);
      // It goes on from the button that is gone.
      note.querySelector('button')?.focus({ preventScroll: true });
    },
    placed: (place) => {
      appearance = { ...appearance, launcher: place };
      void askWorker('place-launcher', place);
    },
  });
  stage.append(launcher.element);
  const { root } = openTopLayer(document, appearance.css, stage, signal);

  async function openCard(part: CardPart | null): Promise<void> {
    if (!browser.runtime?.id) {
      farewell();
      return;
    }
    coming ??= bringCard();
    card = await coming;
    if (!card) coming = null;
    if (!card || card.isOpen || signal.aborted) return;
    card.open(part);
    launcher.element.classList.add('away');
    launcher.button.ariaExpanded = 'true';
  }

  async function bringCard(): Promise<PageCard | null> {
    const look = await askWorker('bring-card', null);
    if (!look.ok || !world.pageCard) return null;
    return world.pageCard(
      { document, world, root, stage, words: appearance.words, signal, close: closeCard },
      look.value,
    );
  }

  function closeCard(): void {
    card?.close();
    launcher.element.classList.remove('away');
    launcher.button.ariaExpanded = 'false';
    launcher.button.focus({ preventScroll: true });
  }

  const hear = (message: unknown) => {
    if (!isForHall(message)) return;
    appearance = message.input;
    dressStage(stage, appearance);
    launcher.speak(appearance.words);
    card?.speak(appearance.words);
    stage.dispatchEvent(new Event(DRESSED));
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(hear);
  });

  const offers = setTimeout(() => void askWorker('bring-offers', null), OFFERS_MS);
  globalThis.navigation?.addEventListener('navigatesuccess', world.look, { signal });

  function leave(): void {
    clearTimeout(offers);
    life.abort();
    delete world.overlay;
  }

  function showAgain(): void {
    void askWorker('hide-site', { hide: false });
    if (world.overlay || !world.onHall()) return;
    openOverlay(document, world, appearance).focus({ preventScroll: true });
  }

  /** After an update of the extension the old interface can do nothing any more: it goes, and says what to do. */
  function farewell(): void {
    leave();
    const { words } = appearance;
    pageNote(document, appearance, words.updated, [{ name: words.understood }]);
  }

  world.overlay = {
    stage,
    signal,
    openCard: (part) => void openCard(part),
    closeCard,
    arrive: () => {
      card?.arrive();
      // Data may have silenced this route since the boot script was built.
      void askWorker('still-hall', null).then(({ ok }) => ok || world.overlay?.leave());
    },
    leave: () => (browser.runtime?.id ? leave() : farewell()),
  };
  return launcher.button;
}

/** Such a message comes from the worker alone: a page can send us none. */
function isForHall(message: unknown): message is HallMessage {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'hall';
}
