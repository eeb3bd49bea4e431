/** Keeps how far a person is in a guide: guide, step, portal and time, and nothing of the page. */
import { browser } from 'wxt/browser';
import { OCCASIONS, type Occasion } from '../../shared/portals/occasion.ts';
import { type GuideProgress, type Standing, soundProgress, standingOf } from '../pointing/progress.ts';

/** On the device, so that a browser's restart loses nothing. */
const KEY = 'guide-progress';
const NEVER = 'never-offered';
/** In the session: a guide that ran before a restart is offered, and does not come up by itself. */
const RUN = 'guide-has-run';

let last: Promise<unknown> = Promise.resolve();

/** One change after the other: two tabs may move at once. */
function inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
  const next = last.then(change);
  last = next.catch(() => undefined);
  return next;
}

export async function readProgress(): Promise<GuideProgress | null> {
  return soundProgress((await browser.storage.local.get(KEY))[KEY]);
}

export function beginProgress(progress: GuideProgress): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.set({ [RUN]: true });
    await browser.storage.local.set({ [KEY]: progress });
  });
}

/** Nothing happens when another guide was begun in the meantime. */
export function keepStep(guideId: string, step: number, at: number): Promise<void> {
  return inTurn(async () => {
    const now = await readProgress();
    if (now?.guideId === guideId) await browser.storage.local.set({ [KEY]: { ...now, step, at } });
  });
}

export function endProgress(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(KEY));
}

export async function standingAt(
  portalId: string,
  now: number,
): Promise<{ readonly progress: GuideProgress | null; readonly standing: Standing }> {
  const progress = await inTurn(readProgress);
  const hasRun = (await browser.storage.session.get(RUN))[RUN] === true;
  return { progress, standing: standingOf(progress, portalId, hasRun, now) };
}

/** The occasions that were not sent away for good. */
export async function openOccasions(): Promise<readonly Occasion[]> {
  const never: unknown = (await browser.storage.local.get(NEVER))[NEVER];
  return OCCASIONS.filter((each) => !(Array.isArray(never) && never.includes(each)));
}

export function neverOffer(occasion: Occasion): Promise<void> {
  return inTurn(async () => {
    const open = await openOccasions();
    const never = OCCASIONS.filter((each) => each === occasion || !open.includes(each));
    await browser.storage.local.set({ [NEVER]: never });
  });
}

/** Forgets the guide and what was sent away. */
export function eraseGuides(): Promise<void> {
  return inTurn(() => browser.storage.local.remove([KEY, NEVER]));
}
