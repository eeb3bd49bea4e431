/** Records: 消费记录, 缴费记录, 划入, in tables and in lists of cards. Dates, kinds and amounts leave; names do not. */

import { unitAround } from './context.ts';
import { type Cell, type Grid, tableOf, wholeGrid } from './grid.ts';
import { gridIn } from './layout-grid.ts';
import type { RecordRow } from './reading.ts';
import { isMoney, type Line, recordsOf } from './record.ts';
import { readRecordCards } from './record-cards.ts';
import { overList } from './record-place.ts';
import { dateOf, fieldOf, kindOfFields, type RecordField } from './record-words.ts';
import type { Run, Scene } from './scene.ts';
import type { Box } from './sight.ts';
import type { Pause } from './slices.ts';
import { parentOf } from './tree.ts';

const LONGEST_HEADING = 24;
/** Rows of headings, and perhaps one without a date. */
const MOST_HEADINGS = 6;
/** What a prescription or a bill's details are listed with. */
const DETAILS = /单价|数量|规格|剂量|频次|用量/;

interface Heading {
  readonly field: RecordField | null;
  readonly name: string;
}

/** What a column is, by its own heading and by those over it: "支付情况" over "个人账户", "个人账户" over "本人". */
function headingOf(rows: Grid['rows'], last: number, column: number): Heading {
  const path: string[] = [];
  for (let row = last; row >= 0; row -= 1) {
    const text = rows[row]?.[column]?.text ?? '';
    if (text !== path.at(-1)) path.push(text);
  }
  const [leaf = '', ...groups] = path;
  const own = fieldOf(leaf);
  if (own && own !== 'amount') return { field: own, name: leaf };
  for (const group of groups) {
    const joined = fieldOf(group + leaf);
    if (joined) return { field: joined, name: group + leaf };
    if (/支付|账户/.test(group) && /^(?:本人|自己|账户)$/.test(leaf)) return { field: 'account', name: leaf };
  }
  return { field: own, name: leaf };
}

/** The rows of a grid under their headings; null when no column of dates stands under its heading. */
async function linesOf({ rows, columns }: Grid, pause: Pause): Promise<Line[][] | null> {
  for (let first = 1; first < Math.min(rows.length, MOST_HEADINGS); first += 1) {
    const last = rows
      .slice(0, first)
      .findLastIndex((row) =>
        row.some((cell, at) => fieldOf(cell?.text ?? '') === 'date' && dateOf(rows[first]?.[at]?.text ?? '')),
      );
    if (last < 0) continue;
    const headings = Array.from({ length: columns }, (_, at) => headingOf(rows, last, at));
    if (headings.some(({ name }) => DETAILS.test(name))) return null;
    const lines: Line[][] = [];
    for (const cells of rows.slice(last + 1)) {
      await pause();
      lines.push(headings.map(({ field, name }, at) => ({ field, name, value: cells[at]?.text ?? '' })));
    }
    return lines;
  }
  return null;
}

/** Rows as columns: where the headings stand one below the other. */
function turned(grid: Grid): Grid {
  const rows = Array.from({ length: grid.columns }, (_, at) => grid.rows.map((row) => row[at] ?? null));
  return { rows, columns: grid.rows.length };
}

/** The records of one grid; empty when it is none of records. */
async function recordsIn(
  scene: Scene,
  grid: Grid,
  list: Element,
  run: Run,
  masks: readonly Box[],
): Promise<RecordRow[]> {
  const { pause } = scene;
  const lines = (await linesOf(grid, pause)) ?? (grid.columns > 2 ? await linesOf(turned(grid), pause) : null);
  await pause();
  const over = lines && overList(scene, list, run, masks);
  if (!over || unitAround(scene, run, run)) return [];
  const fields = new Set(lines[0]?.flatMap(({ field }) => field ?? []));
  const tells = kindOfFields(fields) ?? (fields.has('amount') && (fields.has('institution') || fields.has('type')));
  return tells || over.records ? recordsOf(lines, over.kind, pause) : [];
}

/** The smallest box around a heading that also shows a date: what may be a table without being one. */
async function boxAround(scene: Scene, holder: Element): Promise<Element | null> {
  const { end } = scene.prints.within(holder);
  for (let at = parentOf(holder); at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > 400) return null;
    await scene.pause();
    if (scene.prints.all.slice(end, run.end).some(({ text }) => dateOf(text))) return at;
  }
  return null;
}

const isShownValue = (text: string): boolean => dateOf(text) !== null || isMoney(text);

/** Every record on the page: a table split into header and body, or copied for its fixed columns, is read once. Not those under `masks`. */
export async function readRecords(scene: Scene, masks: readonly Box[]): Promise<RecordRow[]> {
  const records: RecordRow[] = [];
  const done = new Set<Element>();
  for (const print of scene.prints.endsOf(/[期间月]/g)) {
    if (print.text.length > LONGEST_HEADING || fieldOf(print.text) !== 'date') continue;
    await scene.pause();
    const table = tableOf(print.holder);
    const list = table ?? (await boxAround(scene, print.holder));
    if (!list?.checkVisibility() || done.has(list)) continue;
    done.add(list);
    const run = scene.prints.within(list);
    const grid = table ? await wholeGrid(scene, table) : gridIn(scene, run, isShownValue);
    const cells = grid?.rows.flat().filter((cell): cell is Cell => cell !== null) ?? [];
    if (!grid || cells.some((cell) => done.has(cell.element))) continue;
    const rows = await recordsIn(scene, grid, list, run, masks);
    if (rows.length === 0) continue;
    for (const cell of cells) done.add(cell.element);
    records.push(...rows);
  }
  return records.length > 0 ? records : readRecordCards(scene, masks);
}
