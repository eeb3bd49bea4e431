/** Where on a page an amount may stand: told by the texts alone, before anything is asked of the page. */

import type { Scene } from '../scene.ts';
import type { Print } from './prints.ts';
import { parentOf } from './tree.ts';

/** How an amount ends, by itself or after its label; a whole date, which ends like one, is none. */
const ENDS_AS_AMOUNT = /(?:[\d)元整圆块币万]|RMB|CNY)\s*$/i;
const WHOLE_DATE = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?$/;

/** How many prints are looked at without a pause. */
const AT_ONCE = 64;

function mayBeAmount({ text }: Print): boolean {
  return ENDS_AS_AMOUNT.test(text) && /\d/.test(text) && !WHOLE_DATE.test(text);
}

/**
 * Says of a print whether anything that may be an amount stands in a box around it of `most` prints at most. A list of news
 * is full of dates and has none: nothing of it need be looked at.
 */
export async function amountsNear({ prints, pause }: Scene, most: number): Promise<(print: Print) => boolean> {
  const before = [0];
  let count = 0;
  for (const print of prints.all) {
    if (print.index % AT_ONCE === 0) await pause();
    if (mayBeAmount(print)) count += 1;
    before.push(count);
  }
  return ({ holder }) => {
    for (let at: Element | null = holder; at; at = parentOf(at)) {
      const { first, end } = prints.within(at);
      if (end - first > most) return false;
      if (before[first] !== before[end]) return true;
    }
    return false;
  };
}
