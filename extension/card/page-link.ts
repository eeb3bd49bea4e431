/** The card's line to the overlay that opened it, by way of the worker. The key after `#` is known to the two of them alone. */
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import type { CardMessage, PageMessage, PageView, Picked, Reply } from '../messages.ts';

export interface PageLink {
  readonly key: string;
  /** Asks for the page as it was last read; a fault when nobody is there any more. The answer comes to `onView`. */
  ask(kind: PageMessage['kind']): Promise<Reply<unknown>>;
  /** Lets the person point at a figure; null when they left without one. */
  pick(): Promise<Picked | null>;
  onView(listener: (view: PageView) => void): void;
}

/** Null where the card stands in a tab of its own. */
export function linkToPage(key: string): PageLink | null {
  if (key === '') return null;
  const ask = (kind: PageMessage['kind']) => askWorker('ask-page', { key, kind, input: null });
  const viewers: ((view: PageView) => void)[] = [];
  let picking: ((picked: Picked | null) => void) | null = null;

  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id || !isForCard(message, key)) return undefined;
    if (message.kind === 'page-viewed') for (const show of viewers) show(message.input);
    else picking?.(message.input);
    return undefined;
  });

  return {
    key,
    ask,
    pick: async () => {
      const picked = new Promise<Picked | null>((resolve) => {
        picking = resolve;
      });
      const reply = await ask('pick');
      return reply.ok ? picked : null;
    },
    onView: (listener) => viewers.push(listener),
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
