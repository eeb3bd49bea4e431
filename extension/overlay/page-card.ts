/** The card on a page, and all that it says to its frame and hears from it. */
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import type { World } from '../boot/world.ts';
import type { CardLook, CardMessage, CardPart, OverlayWords, PageMessage, PageView } from '../messages.ts';
import { pickOnPage } from '../pointing/pick.ts';
import { type CardPanel, cardPanel } from './card-panel.ts';
import { pageReader } from './page-reader.ts';

export interface PageCard {
  readonly isOpen: boolean;
  open(part: CardPart | null): void;
  close(): void;
  /** The page went to another route. */
  arrive(): void;
  /** The person's language is another one. The card's frame hears of it by itself. */
  speak(words: OverlayWords): void;
}

/** The overlay that the card belongs to. */
export interface CardHome {
  readonly document: Document;
  readonly world: World;
  readonly root: ShadowRoot;
  readonly stage: HTMLElement;
  readonly words: OverlayWords;
  /** Aborts when the overlay leaves. */
  readonly signal: AbortSignal;
  /** The person closes the card. */
  close(): void;
}

export type MakePageCard = (home: CardHome, look: CardLook) => PageCard;

export const pageCard: MakePageCard = ({ document, world, root, stage, words, signal, close }, { css, place }) => {
  let said = words;
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  let key = '';
  let panel: CardPanel | null = null;
  let cardPlace = place;
  const reader = pageReader(document, world, signal, tellView);

  function open(part: CardPart | null): void {
    // Each card has its own: what one was at is not taken up by the next.
    key = randomKey();
    const address = `${browser.runtime.getURL('/card.html')}#${key}${part ? `.${part}` : ''}`;
    panel = cardPanel(document, address, said, cardPlace, {
      close,
      moved: (to) => {
        cardPlace = to;
        void askWorker('place-card', to);
      },
      openInTab: () => void askWorker('open-card-page', null),
    });
    stage.append(panel.element);
    reader.wanted.clear();
    if (part === 'records') reader.wanted.add('records');
    reader.read();
    panel.focus();
  }

  async function pick(): Promise<void> {
    panel?.element.classList.add('away');
    const labelOf = (text: string) => world.reader?.labelOf(text) ?? null;
    const picked = await pickOnPage(document, root, stage, said, labelOf, signal);
    panel?.element.classList.remove('away');
    panel?.focus();
    tellCard({ to: 'card', key, kind: 'picked', input: picked });
  }

  function tellCard(message: CardMessage): void {
    // Nobody listens while the frame is still loading; it asks by itself.
    if (panel) void askWorker('tell-card', message);
  }

  function tellView(view: PageView): void {
    tellCard({ to: 'card', key, kind: 'page-viewed', input: view });
  }

  function answer({ kind }: PageMessage): void {
    panel?.spoke();
    if (kind === 'page-view') tellView(reader.view);
    else if (kind === 'read-again') reader.read();
    else if (kind === 'read-records' || kind === 'read-participation') {
      reader.wanted.add(kind === 'read-records' ? 'records' : 'participation');
      reader.read();
    } else if (kind === 'pick') void pick();
    else close();
  }

  const onMessage = (
    message: unknown,
    sender: { readonly id?: string | undefined },
    respond: (value: unknown) => void,
  ) => {
    if (sender.id !== browser.runtime.id || !isForPage(message, key)) return undefined;
    answer(message);
    respond(null);
    return undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(onMessage);
  });

  return {
    get isOpen() {
      return panel !== null;
    },
    open,
    close: () => {
      reader.rest();
      panel?.element.remove();
      panel = null;
    },
    arrive: () => {
      if (panel) reader.read();
    },
    speak: (next) => {
      said = next;
      panel?.speak(next);
    },
  };
};

/** A page on plain http has no `crypto.randomUUID`. */
function randomKey(): string {
  return crypto
    .getRandomValues(new Uint8Array(16))
    .reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
}

function isForPage(message: unknown, key: string): message is PageMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    message.to === 'page' &&
    'key' in message &&
    message.key === key
  );
}
