/** Records: 消费记录, 缴费记录, 划入, in tables and in lists of cards. Dates, kinds and amounts leave; names do not. */

import { type Cell, type Grid, tableOf, wholeGrid } from './grid.ts';
import { gridIn } from './layout-grid.ts';
import type { RecordRow, RecordsRead } from './reading.ts';
import { recordsOf } from './record.ts';
import { readRecordCards, type Taken, take } from './record-cards.ts';
import { isStruck } from './record-lines.ts';
import { readPeriods } from './record-periods.ts';
import { overList } from './record-place.ts';
import { isMoney, type Line, NO_AMOUNT } from './record-row.ts';
import { dateOf, dateUnder, fieldOf, kindOfFields, type RecordField, stampOf } from './record-words.ts';
import type { Run, Scene } from './scene.ts';
import type { Box } from './sight.ts';
import { nearest, parentOf } from './tree.ts';

const LONGEST_HEADING = 24;
/** Rows of headings, and perhaps one without a date. */
const MOST_HEADINGS = 6;
/** What a prescription or a bill's details are listed with. */
const DETAILS = /单价|数量|规格|剂量|频次|用量/;

/** A month, or a year, that stands beside the rest of a date. */
const OVER_DATE = /^20\d\d(?:年度?|(?:年|[-/.])?\d{1,2}月?)?$/;
/** A day without its month, or a month without its year. */
const PART_OF_DATE = /^(?:\d{1,2}[-/月])?\d{1,2}[日月]?$/;

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

type Cells = Grid['rows'][number];

/** "年度 | 月份", "月份 | 日期": two columns that make one date, here that of one row. */
function dateInTwo(headings: Cells, values: Cells): { readonly at: number; readonly whole: string } | null {
  const period = headings.findIndex(
    (cell, at) => /^年|月/.test(cell?.text ?? '') && OVER_DATE.test(values[at]?.text ?? ''),
  );
  const over = values[period]?.text.replace(/\D+$/, '');
  if (over === undefined) return null;
  for (const [at, cell] of headings.entries()) {
    const [name, part] = [cell?.text ?? '', values[at]?.text ?? ''];
    if (at === period || !PART_OF_DATE.test(part) || !(/^[月日]$/.test(name) || fieldOf(name) === 'date')) continue;
    const when = dateUnder(over, /\d$/.test(part) ? `${part}日` : part) ?? dateOf(`${over}-${part}`);
    if (when) return { at, whole: when.precision === 'day' ? when.day : when.day.slice(0, 7) };
  }
  return null;
}

/** The rows of a grid under their headings; null when no column of dates stands under its heading. */
async function linesOf({ rows, columns }: Grid, { pause, sight }: Scene): Promise<Line[][] | null> {
  for (let first = 1; first < Math.min(rows.length, MOST_HEADINGS); first += 1) {
    const values = rows[first] ?? [];
    const last = rows
      .slice(0, first)
      .findLastIndex(
        (row) =>
          row.some((cell, at) => fieldOf(cell?.text ?? '') === 'date' && stampOf(values[at]?.text ?? '')) ||
          dateInTwo(row, values),
      );
    if (last < 0) continue;
    const named = rows[last] ?? [];
    const headings = Array.from({ length: columns }, (_, at) => headingOf(rows, last, at));
    if (headings.some(({ name }) => DETAILS.test(name))) return [];
    const lines: Line[][] = [];
    for (const [at, cells] of rows.slice(last + 1).entries()) {
      await pause();
      // What reaches down from a row above is shared with it: a date is of both, an amount of the first.
      const above = rows[at + last];
      const row = cells.find((cell, column) => cell && cell !== above?.[column])?.element.parentElement;
      if (row && isStruck(sight, row)) continue;
      const date = dateInTwo(named, cells);
      const line = ({ field, name }: Heading, column: number): Line => {
        const cell = cells[column];
        const isShared = cell && cell === above?.[column] && !(field && NO_AMOUNT.test(field));
        const value = date?.at === column ? date.whole : (cell?.text ?? '');
        return { field, name, value: isShared ? '' : value };
      };
      lines.push(headings.map(line));
    }
    return lines;
  }
  return null;
}

/** Headings in a table of plain cells, and what they are over in the next: the rows of both. */
async function withBody(scene: Scene, table: Element, grid: Grid): Promise<Grid> {
  if (grid.rows.length > 2 || grid.rows.some((row) => row.some((cell) => cell && dateOf(cell.text)))) return grid;
  let wrapper = parentOf(table);
  for (let up = 0; wrapper && up < 3; up += 1, wrapper = parentOf(wrapper)) {
    const tables = [...wrapper.querySelectorAll('table')];
    const next = tables[tables.findIndex((one) => one.isSameNode(table)) + 1];
    if (!next || table.contains(next)) continue;
    const body = await wholeGrid(scene, next);
    return body.columns === grid.columns ? { ...body, rows: [...grid.rows, ...body.rows] } : grid;
  }
  return grid;
}

