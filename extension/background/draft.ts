/** What is half filled in, kept in the browser's memory for this session: a page or a frame that loads again loses nothing. */
import { browser } from 'wxt/browser';
import type { KeptDraft } from '../messages.ts';

const KEY = 'draft:';

export async function readDraft({ of }: Pick<KeptDraft, 'of'>): Promise<unknown> {
  return (await browser.storage.session.get(KEY + of))[KEY + of] ?? null;
}

export async function keepDraft({ of, draft }: KeptDraft): Promise<null> {
  await browser.storage.session.set({ [KEY + of]: draft });
  return null;
}

export async function forgetDrafts(): Promise<void> {
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((key) => key.startsWith(KEY)));
}
