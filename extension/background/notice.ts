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
    if (kind === 'dressed-anew') tellHalls(message).catch(() => undefined);
  }, BREATH_MS);
}

async function tellHalls(faces: FacesMessage): Promise<void> {
  const [settings, tabs] = await Promise.all([readSettings(), browser.tabs.query({})]);
  const message: HallMessage = { to: 'hall', kind: 'dressed-anew', input: appearanceOf(settings) };
  for (const { id } of tabs) {
    if (id === undefined) continue;
    browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
    // Firefox tells a frame of ours that stands in a page only what is sent to its tab.
    if (import.meta.env.FIREFOX) browser.tabs.sendMessage(id, faces).catch(() => undefined);
  }
}
