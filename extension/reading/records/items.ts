/** Elements side by side, all of one make, each with a date and an amount: what phones show in place of a table's rows. */

import type { Print } from '../page/prints.ts';
import { parentOf } from '../page/tree.ts';
import type { Scene } from '../scene.ts';
import { isMoney } from './amount.ts';
import { dateOf } from './date.ts';
import { piecesOf } from './lines.ts';
import { writtenIn } from './texts.ts';

/** More is no single item. */
export const MOST_PRINTS = 40;
export const MOST_ITEMS = 400;

function shapeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

/** "结算时间:2026-09-09", "支出 22.80元": without what leads it. */
const afterLabel = (text: string): string =>
  text.replace(/^(?:[^\d:]{2,16}:\s*|\p{Script=Han}{2,10}\s*(?=[-+¥\d]))/u, '');

export function hasDate(text: string): boolean {
  return /^\D{0,10}(?:19|20)\d\d/.test(text) && dateOf(afterLabel(text)) !== null;
}

function holdsRecord(scene: Scene, element: Element): boolean {
  const { first, end } = scene.prints.within(element);
  if (end === first || end - first > MOST_PRINTS) return false;
  const texts = writtenIn(scene, { first, end }).flatMap(({ text }) => piecesOf(text));
  return texts.length > 1 && texts.some(hasDate) && texts.some((text) => isMoney(afterLabel(text)));
}

/** The items around a date; none where they are not several. */
export function itemsAround(scene: Scene, date: Print): Element[] {
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
