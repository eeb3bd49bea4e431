/** Walks through all entries of a household, oldest first, as far as the book reached when the walk began. */
import { rowsOf } from './database.ts';
import { readEntry, SELECT_ENTRIES, type StoredEntry } from './entry-rows.ts';

const PAGE_LENGTH = 1000;

const IN_ORDER_OF = {
  book: `${SELECT_ENTRIES} WHERE e.household = ?1 AND e.seq > ?2 AND e.seq <= ?3 AND ?4 IS NOT NULL
    ORDER BY e.seq LIMIT ${PAGE_LENGTH}`,
  days: `${SELECT_ENTRIES} WHERE e.household = ?1 AND (e.day, e.seq) > (?4, ?2) AND e.seq <= ?3
    ORDER BY e.day, e.seq LIMIT ${PAGE_LENGTH}`,
} as const;

/** `last` is the place of the last entry to be seen; `order` is the book's, or by day and then the book's. */
export async function* entryPages(
  database: D1Database,
  household: string,
  last: number,
  order: keyof typeof IN_ORDER_OF,
): AsyncGenerator<readonly StoredEntry[]> {
  let [seq, day] = [0, ''];
  for (;;) {
    const found = await rowsOf(database, IN_ORDER_OF[order], household, seq, last, day);
    const page = found.map(readEntry);
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    [seq, day] = [end.seq, end.entry.on];
  }
}
