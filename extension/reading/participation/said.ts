/** What a page says of an insurance, by the element that says it: beside a label, or in the column under it. */

import type { RegionCode } from '../../../shared/region.ts';
import type { Cell, Grid } from '../page/grid.ts';
import { cellOf } from '../page/pairing.ts';
import type { Print } from '../page/prints.ts';
import { tableOf } from '../page/table.ts';
import { hanOnly, tight } from '../page/text.ts';
import type { ParticipationStatus } from '../reading.ts';
import { fieldOf } from '../records/labels.ts';
import type { Scene } from '../scene.ts';
import { isChoice, isNotOwn, isOver, titlesOver } from './surroundings.ts';
import { type Insurance, uncoded } from './values.ts';

export type ByElement<T> = Map<Element, T>;

/** All that a page says. */
export interface Heard {
  readonly places: ByElement<RegionCode>;
  readonly insurances: ByElement<Insurance>;
  readonly states: ByElement<ParticipationStatus>;
  /** Whether one is over, or has not begun. */
  readonly lapsed: ByElement<boolean>;
}

interface Value {
  readonly text: string;
  readonly print: Print;
}

/** The cells under a heading; none of a table that shows several people, or that is not read downwards. */
function cellsUnder({ rows }: Grid, heading: Element, isValue: (text: string) => boolean): Cell[] {
  const column = Math.max(...rows.map((row) => row.findIndex((one) => one?.element === heading)));
  const top = rows.findIndex((row) => row[column]?.element === heading);
  if (rows[top]?.some((one) => one && isValue(one.text))) return [];
  const under = rows.slice(top + 1);
  const names = rows[top]?.findIndex((one) => fieldOf(one?.text ?? '') === 'person') ?? -1;
  if (new Set(under.map((row) => row[names]?.text)).size > 1) return [];
  return under.flatMap((row) => row[column] ?? []);
}

async function valuesInTable(scene: Scene, holder: Element, isValue: (text: string) => boolean): Promise<Value[]> {
  const cell = cellOf(holder);
  const table = cell && tableOf(cell);
  if (!cell || !table) return [];
  const grid = await scene.heads.wholeGrid(scene, table);
  const beside = scene.heads.findInTable(scene, grid, cell, isValue).map(({ token }) => token);
  const under = cellsUnder(grid, cell, isValue).flatMap(({ text, run }) => {
    const print = scene.prints.all[run.first];
    return print ? [{ text, print }] : [];
  });
  return [...beside, ...under];
}

/** Between a label with its value and the next label in one text. */
const BETWEEN = /(?<=:\s?[^\s:,;]+)[\s,;]\s?(?=[^\s:]{2,10}:)/;

/** "参保地 昆明市": a label and its value in one text, with no more than a space between them. */
function withColon(text: string, names: RegExp): string {
  const [name = '', ...rest] = text.trim().split(/\s+/);
  return rest.length === 1 && names.test(name) ? `${name}:${rest[0]}` : text;
}

/** What stands in one text with a label, or else beside it and under it. */
async function valuesOf(
  scene: Scene,
  label: Print,
  text: string,
  isValue: (text: string) => boolean,
): Promise<Value[]> {
  const { index, holder } = label;
  const [, ...rest] = text.split(':');
  const inline = rest.join(':').split('|')[0];
  if (inline) return [{ text: inline, print: label }];
  const place = { first: index, end: index + 1, holder, colon: rest.length > 0 };
  const beside = scene.heads.findBeside(scene, place, isValue);
  return [...(beside ? [beside] : []), ...(await valuesInTable(scene, holder, isValue))];
}

/** Every value that a label of the kind has; the titles over such labels are added. */
export async function saidBeside<T>(
  scene: Scene,
  labels: readonly Print[],
  names: RegExp,
  read: (text: string) => T | null,
  titles: Print[],
): Promise<ByElement<T>> {
  const found: ByElement<T> = new Map();
  const isValue = (text: string): boolean => read(uncoded(text)) !== null;
  const texts = labels.flatMap((label) =>
    label.text.split(BETWEEN).map((part) => ({ label, part: tight(hanOnly(withColon(part, names))) })),
  );
  for (const { label, part } of texts) {
    const [name = ''] = part.split(':');
    if (!names.test(name.replace(/\(.*\)/, '')) || !scene.sight.sees(label)) continue;
    const over = await titlesOver(scene, label);
    if (!over) continue;
    titles.push(...over);
    await scene.pause();
    for (const { text, print } of await valuesOf(scene, label, part, isValue)) {
      const value = read(uncoded(text));
      if (value !== null && !isChoice(scene, print) && !isOver(scene, print.holder, over) && !isNotOwn(scene, text))
        found.set(print.holder, value);
    }
  }
  return found;
}
