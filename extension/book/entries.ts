/** Entries as they are shown, and pages of them. */
import { drawsOf } from '../../shared/ledger/drawing.ts';
import { addFen, type Fen } from '../../shared/money.ts';
import { concerned, sharerOf } from './concerned.ts';
import type { EntriesPage, EntryView } from './family.ts';
import type { BookState, EntryRow } from './state.ts';

/** By the day on which it happened, the oldest first; of one day in the order of recording. */
export function rowsByDay(rows: readonly EntryRow[]): EntryRow[] {
  return rows.toSorted(({ entry: a }, { entry: b }) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** A page of the book, the newest day first; of one member, what names them or moved their money. */
export function entriesPage(
  state: BookState,
  {
    memberId,
    before,
    limit,
  }: { readonly memberId: string | null; readonly before: number | null; readonly limit: number },
): EntriesPage {
  const rows: EntryRow[] = [];
  const newestFirst = rowsByDay(state.rows).reverse();
  const from = newestFirst.findIndex(({ place }) => place === before) + 1;
  for (const row of newestFirst.slice(from)) {
    if (memberId !== null && !concerned(state.book, row.entry).has(memberId)) continue;
    rows.push(row);
    if (rows.length > limit) break;
  }
  const items = rows.slice(0, limit);
  const show = entryViews(state);
  return { items: items.map(show), nextBefore: rows.length > limit ? (items.at(-1)?.place ?? null) : null };
}

/** Shows entries of a state; what is on its way is looked up once. */
export function entryViews(state: BookState): (row: EntryRow) => EntryView {
  const waiting = waitingIds(state);
  const isOn = state.household?.on === true;
  return ({ place, id, entry, memo }) => {
    const { kind, on, memberId, toMemberId, amountFen, reverses, recordedAt, request } = entry;
    const out = (source: string): Fen =>
      addFen(...entry.moves.filter((move) => move.source === source).map((move) => move.amountFen));
    return {
      ...{ id, place, kind, on, memberId, toMemberId, amountFen, memo, recordedAt, reverses },
      part: 'part' in request ? (request.part ?? null) : null,
      reversedBy: state.book.reversals.get(id) ?? null,
      draws: drawsOf(entry, (grantId) => sharerOf(state.book, grantId)) ?? [],
      cashFen: out('cash'),
      unexplainedFen: kind === 'payment' ? out('unexplained') : addFen(),
      sync: !isOn ? 'device' : waiting.has(id) ? 'waiting' : 'sent',
    };
  };
}

function waitingIds({ outbox }: BookState): ReadonlySet<string> {
  return new Set(
    outbox.flatMap(({ sending }) => {
      if (sending.kind === 'entry') return [sending.request.id];
      return sending.kind === 'import' ? (sending.page.entries ?? []).map(({ id }) => id) : [];
    }),
  );
}
