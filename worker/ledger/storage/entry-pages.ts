/** Walks through all entries of a household, oldest first, as far as the book reached when the walk began. */
import { bind } from '../writing.ts';
import { runBatch } from './database.ts';
import { readEntry, SELECT_ENTRIES, type StoredEntry } from './entry-rows.ts';

const PAGE_LENGTH = 1000;

const PAGE = `${SELECT_ENTRIES} WHERE e.household = ?1 AND e.seq > ?2 AND e.seq <= ?3 ORDER BY e.seq LIMIT ${PAGE_LENGTH}`;

export async function* entryPages(
  database: D1Database,
  household: string,
  last: number,
): AsyncGenerator<readonly StoredEntry[]> {
  let after = 0;
  while (after < last) {
    const [found] = await runBatch(database, [bind(database, PAGE, household, after, last)]);
    const page = (found?.results ?? []).map(readEntry);
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    after = end.seq;
  }
}
