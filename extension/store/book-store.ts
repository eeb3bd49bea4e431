/** Keeps the family's state in the device's database: each change is one transaction, whole or not at all. */
import { Dexie, type Table } from 'dexie';
import { type BookState, bookOfRows, emptyState } from '../book/state.ts';
import { sound } from './database.ts';
import { declareMigrations } from './migrations.ts';

/** Every method throws StoreUnavailable where the database does not answer; then nothing of a change is stored. */
export interface BookStore {
  read(): Promise<BookState>;
  /** The household alone: whoever wakes for something else reads no book. */
  household(): Promise<BookState['household']>;
  /**
   * Makes the next state from the one that is stored, one change after the other, and stores the difference.
   * Whatever `work` throws comes out, and nothing is stored. Entries are only ever added, unless `rewrites` says that the
   * shared book has other entries at those places.
   */
  change<Answer>(work: Work<Answer>, rewrites?: 'rewrites'): Promise<Answer>;
  /** Removes every row of every table, the rules' included. */
  erase(): Promise<void>;
}

export type Work<Answer> = (state: BookState) => Promise<Changed<Answer>> | Changed<Answer>;

export interface Changed<Answer> {
  readonly next: BookState;
  readonly answer: Answer;
}

type Lists = Omit<BookState, 'book' | 'household'>;

type Key = string | number | [string, string];

/** The primary key of each list's table. */
const KEYS: { readonly [Name in keyof Lists]: (row: Lists[Name][number]) => Key } = {
  people: ({ id }) => id,
  balances: ({ id }) => id,
  relations: ({ memberId, toMemberId }) => [memberId, toMemberId],
  drawOrders: ({ memberId, from }) => [memberId, from],
  rows: ({ place }) => place,
  outbox: ({ n }) => n,
  heldBack: ({ id }) => id,
  forgotten: ({ id }) => id,
};

export function openBookStore(name = 'gongji'): BookStore {
  const database = new Dexie(name);
  declareMigrations(database);
  const tables = {
    people: database.table<BookState['people'][number], Key>('members'),
    balances: database.table<BookState['balances'][number], Key>('balances'),
    relations: database.table<BookState['relations'][number], Key>('relations'),
    drawOrders: database.table<BookState['drawOrders'][number], Key>('drawOrders'),
    rows: database.table<BookState['rows'][number], Key>('entries'),
    outbox: database.table<BookState['outbox'][number], Key>('outbox'),
    heldBack: database.table<BookState['heldBack'][number], Key>('conflicts'),
    forgotten: database.table<BookState['forgotten'][number], Key>('forgotten'),
    household: database.table<NonNullable<BookState['household']>, Key>('household'),
  };
  let known: BookState | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: a reader never sees a book that is being written. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  }

  async function load(): Promise<BookState> {
    known ??= await sound(() => database.transaction('r', Object.values(tables), readAll));
    return known;
  }

  async function readAll(): Promise<BookState> {
    const [people, balances, relations, drawOrders, rows, outbox, heldBack, forgotten, [household = null]] =
      await Promise.all([
        tables.people.orderBy('since').toArray(),
        tables.balances.orderBy('at').toArray(),
        tables.relations.toArray(),
        tables.drawOrders.toArray(),
        tables.rows.orderBy('place').toArray(),
        tables.outbox.orderBy('n').toArray(),
        tables.heldBack.toArray(),
        tables.forgotten.toArray(),
        tables.household.toArray(),
      ]);
    const lists = { people, balances, relations, drawOrders, rows, outbox, heldBack, forgotten };
    return { ...emptyState(), ...lists, household, book: bookOfRows(rows) };
  }

  async function write(before: BookState, after: BookState): Promise<void> {
    await database.transaction('rw', Object.values(tables), async () => {
      await keep(tables.people, before.people, after.people, KEYS.people);
      await keep(tables.balances, before.balances, after.balances, KEYS.balances);
      await keep(tables.relations, before.relations, after.relations, KEYS.relations);
      await keep(tables.drawOrders, before.drawOrders, after.drawOrders, KEYS.drawOrders);
      await keep(tables.rows, before.rows, after.rows, KEYS.rows);
      await keep(tables.outbox, before.outbox, after.outbox, KEYS.outbox);
      await keep(tables.heldBack, before.heldBack, after.heldBack, KEYS.heldBack);
      await keep(tables.forgotten, before.forgotten, after.forgotten, KEYS.forgotten);
      if (after.household === before.household) return;
      await tables.household.clear();
      if (after.household) await tables.household.add(after.household);
    });
  }

  return {
    read: () => inTurn(load),
    household: () =>
      inTurn(async () => (known ? known.household : ((await sound(() => tables.household.toArray()))[0] ?? null))),
    change: (work, rewrites) =>
      inTurn(async () => {
        const before = await load();
        // The core books entries in place: whatever fails from here on, the state is read anew.
        known = null;
        const { next, answer } = await work(before);
        if (rewrites === undefined) refuseRewriting(before, next);
        if (next !== before) await sound(() => write(before, next));
        known = next;
        return answer;
      }),
    erase: () =>
      inTurn(async () => {
        known = null;
        await sound(() =>
          database.transaction('rw', database.tables, async () => {
            for (const table of database.tables) await table.clear();
          }),
        );
      }),
  };
}

/** Stores the rows that are new or another, and removes those that are gone. A row that is the same value is the same row. */
async function keep<Row>(
  table: Table<Row, Key>,
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<void> {
  if (before === after) return;
  const name = (row: Row): string => String(keyOf(row));
  const [had, has] = [new Map(before.map((row) => [name(row), row])), new Set(after.map(name))];
  await table.bulkDelete(before.filter((row) => !has.has(name(row))).map(keyOf));
  await table.bulkPut(after.filter((row) => had.get(name(row)) !== row));
}

/** History only grows: a bug above this line cannot take anything out of it. */
function refuseRewriting(before: BookState, after: BookState): void {
  const isLonger = after.rows.length >= before.rows.length;
  if (!isLonger || before.rows.some((row, index) => row.entry !== after.rows[index]?.entry)) {
    throw new Error('An entry of the book would be lost or changed');
  }
}
