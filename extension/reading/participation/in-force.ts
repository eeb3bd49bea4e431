/** Whether an insurance is in force today, by the days that a page sets beside it. */

import { tight } from '../page/text.ts';
import { today } from '../today.ts';

/** Asks until when an insurance holds, or from when until when. */
export const ENDS = /^(?:参保|医保|保险|享受|待遇)*(?:有效期?限?|起止|终止|结束|到期|期限)(?:日期|时间|年月|至)?$/;
/** Asks from when it holds, or of which year it is. */
export const BEGINS = /^(?:参保|医保|保险|享受|待遇)*(?:生效(?:日期|时间)?|年度)$/;

const LASTS = /^9999|长期|永久|今$/;
const DATES = /20\d\d(?:[-/.年]?\d{1,2}(?:[-/.月]?\d{1,2})?)?/g;

/** A date as days are compared; where it has no day or no month, `missing` stands for these. */
function dayOf(date: string, missing: string): string {
  const [, year = '', month = missing, day = missing] = /^(\d{4})\D?(\d{1,2})?\D?(\d{1,2})?/.exec(date) ?? [];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

function datesIn(text: string): readonly string[] {
  return /^[自从至]?20\d\d/.test(text) ? (tight(text).match(DATES) ?? []) : [];
}

/** Whether what holds until then, or from one day to another, has ended or not begun; null for words that are no time. */
export function isOverBy(text: string): boolean | null {
  if (LASTS.test(text)) return false;
  const dates = datesIn(text);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  return dayOf(last, '99') < today() || (dates.length > 1 && dayOf(first, '00') > today());
}

/** Whether what holds from then, or for that year, has not begun; null for words that are no time. */
export function isYetToCome(text: string): boolean | null {
  const [first] = datesIn(text);
  return first ? dayOf(first, '00') > today() : null;
}
