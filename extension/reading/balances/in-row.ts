/** The value of a label that stands beside it in its row. */

import type { Cell, Grid } from '../page/grid.ts';
import { tight } from '../page/text.ts';
import type { IsValue } from '../page/tokens.ts';
import type { Run, Scene } from '../scene.ts';
import { type Found, lookAt } from './cell-value.ts';
import { headingAbove, kindHeading } from './table-headings.ts';

/** A label over several rows, each with a heading of its own: 账户余额 | 当年 | 100.00, below it 历年 | 200.00. */
function fromSpannedRows(scene: Scene, grid: Grid, label: Cell, end: number, isValue: IsValue): Found[] {
  const values: Found[] = [];
  for (let row = label.row; grid.rows[row]?.[label.column] === label; row += 1) {
    const cells = grid.rows[row] ?? [];
    const kind = kindHeading(cells[end]?.text ?? '');
    const { token } = lookAt(scene, cells[end + 1], isValue);
    if (!kind || !token) return [];
    values.push({ token, kind });
  }
  return values;
}

/** Null where words alone stand beside the label: its values may be below it. `end`: the first column after the label. */
export function fromRow(scene: Scene, grid: Grid, label: Cell, end: number, isValue: IsValue): Found[] | null {
  const row = grid.rows[label.row] ?? [];
  const right = lookAt(scene, row[end], isValue);
  if (right.kind === 'missing' || right.kind === 'mixed') return [];
  const others = row.filter((cell) => cell && cell !== label && lookAt(scene, cell, isValue).kind !== 'empty');
  const [lone] = others;
  if (right.kind === 'empty' && others.length === 1 && lone && lone.column > label.column) {
    const { token } = lookAt(scene, lone, isValue);
    return token ? [{ token, kind: null }] : [];
  }
  if (
    right.kind === 'empty' &&
    row.slice(end).some((cell) => lookAt(scene, cell, isValue).kind !== 'words' && cell?.text)
  )
    return [];
  if (right.kind === 'words') return fromSpannedRows(scene, grid, label, end, isValue);
  if (right.kind !== 'value' || !right.token) return null;
  const further = row.slice(end).filter((cell, at, all) => cell && all.indexOf(cell) === at);
  const values: Found[] = [];
  for (const cell of further) {
    if (!cell) continue;
    const { kind, token } = lookAt(scene, cell, isValue);
    if (kind === 'words') break;
    const heading = headingAbove(grid, cell.row, cell.column);
    if (token && !scene.lexicon.moved.test(heading)) values.push({ token, kind: kindHeading(heading) ?? null });
    else if (kind !== 'empty') values.push({ token: token ?? right.token, kind: null });
  }
  if (values.length === 1) return scene.lexicon.moved.test(headingAbove(grid, label.row, end)) ? [] : values;
  return values.every((value) => value.kind) ? values : [];
}

/** Words that lead a row of pairs, as those in an odd number of cells before a label do. */
export function rowNames(grid: Grid, label: Cell): string[] {
  const before = new Set((grid.rows[label.row] ?? []).slice(0, label.column));
  const [first] = before;
  return first && before.size % 2 === 1 ? [first.text] : [];
}

/** What heads the column of values, which says of all of them what they are: "职工医保 | 居民医保". */
const OF_VALUES = /^(?:内容|数[值额据]|值|结果|说明|备注|信息|详情)$/;

/** The heading over a value that stands beside its label, where it says whose or which the value is. */
export function nameOver(grid: Grid, label: Cell, value: Run): string[] {
  const row = grid.rows[label.row] ?? [];
  const cell = row.find((one) => one && one.run.first <= value.first && value.first < one.run.end);
  const [top = []] = grid.rows;
  const period = label.row > 0 && cell && top.every((one) => one?.header) ? top[cell.column]?.text : '';
  const words = (cell && headingAbove(grid, label.row, cell.column)) || period || '';
  return words === '' || kindHeading(words) || OF_VALUES.test(tight(words)) ? [] : [words];
}
