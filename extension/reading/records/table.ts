/** What stands in a table of records, under which heading: row by row, as the lines of a record. */

import { type Cell, type Grid, isUnder } from '../page/grid.ts';
import { parentOf } from '../page/tree.ts';
import { isInOtherUnit } from '../page/unit.ts';
import { asWritten } from '../page/written.ts';
import type { Run, Scene } from '../scene.ts';
import { dateOf, dateUnder, PERIOD, stampOf } from './date.ts';
import { fieldOf, isOfMoney, type RecordField } from './labels.ts';
import type { Line } from './line.ts';
import { isStruck } from './lines.ts';

/** Rows of headings, and perhaps one without a date. */
const MOST_HEADINGS = 6;
/** What a prescription or a bill's details are listed with. */
const DETAILS = /单价|数量|规格|剂量|频次|用量/;

/** A month, or a year, that stands beside the rest of a date. */
const OVER_DATE = /^20\d\d(?:年度?|(?:年|[-/.])?\d{1,2}月?)?$/;
/** A day without its month, or a month without its year. */
const PART_OF_DATE = /^(?:\d{1,2}[-/月])?\d{1,2}[日月]?$/;

/** Below an amount, in its own cell. */
const WHAT_IS_LEFT = / (?:[账帐]户)?余额:? ?[¥\d,.]+元?$/;

interface Heading {
  readonly field: RecordField | null;
  readonly name: string;
}

/** What a column is, by its own heading and by those over it: "支付情况" over "个人账户", "个人账户" over "本人". */
function headingOf(rows: Grid['rows'], last: number, column: number): Heading {
  const path: string[] = [];
  for (let row = last; row >= 0; row -= 1) {
    const cell = rows[row]?.[column];
    const text = cell ? asWritten(cell.text, [cell.element, ...cell.element.querySelectorAll('*')]) : '';
    if (text !== path.at(-1)) path.push(text);
  }
  const [leaf = '', ...groups] = path;
  const own = fieldOf(leaf);
  const isPart = /^(?:本人|自己|账户)$/.test(leaf) && groups.some((group) => /支付|账户/.test(group));
  if (own && own !== 'amount' && !isPart) return { field: own, name: leaf };
  for (const group of groups) {
    const joined = fieldOf(group + leaf);
    if (joined) return { field: joined, name: group + leaf };
  }
  return { field: isPart ? 'account' : own, name: leaf };
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

/** Another line of names: what is below it stands under these. */
function isRenamed(names: Cells, row: Cells): boolean {
  if (row.some((cell) => cell && /\d/.test(cell.text))) return false;
  return (
    row.some((cell) => cell && fieldOf(cell.text) === 'date') && row.some((cell, at) => cell?.text !== names[at]?.text)
  );
}

/** How far before a table the month may stand that its days are of. */
const MONTH_BEFORE = 3;

/** The month, or the year, over a table whose rows have the rest of their dates. */
function periodOver({ prints, sight }: Scene, { first }: Run): string {
  const before = prints.all.slice(Math.max(0, first - MONTH_BEFORE), first);
  return before.findLast((print) => PERIOD.test(print.text) && sight.sees(print))?.text ?? '';
}

/** The rows of a grid under their headings; null when no column of dates, be they of the month over them, stands under its heading. */
async function linesUnder({ rows, columns }: Grid, scene: Scene, period: string): Promise<Line[][] | null> {
  const { pause, sight } = scene;
  const wholeOf = (text: string): string => dateUnder(period, text)?.day ?? text;
  for (let first = 1; first < Math.min(rows.length, MOST_HEADINGS); first += 1) {
    const values = rows[first] ?? [];
    const last = rows
      .slice(0, first)
      .findLastIndex(
        (row) =>
          row.some((cell, at) => fieldOf(cell?.text ?? '') === 'date' && stampOf(wholeOf(values[at]?.text ?? ''))) ||
          dateInTwo(row, values),
      );
    if (last < 0) continue;
    const named = rows[last] ?? [];
    const headings = Array.from({ length: columns }, (_, at) => headingOf(rows, last, at));
    const over = rows.slice(0, last + 1).flat();
    if (headings.some(({ name }) => DETAILS.test(name)) || over.some((cell) => cell && isInOtherUnit(cell.text)))
      return [];
    const lines: Line[][] = [];
    for (const [at, cells] of rows.slice(last + 1).entries()) {
      await pause();
      if (isRenamed(named, cells)) break;
      if (!isUnder(scene, named, cells)) continue;
      // What reaches down from a row above is shared with it: a date is of both, an amount of the first.
      const above = rows[at + last];
      const row = cells.find((cell, column) => cell && cell !== above?.[column])?.element.parentElement;
      if (row && isStruck(sight, row)) continue;
      const date = dateInTwo(named, cells);
      const line = ({ field, name }: Heading, column: number): Line => {
        const cell = cells[column];
        const isShared = cell && cell === above?.[column] && !(field && !isOfMoney(field));
        const text = isShared ? '' : (cell?.text.replace(WHAT_IS_LEFT, '') ?? '');
        return { field, name, value: date?.at === column ? date.whole : field === 'date' ? wholeOf(text) : text };
      };
      lines.push(headings.map(line));
    }
    return lines;
  }
  return null;
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

/** The rows of the grid of a table whose prints are `run`, whichever way it is laid out; null when it has no dates under a heading. */
export async function linesIn(grid: Grid, scene: Scene, run: Run): Promise<Line[][] | null> {
  const period = periodOver(scene, run);
  const lines = await linesUnder(grid, scene, period);
  return lines ?? (mayBeTurned(grid) ? linesUnder(turned(grid), scene, period) : null);
}

/** Headings in a table of plain cells, and what they are over in the next: the rows of both. */
export async function withBody(scene: Scene, table: Element, grid: Grid): Promise<Grid> {
  if (grid.rows.length > 2 || grid.rows.some((row) => row.some((cell) => cell && /\d/.test(cell.text)))) return grid;
  let wrapper = parentOf(table);
  for (let up = 0; wrapper && up < 3; up += 1, wrapper = parentOf(wrapper)) {
    const tables = [...wrapper.querySelectorAll('table')];
    const next = tables[tables.findIndex((one) => one.isSameNode(table)) + 1];
    if (!next || table.contains(next)) continue;
    const body = await scene.heads.wholeGrid(scene, next);
    return body.columns === grid.columns ? { ...body, rows: [...grid.rows, ...body.rows] } : grid;
  }
  return grid;
}
