/** What the worker answers about the family's book. Each command is checked, done once, and answered with the family. */
import { browser } from 'wxt/browser';
import { shanghaiDay } from '../../shared/day.ts';
import type { ToBook } from '../book/commands.ts';
import { daysOf } from '../book/days.ts';
import { takeDeviceFile } from '../book/device-file.ts';
import { entriesPage } from '../book/entries.ts';
import { exportBook } from '../book/exporting.ts';
import type { Family } from '../book/family.ts';
import { adoptFigure, deleteFigure, restoreFigure } from '../book/figures.ts';
import { referencesTo, saveMember, setDrawOrder, tellRelations, withoutMember } from '../book/members.ts';
import { planOf } from '../book/paying.ts';
import { recordEntry, reverseEntry } from '../book/recording.ts';
import { BookRefusal } from '../book/refusal.ts';
import { suggestFacts } from '../book/suggesting.ts';
import { bookedStates, reverseEntries, takeRecords } from '../book/taking-records.ts';
import type { Balance } from '../store/book.ts';
import type { Answers } from './answers.ts';
import { soundInput } from './book-inputs.ts';
import { circumstancesNow, type FamilyBook, rulesOrNone } from './family-book.ts';
import { BadInput } from './inputs.ts';
import { currentRules } from './rules.ts';

const FRAME = ['card', 'own-page'] as const;
const OWN = ['own-page'] as const;

/** Before the id of a figure that was deleted in this session, so that a deletion can be undone. */
const DELETED = 'deleted-figure:';

export function bookAnswers(book: FamilyBook): Pick<Answers, keyof ToBook> {
  const changed = async (work: Parameters<FamilyBook['change']>[0]): Promise<Family> => {
    await book.change(work);
    return book.family();
  };

  return {
    family: {
      from: FRAME,
      answer: () => {
        void book.syncing.run();
        return book.family();
      },
    },
    'suggest-facts': {
      from: FRAME,
      answer: async (input) => {
        const insured = soundInput('suggest-facts', input);
        const rules = await currentRules();
        if (!rules.regions.has(insured.region)) throw new BadInput('region');
        return suggestFacts(rules, insured, shanghaiDay(Date.now()));
      },
    },
    'save-member': {
      from: FRAME,
      answer: async (input) => {
        const { seen, ...saved } = soundInput('save-member', input);
        const rules = await rulesOrNone();
        return changed((state) => saveMember(state, saved, (region) => rules?.regions.has(region) ?? true, seen));
      },
    },
    'delete-member': {
      from: FRAME,
      answer: async (input) => {
        const { id } = soundInput('delete-member', input);
        let because: ReturnType<typeof referencesTo> = [];
        const family = await changed((state) => {
          because = referencesTo(state, id);
          return because.length > 0 ? state : withoutMember(state, id);
        });
        return { deleted: because.length === 0, because, family };
      },
    },
    'tell-relations': {
      from: FRAME,
      answer: (input) => {
        const { pairs } = soundInput('tell-relations', input);
        return changed((state) => tellRelations(state, pairs));
      },
    },
    'set-draw-order': {
      from: FRAME,
      answer: (input) => {
        const order = soundInput('set-draw-order', input);
        return changed((state) => setDrawOrder(state, order));
      },
    },
    'record-entry': {
      from: FRAME,
      answer: (input) => {
        const { request, memo } = soundInput('record-entry', input);
        return changed((state, circumstances) => recordEntry(state, request, memo, circumstances));
      },
    },
    'reverse-entry': {
      from: FRAME,
      answer: (input) => {
        const asked = soundInput('reverse-entry', input);
        return changed((state, { now }) => reverseEntry(state, asked, now));
      },
    },
    'records-in-book': {
      from: FRAME,
      answer: async (input) => {
        const { requests, monthly } = soundInput('records-in-book', input);
        return bookedStates(await book.state(), requests, new Set(monthly));
      },
    },
    'record-entries': {
      from: FRAME,
      answer: (input) => {
        const taken = soundInput('record-entries', input);
        return changed((state, circumstances) => takeRecords(state, taken, circumstances));
      },
    },
    'reverse-entries': {
      from: FRAME,
      answer: (input) => {
        const { reversals } = soundInput('reverse-entries', input);
        return changed((state, { now }) => reverseEntries(state, reversals, now));
      },
    },
    'adopt-figure': {
      from: FRAME,
      answer: (input) => {
        const { id, balanceId } = soundInput('adopt-figure', input);
        return changed((state, { now }) => adoptFigure(state, daysOf(state.book), id, balanceId, now));
      },
    },
    entries: { from: FRAME, answer: async (input) => entriesPage(await book.state(), soundInput('entries', input)) },
    'plan-payment': {
      from: FRAME,
      answer: async (input) => {
        const asked = soundInput('plan-payment', input);
        const [state, rules, { till }] = await Promise.all([book.state(), currentRules(), circumstancesNow()]);
        return planOf(state, rules, asked, till);
      },
    },
    'delete-figure': {
      from: FRAME,
      answer: async (input) => {
        const { id } = soundInput('delete-figure', input);
        const kept = (await book.state()).balances.find((balance) => balance.id === id);
        // Kept first: a worker may be stopped at any moment. Whatever is deleted can be undone.
        if (kept) await browser.storage.session.set({ [DELETED + id]: kept });
        let onApi = false;
        const family = await changed((state) => {
          const result = deleteFigure(state, id);
          onApi = result.onApi;
          return result.next;
        });
        return { onApi, family };
      },
    },
    'restore-figure': {
      from: FRAME,
      answer: async (input) => {
        const { id } = soundInput('restore-figure', input);
        const deleted = await deletedFigure(id);
        if (!deleted) throw new BookRefusal('not-found', 'id');
        return changed((state) => restoreFigure(state, deleted));
      },
    },
    'export-book': {
      from: OWN,
      answer: async (input) => exportBook(await book.state(), soundInput('export-book', input).format, Date.now()),
    },
    'import-book': {
      from: OWN,
      answer: (input) => {
        const { text } = soundInput('import-book', input);
        return changed((state) => takeDeviceFile(state, text));
      },
    },
  };
}

/** Written by {@link bookAnswers} alone. */
async function deletedFigure(id: string): Promise<Balance | undefined> {
  return (await browser.storage.session.get<Record<string, Balance>>(DELETED + id))[DELETED + id];
}

export async function forgetDeletedFigures(): Promise<void> {
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((key) => key.startsWith(DELETED)));
}
