/** Composes the overlay: a launcher on the page, the card when it is asked for, and the way back when the page moves on. */
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import type { World } from '../boot/world.ts';
import type { Appearance, CardMessage, CardPart, PageMessage, PageView } from '../messages.ts';
import { pickOnPage } from '../pointing/pick.ts';
import { type CardPanel, cardPanel } from './card-panel.ts';
import { farewellNote } from './farewell.ts';
import { launcherElement } from './launcher.ts';
import { pageReader } from './page-reader.ts';
import { openTopLayer } from './top-layer.ts';

export function openOverlay(document: Document, world: World, appearance: Appearance): void {
  const life = new AbortController();
  const { signal } = life;
  const { words, css } = appearance;
  const { root } = openTopLayer(document, css, signal);
  const stage = document.createElement('div');
  stage.className = appearance.elder ? 'stage elder' : 'stage';
  stage.lang = appearance.language === 'en' ? 'en' : 'zh-CN';
  root.append(stage);

  const key = randomKey();
  let panel: CardPanel | null = null;
  let { cardPlace, launcherTop } = appearance;
  const reader = pageReader(document, world, signal, tellView);

  const launcher = launcherElement(document, words, launcherTop, {
    open: () => (panel ? closeCard() : openCard(null)),
    hide: () => {
      void askWorker('hide-site', null);
      leave();
    },
    moved: (top) => {
      launcherTop = top;
      void askWorker('place-launcher', { top });
    },
  });
  stage.append(launcher.element);

  function openCard(part: CardPart | null): void {
    if (!browser.runtime?.id) {
      farewell();
      return;
    }
    panel = cardPanel(
      document,
      `${browser.runtime.getURL('/card.html')}#${key}${part ? `.${part}` : ''}`,
      words,
      cardPlace,
      {
        close: closeCard,
        moved: (place) => {
          cardPlace = place;
          void askWorker('place-card', place);
        },
        openInTab: () => void askWorker('open-card-page', null),
      },
    );
    stage.append(panel.element);
    launcher.element.classList.add('away');
    launcher.button.ariaExpanded = 'true';
    reader.wantRecords(part === 'records');
    void reader.read();
    panel.focus();
  }

  function closeCard(): void {
    panel?.element.remove();
    panel = null;
    launcher.element.classList.remove('away');
    launcher.button.ariaExpanded = 'false';
    launcher.button.focus({ preventScroll: true });
  }

  async function pick(): Promise<void> {
    panel?.element.classList.add('away');
    const picked = await pickOnPage(document, root, words, signal);
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
    else if (kind === 'read-again') void reader.read();
    else if (kind === 'read-records') {
      reader.wantRecords(true);
      void reader.read();
    } else if (kind === 'pick') void pick();
    else closeCard();
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
  globalThis.navigation?.addEventListener('navigatesuccess', world.look, { signal });

  function leave(): void {
    life.abort();
    delete world.overlay;
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(onMessage);
  }

  function farewell(): void {
    leave();
    farewellNote(document, words, css);
  }

  world.overlay = {
    stage,
    signal,
    openCard: (part) => panel ?? openCard(part),
    closeCard,
    arrive: () => {
      if (panel) void reader.read();
      // Data may have silenced this route since the boot script was built.
      void askWorker('still-hall', null).then(({ ok }) => ok || world.overlay?.leave());
    },
    leave: () => (browser.runtime?.id ? leave() : farewell()),
  };
}

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
