/** A table as a person sees it: rows and columns with spans laid out, header and body joined, fixed copies merged. */

import { controlOf, printsOf, type Run, type Scene } from '../scene.ts';
import { insideOf, isElement, isNodes, nearest, parentOf } from './tree.ts';

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

interface LaidOut extends Grid {
  readonly rows: readonly (readonly (LaidOutCell | null)[])[];
}

const MAX_ROWS = 400;
const MAX_COLUMNS = 40;
/** Borders and rounding may set two tables apart by so much. */
const LEVEL_PX = 4;
/** How far around a table its other parts stand. */
const STEPS = 4;

function hasRole(element: Element, roles: RegExp): boolean {
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  return role !== null && roles.test(role);
}

export function isTable(element: Element): boolean {
  return element.localName === 'table' || hasRole(element, /^(?:table|grid|treegrid)$/);
}

function isRow(element: Element): boolean {
  return element.localName === 'tr' || element.getAttribute('role') === 'row';
}

function isHeaderCell(element: Element): boolean {
  return element.localName === 'th' || hasRole(element, /^(?:columnheader|rowheader)$/);
}

function isCell(element: Element): boolean {
  const name = element.localName;
  return name === 'td' || name === 'th' || hasRole(element, /^(?:cell|gridcell|columnheader|rowheader)$/);
}

/** The elements below one that satisfy the test, not looking inside those found nor inside other tables. */
function find(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const look = (holder: Element): void => {
    const inside = insideOf(holder);
    if (isNodes(inside)) open.push(...inside.filter(isElement).reverse());
    else for (let at = inside.lastElementChild; at; at = at.previousElementSibling) open.push(at);
  };
  look(root);
  for (let element = open.pop(); element; element = open.pop()) {
    if (test(element)) found.push(element);
    else if (!isTable(element)) look(element);
  }
  return found;
}

const TABLES = 'table, [role="table"], [role="grid"], [role="treegrid"]';

/** The tables below a box, not those inside other tables. */
function tablesIn(scene: Scene, box: Element): Element[] {
  if (!scene.prints.isFlat) return find(box, isTable);
  return [...box.querySelectorAll(TABLES)].filter((table) => {
    const outer = table.parentElement?.closest(TABLES);
    return !outer || outer.contains(box);
  });
}

function span(element: Element, name: 'colspan' | 'rowspan', most: number): number {
  if (!element.hasAttributes()) return 1;
  const given = element.getAttribute(name) ?? element.getAttribute(`aria-${name}`);
  if (given === null) return 1;
  const count = Number(given);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

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

async function gridOf(scene: Scene, table: Element): Promise<LaidOut> {
  const grids = laidOut.get(scene) ?? new Map<Element, LaidOut>();
  laidOut.set(scene, grids);
  const known = grids.get(table);
  if (known) return known;
  const grid = await layOut(scene, table);
  grids.set(table, grid);
  return grid;
}

/** A row with a place for every column. */
function filled(row: readonly (LaidOutCell | null | undefined)[], columns: number): (LaidOutCell | null)[] {
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

export function tableOf(element: Element): Element | null {
  return nearest(element, isTable);
}

/** Cells count up with the names over them: each name has its cell, and only what is there to press has none. */
export function isUnder(scene: Scene, names: Grid['rows'][number], row: Grid['rows'][number]): boolean {
  return names.every((name, column) => {
    const cell = row[column];
    if (name) return cell ? true : name.text === '';
    return !cell || printsOf(scene, cell.run).every((print) => controlOf(print) !== null);
  });
}

function isHeaderOnly(grid: Grid): boolean {
  return grid.rows.length > 0 && grid.rows.every((row) => row.every((cell) => !cell || cell.header));
}

/** All that a cell holds, hidden or not. */
function writtenIn({ prints }: Scene, { first, end }: Run): string {
  return prints.all
    .slice(first, end)
    .map((print) => print.text)
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
async function withFixed(scene: Scene, table: Element, grid: LaidOut): Promise<LaidOut> {
  let whole = grid;
  let wrapper = parentOf(table);
  for (let up = 0; wrapper && up < STEPS && whole.rows[0]?.some(isHidden); up += 1, wrapper = parentOf(wrapper)) {
    for (const other of tablesIn(scene, wrapper)) whole = filledIn(scene, whole, await gridOf(scene, other));
  }
  return whole;
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
