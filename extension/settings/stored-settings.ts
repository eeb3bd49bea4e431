/** Reads and writes the settings in `storage.local`. */
import { browser } from 'wxt/browser';
import { type Settings, soundSettings } from './settings.ts';

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  return soundSettings((await browser.storage.local.get(KEY))[KEY]);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes some of them, one change after the other, so that none is lost. Unsound values change nothing. */
export function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const next = last.then(async () => {
    const now = await readSettings();
    const changed = soundSettings({ ...now, ...change(now) }, now);
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
  last = next.catch(() => undefined);
  return next;
}
