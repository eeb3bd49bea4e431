/** Records by day: a day stands over several lines, each of which is a record of that day. */

import type { Print } from './prints.ts';
import { isMoney, type Line } from './record.ts';
import { linesOf } from './record-lines.ts';
import { dateOf, SHORT_DAY, signedAmount } from './record-words.ts';
import { type Scene, seenBeside } from './scene.ts';
import { tight } from './text.ts';
import { parentOf } from './tree.ts';

const WHOLE_DAY =
  /^(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)[,(]?(?:(?:周|星期)[一二三四五六日天])?\)?$/;
/** How far after its day the first amount stands. */
const NEAR = 6;
/** How far out from its day a box may be whose next ones are the day's lines, and how far in from there they may be. */
const OUT = 4;
const IN = 2;
const MOST_PRINTS = 12;
const MOST_ROWS = 200;

const isDay = (text: string): boolean => dateOf(text) !== null || SHORT_DAY.test(text);

/** True for a whole day by itself with an amount not far below it, before any other day. */
function mayLead(scene: Scene, day: Print): boolean {
  if (!WHOLE_DAY.test(tight(day.text))) return false;
  let next = seenBeside(scene, day.index, 1);
  for (let step = 0; next && step < NEAR && !isDay(next.text); step += 1) {
    if (/\d\.\d\d|\d元/.test(next.text)) return true;
    next = seenBeside(scene, next.index, 1);
  }
  return false;
}

/** One amount with words to it; null for a label and its value, of which a record may have several, or for anything else. */
function rowIn(scene: Scene, part: Element): 'whole' | 'labelled' | null {
  const { first, end } = scene.prints.within(part);
  if (end - first > MOST_PRINTS || scene.prints.all.slice(first, end).some(({ text }) => isDay(text))) return null;
  const lines = linesOf(scene, { first, end });
  const amounts = lines.filter(({ value }) => isMoney(value));
  const free = amounts.filter(({ field }) => field === undefined);
  if (free.length === 1)
    return lines.some(({ field, value }) => field === undefined && !isMoney(value) && /\p{Script=Han}/u.test(value))
      ? 'whole'
      : null;
  const [only] = amounts;
  if (!only || amounts.length > 1) return null;
  if (only.field === 'credit' || only.field === 'contribution') return 'whole';
  return signedAmount(only.value)?.sign ? 'labelled' : null;
}

interface Rows {
  readonly rows: Element[];
  readonly isWhole: boolean;
}

/** The lines that a box is, or that are all that is in it. */
function rowsIn(scene: Scene, box: Element, deep: number): Rows | null {
  const row = rowIn(scene, box);
  if (row) return { rows: [box], isWhole: row === 'whole' };
  const { first, end } = scene.prints.within(box);
  if (deep === 0 || end - first < 2 || end - first > MOST_PRINTS * MOST_ROWS) return null;
  const rows: Element[] = [];
  let isWhole = false;
  for (const part of box.children) {
    const { first: from, end: to } = scene.prints.within(part);
    if (from === to) continue;
    const inside = rowsIn(scene, part, deep - 1);
    if (!inside) return null;
    rows.push(...inside.rows);
    isWhole ||= inside.isWhole;
  }
  return rows.length > 0 ? { rows, isWhole } : null;
}

/** The lines under a day, each a record of it; none where it is the day of one record. */
export function rowsUnder(scene: Scene, day: Print): Element[] {
  if (!mayLead(scene, day)) return [];
  let at: Element | null = day.holder;
  for (let out = 0; at && out < OUT; out += 1, at = parentOf(at)) {
    const rows: Element[] = [];
    let isWhole = false;
    for (let next = at.nextElementSibling; next && rows.length < MOST_ROWS; next = next.nextElementSibling) {
      const { first, end } = scene.prints.within(next);
      if (first === end) continue;
      const found = rowsIn(scene, next, IN);
      if (!found) break;
      rows.push(...found.rows);
      isWhole ||= found.isWhole;
    }
    if (rows.length > 0) return isWhole ? rows : [];
  }
  return [];
}

/** A line with the day that it stands under. */
export function linesUnder(scene: Scene, row: Element, day: string): Line[] {
  return [...linesOf(scene, scene.prints.within(row)), { field: undefined, name: '', value: day }];
}
