/** The family's book in the worker: commands and answers, over the store, the rules and sync. */
import type { Rules } from '../../shared/rules/resolve.ts';
import type { Family } from '../book/family.ts';
import { NO_EARNINGS } from '../book/person.ts';
import { readFamily } from '../book/read-family.ts';
import type { Circumstances, Till } from '../book/recording.ts';
import type { BookState } from '../book/state.ts';
import { tillOf } from '../book/till.ts';
import { readSettings } from '../settings/stored-settings.ts';
import { type Book, EMPTY_BOOK, latestBalances } from '../store/book.ts';
import { type BookStore, openBookStore } from '../store/book-store.ts';
import { readMirror, writeMirror } from '../store/mirror.ts';
import { fetchJson } from '../sync/fetching.ts';
import { turnOff } from '../sync/opting.ts';
import { withQueue } from '../sync/queueing.ts';
import { openSyncing, type Syncing } from '../sync/syncing.ts';
import { notice } from './notice.ts';
import { currentRules, RulesUnavailable } from './rules.ts';

export interface FamilyBook {
  readonly store: BookStore;
  readonly syncing: Syncing;
  /** The state, filled again from the copy where a browser has evicted the database. */
  state(): Promise<BookState>;
  /** Does a command: the book, what the API has to hear of it, and the copy. Nothing is stored where it throws. */
  change(work: (state: BookState, circumstances: Circumstances) => BookState): Promise<void>;
  /** Goes on with sync, where it is on: what waited while the worker slept. */
  resume(): Promise<void>;
  /** As faces show it. */
  family(): Promise<Family>;
  /** The small copy's content: who, and the latest figures. */
  figures(): Promise<Book>;
  /**
   * Removes everything here, and the household on the API first, for every device: throws a BookRefusal where that cannot
   * be done now, and nothing is removed.
   */
  erase(): Promise<void>;
}

export function openFamilyBook(): FamilyBook {
  const store = told(openBookStore());
  const syncing = openSyncing(store, fetchJson);

  async function state(): Promise<BookState> {
    const now = await store.read();
    if (now.people.length > 0 || now.household !== null) return now;
    const { members, balances } = await readMirror();
    if (members.length === 0) return now;
    return store.change((empty) => {
      const people = members.map((member) => ({ facts: null, earnings: NO_EARNINGS, ...member }));
      const next = empty.people.length > 0 ? empty : { ...empty, people, balances };
      return { next, answer: next };
    });
  }

  return {
    store,
    syncing,
    state,
    async change(work) {
      await state();
      const circumstances = await circumstancesNow();
      await store.change((before) => withQueue(before, work(before, circumstances)));
      void syncing.run();
    },
    async resume() {
      if ((await store.household())?.on) await syncing.run();
    },
    async family() {
      const [now, { language }, rules] = await Promise.all([state(), readSettings(), rulesOrNone()]);
      const { till } = circumstancesBy(rules);
      return readFamily(now, { now: Date.now(), language, rules, till });
    },
    async figures() {
      const copy = copyOf(await state());
      await writeMirror(copy);
      return copy;
    },
    async erase() {
      await turnOff({ store, send: fetchJson, now: Date.now }, true);
      // The copy fills an empty book again. So it goes first, and once more: a popup may have had it written in between.
      await writeMirror(EMPTY_BOOK);
      await store.erase();
      await writeMirror(EMPTY_BOOK);
      notice('book-changed');
    },
  };
}

/** The store with its small copy kept beside it; whoever shows the book hears of a change. */
function told(store: BookStore): BookStore {
  return {
    ...store,
    async change(work, rewrites) {
      let copy: Book | null = null;
      let isOther = false;
      const answer = await store.change(async (before) => {
        const done = await work(before);
        const isSame = done.next.people === before.people && done.next.balances === before.balances;
        copy = isSame ? null : copyOf(done.next);
        isOther = done.next !== before;
        return done;
      }, rewrites);
      if (copy) await writeMirror(copy);
      if (isOther) notice('book-changed');
      return answer;
    },
  };
}

function copyOf({ people, balances }: BookState): Book {
  return { members: people, balances: latestBalances(balances) };
}

/** Null where they cannot be read: what needs none of them goes on. */
export async function rulesOrNone(): Promise<Rules | null> {
  try {
    return await currentRules();
  } catch (error) {
    if (error instanceof RulesUnavailable) return null;
    throw error;
  }
}

export async function circumstancesNow(): Promise<Circumstances> {
  return circumstancesBy(await rulesOrNone());
}

function circumstancesBy(rules: Rules | null): Circumstances {
  return { now: Date.now(), till: rules ? tillOf(rules) : WITHOUT_RULES };
}

function noRules(): never {
  throw new RulesUnavailable('No rule says how a till draws');
}

const WITHOUT_RULES: Till = { drawRule: noRules, bars: noRules };
