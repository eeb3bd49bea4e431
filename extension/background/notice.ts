/** Tells whatever of ours is open that it shows what is no longer so. */
import { browser } from 'wxt/browser';
import type { FacesMessage, HallMessage, ToFaces } from '../messages.ts';
import { readSettings } from '../settings/stored-settings.ts';
import { appearanceOf } from './appearance.ts';

/** What is written in one breath, a household that is sent entry by entry above all, is one notice. */
const BREATH_MS = 150;

const due = new Set<keyof ToFaces>();

/** `dressed-anew` is told in every hall as well. */
export function notice(kind: keyof ToFaces): void {
  if (due.has(kind)) return;
  due.add(kind);
  setTimeout(() => {
    due.delete(kind);
    const message: FacesMessage = { to: 'faces', kind, input: null };
    // Most often no page is open: then nobody hears it.
    browser.runtime.sendMessage(message).catch(() => undefined);
    // Firefox tells a frame of ours that stands in a page only what is sent to its tab.
    if (import.meta.env.FIREFOX) tellTabs(message).catch(() => undefined);
    if (kind === 'dressed-anew') tellHalls().catch(() => undefined);
  }, BREATH_MS);
}

async function tellHalls(): Promise<void> {
  await tellTabs({ to: 'hall', kind: 'dressed-anew', input: appearanceOf(await readSettings()) }, { frameId: 0 });
}

async function tellTabs(message: FacesMessage | HallMessage, where: { readonly frameId?: number } = {}): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) browser.tabs.sendMessage(id, message, where).catch(() => undefined);
  }
}
