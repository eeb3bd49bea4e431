/** What the worker answers to each message, and to whom. */
import { browser } from 'wxt/browser';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { mayRead, portalId } from '../../shared/portals/portal.ts';
import { isOutsideScheme } from '../../shared/region.ts';
import type { RegionRow } from '../../shared/rules/snapshot.ts';
import { deviceFile } from '../book/device-file.ts';
import { saveFigures } from '../book/figures.ts';
import type { Hall, ToWorker, WorkerMessage } from '../messages.ts';
import type { Settings } from '../settings/settings.ts';
import { changeSettings, readSettings } from '../settings/stored-settings.ts';
import { bookAnswers, forgetDeletedFigures } from './book-answers.ts';
import { forgetDrafts, keepDraft, readDraft } from './draft.ts';
import type { FamilyBook } from './family-book.ts';
import { eraseGuides } from './guide-progress.ts';
import { guideAnswers } from './guides-on-page.ts';
import { hallAnswers } from './hall-answers.ts';
import { BadInput, soundBalances, soundQuestion } from './inputs.ts';
import { notice } from './notice.ts';
import { currentRules, rulesHaveChanged } from './rules.ts';
import { rulesAnswers } from './rules-answers.ts';
import { NotAllowed, type Sender } from './sender.ts';
import { siteHere, useSite } from './sites.ts';
import { syncAnswers } from './sync-answers.ts';

type Kind = keyof ToWorker;

interface Answer<K extends Kind> {
  readonly from: readonly Sender['kind'][];
  answer(input: ToWorker[K]['input'], sender: Sender): Promise<ToWorker[K]['output']>;
}

export type Answers = { readonly [K in Kind]: Answer<K> };

const FRAME = ['card', 'own-page'] as const;
const OWN = ['own-page'] as const;

export function answersOf(book: FamilyBook): Answers {
  return {
    ...hallAnswers,
    ...guideAnswers,
    ...rulesAnswers,
    ...bookAnswers(book),
    ...syncAnswers(book),
    'open-card-page': {
      from: ['hall', 'own-page'],
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
    'change-settings': {
      from: OWN,
      answer: async (change: Partial<Settings>) => {
        const settings = await changeSettings(() => change);
        if ('language' in change || 'elder' in change) notice('dressed-anew');
        return settings;
      },
    },
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
