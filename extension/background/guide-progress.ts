/** Keeps how far a person is in guides, one for each guide and host: guide, step, portal and time, and nothing of the page. */
import { browser } from 'wxt/browser';
import { OCCASIONS, type Occasion } from '../../shared/portals/occasion.ts';
import {
  type GuideProgress,
  hostOf,
  isSameTour,
  soundProgresses,
  standingOf,
  tourAt,
  withProgress,
} from '../pointing/progress.ts';

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

async function readAll(): Promise<readonly GuideProgress[]> {
  return soundProgresses((await browser.storage.local.get(KEY))[KEY]);
}

/** By host, the guide that was begun there last. */
async function readRun(): Promise<Readonly<Record<string, string>>> {
  const run: unknown = (await browser.storage.session.get(RUN))[RUN];
  const entries = typeof run === 'object' && run !== null ? Object.entries(run) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function beginProgress(progress: GuideProgress): Promise<void> {
  return inTurn(async () => {
    const run = { ...(await readRun()), [hostOf(progress.portalId)]: progress.guideId };
    await browser.storage.session.set({ [RUN]: run });
    await browser.storage.local.set({ [KEY]: withProgress(await readAll(), progress) });
  });
}

/** Nothing happens when the guide was ended in the meantime. */
export function keepStep(guideId: string, portalId: string, step: number, at: number): Promise<void> {
  return inTurn(async () => {
    const all = await readAll();
    const known = all.find((each) => isSameTour(each, { guideId, portalId }));
    if (known) await browser.storage.local.set({ [KEY]: withProgress(all, { ...known, step, at }) });
  });
}

export function endProgress(guideId: string, portalId: string): Promise<void> {
  return inTurn(async () => {
    const left = (await readAll()).filter((each) => !isSameTour(each, { guideId, portalId }));
    await browser.storage.local.set({ [KEY]: left });
  });
}

/** The guide of a portal, walked or left lying. */
export async function standingAt(portalId: string, now: number): Promise<ReturnType<typeof tourAt>> {
  const [all, run] = await Promise.all([inTurn(readAll), readRun()]);
  return tourAt(all, portalId, run[hostOf(portalId)] ?? null, now);
}

/** Every guide that was begun on a portal and not forgotten, the last one first. */
export async function progressesAt(portalId: string, now: number): Promise<readonly GuideProgress[]> {
  return (await inTurn(readAll)).filter((each) => standingOf(each, portalId, false, now) !== 'none');
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
