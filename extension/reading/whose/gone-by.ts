/** Words that name a time which is over or to come: a year, a month, a day, or one that is told by its name (去年). */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { BY_NAME } from '../page/when.ts';
import { type Scene, textAt } from '../scene.ts';
import { thisMonth, thisYear } from '../today.ts';
import { AS_OF, FRESH_MONTHS, isPastMonth, yearOf } from './present.ts';

/** Asks of what time a number is. */
export const OF_WHAT_TIME = /^(?:查询|所属|结算|统计|账户|业务)?(?:年度|年份|月份|年月|账期|期间|所属期)(?::|$)/;
/** A day since when something is, and not of which a number is. */
const SINCE = /参保|建[立账]|开户|出生|注册|成立|启用|发卡|〕\d+号|[自从]|起$/;
const DATES = /(?<![\d.])((?:19|20)\d\d)(?:[-/.年](\d{1,2})|(0[1-9]|1[0-2]))?(?![\d,])/g;

/** A year by itself, or with a month, perhaps after its question: not the day until which something holds. */
const LEADS_WITH_YEAR =
  /^(?:(?:查询|所属|结算|统计|账户)?(?:年度|年份|月份|时间|账期):?)?(20\d\d)(?:$|年度?(?:\d\d?月份?)?(?:$|[(末底]|数据|余额|(?:医保|个人)*[账帐]户)|[-/.]?(?:0?[1-9]|1[0-2])$)/;

/** True for a year that is not the one of the page's numbers: it is over, or to come. */
export function isAnotherYear(scene: Scene, year: number): boolean {
  return year < yearOf(scene) || year > thisYear();
}

interface Time {
  readonly year: number;
  readonly month: number | null;
}

/** The years, and the months of years, that words name. */
function timesIn(words: string): Time[] {
  return [...words.matchAll(DATES)].map(([, year, ...months]) => {
    const month = months.find((each) => each !== undefined);
    return { year: Number(year), month: month === undefined ? null : Number(month) };
  });
}

/** True for a time, or a span, that a page is set to and that is over as a whole, or to come. */
export function isElsewhen(scene: Scene, words: string): boolean {
  const times = timesIn(words);
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return BY_NAME.test(words);
  const isOver = last.month === null ? last.year < yearOf(scene) : isPastMonth(scene, last.year, last.month);
  return isOver || (first.month === null ? first.year > thisYear() : first.year * 12 + first.month > thisMonth());
}

/** True where all the time that the words speak of is over, or to come. */
export function isGoneBy(scene: Scene, text: string): boolean {
  const words = tight(text).replace(/^[([【〔]|[)\]】〕]$/g, '');
  if (BY_NAME.test(words.replace(OF_WHAT_TIME, '')) || Number(LEADS_WITH_YEAR.exec(words)?.[1]) > thisYear())
    return true;
  if (SINCE.test(words)) return false;
  const ends = timesIn(words).map(({ year, month }) =>
    month === null ? year < yearOf(scene) : year * 12 + month + FRESH_MONTHS < thisMonth(),
  );
  return ends.length > 0 && ends.every((isOver) => isOver);
}

/** A year by itself or with its month, as a choice or a heading: not the day until which something holds. */
export const NAMES_YEAR = /(?<![\d.])((?:19|20)\d\d)年?度?(?![\d.])(?![-/年]?\d{1,2}[-/月]\d)/;

/** What is done for a year before it comes. */
const AHEAD = /缴|参保/;

/** True for words of another year, by itself or with its month; not for the day until which something holds. */
export function isOfClosedYear(scene: Scene, words: string): boolean {
  const year = AS_OF.test(words) ? Number.NaN : Number(NAMES_YEAR.exec(words)?.[1]);
  return year > thisYear() ? !AHEAD.test(words) : year < yearOf(scene);
}

/** A span of days, and when it ends. */
const SPAN =
  /(?:19|20)\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?[至到~—-]+((?:19|20)\d\d)[-/.年](\d{1,2})(?:[-/.月]\d{1,2}日?|月)?\)?$/;

/** True for a span from one day to another, the later one before this month. */
export function isPastSpan(scene: Scene, words: string): boolean {
  const [, year = '', month = ''] = SPAN.exec(words) ?? [];
  return year !== '' && isPastMonth(scene, Number(year), Number(month));
}

/** Of the time that numbers are of. */
const OF_TIME = /年[度底]|季度|半年|截[至止]|结转日|所属期|对账|统计|查询[区期]间/;

/** True for words of a year that is over, or until a month that is. */
export function isOfPastPeriod(scene: Scene, words: string): boolean {
  const years = [...words.matchAll(/20\d\d/g)].map(([year]) => Number(year));
  if (!OF_TIME.test(words)) return false;
  if (years.length > 0) return years.every((year) => year < thisYear());
  const month = /截[至止]到?(\d{1,2})月/.exec(words)?.[1];
  return month !== undefined && isPastMonth(scene, yearOf(scene), Number(month) + 1);
}

/** "截至2025年底,您的个人账户余额为…": of a year that is over. */
export function isUntilLastYear(text: string): boolean {
  const [, year = ''] = /截[至止]到?(20\d\d)年(?:底|末|12月)/.exec(text) ?? [];
  return year !== '' && Number(year) < thisYear();
}

/** A day, a month or a year that the numbers are said to be of, or as old as. */
const TELLS_STATE =
  /^(?:数据|信息|余额|账户|最[后近新]|仅|上次)*(?:(?<=数据)日期|更新|同步|查询|统计|截[至止]|所属|结算|业务|医保|对账|快照|版本|口径|last ?updated|as ?of)\D{0,8}(?:\d\d?, ?)?20\d\d[\d年月日\-/.:\s末底度第一二三四季上下午]*$/i;
/** A day in the middle of a month: since when nothing has changed, perhaps. */
const DAY = /(20\d\d)[-/.年](\d{1,2})[-/.月](?:0?[1-9]|1\d|2[0-7])(?!\d)/;
const LONG_MONTHS = 12;

/** For so long an account that still holds its money may have stood still. */
export function mayBeLastChange(words: string): boolean {
  const [, year = '', month = ''] = DAY.exec(words) ?? [];
  return year !== '' && Number(year) * 12 + Number(month) + LONG_MONTHS >= thisMonth();
}

/** True for words which say that the numbers around them are of a time long over. */
export function isOldState(scene: Scene, words: string): boolean {
  return TELLS_STATE.test(words) && isGoneBy(scene, words) && !mayBeLastChange(words);
}

/** The same of a print, perhaps with its question before it. */
export function isOfOldState(scene: Scene, { index, text }: Print): boolean {
  const asked = /^20\d\d/.test(text) && isOldState(scene, `${textAt(scene, index - 1)} ${text}`);
  return asked || isOldState(scene, text);
}
