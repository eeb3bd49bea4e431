/** What the worker answers about guides on a page, and what it brings into the page for them. */
import { browser } from 'wxt/browser';
import { OCCASIONS } from '../../shared/portals/occasion.ts';
import { type Portal, portalId } from '../../shared/portals/portal.ts';
import css from '../pointing/tour.css?inline';
import type { ToGuides, TourWish } from '../pointing/tour-messages.ts';
import { readSettings } from '../settings/stored-settings.ts';
import * as en from '../words/tour-en.ts';
import * as zh from '../words/tour-zh.ts';
import type { Answers } from './answers.ts';
import { guideHelp, guidesFor } from './guide-help.ts';
import {
  beginProgress,
  endProgress,
  keepStep,
  neverOffer,
  openOccasions,
  progressesAt,
  standingAt,
} from './guide-progress.ts';
import { tourOf } from './guide-tour.ts';
import { BadInput, soundRegion } from './inputs.ts';
import { currentRules } from './rules.ts';
import { NotAllowed, type Sender } from './sender.ts';

/** A hall's page, told by its script or by the card that stands on it. */
interface HallPage {
  readonly tabId: number;
  readonly portal: Portal;
}

const HALL = ['hall'] as const;
const HALL_AND_CARD = ['hall', 'card'] as const;

export const guideAnswers: Pick<Answers, keyof ToGuides> = {
  'guide-help': {
    from: ['card', 'own-page'],
    answer: async ({ region }) => guideHelp((await currentRules()).snapshot, soundRegion(region), Date.now()),
  },
  'start-tour': {
    from: HALL_AND_CARD,
    answer: async (wish, sender) => {
      const page = pageOf(sender);
      const id = portalId(page.portal);
      const { guideId, step } = await wished(wish, page.portal);
      await beginProgress({ guideId, step, portalId: id, at: Date.now() });
      await inject(page.tabId);
      return null;
    },
  },
  tour: { from: HALL, answer: async (_, sender) => runningTour(pageOf(sender).portal) },
  'tour-step': {
    from: HALL,
    answer: async ({ guideId, step }, sender) => {
      const guide = (await currentRules()).snapshot.guides.find(({ id }) => id === guideId);
      if (!guide) throw new BadInput('guideId');
      if (!Number.isInteger(step) || step < 0 || step > guide.steps.length) throw new BadInput('step');
      await keepStep(guideId, portalId(pageOf(sender).portal), step, Date.now());
      return null;
    },
  },
  'end-tour': {
    from: HALL_AND_CARD,
    answer: async ({ guideId }, sender) => {
      await endProgress(guideId, portalId(pageOf(sender).portal));
      return null;
    },
  },
  'unfinished-tours': {
    from: ['card'],
    answer: async (_, sender) => {
      const portal = sender.kind === 'card' ? sender.portal : null;
      if (!portal) return [];
      const [kept, { snapshot }] = await Promise.all([progressesAt(portalId(portal), Date.now()), currentRules()]);
      return kept.flatMap(({ guideId, step }) => {
        const guide = snapshot.guides.find(({ id }) => id === guideId);
        const isLeft = guide && step < guide.steps.length;
        return isLeft ? [{ guideId, title: guide.title, step, steps: guide.steps.length }] : [];
      });
    },
  },
  occasions: {
    from: HALL,
    answer: async () => {
      const [{ snapshot }, { language }, open] = await Promise.all([currentRules(), readSettings(), openOccasions()]);
      // Rules of an older API know fewer occasions.
      const known = open.filter((occasion) => Object.hasOwn(snapshot.occasions, occasion));
      const signs = known.map((occasion) => {
        const { text, act, ...words } = snapshot.occasions[occasion];
        return { ...words, occasion, text: text[language], act: act?.[language] ?? null };
      });
      return { open: signs, words: (language === 'en' ? en : zh).offer, css };
    },
  },
  'never-offer': {
    from: HALL,
    answer: async ({ occasion }) => {
      if (!OCCASIONS.includes(occasion)) throw new BadInput('occasion');
      await neverOffer(occasion);
      return null;
    },
  },
};

/** Beside the overlay: the guide that is being walked here. */
export async function bringTour(tabId: number, portal: Portal): Promise<void> {
  if (await isWalked(portal)) await inject(tabId);
}

/** Whether a guide may be offered: none is walked here, and some occasion was not sent away for good. */
export async function mayOffer(portal: Portal): Promise<boolean> {
  return !(await isWalked(portal)) && (await openOccasions()).length > 0;
}

async function isWalked(portal: Portal): Promise<boolean> {
  return (await standingAt(portalId(portal), Date.now())).standing === 'running';
}

async function runningTour(portal: Portal): Promise<ToGuides['tour']['output']> {
  const now = Date.now();
  const { progress, standing } = await standingAt(portalId(portal), now);
  if (!progress || standing !== 'running') return null;
  const [{ snapshot }, settings] = await Promise.all([currentRules(), readSettings()]);
  const tour = tourOf(progress.guideId, progress.step, { snapshot, portalRegion: portal.region, settings, now });
  return tour && { ...tour, css };
}

async function wished(wish: TourWish, portal: Portal): Promise<{ readonly guideId: string; readonly step: number }> {
  if (wish.kind === 'resume') {
    const kept = await progressesAt(portalId(portal), Date.now());
    const progress = kept.find(({ guideId }) => guideId === wish.guideId);
    if (!progress) throw new BadInput('guideId');
    return progress;
  }
  const { snapshot } = await currentRules();
  const guideId = wish.kind === 'guide' ? wish.guideId : (guidesFor(snapshot, portal.region, wish.task)[0]?.id ?? '');
  if (!snapshot.guides.some(({ id }) => id === guideId)) throw new BadInput('guideId');
  return { guideId, step: 0 };
}

function pageOf(sender: Sender): HallPage {
  if (sender.kind === 'hall') return { tabId: sender.tabId, portal: sender.portal };
  if (sender.kind === 'card' && sender.tabId !== null && sender.portal)
    return { tabId: sender.tabId, portal: sender.portal };
  throw new NotAllowed('Only a page of a hall can be walked on');
}

async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/tour.js'] });
}
