/** The value of a label by the lines and columns in which a page sets it, where no box holds the two together. */

import type { Grid } from '../page/grid.ts';
import { gridOf, isLevel, type Placed, placeOf } from '../page/layout-grid.ts';
import { isTableCell, type LabelPlace, runBox } from '../page/pairing.ts';
import { type IsValue, namesAnAmount, tokensOf } from '../page/tokens.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import type { Scene } from '../scene.ts';
import type { CellValue } from './cell-value.ts';
import { findInGrid } from './in-table.ts';

/** A container with more prints than this is no table. */
const MAX_PRINTS = 160;
/** What stands in the smallest box around a label that also shows a value. */
function placedAround(scene: Scene, label: LabelPlace, isValue: IsValue): Placed[] {
  for (let at: Element | null = label.holder; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > MAX_PRINTS || isTableCell(at)) return [];
    const tokens = tokensOf(scene, run, isValue).filter(
      (token) => token.kind !== 'trim' && (token.end <= label.first || token.first >= label.end),
    );
    if (!tokens.some(({ kind }) => kind === 'value')) continue;
    const others = tokens.map((token) => placeOf(scene, token));
    const own: Placed = { run: label, box: runBox(scene, label), kind: 'word', text: '', holder: label.holder };
    return [...others, own];
  }
  return [];
}

/** The part of a box that an element stands in. */
function partOf(box: Element, inner: Element): Element | null {
  return nearest(inner, (element) => parentOf(element) === box);
}

/** Labels in one box, their values in another beside it: as many, in the same order, each on the line of its own. */
function isListBesideList(scene: Scene, placed: readonly Placed[], own: Placed, value: Placed): boolean {
  const box = sharedAncestor(own.holder, value.holder);
  if (!box) return false;
  const [labels, values] = [own, value].map(({ holder }) => {
    const part = partOf(box, holder);
    const run = part ? scene.prints.within(part) : null;
    return placed
      .filter((one) => run && one.run.first >= run.first && one.run.end <= run.end)
      .toSorted((a, b) => a.run.first - b.run.first);
  });
  if (!labels || !values || labels.length < 2 || labels.length !== values.length) return false;
  if (labels.some(({ kind }) => kind !== 'word')) return false;
  if (values.some(({ kind, text }) => kind === 'word' && namesAnAmount(text))) return false;
  return labels.every((label, at) => {
    const beside = values[at];
    return beside !== undefined && isLevel(label.box, beside.box) && label.box.right <= beside.box.left;
  });
}

/** A line of headings over a line of values: a value, or a sign for a missing one, under each. */
function isWholeRow(grid: Grid, one: number, other: number): boolean {
  return (grid.rows[one] ?? []).every((cell, column) => (cell === null) === (grid.rows[other]?.[column] === null));
}

/** The lines are written in the order in which they are shown: styles moved nothing. */
function isInOrder(grid: Grid): boolean {
  const cells = grid.rows.flat().filter((cell) => cell !== null);
  return cells.every((cell, at) => at === 0 || (cells[at - 1]?.run.first ?? 0) < cell.run.first);
}

/**
 * The values of a label by the lines and columns in which a page sets it: for what no box of the page holds together.
 * Empty where the layout is not as regular as a table.
 */
export function findByLayout(scene: Scene, label: LabelPlace, isValue: IsValue): CellValue[] {
  const placed = placedAround(scene, label, isValue);
  const grid = placed.length > 2 ? gridOf(placed) : null;
  const own = grid?.rows.flat().find((cell) => cell?.run === label);
  if (!grid || !own) return [];
  return findInGrid(scene, grid, own, isValue).filter(({ token }) => {
    const cell = grid.rows.flat().find((one) => one?.run.first === token.first);
    if (!cell) return false;
    if (cell.row !== own.row) return isInOrder(grid) && isWholeRow(grid, own.row, cell.row);
    const [mine, its] = [own, cell].map(({ run }) => placed.find((one) => one.run === run));
    return mine !== undefined && its !== undefined && isListBesideList(scene, placed, mine, its);
  });
}
