/** The device's database. Opened in the worker and in top-level extension pages only: in a page it would be the page's. */
import { Dexie } from 'dexie';
import { type Balance, type Book, latestBalances, type Member, type NewBalances } from './book.ts';
import { declareMigrations } from './migrations.ts';

/** The database could not be opened, read or written; nothing in it was changed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export interface Store {
  /** What is known of the family. Throws {@link StoreUnavailable}. */
  book(): Promise<Book>;
  /** Puts a member and their figures, all or nothing. Throws {@link StoreUnavailable}. */
  save(confirmed: NewBalances): Promise<void>;
  /** Every row, for the export. */
  everything(): Promise<{ readonly members: readonly Member[]; readonly balances: readonly Balance[] }>;
  /** Removes every row of every table. */
  erase(): Promise<void>;
}

export function openStore(name = 'gongji'): Store {
  const database = new Dexie(name);
  declareMigrations(database);
  const members = database.table<Member, string>('members');
  const balances = database.table<Balance, string>('balances');

  async function everything() {
    const [everyone, all] = await Promise.all([members.orderBy('since').toArray(), balances.orderBy('at').toArray()]);
    return { members: everyone, balances: all };
  }

  return {
    everything: () => sound(everything),
    book: () =>
      sound(async () => {
        const { members: everyone, balances: all } = await everything();
        return { members: everyone, balances: latestBalances(all) };
      }),
    save: ({ member, balances: figures }) =>
      sound(() =>
        database.transaction('rw', members, balances, async () => {
          if (!(await members.get(member.id))) await members.add(member);
          await balances.bulkPut([...figures]);
        }),
      ),
    erase: () =>
      sound(() =>
        database.transaction('rw', database.tables, async () => {
          for (const table of database.tables) await table.clear();
        }),
      ),
  };
}

/** Runs work on the database; whatever it throws becomes a {@link StoreUnavailable}. */
export async function sound<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new StoreUnavailable('The device database did not answer', { cause: error });
  }
}
