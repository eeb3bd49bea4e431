/** Tells the pages of ours that are open that the book has changed. */
import { browser } from 'wxt/browser';
import type { FacesMessage } from '../messages.ts';

/** What is written in one breath, a household that is sent entry by entry above all, is one notice. */
const BREATH_MS = 150;

let isDue = false;

export function noticeChange(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    const message: FacesMessage = { to: 'faces', kind: 'book-changed', input: null };
    // Most often no page is open: then nobody hears it.
    browser.runtime.sendMessage(message).catch(() => undefined);
  }, BREATH_MS);
}
