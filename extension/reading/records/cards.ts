/** Lists of records without a table, as phones show them: one card or cell a record, all of one make. */

import { amountsNear } from '../page/amount-near.ts';
import type { Print } from '../page/prints.ts';
import type { Box } from '../page/sight.ts';
import { parentOf } from '../page/tree.ts';
import type { RecordRow } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { PERIOD } from './date.ts';
import { MOST_OF_DETAIL, readDetail } from './detail.ts';
import { hasDate, itemsAround, MOST_ITEMS, MOST_PRINTS } from './items.ts';
import type { Line } from './line.ts';
import { isStruck, linesOf, piecesOf } from './lines.ts';
import { overCards } from './names.ts';
import { recordsUnder } from './record.ts';
import { holdsTaken, type ListsRead, type Taken, take } from './taken.ts';

/** No date is without one: most prints of a page are spared the rest. */
const YEARS = /(?:19|20)\d\d/g;

/** A month over days: a list by itself. */
function isPeriodOver({ prints }: Scene, date: Print, item: Element): boolean {
  if (!PERIOD.test(date.text)) return false;
  return prints.all.slice(date.index + 1, prints.within(item).end).some(({ text }) => hasDate(text));
}

/** Cards of one list have the same labels; the parts of a page, which look alike, do not. */
function isAlike(lines: readonly Line[], first: readonly Line[]): boolean {
  const labels = lines.filter(({ name }) => name);
  const shared = labels.filter(({ name }) => first.some((other) => other.name === name));
  return labels.length < 2 || shared.length * 2 >= labels.length;
}

/** The cards of one list that nothing has been read of. */
interface Cards {
  readonly items: readonly Element[];
  readonly first: Element;
  readonly last: Element;
  readonly run: Run;
}

function cardsOf({ prints }: Scene, items: readonly Element[]): Cards | null {
  const [first, last] = [items[0], items.at(-1)];
  return first && last
    ? { items, first, last, run: { first: prints.within(first).first, end: prints.within(last).end } }
    : null;
}

/** The records of a list of cards; null where it is none: `goesOn` says that more of it has been read. */
async function recordsIn(
  scene: Scene,
  { items, first, run }: Cards,
  goesOn: boolean,
  masks: readonly Box[],
): Promise<RecordRow[] | null> {
  const rows: Line[][] = [];
  for (const item of items) {
    await scene.pause();
    if (!isStruck(scene.sight, item)) rows.push(linesOf(scene, scene.prints.within(item)));
  }
  const alike = rows.filter((lines) => isAlike(lines, rows[0] ?? []));
  const isList = alike.length > 1 || (items.length > 1 && rows.length < items.length) || goesOn;
  const over = isList ? await overCards(scene, first, rows, run, masks) : null;
  return over && recordsUnder(over, alike, scene);
}

/** The records of every list of cards, and of every single record, outside what has been read; none of another person's. */
export async function readRecordCards(
  scene: Scene,
  masks: readonly Box[],
  taken: ReadonlySet<number>,
): Promise<ListsRead> {
  const lists: RecordRow[][] = [];
  let recordsCut = false;
  const read: Taken = new Set();
  const isTaken = (item: Element): boolean => holdsTaken(scene.prints.within(item), taken);
  const isRead = (item: Element): boolean => holdsTaken(scene.prints.within(item), read);
  const hasAmountNear = await amountsNear(scene, Math.max(MOST_PRINTS, MOST_OF_DETAIL));
  let done = -1;
  for (const print of await scene.prints.sought(YEARS, scene.pause)) {
    if (print.index <= done || taken.has(print.index) || !piecesOf(print.text).some(hasDate)) continue;
    await scene.pause();
    if (!hasAmountNear(print) || !scene.sight.sees(print)) continue;
    const around = itemsAround(scene, print);
    const cards = cardsOf(
      scene,
      around.filter((item) => !isTaken(item) && !isRead(item)),
    );
    if (!cards) {
      const detail = await readDetail(scene, print, masks, isTaken);
      if (detail) done = detail.end - 1;
      lists.push(detail?.records ?? []);
      continue;
    }
    if (isPeriodOver(scene, print, cards.first)) continue;
    done = cards.run.end - 1;
    const found = await recordsIn(scene, cards, around.some(isRead), masks);
    if (!found) continue;
    lists.push(found);
    take(read, cards.run);
    recordsCut ||= found.length > 0 && (parentOf(cards.last)?.childElementCount ?? 0) > MOST_ITEMS;
  }
  return { lists, recordsCut };
}
