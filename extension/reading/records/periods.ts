/** Records by month, by year or by day: each shows the rest of its date at most, and a heading over them the date. */

import type { Print } from '../page/prints.ts';
import type { Box } from '../page/sight.ts';
import { tableOf } from '../page/table.ts';
import { contains, parentOf } from '../page/tree.ts';
import type { RecordRow } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { isMoney } from './amount.ts';
import { dateUnder, PERIOD } from './date.ts';
import { linesUnder, mayLead } from './days.ts';
import type { Line } from './line.ts';
import { isStruck, linesOf } from './lines.ts';
import { overCards } from './names.ts';
import { recordsUnder } from './record.ts';

const MOST_PRINTS = 30;
/** How far under its heading the first record of a period begins. */
const NEAR = 6;

/** The largest element around a day that holds no other day and no heading. */
function itemAround(scene: Scene, day: Print, heading: Print, others: ReadonlyMap<Print, DayUnder>): Element | null {
  let item: Element | null = null;
  for (let at: Element | null = day.holder; at && !contains(at, heading.holder); at = parentOf(at)) {
    const { first, end } = scene.prints.within(at);
    const inside = scene.prints.all.slice(first, end);
    if (inside.length > MOST_PRINTS || inside.some((print) => print !== day && others.has(print))) break;
    item = at;
  }
  return item;
}

/** A record, and the heading or the day that it stands under. */
interface Entry {
  readonly over: Print;
  readonly item: Element;
  readonly lines: Line[];
}

/** A day without its month or its year: the heading that has these, and the text of the day made whole. */
interface DayUnder {
  readonly heading: Print;
  readonly whole: string;
}

/** The days that stand under a heading with the rest of their date. */
async function daysByPeriod(scene: Scene, taken: ReadonlySet<number>): Promise<Map<Print, DayUnder>> {
  const days = new Map<Print, DayUnder>();
  let heading: Print | null = null;
  let last = -1;
  for (const print of scene.prints.all) {
    if (print.text.length > MOST_PRINTS || !/^\d/.test(print.text) || taken.has(print.index)) continue;
    await scene.pause();
    if (PERIOD.test(print.text) && scene.sight.sees(print)) [heading, last] = [print, print.index];
    const when = heading && dateUnder(heading.text, print.text);
    if (!heading || !when || isMoney(print.text) || tableOf(print.holder)) continue;
    if (print.index - last > MOST_PRINTS || (last === heading.index && print.index - last > NEAR)) heading = null;
    else {
      days.set(print, { heading, whole: print.text.replace(/^\d+(?:[-/.月]\d+)?日?/, when.day) });
      last = print.index;
    }
  }
  return days;
}

/** The records whose day stands under a heading that has the rest of it. */
async function entriesByPeriod(scene: Scene, taken: ReadonlySet<number>): Promise<Entry[]> {
  const days = await daysByPeriod(scene, taken);
  const entries: Entry[] = [];
  for (const [day, { heading, whole }] of days) {
    await scene.pause();
    const item = scene.sight.sees(day) ? itemAround(scene, day, heading, days) : null;
    if (!item || isStruck(scene.sight, item)) continue;
    const lines = linesOf(scene, scene.prints.within(item));
    if (!lines.some(({ value }) => isMoney(value))) continue;
    const dated = lines.map((line) => (line.value === day.text ? { ...line, value: whole } : line));
    entries.push({ over: heading, item, lines: dated });
  }
  return entries;
}

/** What a day begins with, on the lines of a page. */
const YEAR_FIRST = /^20\d\d/gm;

/** The records of days that each stand over lines of their own; none where no day has several. */
async function entriesByDay(scene: Scene): Promise<Entry[]> {
  const entries: Entry[] = [];
  let several = false;
  for (const over of await scene.prints.sought(YEAR_FIRST, scene.pause)) {
    await scene.pause();
    if (!mayLead(scene, over) || tableOf(over.holder)) continue;
    if (!scene.sight.sees(over)) continue;
    const under = await linesUnder(scene, over);
    several ||= under.length > 1;
    for (const { item, lines } of under) {
      const whole = [...lines, { field: undefined, name: '', value: over.text }];
      if (!isStruck(scene.sight, item)) entries.push({ over, item, lines: whole });
    }
  }
  return several ? entries : [];
}

/** The records of all periods or days outside what has been read, and the run of prints that they fill; null where no heading has records under it. */
export async function readPeriods(
  scene: Scene,
  masks: readonly Box[],
  taken: ReadonlySet<number>,
): Promise<{ readonly records: RecordRow[]; readonly run: Run } | null> {
  const byPeriod = await entriesByPeriod(scene, taken);
  const entries = byPeriod.length > 0 ? byPeriod : await entriesByDay(scene);
  const [first, end] = [entries[0], entries.at(-1)];
  if (!first || !end) return null;
  const run = { first: first.over.index, end: scene.prints.within(end.item).end };
  const list = entries.map(({ lines }) => lines);
  const over = await overCards(scene, first.item, list, run, masks);
  return { records: (over && (await recordsUnder(over, list, scene))) ?? [], run };
}
