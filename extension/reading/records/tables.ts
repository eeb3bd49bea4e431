/** Tables of records: of cells, or of boxes under a line of names, each around a heading of dates. */

import type { Cell, Grid } from '../page/grid.ts';
import type { Print } from '../page/prints.ts';
import type { Box } from '../page/sight.ts';
import { tableOf } from '../page/table.ts';
import type { RecordRow } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { isMoney } from './amount.ts';
import { boxAround, gridUnder } from './boxes.ts';
import { dateOf } from './date.ts';
import { fieldOf, kindOfFields } from './labels.ts';
import { fieldsOf } from './line.ts';
import { overList } from './over-list.ts';
import { recordsOf } from './record.ts';
import { linesIn, withBody } from './table.ts';
import { type ListsRead, type Taken, take } from './taken.ts';

const LONGEST_HEADING = 24;

interface Table {
  readonly list: Element;
  readonly run: Run;
  readonly grid: Grid;
  readonly cells: readonly Cell[];
  /** Rows of boxes under their names: nothing else than these, though they be no records. */
  readonly isBoxes: boolean;
}

function namesDates({ text }: Print): boolean {
  return text.length <= LONGEST_HEADING && fieldOf(text) === 'date';
}

/** The table that a heading is in, or the box around it that may be one; a month by itself is no name of a column. */
async function listAround(scene: Scene, { holder, text }: Print): Promise<Element | null> {
  return tableOf(holder) ?? (/\d/.test(text) ? null : boxAround(scene, holder));
}

const isShownValue = (text: string): boolean => dateOf(text) !== null || isMoney(text);

/** What of a list is a grid; null for one that is not in sight, or that is part of what was read. */
async function tableIn(scene: Scene, list: Element, heading: Print, taken: Taken): Promise<Table | null> {
  const isTable = tableOf(list) !== null;
  const under = isTable ? null : await gridUnder(scene, list, heading.holder);
  const run = under?.run ?? scene.prints.within(list);
  // A table in a row that was read is what that row is made of.
  if (taken.has(run.first) || !scene.prints.all.slice(run.first, run.end).some(scene.sight.sees)) return null;
  const grid = isTable
    ? await withBody(scene, list, await scene.heads.wholeGrid(scene, list))
    : (under?.grid ?? scene.heads.gridIn(scene, run, isShownValue));
  const cells = grid?.rows.flat().filter((cell): cell is Cell => cell !== null) ?? [];
  return grid && { list, run, grid, cells, isBoxes: under !== null };
}

/** The records of one table; null when it has no column of dates, empty when it is of something else. */
async function recordsIn(scene: Scene, table: Table, masks: readonly Box[]): Promise<RecordRow[] | null> {
  const lines = await linesIn(table.grid, scene, table.run);
  await scene.pause();
  const over = lines && (await overList(scene, table.list, table.run, masks));
  if (!over) return lines && [];
  const fields = fieldsOf(lines[0] ?? []);
  const tells = kindOfFields(fields) ?? (fields.has('amount') && (fields.has('institution') || fields.has('type')));
  return tells || over.records ? recordsOf(lines, over, scene) : [];
}

/** Of a very long table the rows that no grid reaches are no records by themselves either. */
async function takeTable(scene: Scene, { list, run, cells }: Table, isRead: boolean, taken: Taken): Promise<void> {
  await scene.pause();
  for (const cell of cells) take(taken, cell.run);
  if (isRead && tableOf(list)) take(taken, run);
  await scene.pause();
  for (const each of new Set(cells.map(({ element }) => tableOf(element)))) {
    if (each) take(taken, scene.prints.within(each));
  }
}

/** The records of all tables, which are added to what is taken; one split into header and body, or copied for its fixed columns, is read once. */
export async function readTables(scene: Scene, masks: readonly Box[], taken: Taken): Promise<ListsRead> {
  const lists: RecordRow[][] = [];
  let recordsCut = false;
  const done = new Set<Element>();
  for (const print of await scene.prints.sought(/[期间月日]/g, scene.pause)) {
    if (!namesDates(print)) continue;
    await scene.pause();
    const list = await listAround(scene, print);
    if (!list?.checkVisibility() || done.has(list)) continue;
    done.add(list);
    const table = await tableIn(scene, list, print, taken);
    if (!table || table.cells.some(({ element }) => done.has(element))) continue;
    const rows = await recordsIn(scene, table, masks);
    if (!rows && !table.isBoxes) continue;
    for (const { element } of table.cells) done.add(element);
    const isRead = rows !== null && rows.length > 0;
    await takeTable(scene, table, isRead, taken);
    lists.push(rows ?? []);
    recordsCut ||= table.grid.cut && isRead;
  }
  return { lists, recordsCut };
}
