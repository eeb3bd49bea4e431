/** Which value belongs to a label that stands in a table cell: beside it in the row, or below it in the column. */

import type { Cell, Grid } from '../page/grid.ts';
import type { IsValue } from '../page/tokens.ts';
import type { Scene } from '../scene.ts';
import { type CellValue, type Found, lookAt } from './cell-value.ts';
import { columnNames, fromColumn } from './in-column.ts';
import { fromRow, nameOver, rowNames } from './in-row.ts';

/** A line of values over a line of labels, where nothing stands over the values that they could belong to. */
function fromRowAbove(scene: Scene, grid: Grid, label: Cell, isValue: IsValue): Found[] {
  const labels = grid.rows[label.row] ?? [];
  const above = grid.rows[label.row - 1] ?? [];
  const looks = above.map((cell) => lookAt(scene, cell, isValue));
  if (looks[label.column]?.kind !== 'value' || labels.some((cell) => lookAt(scene, cell, isValue).kind === 'value'))
    return [];
  const each = labels.every((cell, column) => (cell === null) === (looks[column]?.kind === 'empty'));
  const values = looks.filter(({ kind }) => kind !== 'empty');
  if (!each || values.length < 2 || values.some(({ kind }) => kind !== 'value')) return [];
  if (new Set(above).size !== above.length || new Set(labels).size !== labels.length) return [];
  const headed = (grid.rows[label.row - 2] ?? []).filter((cell) => lookAt(scene, cell, isValue).kind !== 'empty');
  const below = (grid.rows[label.row + 1] ?? []).some((cell) => lookAt(scene, cell, isValue).kind === 'value');
  const token = looks[label.column]?.token;
  return headed.length > 1 || below || !token ? [] : [{ token, kind: null }];
}

/** The values of a label in a cell; empty when its place holds none, or none that is plainly its own. */
export function findInTable(scene: Scene, grid: Grid, cell: Element, isValue: IsValue): CellValue[] {
  const label = grid.rows.flat().find((one) => one?.element === cell);
  if (!label) return [];
  const found = findInGrid(scene, grid, label, isValue);
  return found.length > 0 ? found : fromRowAbove(scene, grid, label, isValue).map((one) => ({ ...one, names: [] }));
}

/** The values of a label that fills a cell of a grid. */
export function findInGrid(scene: Scene, grid: Grid, label: Cell, isValue: IsValue): CellValue[] {
  const row = grid.rows[label.row] ?? [];
  let end = label.column;
  while (row[end] === label) end += 1;
  const kinds = row.map((one) => lookAt(scene, one === label ? null : one, isValue).kind);
  const allWords = kinds.every((kind) => kind === 'words' || kind === 'empty');
  if (!allWords) {
    const names = rowNames(grid, label);
    return (fromRow(scene, grid, label, end, isValue) ?? []).map((found) => ({
      ...found,
      names: [...names, ...nameOver(grid, label, found.token)],
    }));
  }
  return fromColumn(scene, grid, label, end, isValue).map(({ token, kind, name }) => ({
    token,
    kind,
    names: [...columnNames(grid, label, token), ...(name === undefined ? [] : [name])],
  }));
}
