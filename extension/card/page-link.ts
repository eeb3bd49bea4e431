/** The card's line to the overlay that opened it. The key after `#` is known to the two of them alone. */
import { browser } from 'wxt/browser';
import type { CardMessage, PageView, Reply, ToPage } from '../messages.ts';

export interface PageLink {
  /** A fault when nobody is there any more: the page went on, or the extension was updated. */
  ask<Kind extends keyof ToPage>(kind: Kind): Promise<Reply<ToPage[Kind]['output']>>;
  onView(listener: (view: PageView) => void): void;
}

/** Null where the card stands in a tab of its own. */
export async function linkToPage(key: string): Promise<PageLink | null> {
  const tab = key === '' ? undefined : await browser.tabs.getCurrent();
  const tabId = tab?.id;
  if (tabId === undefined) return null;
  return {
    async ask(kind) {
      try {
        const message = { to: 'page', key, kind, input: null };
        return { ok: true, value: await browser.tabs.sendMessage(tabId, message, { frameId: 0 }) };
      } catch {
        return { ok: false, fault: { code: 'gone' } };
      }
    },
    onView(listener) {
      browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) => {
        if (sender.id === browser.runtime.id && isForCard(message, key)) listener(message.input);
        return undefined;
      });
    },
  };
}

function isForCard(message: unknown, key: string): message is CardMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    message.to === 'card' &&
    'key' in message &&
    message.key === key
  );
}
