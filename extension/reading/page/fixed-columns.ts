/** Columns that a library hides in a table and shows in tables of their own beside it, fixed while the table is scrolled. */

import { printsOf, type Run, type Scene } from '../scene.ts';
import { gridOf, type LaidOut, type LaidOutCell } from './grid.ts';
import { tablesIn } from './table.ts';
import { parentOf } from './tree.ts';

/** How far around a table they stand. */
const STEPS = 4;

/** All that a cell holds, hidden or not. */
function writtenIn(scene: Scene, run: Run): string {
  return printsOf(scene, run)
    .map(({ text }) => text)
    .join(' ');
}

const isHidden = (cell: LaidOutCell | null): boolean =>
  cell !== null && cell.run.end > cell.run.first && cell.text === '';

/** A fixed copy shows some columns of the same rows, in an order of its own: they fill those that hold the same and are hidden. */
function filledIn(scene: Scene, one: LaidOut, copy: LaidOut): LaidOut {
  if (copy === one || copy.rows.length !== one.rows.length) return one;
  const [names = []] = one.rows;
  const shownAt = names.map((name, column) =>
    !isHidden(name)
      ? -1
      : (copy.rows[0] ?? []).findIndex((_first, at) =>
          one.rows.every((row, line) => {
            const [cell, shown] = [row[column], copy.rows[line]?.[at]];
            return cell && shown && writtenIn(scene, cell.run) === shown.text;
          }),
        ),
  );
  const rows = one.rows.map((row, line) => row.map((cell, column) => copy.rows[line]?.[shownAt[column] ?? -1] ?? cell));
  return { rows, columns: one.columns, cut: one.cut };
}

/** A grid whose hidden columns stand beside it in tables of their own. */
export async function withFixed(scene: Scene, table: Element, grid: LaidOut): Promise<LaidOut> {
  let whole = grid;
  let wrapper = parentOf(table);
  for (let up = 0; wrapper && up < STEPS && whole.rows[0]?.some(isHidden); up += 1, wrapper = parentOf(wrapper)) {
    for (const other of tablesIn(scene, wrapper)) whole = filledIn(scene, whole, await gridOf(scene, other));
  }
  return whole;
}
