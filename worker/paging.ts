/** Pages: a limit and an opaque cursor over a list that is here as a whole. */
import { DEFAULT_LIMIT } from '../shared/api/fields.ts';
import { cursorOf, numberIn } from './cursor.ts';

export interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/**
 * The page of a list that a query asks for; `show` is called for its items only.
 * Throws a 422 Fault for a cursor that is not of ours.
 */
export function pageOf<Item, Shown>(
  list: readonly Item[],
  { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  show: (item: Item) => Shown,
): Page<Shown> {
  const start = cursor === undefined ? 0 : numberIn(cursor);
  const end = start + limit;
  return {
    items: list.slice(start, end).map(show),
    nextCursor: end < list.length ? cursorOf(end) : null,
  };
}
