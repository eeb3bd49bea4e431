/** Records: 消费记录, 缴费记录, 划入, in tables and in lists of cards. Dates, kinds and amounts leave; names do not. */

import { type Cell, type Grid, tableOf, wholeGrid } from '../page/grid.ts';
import { gridIn } from '../page/layout-grid.ts';
import type { Box } from '../page/sight.ts';
import type { RecordRow, RecordsRead } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { boxAround, gridUnder } from './boxes.ts';
import { readRecordCards, type Taken, take } from './cards.ts';
import { overList } from './over-list.ts';
import { readPeriods } from './periods.ts';
import { recordsOf } from './record.ts';
import { isMoney } from './row.ts';
import { linesIn, withBody } from './table.ts';
import { dateOf, fieldOf, kindOfFields } from './words.ts';

const LONGEST_HEADING = 24;
/** The records of one grid; null when it has no column of dates, empty when it is of something else. */
async function recordsIn(
  scene: Scene,
  grid: Grid,
  list: Element,
  run: Run,
  masks: readonly Box[],
): Promise<RecordRow[] | null> {
  const lines = await linesIn(grid, scene, run);
  await scene.pause();
  const over = lines && (await overList(scene, list, run, masks));
  if (!over) return lines && [];
  const fields = new Set(lines[0]?.flatMap(({ field }) => field ?? []));
  const tells = kindOfFields(fields) ?? (fields.has('amount') && (fields.has('institution') || fields.has('type')));
  return tells || over.records ? recordsOf(lines, over.kind, scene) : [];
}

const isShownValue = (text: string): boolean => dateOf(text) !== null || isMoney(text);

/** Every record on the page: a table split into header and body, or copied for its fixed columns, is read once. Not those under `masks`. */
export async function readRecords(scene: Scene, masks: readonly Box[]): Promise<RecordsRead> {
  const records: RecordRow[] = [];
  let recordsCut = false;
  const done = new Set<Element>();
  const taken: Taken = new Set();
  for (const print of await scene.prints.sought(/[期间月日]/g, scene.pause)) {
    if (print.text.length > LONGEST_HEADING || fieldOf(print.text) !== 'date') continue;
    await scene.pause();
    const table = tableOf(print.holder);
    // A month by itself is no name of a column.
    const list = table ?? (/\d/.test(print.text) ? null : await boxAround(scene, print.holder));
    if (!list?.checkVisibility() || done.has(list)) continue;
    done.add(list);
    const under = table ? null : await gridUnder(scene, list, print.holder);
    const run = under?.run ?? scene.prints.within(list);
    // A table in a row that was read is what that row is made of.
    if (taken.has(run.first) || !scene.prints.all.slice(run.first, run.end).some(scene.sight.sees)) continue;
    const grid = table
      ? await withBody(scene, table, await wholeGrid(scene, table))
      : (under?.grid ?? gridIn(scene, run, isShownValue));
    const cells = grid?.rows.flat().filter((cell): cell is Cell => cell !== null) ?? [];
    if (!grid || cells.some((cell) => done.has(cell.element))) continue;
    const read = await recordsIn(scene, grid, list, run, masks);
    if (!read && !under) continue;
    const rows = read ?? [];
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
