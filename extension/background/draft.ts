/** The half-filled form, kept in the browser's memory for this session, so that a reload of the page loses nothing. */
import { browser } from 'wxt/browser';

const KEY = 'eligibility-draft';

export async function readDraft(): Promise<unknown> {
  return (await browser.storage.session.get(KEY))[KEY] ?? null;
}

export async function keepDraft(draft: object): Promise<null> {
  await browser.storage.session.set({ [KEY]: draft });
  return null;
}
