/** Records by day: a day stands over several lines, each of which is a record of that day. */

import type { Print } from '../page/prints.ts';
import { parentOf } from '../page/tree.ts';
import type { Scene } from '../scene.ts';
import { isMoney, signedAmount } from './amount.ts';
import { dateOf, SHORT_DAY } from './date.ts';
import type { Line } from './line.ts';
import { linesOf } from './lines.ts';

/** A whole day by itself, perhaps with its weekday. */
const WHOLE_DAY = /^20\d\d\D\d{1,2}\D\d{1,2}\D{0,6}$/;
/** How far after its day the first amount stands. */
const NEAR = 6;
/** How far out from its day a box may be whose next ones are the day's lines, and how far in from there they may be. */
const OUT = 4;
const IN = 2;
const MOST_PRINTS = 12;
/** Nobody is treated so often in a day: what follows is a list of something else. */
const MOST_LINES = 40;

/** A line of a day, and what it says. */
export interface DayLine {
  readonly item: Element;
  readonly lines: readonly Line[];
}

/** True for a whole day by itself with an amount not far below it. */
export function mayLead({ prints }: Scene, { index, text }: Print): boolean {
  if (!WHOLE_DAY.test(text)) return false;
  return prints.all.slice(index + 1, index + NEAR).some((print) => /\d\.\d\d|\d元/.test(print.text));
}

/** The lines that a box is, or that are all that is in it: an amount each, without a label or with its sign. */
function linesIn(scene: Scene, item: Element, deep: number): DayLine[] | null {
  const run = scene.prints.within(item);
  if (run.end - run.first <= MOST_PRINTS) {
    const lines = linesOf(scene, run);
    const amounts = lines.filter(({ value }) => isMoney(value));
    const free = amounts.filter(({ field }) => field === undefined);
    if (lines.some(({ value }) => dateOf(value) ?? SHORT_DAY.test(value))) return null;
    if (lines.length > 1 && free.length === 1) return [{ item, lines }];
    const isSigned = amounts.some(({ field, value }) => field === 'credit' || signedAmount(value)?.sign);
    if (isSigned && amounts.length === 1) return [{ item, lines }];
  }
  const found: DayLine[] = [];
  if (item.childElementCount > MOST_LINES) return null;
  for (const part of deep > 0 ? item.children : []) {
    const { first, end } = scene.prints.within(part);
    const inside = first === end ? [] : linesIn(scene, part, deep - 1);
    if (!inside) return null;
    found.push(...inside);
  }
  return found.length > 0 ? found : null;
}

/** The lines under a day that may lead some, each a record of it; none where they are the labelled amounts of one record. */
export async function linesUnder(scene: Scene, day: Print): Promise<DayLine[]> {
  let at: Element | null = day.holder;
  for (let out = 0; at && out < OUT; out += 1, at = parentOf(at)) {
    const found: DayLine[] = [];
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      await scene.pause();
      const { first, end } = scene.prints.within(next);
      const inside = first === end ? [] : linesIn(scene, next, IN);
      if (!inside) break;
      found.push(...inside);
      if (found.length > MOST_LINES) return [];
    }
    if (found.length === 0) continue;
    const isOwn = ({ field, value }: Line): boolean => isMoney(value) && (field === undefined || field === 'credit');
    return found.some(({ lines }) => lines.some(isOwn)) ? found : [];
  }
  return [];
}
