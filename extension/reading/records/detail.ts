/** A record by itself: the details of one visit, label by label, or the only card of a list. */

import type { Print } from '../page/prints.ts';
import type { Box } from '../page/sight.ts';
import { parentOf } from '../page/tree.ts';
import type { RecordRow } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { isMoney } from './amount.ts';
import { dateOf } from './date.ts';
import type { RecordField } from './labels.ts';
import type { Line } from './line.ts';
import { isStruck, linesOf } from './lines.ts';
import { overCards } from './names.ts';
import { recordsOf } from './record.ts';
import { institutionOf } from './words.ts';

/** More is no single record. */
export const MOST_OF_DETAIL = 60;
const MOST_OF_CARD = 8;

/** Each label once, and no amount without one; the day of a visit and that of its bill may both stand there. */
function isOneRecord(lines: readonly Line[]): boolean {
  const named = lines.map(({ name }) => name).filter(Boolean);
  return (
    new Set(named).size === named.length && !lines.some(({ field, value }) => field === undefined && isMoney(value))
  );
}

function tellsVisit(lines: readonly Line[]): boolean {
  const told = new Set<RecordField>(lines.flatMap(({ field }) => field ?? []));
  const paid = told.has('personal') || told.has('mutual');
  return (
    told.has('date') &&
    (paid
      ? told.has('spending') || told.has('institution')
      : told.size > 2 && told.has('spending') && told.has('institution'))
  );
}

/** A place, a day and one amount, or several by their names, in a few words under a heading of records. */
function isCard(lines: readonly Line[]): boolean {
  const amounts = lines.filter(({ value }) => isMoney(value));
  const place = lines.some(({ value }) => !/^(?:other)?$/.test(institutionOf(value) ?? ''));
  return lines.length <= MOST_OF_CARD && (amounts.length === 1 || isOneRecord(lines)) && place;
}

interface Part {
  readonly list: Element;
  readonly run: Run;
  readonly lines: readonly Line[];
}

/** The record around a date that belongs to no list; null where the words around it make none. */
export async function readDetail(
  scene: Scene,
  date: Print,
  masks: readonly Box[],
  isRead: (element: Element) => boolean,
): Promise<{ readonly records: RecordRow[]; readonly end: number } | null> {
  let found: Part | null = null;
  let card: Part | null = null;
  for (let list: Element | null = date.holder; list; list = parentOf(list)) {
    const run = scene.prints.within(list);
    if (run.end - run.first > MOST_OF_DETAIL || isRead(list)) break;
    await scene.pause();
    const lines = linesOf(scene, run);
    if (!card && lines.some(({ value }) => isMoney(value))) card = { list, run, lines };
    if (!isOneRecord(lines)) break;
    if (tellsVisit(lines)) found = { list, run, lines };
  }
  const isDay = dateOf(date.text)?.precision === 'day';
  const one = found ?? (card && isDay && isCard(card.lines) ? card : null);
  const over = one && (await overCards(scene, one.list, [one.lines], one.run, masks));
  if (!one || !over || !(found || over.records) || isStruck(scene.sight, one.list)) return null;
  return { records: await recordsOf([one.lines], over, scene), end: one.run.end };
}
