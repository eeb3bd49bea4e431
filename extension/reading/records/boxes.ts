/** Tables of records that are made of boxes: where one is, and its rows under the line of names. */

import { type Grid, LaidOutCell, leftToRight } from '../page/grid.ts';
import { nearest, parentOf } from '../page/tree.ts';
import type { Run, Scene } from '../scene.ts';
import { dateOf } from './date.ts';

/** The smallest box around a heading that also shows a date: what may be a table without being one. */
export async function boxAround(scene: Scene, holder: Element): Promise<Element | null> {
  const { end } = scene.prints.within(holder);
  for (let at = parentOf(holder); at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > 400) return null;
    await scene.pause();
    if (scene.prints.all.slice(end, run.end).some(({ text }) => dateOf(text))) return at;
  }
  return null;
}

/** The parts of a row side by side, empty ones too. */
const partsOf = (row: Element): Element[] => [...row.children].filter((part) => part.checkVisibility());

/** What a person fills in or chooses from: beside it stands a question, and no name of a column. */
const FIELDS = 'input:not([type="checkbox"]), select';
/** How far in from the box that holds the names a row may stand. */
const IN = 4;
const MOST_ROWS = 400;

/** Rows of boxes under a line of names, each of as many parts as there are names, whatever width these take; null where there are none. */
export async function gridUnder(
  scene: Scene,
  box: Element,
  heading: Element,
): Promise<{ readonly grid: Grid; readonly run: Run } | null> {
  const textOf = (element: Element): string => {
    const { first, end } = scene.prints.within(element);
    return scene.prints.all.slice(first, end).reduce((text, print) => text + print.text, '');
  };
  const names = nearest(heading, (at) => at.childElementCount > 1 && partsOf(at).length > 1);
  if (!names || names.contains(box) || /\d/.test(textOf(names)) || names.querySelector(FIELDS)) return null;
  const columns = partsOf(names).length;
  const rows = [names];
  const lookIn = async (at: Element, deep: number): Promise<void> => {
    await scene.pause();
    if (rows.length > MOST_ROWS) return;
    const parts = partsOf(at);
    if (parts.length === columns && !parts.some((part) => partsOf(part).length === columns)) rows.push(at);
    else if (deep > 0) for (const part of parts) await lookIn(part, deep - 1);
  };
  const top = nearest(names, (at) => parentOf(at) === box);
  for (let at = top?.nextElementSibling; at; at = at.nextElementSibling) {
    const text = textOf(at);
    // Words alone begin something else.
    if (text !== '' && !/\d/.test(text)) break;
    await lookIn(at, IN);
  }
  const last = rows.at(-1);
  if (!last || rows.length < 2) return null;
  const cells = rows.map((row, at) =>
    leftToRight(scene, partsOf(row)).map(
      (part, column) => new LaidOutCell(scene, part, scene.prints.within(part), at === 0, at, column),
    ),
  );
  const run = { first: scene.prints.within(names).first, end: scene.prints.within(last).end };
  return { grid: { rows: cells, columns, cut: rows.length > MOST_ROWS }, run };
}
