/** In which year and month a page says that its numbers were true; the calendar's where it does not say. */

import { once } from '../once.ts';
import { tight } from '../page/text.ts';
import type { Scene } from '../scene.ts';
import { thisMonth, thisYear } from '../today.ts';
import { SENTENCE } from './titles.ts';

/** Tells how fresh a number is. */
export const AS_OF = /截[至止]|更新|数据时间/;

const AS_OF_MONTH = /(?:截[至止]|更新|数据时间)\D{0,8}(20\d\d)\D(\d{1,2})/;

/** The year in which a page says its numbers were true; the calendar's where it does not say. Every date around every label asks for it. */
export const yearOf = once(findYear);

/** Where a page may say how fresh it is, or what year it is about. */
const TELLS_WHEN = new RegExp(`${AS_OF.source}|^(?:当年|本年度|当前年度):?$`, 'gm');

function findYear({ prints, sight }: Scene): number {
  for (const print of prints.endsOf(TELLS_WHEN)) {
    const next = prints.all[print.index + 1];
    if (/^(?:当年|本年度|当前年度):?$/.test(print.text) && next && /^20\d\d年?度?$/.test(next.text))
      return Number(next.text.slice(0, 4));
    const year = /(?:截[至止]|更新|数据时间)\D{0,8}(20\d\d)/.exec(print.text)?.[1];
    if (year !== undefined && sight.sees(print)) return Number(year);
  }
  return thisYear();
}

const monthOf = once(findMonth);

/** True for a month before that in which a page says its numbers were true; before this one where it does not say. */
export function isPastMonth(scene: Scene, year: number, month: number): boolean {
  return year * 12 + month < monthOf(scene);
}

function findMonth({ prints, sight }: Scene): number {
  const told = prints.endsOf(TELLS_WHEN).find((print) => AS_OF_MONTH.test(print.text) && sight.sees(print));
  const [, year, month] = AS_OF_MONTH.exec(told?.text ?? '') ?? [];
  return year ? Number(year) * 12 + Number(month) : thisMonth();
}

/** Until when a page says that its own numbers were true. */
const TRUE_UNTIL =
  /(?:^(?:截[至止]|结账日|.{0,4}(?:更新|同步))\D{0,8}|(?:数据|余额|信息|账户)(?![建开启创设]).{0,4}(?:截[至止]|更新|时间|日期)\D{0,6})(20\d\d)\D(\d{1,2})(?:\D(\d{1,2}))?/gm;
/** A number of so many months ago is one of the past, also where a page is slow to be brought up to date. */
export const FRESH_MONTHS = 3;
const MONTH_ENDS = 28;

/** True where all that a page says of how fresh it is are months, or ends of months, long gone by. Another day may be its own. */
export async function isOutdated({ prints, sight, pause }: Scene): Promise<boolean> {
  const ends = await prints.sought(TRUE_UNTIL, pause);
  const told = ends
    .filter((print) => !SENTENCE.test(print.text) && sight.sees(print))
    .flatMap(({ index, text }) => [text, `${prints.all[index - 1]?.text ?? ''}${text}`])
    .flatMap((text) => [...tight(text).matchAll(TRUE_UNTIL)])
    .map(([, ...dates]) => dates.filter((each) => each !== undefined).map(Number));
  const present = thisMonth();
  return (
    told.length > 0 &&
    told.every(
      ([year = 0, month = 0, day = MONTH_ENDS]) => day >= MONTH_ENDS && year * 12 + month + FRESH_MONTHS < present,
    )
  );
}
