/** Rows and columns that only the layout makes: a line of headings over lines of values, labels in one box and values in another. */

import { type CellValue, findInGrid } from '../balances/in-table.ts';
import type { Run, Scene } from '../scene.ts';
import type { Cell, Grid } from './grid.ts';
import { isTableCell, type LabelPlace, runBox } from './pairing.ts';
import type { Box } from './sight.ts';
import { type IsValue, namesAnAmount, type Token, type TokenKind, tokensOf } from './tokens.ts';
import { nearest, parentOf, sharedAncestor } from './tree.ts';

/** A container with more prints than this is no table. */
const MAX_PRINTS = 160;
/** How far two middles on one line may be apart, in heights of the smaller. */
const LEVEL = 0.35;
/** Lines of a table do not run into each other. */
const OVERLAP = 0.3;

interface Placed {
  readonly run: Run;
  readonly box: Box;
  readonly kind: TokenKind;
  readonly text: string;
  readonly holder: Element;
}

const height = (box: Box): number => box.bottom - box.top;
const middle = (box: Box): number => (box.top + box.bottom) / 2;

function isLevel(one: Box, other: Box): boolean {
  return Math.abs(middle(one) - middle(other)) <= LEVEL * Math.min(height(one), height(other));
}

function placeOf(scene: Scene, token: Token): Placed {
  return { run: token, box: runBox(scene, token), kind: token.kind, text: token.text, holder: token.print.holder };
}

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

/** Lines from top to bottom; null where two of them run into each other. */
function linesOf(placed: readonly Placed[]): Placed[][] | null {
  const lines: Placed[][] = [];
  for (const one of placed.toSorted((a, b) => middle(a.box) - middle(b.box))) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && isLevel(first.box, one.box)) line.push(one);
    else if (first && first.box.bottom - one.box.top > OVERLAP * Math.min(height(first.box), height(one.box)))
      return null;
    else lines.push([one]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.box.left - b.box.left));
}

/** The stretches of the page's width that the columns take; lines of one piece are titles and notes, and make none. */
function columnsOf(lines: readonly (readonly Placed[])[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  const boxes = lines.filter((line) => line.length > 1).flatMap((line) => line.map(({ box }) => box));
  for (const { left, right } of boxes.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** The grid that boxes on a page make; null where two share a place or there is but one column. */
function gridOf(placed: readonly Placed[]): Grid | null {
  const lines = linesOf(placed);
  if (!lines) return null;
  const columns = columnsOf(lines);
  if (columns.length < 2) return null;
  const rows: (Cell | null)[][] = [];
  for (const [row, line] of lines.entries()) {
    const cells: (Cell | null)[] = columns.map(() => null);
    for (const { run, box, text, holder } of line) {
      const column = columns.findIndex(({ left, right }) => box.left < right && left < box.right);
      if (column < 0) return null;
      if (cells[column]) return null;
      cells[column] = { element: holder, run, text, header: false, row, column };
    }
    rows.push(cells);
  }
  return { rows, columns: columns.length, cut: false };
}

/** The grid that the texts of a run make on the page: a table without any table's elements. */
export function gridIn(scene: Scene, run: Run, isValue: IsValue): Grid | null {
  const tokens = tokensOf(scene, run, isValue).filter(({ kind }) => kind !== 'trim');
  return gridOf(tokens.map((token) => placeOf(scene, token)));
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
