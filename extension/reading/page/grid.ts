/** A table as a person sees it: its rows and columns, with spans laid out. */

import { controlOf, printsOf, type Run, type Scene } from '../scene.ts';
import { find, isCell, isHeaderCell, isRow, span } from './table.ts';

export interface Cell {
  readonly element: Element;
  readonly run: Run;
  /** Everything shown in the cell, also where it is scrolled out of sight: wide tables scroll their columns. */
  readonly text: string;
  readonly header: boolean;
  /** The first row and column that the cell covers. */
  readonly row: number;
  readonly column: number;
}

/** `rows[row][column]`; a spanning cell stands in every place that it covers; null where there is none. */
export interface Grid {
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly columns: number;
  /** The table goes on below the rows that are laid out. */
  readonly cut: boolean;
}

export interface LaidOut extends Grid {
  readonly rows: readonly (readonly (LaidOutCell | null)[])[];
}

const MAX_ROWS = 400;
const MAX_COLUMNS = 40;

const CHECKS: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

function textOf(scene: Scene, { first, end }: Run): string {
  const texts: string[] = [];
  for (let index = first; index < end; index += 1) {
    const print = scene.prints.all[index];
    if (print?.holder.checkVisibility(CHECKS)) texts.push(print.text);
  }
  return texts.join(' ');
}

/** Whether its text is shown is asked when the text is wanted: most cells of a long table are never looked at. */
export class LaidOutCell implements Cell {
  readonly element: Element;
  readonly run: Run;
  readonly header: boolean;
  readonly row: number;
  readonly column: number;
  readonly scene: Scene;
  known: string | null = null;

  constructor(scene: Scene, element: Element, run: Run, header: boolean, row: number, column: number) {
    this.scene = scene;
    this.element = element;
    this.run = run;
    this.header = header;
    this.row = row;
    this.column = column;
  }

  get text(): string {
    this.known ??= textOf(this.scene, this.run);
    return this.known;
  }

  movedDown(rows: number): LaidOutCell {
    return new LaidOutCell(this.scene, this.element, this.run, this.header, this.row + rows, this.column);
  }
}

function isShown(scene: Scene, row: Element): boolean {
  if (!row.checkVisibility() || row.getAttribute('aria-hidden') === 'true') return false;
  const { top, bottom } = scene.sight.boxOf(row);
  return bottom > top;
}

/** Parts in one line from left to right, whatever order they are written in; others as they are. */
export function leftToRight({ sight }: Scene, parts: readonly Element[]): readonly Element[] {
  const placed = parts.map((part) => ({ part, box: sight.boxOf(part) }));
  const [top, bottom] = [
    Math.max(...placed.map(({ box }) => box.top)),
    Math.min(...placed.map(({ box }) => box.bottom)),
  ];
  return top < bottom ? placed.toSorted((one, other) => one.box.left - other.box.left).map(({ part }) => part) : parts;
}

/** The cells of a row as they are seen: what is not laid out takes no place, and boxes stand where styles set them. */
function cellsOf(scene: Scene, row: Element): readonly Element[] {
  const cells = find(row, isCell).filter(
    (cell) => cell.checkVisibility() || scene.sight.style(cell).display !== 'none',
  );
  return row.localName === 'tr' ? cells : leftToRight(scene, cells);
}

/** Tables are asked for once a label and once a copy; each is laid out once a reading. */
const laidOut = new WeakMap<Scene, Map<Element, LaidOut>>();

export async function gridOf(scene: Scene, table: Element): Promise<LaidOut> {
  const grids = laidOut.get(scene) ?? new Map<Element, LaidOut>();
  laidOut.set(scene, grids);
  const known = grids.get(table);
  if (known) return known;
  const grid = await layOut(scene, table);
  grids.set(table, grid);
  return grid;
}

/** A row with a place for every column. */
export function filled(row: readonly (LaidOutCell | null | undefined)[], columns: number): (LaidOutCell | null)[] {
  return Array.from({ length: columns }, (_, column) => row[column] ?? null);
}

async function layOut(scene: Scene, table: Element): Promise<LaidOut> {
  const rows: (LaidOutCell | null)[][] = [];
  let columns = 0;
  let index = 0;
  let cut = false;
  for (const line of find(table, isRow)) {
    await scene.pause();
    if (!isShown(scene, line)) continue;
    if (index >= MAX_ROWS) {
      cut = true;
      break;
    }
    let column = 0;
    rows[index] ??= [];
    for (const element of cellsOf(scene, line)) {
      while (rows[index]?.[column] !== undefined) column += 1;
      if (column >= MAX_COLUMNS) break;
      const cell = new LaidOutCell(scene, element, scene.prints.within(element), isHeaderCell(element), index, column);
      const wide = span(element, 'colspan', MAX_COLUMNS - column);
      const high = span(element, 'rowspan', MAX_ROWS - index);
      for (let down = 0; down < high; down += 1) {
        rows[index + down] ??= [];
        const target = rows[index + down];
        for (let right = 0; target && right < wide; right += 1) target[column + right] ??= cell;
      }
      column += wide;
      columns = Math.max(columns, column);
    }
    index += 1;
  }
  const shown = rows.slice(0, index);
  return { rows: shown.map((row) => filled(row, columns)), columns, cut };
}

/** Cells count up with the names over them: each name has its cell, and only what is there to press has none. */
export function isUnder(scene: Scene, names: Grid['rows'][number], row: Grid['rows'][number]): boolean {
  return names.every((name, column) => {
    const cell = row[column];
    if (name) return cell ? true : name.text === '';
    return !cell || printsOf(scene, cell.run).every((print) => controlOf(print) !== null);
  });
}
