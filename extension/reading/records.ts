/** Records: 消费记录, 缴费记录, 划入, in tables and in lists of cards. Dates, kinds and amounts leave; names do not. */

import type { Fen } from '../../shared/money.ts';
import { fen } from '../../shared/money.ts';
import { type Cell, type Grid, tableOf, wholeGrid } from './grid.ts';
import type { RecordKind, RecordRow } from './reading.ts';
import { readRecordCards } from './record-cards.ts';
import {
  dateOf,
  fieldOf,
  institutionOf,
  kindNamed,
  kindOfFields,
  REFUND,
  type RecordField,
  signedAmount,
} from './record-words.ts';
import type { Scene } from './scene.ts';
import { tight } from './text.ts';

/** Dates and types may come twice and mean the same; of two amounts nobody knows which is meant, but for a sum. */
const MAY_REPEAT = new Set<RecordField>(['date', 'type', 'institution']);
const LONGEST_HEADING = 12;

interface Column {
  readonly column: number;
  readonly scaled: boolean;
  readonly sum: boolean;
}

function columnsOf(grid: Grid, row: number): Map<RecordField, Column> {
  const found = new Map<RecordField, Column>();
  const unclear = new Set<RecordField>();
  const seen = new Set<Cell>();
  grid.rows[row]?.forEach((cell, column) => {
    if (!cell || seen.has(cell)) return;
    seen.add(cell);
    const field = fieldOf(cell.text);
    if (!field) return;
    const one = { column, scaled: /万元/.test(cell.text), sum: /合计|总/.test(cell.text) };
    const known = found.get(field);
    if (!known || (one.sum && !known.sum)) found.set(field, one);
    if (known && known.sum === one.sum) unclear.add(field);
  });
  for (const field of unclear) if (!MAY_REPEAT.has(field) && !found.get(field)?.sum) found.delete(field);
  return found;
}

/**
 * The amounts of a column, row by row. A column in which every amount is negative prints what goes out with a minus;
 * among others a negative one is money that came back.
 */
function amountsOf(rows: readonly (readonly (Cell | null)[])[], at: Column | undefined): (Fen | null)[] {
  const amounts = rows.map((cells) =>
    at ? (signedAmount(cells[at.column]?.text ?? '', at.scaled)?.fen ?? null) : null,
  );
  if (!amounts.some((amount) => amount !== null && amount < 0)) return amounts;
  const moved = amounts.flatMap((amount, row) =>
    amount === null || amount === 0 || rows[row]?.some((cell) => cell && REFUND.test(cell.text)) ? [] : [amount],
  );
  const outgoing = moved.length > 0 && moved.every((amount) => amount < 0);
  return outgoing ? amounts.map((amount) => amount && fen(-amount)) : amounts;
}

/** The rows of one grid; empty when it is no records table. */
async function recordsIn(scene: Scene, grid: Grid): Promise<RecordRow[]> {
  for (let top = 0; top < Math.min(3, grid.rows.length); top += 1) {
    const columns = columnsOf(grid, top);
    const kind = kindOfFields(new Set(columns.keys()));
    const date = columns.get('date');
    const type = columns.get('type');
    if (!date || !(kind || (type && columns.has('spending')))) continue;
    const rows = grid.rows.slice(top + 1);
    const amounts = new Map<RecordField, (Fen | null)[]>();
    for (const [field, column] of columns) {
      if (MAY_REPEAT.has(field)) continue;
      await scene.pause();
      amounts.set(field, amountsOf(rows, column));
    }
    await scene.pause();
    return rows.flatMap((cells, row) => {
      const when = dateOf(cells[date.column]?.text ?? '');
      const amount = (field: RecordField): Fen | null => amounts.get(field)?.[row] ?? null;
      const textOf = (field: RecordField): string => tight(cells[columns.get(field)?.column ?? -1]?.text ?? '');
      const own = rowKind(kind, type ? textOf('type') : null, amount);
      if (!when || !own) return [];
      return [
        {
          kind: own,
          ...when,
          institution: columns.has('institution') ? institutionOf(textOf('institution')) : null,
          amountFen: amount(own) ?? (kind === null ? amount('spending') : null),
          personalAccountFen: amount('personal'),
          mutualAidFen: amount('mutual'),
        },
      ];
    });
  }
  return [];
}

/** A table of all movements says row by row of which kind it is, by a word or by the column that is filled. */
function rowKind(
  kind: RecordKind | null,
  type: string | null,
  amount: (field: RecordField) => Fen | null,
): RecordKind | null {
  const named = type === null ? null : kindNamed(type);
  if (named) return named;
  if (kind === 'credit' && !amount('credit') && amount('spending')) return 'spending';
  return kind;
}

/** The tables in which something may be the heading of a column of dates. */
function tablesWithDates(scene: Scene): Set<Element> {
  const tables = new Set<Element>();
  for (const print of scene.prints.endsOf(/[期间月]/g)) {
    if (print.text.length > LONGEST_HEADING || fieldOf(print.text) !== 'date') continue;
    const table = tableOf(print.holder);
    if (table) tables.add(table);
  }
  return tables;
}

/** Every record on the page: a table split into header and body, or copied for its fixed columns, is read once. */
export async function readRecords(scene: Scene): Promise<RecordRow[]> {
  const records: RecordRow[] = [];
  const done = new Set<Element>();
  for (const table of tablesWithDates(scene)) {
    await scene.pause();
    if (!table.checkVisibility() || done.has(table)) continue;
    const grid = await wholeGrid(scene, table);
    const cells = grid.rows.flat().filter((cell) => cell !== null);
    if (cells.some((cell) => done.has(cell.element))) continue;
    const rows = await recordsIn(scene, grid);
    if (rows.length === 0) continue;
    for (const cell of cells) done.add(cell.element);
    records.push(...rows);
  }
  return records.length > 0 ? records : readRecordCards(scene);
}
