/** Lists of records without a table, as phones show them: one card or cell a record, all of one make. */

import { amountsNear } from '../page/amount-near.ts';
import type { Print } from '../page/prints.ts';
import type { Box } from '../page/sight.ts';
import { parentOf } from '../page/tree.ts';
import type { RecordRow, RecordsRead } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { MOST_OF_DETAIL, readDetail } from './detail.ts';
import { isStruck, linesOf, piecesOf } from './lines.ts';
import { overCards } from './names.ts';
import { recordsOf } from './record.ts';
import { isMoney, type Line } from './row.ts';
import { dateOf, kindOfFields, PERIOD } from './words.ts';

const MOST_PRINTS = 40;
const MOST_ITEMS = 400;

/** The elements side by side that each hold a date and an amount, around a date; none where they are not several. */
function itemsAround(scene: Scene, date: Print): Element[] {
  for (let at: Element = date.holder, up = parentOf(at); up; at = up, up = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > MOST_PRINTS) return [];
    // Asked first of the one: a page may have hundreds of dates side by side that are of no record.
    if (!holdsRecord(scene, at)) continue;
    const shape = shapeOf(at);
    const items = [...up.children]
      .slice(0, MOST_ITEMS)
      .filter((each) => shapeOf(each) === shape && holdsRecord(scene, each));
    if (items.length > 1 && items.includes(at)) return items;
  }
  return [];
}

function shapeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

function holdsRecord(scene: Scene, element: Element): boolean {
  const { first, end } = scene.prints.within(element);
  if (end === first || end - first > MOST_PRINTS) return false;
  const texts = scene.prints.all.slice(first, end).flatMap(({ text }) => piecesOf(text));
  return texts.length > 1 && texts.some(hasDate) && texts.some((text) => isMoney(afterLabel(text)));
}

/** "结算时间:2026-09-09", "支出 22.80元": without what leads it. */
const afterLabel = (text: string): string =>
  text.replace(/^(?:[^\d:]{2,16}:\s*|\p{Script=Han}{2,10}\s*(?=[-+¥\d]))/u, '');

/** No date is without one: most prints of a page are spared the rest. */
const YEARS = /(?:19|20)\d\d/g;

function hasDate(text: string): boolean {
  return /^\D{0,10}(?:19|20)\d\d/.test(text) && dateOf(afterLabel(text)) !== null;
}

/** A month over days: a list by itself. */
function holdsDay({ prints }: Scene, month: number, item: Element): boolean {
  return prints.all.slice(month + 1, prints.within(item).end).some(({ text }) => hasDate(text));
}

/** The places of the prints that have been read. */
export type Taken = Set<number>;

export function take(taken: Taken, { first, end }: Run): void {
  for (let index = first; index < end; index += 1) taken.add(index);
}

function holdsTaken({ first, end }: Run, taken: ReadonlySet<number>): boolean {
  for (let index = first; index < end; index += 1) if (taken.has(index)) return true;
  return false;
}

/** Cards of one list have the same labels; the parts of a page, which look alike, do not. */
function isAlike(lines: readonly Line[], first: readonly Line[]): boolean {
  const labels = lines.filter(({ name }) => name);
  const shared = labels.filter(({ name }) => first.some((other) => other.name === name));
  return labels.length < 2 || shared.length * 2 >= labels.length;
}

/** The records of every list of cards, and of every single record, outside what has been read; none of another person's. */
export async function readRecordCards(
  scene: Scene,
  masks: readonly Box[],
  taken: ReadonlySet<number>,
): Promise<RecordsRead> {
  const records: RecordRow[] = [];
  let recordsCut = false;
  const read: Taken = new Set();
  const hasAmountNear = await amountsNear(scene, Math.max(MOST_PRINTS, MOST_OF_DETAIL));
  let done = -1;
  for (const print of await scene.prints.sought(YEARS, scene.pause)) {
    if (print.index <= done || taken.has(print.index) || !piecesOf(print.text).some(hasDate)) continue;
    await scene.pause();
    if (!hasAmountNear(print)) continue;
    if (!scene.sight.sees(print)) continue;
    const isRead = (element: Element): boolean => holdsTaken(scene.prints.within(element), taken);
    const around = itemsAround(scene, print);
    const items = around.filter((item) => !isRead(item) && !holdsTaken(scene.prints.within(item), read));
    if (PERIOD.test(print.text) && items[0] && holdsDay(scene, print.index, items[0])) continue;
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) {
      const detail = await readDetail(scene, print, masks, isRead);
      if (detail) done = detail.end - 1;
      records.push(...(detail?.records ?? []));
      continue;
    }
    done = scene.prints.within(last).end - 1;
    const place = { first: scene.prints.within(first).first, end: done + 1 };
    const rows: Line[][] = [];
    for (const item of items) {
      await scene.pause();
      if (!isStruck(scene.sight, item)) rows.push(linesOf(scene, scene.prints.within(item)));
    }
    const over = await overCards(scene, first, rows, place, masks);
    const alike = rows.filter((lines) => isAlike(lines, rows[0] ?? []));
    const tells = alike.every((lines) => kindOfFields(new Set(lines.flatMap(({ field }) => field ?? []))));
    const goesOn = around.some((item) => holdsTaken(scene.prints.within(item), read));
    const isList = alike.length > 1 || (items.length > 1 && rows.length < items.length) || goesOn;
    if (!isList || !over || !(over.records || tells)) continue;
    const found = await recordsOf(alike, over.kind, scene);
    records.push(...found);
    take(read, place);
    recordsCut ||= found.length > 0 && (parentOf(last)?.childElementCount ?? 0) > MOST_ITEMS;
  }
  return { records, recordsCut };
}
