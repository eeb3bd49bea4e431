/** What the worker answers to our scripts in a hall: it brings what the page needs, and keeps how the person placed it. */
import { browser } from 'wxt/browser';
import type { Portal } from '../../shared/portals/portal.ts';
import type { Appearance } from '../messages.ts';
import { changeSettings, readSettings } from '../settings/stored-settings.ts';
import type { Answers } from './answers.ts';
import { appearanceOf, cardLookOf } from './appearance.ts';
import { bringTour, mayOffer } from './guides-on-page.ts';
import { readerWords } from './reader-words.ts';
import { NotAllowed, type Sender } from './sender.ts';

const HALL = ['hall'] as const;

type HallKind =
  | 'hall-seen'
  | 'still-hall'
  | 'bring-card'
  | 'bring-offers'
  | 'bring-reader'
  | 'bring-records'
  | 'bring-participation'
  | 'place-card'
  | 'place-launcher'
  | 'hide-site'
  | 'tell-card';

export const hallAnswers: Pick<Answers, HallKind> = {
  'hall-seen': { from: HALL, answer: async (_, sender) => bringOverlay(sender) },
  'bring-card': {
    from: HALL,
    answer: async (_, sender) => {
      await bring('/page-card.js', sender);
      return cardLookOf(await readSettings());
    },
  },
  'bring-offers': {
    from: HALL,
    answer: async (_, sender) => ((await mayOffer(portalOf(sender))) ? bring('/offers.js', sender) : null),
  },
  'bring-reader': {
    from: HALL,
    answer: async (_, sender) => {
      await bring('/reader.js', sender);
      return readerWords();
    },
  },
  'bring-records': { from: HALL, answer: async (_, sender) => bring('/records.js', sender) },
  'bring-participation': { from: HALL, answer: async (_, sender) => bring('/participation.js', sender) },
  'still-hall': { from: HALL, answer: async () => null },
  'place-card': {
    from: HALL,
    answer: async (cardPlace) => {
      await changeSettings(() => ({ cardPlace }));
      return null;
    },
  },
  'place-launcher': {
    from: HALL,
    answer: async ({ top, small }) => {
      await changeSettings(() => ({ launcherTop: top, launcherSmall: small }));
      return null;
    },
  },
  'hide-site': {
    from: HALL,
    answer: async ({ hide }, sender) => {
      const { host } = portalOf(sender);
      await changeSettings(({ hiddenHosts }) => ({
        hiddenHosts: [...hiddenHosts.filter((each) => each !== host), ...(hide === true ? [host] : [])],
      }));
      return null;
    },
  },
  'tell-card': {
    from: HALL,
    answer: async (message, sender) => {
      if (sender.kind === 'hall') await browser.tabs.sendMessage(sender.tabId, message);
      return null;
    },
  },
};

async function bringOverlay(sender: Sender): Promise<Appearance | null> {
  if (sender.kind !== 'hall') return null;
  const settings = await readSettings();
  if (settings.hiddenHosts.includes(sender.portal.host)) return null;
  await bring('/overlay.js', sender);
  // The page need not wait for it.
  bringTour(sender.tabId, sender.portal).catch(() => undefined);
  return appearanceOf(settings);
}

type Brought = '/overlay.js' | '/page-card.js' | '/reader.js' | '/records.js' | '/participation.js' | '/offers.js';

async function bring(file: Brought, sender: Sender): Promise<null> {
  if (sender.kind === 'hall') await browser.scripting.executeScript({ target: scriptsOf(sender), files: [file] });
  return null;
}

/** The very page that asked: the tab may show another by now. */
function scriptsOf({ tabId, documentId }: Extract<Sender, { kind: 'hall' }>) {
  return documentId === null ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}

function portalOf(sender: Sender): Portal {
  if (sender.kind !== 'hall') throw new NotAllowed('Only a hall has a site');
  return sender.portal;
}
