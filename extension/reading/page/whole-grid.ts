/** The whole of a table that libraries print as several: header and body joined, fixed columns in their places. */

import type { Scene } from '../scene.ts';
import { withFixed } from './fixed-columns.ts';
import { filled, type Grid, gridOf, type LaidOut } from './grid.ts';
import { tablesIn } from './table.ts';
import { parentOf } from './tree.ts';

/** Borders and rounding may set two tables apart by so much. */
const LEVEL_PX = 4;
/** How far around a table its other parts stand. */
const STEPS = 4;

function isHeaderOnly(grid: Grid): boolean {
  return grid.rows.length > 0 && grid.rows.every((row) => row.every((cell) => !cell || cell.header));
}

/** A lone line of words right over another table, column over column: headings, though they are written as cells. */
function isSetOver(scene: Scene, { rows }: LaidOut, body: LaidOut): boolean {
  const [line] = rows;
  if (!line || rows.length > 1 || line.some((cell) => !cell || cell.text === '' || /\d/.test(cell.text))) return false;
  return line.every((cell, column) => {
    const below = body.rows[0]?.[column];
    if (!cell || !below) return false;
    const [box, its] = [scene.sight.boxOf(cell.element), scene.sight.boxOf(below.element)];
    return Math.abs(box.left - its.left) <= LEVEL_PX && Math.abs(its.top - box.bottom) <= LEVEL_PX;
  });
}

function joined(header: LaidOut, body: LaidOut): LaidOut {
  const columns = Math.max(header.columns, body.columns);
  const down = header.rows.length;
  const moved = body.rows.map((row) => row.map((cell) => cell?.movedDown(down)));
  const rows = [...header.rows, ...moved].map((row) => filled(row, columns));
  return { rows, columns, cut: header.cut || body.cut };
}

/**
 * The whole grid that a table belongs to. Libraries print header and body as two tables, and fixed columns as further
 * copies of both: they stand within a few steps of one wrapper and have the same number of columns (one more in the
 * header, where it leaves room for a scroll bar).
 */
export async function wholeGrid(scene: Scene, table: Element): Promise<Grid> {
  const own = await gridOf(scene, table);
  let others: LaidOut[] = [];
  let wrapper: Element | null = parentOf(table);
  for (let up = 0; wrapper && up < STEPS; up += 1, wrapper = parentOf(wrapper)) {
    others = [];
    for (const other of tablesIn(scene, wrapper)) {
      const grid = other === table ? own : await gridOf(scene, other);
      if (grid !== own && Math.abs(grid.columns - own.columns) <= 1) others.push(grid);
    }
    if (others.some((other) => isHeaderOnly(other) !== isHeaderOnly(own))) break;
  }
  const under = isHeaderOnly(own) ? null : others.find((grid) => isSetOver(scene, own, grid));
  if (under) return joined(own, under);
  const all = [own, ...others];
  const header = all.find(isHeaderOnly);
  const body = all.find((grid) => !isHeaderOnly(grid));
  if (!header || !body || body.rows.some((row) => row.some((cell) => cell?.header)))
    return withFixed(scene, table, own);
  return joined(await withFixed(scene, table, header), await withFixed(scene, table, body));
}