/** Rows as columns: where the headings stand one below the other. */
function turned(grid: Grid): Grid {
  const rows = Array.from({ length: grid.columns }, (_, at) => grid.rows.map((row) => row[at] ?? null));
  return { rows, columns: grid.rows.length, cut: grid.cut };
}

/** Headings in the first column alone: where others stand further right, each has its value beside it. */
function mayBeTurned({ rows, columns }: Grid): boolean {
  const isLabel = (cell: Cell | null): boolean =>
    /^(?:date|spending|personal|mutual)$/.test(fieldOf(cell?.text ?? '') ?? '');
  return columns > 2 && !rows.some((row) => row.slice(1).some((cell) => cell !== row[0] && isLabel(cell)));
}

/** The records of one grid; null when it has no column of dates, empty when it is of something else. */
async function recordsIn(
  scene: Scene,
  grid: Grid,
  list: Element,
  run: Run,
  masks: readonly Box[],
): Promise<RecordRow[] | null> {
  const lines = (await linesOf(grid, scene)) ?? (mayBeTurned(grid) ? await linesOf(turned(grid), scene) : null);
  await scene.pause();
  const over = lines && (await overList(scene, list, run, masks));
  if (!over) return lines && [];
  const fields = new Set(lines[0]?.flatMap(({ field }) => field ?? []));
  const tells = kindOfFields(fields) ?? (fields.has('amount') && (fields.has('institution') || fields.has('type')));
  return tells || over.records ? recordsOf(lines, over.kind, scene) : [];
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

/** From the line of headings on, as far as what follows it is made alike: what stands around them is no row. */
function rowsUnder(scene: Scene, box: Element, heading: Element): Run {
  const headings = nearest(heading, (element) => parentOf(element) === box);
  const whole = scene.prints.within(box);
  if (!headings) return whole;
  const rows = { first: scene.prints.within(headings).first, end: whole.first };
  let like: Element | null = null;
  for (let at = headings.nextElementSibling; at; at = at.nextElementSibling) {
    const { first, end } = scene.prints.within(at);
    if (first === end) continue;
    like ??= at;
    if (at.localName !== like.localName || at.className !== like.className) break;
    rows.end = end;
  }
  return like ? rows : whole;
}

const isShownValue = (text: string): boolean => dateOf(text) !== null || isMoney(text);

/** Every record on the page: a table split into header and body, or copied for its fixed columns, is read once. Not those under `masks`. */
export async function readRecords(scene: Scene, masks: readonly Box[]): Promise<RecordsRead> {
  const records: RecordRow[] = [];
  let recordsCut = false;
  const done = new Set<Element>();
  const taken: Taken = new Set();
  for (const print of await scene.prints.sought(/[期间月]/g, scene.pause)) {
    if (print.text.length > LONGEST_HEADING || fieldOf(print.text) !== 'date') continue;
    await scene.pause();
    const table = tableOf(print.holder);
    // A month by itself is no name of a column.
    const list = table ?? (/\d/.test(print.text) ? null : await boxAround(scene, print.holder));
    if (!list?.checkVisibility() || done.has(list)) continue;
    done.add(list);
    const run = table ? scene.prints.within(list) : rowsUnder(scene, list, print.holder);
    // A table in a row that was read is what that row is made of.
    if (taken.has(run.first)) continue;
    const grid = table ? await withBody(scene, table, await wholeGrid(scene, table)) : gridIn(scene, run, isShownValue);
    const cells = grid?.rows.flat().filter((cell): cell is Cell => cell !== null) ?? [];
    if (!grid || cells.some((cell) => done.has(cell.element))) continue;
    const rows = await recordsIn(scene, grid, list, run, masks);
    if (!rows) continue;
    await scene.pause();
    for (const cell of cells) {
      done.add(cell.element);
      take(taken, cell.run);
    }
    if (table && rows.length > 0) take(taken, run);
    await scene.pause();
    // Of a very long table the rows that no grid reaches are no records by themselves either.
    for (const each of new Set(cells.map(({ element }) => tableOf(element)))) {
      if (each) take(taken, scene.prints.within(each));
    }
    records.push(...rows);
    recordsCut ||= grid.cut && rows.length > 0;
  }
  const periods = await readPeriods(scene, masks, taken);
  if (periods) take(taken, periods.run);
  const before = [...records, ...(periods?.records ?? [])];
  const known = new Set(before.map((record) => JSON.stringify(record)));
  const others = await readRecordCards(scene, masks, taken);
  // A record that is opened over its list is the same.
  const added = others.records.filter((record) => !known.has(JSON.stringify(record)));
  return { records: [...before, ...added], recordsCut: recordsCut || others.recordsCut };
}
