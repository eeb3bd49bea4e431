/** Records by month or by year: each shows its day only, and a heading over them the rest of the date. */

import type { Print } from './prints.ts';
import type { RecordRow } from './reading.ts';
import { isMoney, type Line, recordsOf } from './record.ts';
import { isStruck, linesOf } from './record-lines.ts';
import { overList } from './record-place.ts';
import { dateUnder, kindOfFields, PERIOD } from './record-words.ts';
import type { Run, Scene } from './scene.ts';
import type { Box } from './sight.ts';
import { contains, parentOf } from './tree.ts';

const MOST_PRINTS = 30;
/** How far under its heading the first record of a period begins. */
const NEAR = 6;

/** The largest element around a day that holds no other day and no heading. */
function itemAround(scene: Scene, day: Print, heading: Print, others: ReadonlySet<Print>): Element | null {
  let item: Element | null = null;
  for (let at: Element | null = day.holder; at && !contains(at, heading.holder); at = parentOf(at)) {
    const { first, end } = scene.prints.within(at);
    const inside = scene.prints.all.slice(first, end);
    if (inside.length > MOST_PRINTS || inside.some((print) => print !== day && others.has(print))) break;
    item = at;
  }
  return item;
}

/** The records of all periods, and the run of prints that they fill; null where no heading has days under it. */
export async function readPeriods(
  scene: Scene,
  masks: readonly Box[],
): Promise<{ readonly records: RecordRow[]; readonly run: Run } | null> {
  const days = new Map<Print, { readonly heading: Print; readonly whole: string }>();
  let heading: Print | null = null;
  let last = -1;
  for (const print of scene.prints.all) {
    if (print.text.length > MOST_PRINTS || !/^\d/.test(print.text)) continue;
    await scene.pause();
    if (PERIOD.test(print.text) && scene.sight.sees(print)) [heading, last] = [print, print.index];
    const when = heading && dateUnder(heading.text, print.text);
    if (!heading || !when || isMoney(print.text)) continue;
    if (print.index - last > MOST_PRINTS || (last === heading.index && print.index - last > NEAR)) heading = null;
    else {
      days.set(print, { heading, whole: print.text.replace(/^\d+(?:[-/.月]\d+)?日?/, when.day) });
      last = print.index;
    }
  }
  const list: Line[][] = [];
  const all = new Set(days.keys());
  const items: Element[] = [];
  let start = 0;
  for (const [day, { heading: over, whole }] of days) {
    await scene.pause();
    const item = scene.sight.sees(day) ? itemAround(scene, day, over, all) : null;
    if (!item || isStruck(scene.sight, item)) continue;
    const lines = linesOf(scene, scene.prints.within(item));
    if (!lines.some(({ value }) => isMoney(value))) continue;
    if (items.length === 0) start = over.index;
    items.push(item);
    list.push(lines.map((line) => (line.value === day.text ? { ...line, value: whole } : line)));
  }
  const [first, end] = [items[0], items.at(-1)];
  if (!first || !end) return null;
  const run = { first: start, end: scene.prints.within(end).end };
  const over = await overList(scene, first, run, masks);
  const tells = list.every((lines) => kindOfFields(new Set(lines.flatMap(({ field }) => field ?? []))));
  const told = over && (over.records || tells);
  return { records: told ? await recordsOf(list, over.kind, scene) : [], run };
}
