/** Rows and columns that only the layout makes: texts in lines and columns as a table has them, in whatever boxes. */

import type { Run, Scene } from '../scene.ts';
import type { Cell, Grid } from './grid.ts';
import { runBox } from './pairing.ts';
import type { Box } from './sight.ts';
import { type IsValue, type Token, type TokenKind, tokensOf } from './tokens.ts';

/** How far two middles on one line may be apart, in heights of the smaller. */
const LEVEL = 0.35;
/** Lines of a table do not run into each other. */
const OVERLAP = 0.3;

/** A text and where it stands. */
export interface Placed {
  readonly run: Run;
  readonly box: Box;
  readonly kind: TokenKind;
  readonly text: string;
  readonly holder: Element;
}

const height = (box: Box): number => box.bottom - box.top;
const middle = (box: Box): number => (box.top + box.bottom) / 2;

/** True for two boxes on one line. */
export function isLevel(one: Box, other: Box): boolean {
  return Math.abs(middle(one) - middle(other)) <= LEVEL * Math.min(height(one), height(other));
}

export function placeOf(scene: Scene, token: Token): Placed {
  return { run: token, box: runBox(scene, token), kind: token.kind, text: token.text, holder: token.print.holder };
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
export function gridOf(placed: readonly Placed[]): Grid | null {
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
