/** What the worker answers to each message, and to whom. */
import { browser } from 'wxt/browser';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { mayRead, type Portal, portalId } from '../../shared/portals/portal.ts';
import { isOutsideScheme } from '../../shared/region.ts';
import type { RegionRow } from '../../shared/rules/snapshot.ts';
import { deviceFile } from '../book/device-file.ts';
import { saveFigures } from '../book/figures.ts';
import type { Appearance, Hall, ToWorker, WorkerMessage } from '../messages.ts';
import type { Settings } from '../settings/settings.ts';
import { changeSettings, readSettings } from '../settings/stored-settings.ts';
import { appearanceOf, cardLookOf } from './appearance.ts';
import { bookAnswers, forgetDeletedFigures } from './book-answers.ts';
import { forgetDrafts, keepDraft, readDraft } from './draft.ts';
import type { FamilyBook } from './family-book.ts';
import { eraseGuides } from './guide-progress.ts';
import { bringTour, guideAnswers, mayOffer } from './guides-on-page.ts';
import { BadInput, soundBalances, soundQuestion } from './inputs.ts';
import { readerWords } from './reader-words.ts';
import { currentRules, rulesHaveChanged } from './rules.ts';
import { rulesAnswers } from './rules-answers.ts';
import type { Sender } from './sender.ts';
import { siteHere, useSite } from './sites.ts';
import { syncAnswers } from './sync-answers.ts';

type Kind = keyof ToWorker;

interface Answer<K extends Kind> {
  readonly from: readonly Sender['kind'][];
  answer(input: ToWorker[K]['input'], sender: Sender): Promise<ToWorker[K]['output']>;
}

export type Answers = { readonly [K in Kind]: Answer<K> };

/** Someone may not ask this: a page's scripts reach nothing of the family's. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

const HALL = ['hall'] as const;
const FRAME = ['card', 'own-page'] as const;
const OWN = ['own-page'] as const;

export function answersOf(book: FamilyBook): Answers {
  return {
    ...guideAnswers,
    ...rulesAnswers,
    ...bookAnswers(book),
    ...syncAnswers(book),
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
      answer: async ({ top }) => {
        await changeSettings(() => ({ launcherTop: top }));
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
    'open-card-page': {
      from: [...HALL, ...OWN],
      answer: async () => {
        await browser.tabs.create({ url: browser.runtime.getURL('/card.html') });
        return null;
      },
    },
    'open-book-page': {
      from: FRAME,
      answer: async () => {
        await browser.tabs.create({ url: browser.runtime.getURL('/book.html') });
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
    hall: { from: FRAME, answer: (_, sender) => hallOf(sender) },
    regions: {
      from: FRAME,
      answer: async () => {
        const [{ regions }, { language }] = await Promise.all([currentRules(), readSettings()]);
        return regions.codes
          .filter((code) => regions.levelOf(code) !== 'county' && !isOutsideScheme(code))
          .map((code): RegionRow => [code, regions.nameOf(code, language)]);
      },
    },
    'ask-page': { from: ['card'], answer: askPage },
    draft: { from: FRAME, answer: readDraft },
    'keep-draft': { from: FRAME, answer: keepDraft },
    eligibility: {
      from: FRAME,
      answer: async (input) => {
        const question = soundQuestion(input);
        const rules = await currentRules();
        for (const side of ['sharer', 'recipient'] as const) {
          const { region } = question[side];
          if (region && !rules.regions.has(region)) throw new BadInput(`${side}.region`);
        }
        return evaluate(rules, question, (await readSettings()).language);
      },
    },
    book: { from: FRAME, answer: () => book.figures() },
    'save-balances': {
      from: FRAME,
      answer: async (input) => {
        const confirmed = soundBalances(input);
        await book.change((state) => saveFigures(state, confirmed));
        return book.figures();
      },
    },
    settings: { from: FRAME, answer: readSettings },
    'change-settings': { from: OWN, answer: (change: Partial<Settings>) => changeSettings(() => change) },
    'site-here': { from: OWN, answer: siteHere },
    'use-site': { from: OWN, answer: ({ pattern, use }) => useSite(pattern, use) },
    export: { from: OWN, answer: async () => deviceFile(await book.state()) },
    erase: {
      from: OWN,
      answer: async () => {
        await book.erase();
        await eraseGuides();
        await forgetDeletedFigures();
        await forgetDrafts();
        rulesHaveChanged();
        return null;
      },
    },
  };
}

/** Throws {@link NotAllowed} when this sender may not ask. */
export function answerTo<K extends Kind>(
  answers: Answers,
  { kind, input }: WorkerMessage<K>,
  sender: Sender,
): Promise<ToWorker[K]['output']> {
  const { from, answer } = answers[kind];
  if (!from.includes(sender.kind)) throw new NotAllowed(`${sender.kind} may not ask for ${kind}`);
  return answer(input, sender);
}

/** The overlay compares the key: another frame of ours in the tab learns nothing. */
async function askPage(message: ToWorker['ask-page']['input'], sender: Sender): Promise<null> {
  const tabId = sender.kind === 'card' ? sender.tabId : null;
  if (tabId === null) throw new NotAllowed('Only a card on a page has a page');
  await browser.tabs.sendMessage(tabId, { ...message, to: 'page' }, { frameId: 0 });
  return null;
}

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

async function hallOf(sender: Sender): Promise<Hall | null> {
  const portal = sender.kind === 'card' ? sender.portal : null;
  if (!portal) return null;
  const { language } = await readSettings();
  return {
    portalId: portalId(portal),
    name: portal.name[language] ?? portal.name.zh,
    region: portal.region,
    reads: mayRead(portal),
  };
}
