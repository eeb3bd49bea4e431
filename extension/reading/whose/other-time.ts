/** Balances of another time: a closed year, one movement's receipt, a point in a chart or a timeline. */

import type { BalanceLabel } from '../balances/label.ts';
import { tableOf } from '../page/grid.ts';
import type { Print } from '../page/prints.ts';
import { plain, tight } from '../page/text.ts';
import { nearest, parentOf } from '../page/tree.ts';
import type { Run, Scene } from '../scene.ts';
import { thisMonth, thisYear } from '../today.ts';
import { SENTENCE } from './titles.ts';

/** A year or a period that a statement is about: its closing balance is not today's. */
const NAMED_YEAR = /^(?:查询|所属|结算)?(?:年度|年份)?:?(?:19|20)\d\d年?度?(?!\d|[-/.年])|期间|账期/;
const YEAR_IN_HEADING = /(?:19|20)\d\d年/;
const CLOSING = /末/;
/** A year by itself or with its month, as a choice or a heading: not the day until which something holds. */
const YEAR = /(?<![\d.])((?:19|20)\d\d)年?度?(?![\d.])(?![-/年]?\d{1,2}[-/月]\d)/;
/** Tells how fresh a number is. */
export const AS_OF = /截[至止]|更新|数据时间/;

const AS_OF_MONTH = /(?:截[至止]|更新|数据时间)\D{0,8}(20\d\d)\D(\d{1,2})/;

/** Every date around every label asks for it. */
const years = new WeakMap<Scene, number>();

/** The year in which a page says its numbers were true; the calendar's where it does not say. */
export function yearOf(scene: Scene): number {
  const year = years.get(scene) ?? findYear(scene);
  years.set(scene, year);
  return year;
}

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

const months = new WeakMap<Scene, number>();

/** True for a month before that in which a page says its numbers were true; before this one where it does not say. */
export function isPastMonth(scene: Scene, year: number, month: number): boolean {
  const present = months.get(scene) ?? findMonth(scene);
  months.set(scene, present);
  return year * 12 + month < present;
}

function findMonth({ prints, sight }: Scene): number {
  const told = prints.endsOf(TELLS_WHEN).find((print) => AS_OF_MONTH.test(print.text) && sight.sees(print));
  const [, year, month] = AS_OF_MONTH.exec(told?.text ?? '') ?? [];
  return year ? Number(year) * 12 + Number(month) : thisMonth();
}

/** Until when a page says that its own numbers were true. */
const TRUE_UNTIL =
  /^(?:截[至止]|结账日|.{0,4}(?:更新|同步))\D{0,8}(20\d\d)\D(\d{1,2})(?:\D(\d{1,2}))?|(?:数据|余额|信息|账户)(?![建开启创设]).{0,4}(?:截[至止]|更新|时间|日期)\D{0,6}(20\d\d)\D(\d{1,2})(?:\D(\d{1,2}))?/gm;
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

function isOfClosedYear(scene: Scene, words: string): boolean {
  const year = AS_OF.test(words) ? undefined : YEAR.exec(words)?.[1];
  return year !== undefined && Number(year) < yearOf(scene);
}

function isOfClosedPeriod(scene: Scene, words: string): boolean {
  return NAMED_YEAR.test(words) && (isOfClosedYear(scene, words) || !YEAR.test(words));
}

/** What a statement of a period begins with: what it ends with was true then. */
const OF_PERIOD = /^(?:期初|上期|月初|本期)/;
/** A span of days, and when it ends. */
const SPAN =
  /(?:19|20)\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?[至到~—-]+((?:19|20)\d\d)[-/.年](\d{1,2})(?:[-/.月]\d{1,2}日?|月)?\)?$/;
/** A month by its name, with what was made of it. */
const OF_MONTH = /^(?:19|20)\d\d年\d{1,2}月份?(?:对?账单|结算单|报表|汇总)$/;
/** A year, a month or a day that heads a small box stands for all that is in it. */
const LONE_DATE =
  /^(?:19|20)\d\d(?:年|(?:年|[-/.])\d{1,2}(?:月|(?:月|[-/.])\d{1,2}日?)?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?)$/;
const LARGEST_BOX = 8;
const LINE_PRINTS = 3;
const STATEMENT = 40;
/** The time or the number of one bill, or its month: the balance beside it was true then. */
const BILL_TIME =
  /^(?:交易|消费|结算|支付|就诊|就医|购药|费用发生|入院|出院)(?:日期|时间|流水|单?号|编号)|^(?:订单|单据|流水)(?:编?号)|^账期|^账单(?:月份|日期|周期)/;

/** A year by itself, or after its question, that is not over. */
const LONE_YEAR = /^(?:账户|结算|查询|所属)?(?:年度|年份)?:?(20\d\d)年?度?$/;

/** True where the box says that its period is the year that is running. */
function isThisYears(scene: Scene, around: readonly Print[]): boolean {
  return around.some((print) => Number(LONE_YEAR.exec(tight(print.text))?.[1] ?? 0) >= yearOf(scene));
}

function isOfPeriod(scene: Scene, print: Print, pair: Run): boolean {
  const words = tight(print.text);
  return OF_PERIOD.test(words) || (print.index < pair.first && (OF_MONTH.test(words) || isPastSpan(scene, words)));
}

/** From one day to another, the later one before this month. */
function isPastSpan(scene: Scene, words: string): boolean {
  const [, year = '', month = ''] = SPAN.exec(words) ?? [];
  return year !== '' && isPastMonth(scene, Number(year), Number(month));
}

/** "历年账户余额(元)" right before 1998: an amount. */
function isAmountLikeYear({ prints, lexicon }: Scene, { index, text }: Print): boolean {
  return /^\d{4}$/.test(text) && lexicon.labels.read(prints.all[index - 1]?.text ?? '') !== null;
}

const MOVED = /^[-+]\s?[¥¥]?\s?\d[\d,]*\.\d/;

/** An amount with its sign, and when it was: what the movement left. */
function isOfMovement(around: readonly Print[]): boolean {
  return (
    around.some(({ text }) => MOVED.test(text)) &&
    around.some(({ text }) => /^(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}/.test(text))
  );
}

/** Above a box, or above what it is in, stands a day. */
function isUnderDay(box: Element): boolean {
  return [box, parentOf(box)].some((each) =>
    LONE_DATE.test(plain(each?.previousElementSibling?.textContent ?? '').slice(0, 30)),
  );
}

/** A line of a list of amounts with signs: what that one left. */
function isLineOfMovements(label: BalanceLabel, around: readonly Print[], box: Element): boolean {
  const isLike = (one: Element | null): boolean =>
    one?.localName === box.localName &&
    one.getAttribute('class') === box.getAttribute('class') &&
    /\d/.test(one.textContent ?? '');
  return (
    /^(?:.*[后时])?余额$/.test(label.words) &&
    around.some(({ text }) => MOVED.test(text)) &&
    (isLike(box.nextElementSibling) || isLike(box.previousElementSibling) || isUnderDay(box))
  );
}

/**
 * True when the words around a pair in one box of the page (the pair's own label left out) make it the balance of another
 * time. A table of bills or another card inside that box says nothing of the pair: the time of a bill counts in the
 * pair's own table, or in a line of its own.
 */
export function isOtherTime(
  scene: Scene,
  label: BalanceLabel,
  around: readonly Print[],
  pair: Run,
  holder: Element,
  box: Element,
): boolean {
  if (CLOSING.test(label.words) && around.some((print) => isOfClosedPeriod(scene, tight(print.text)))) return true;
  const run = scene.prints.within(box);
  if (
    !label.now &&
    run.end - run.first <= STATEMENT &&
    around.some((print) => isOfPeriod(scene, print, pair)) &&
    !isThisYears(scene, around)
  )
    return true;
  const [head] = around;
  if (run.end - run.first <= LARGEST_BOX && head && head.index < pair.first && LONE_DATE.test(head.text)) return true;
  const table = tableOf(holder);
  const isSmall = run.end - run.first <= LARGEST_BOX;
  if (isSmall && (isOfMovement(around) || isLineOfMovements(label, around, box))) return true;
  const chosen = around.filter(
    (print) =>
      print.index < pair.first &&
      !isAmountLikeYear(scene, print) &&
      NAMED_YEAR.test(tight(print.text)) &&
      [null, table].includes(tableOf(print.holder)),
  );
  if (!label.now && chosen.some((print) => isOfClosedYear(scene, tight(print.text)))) return true;
  return around.some((print) => {
    if (!BILL_TIME.test(tight(print.text)) || tableOf(print.holder) !== table) return false;
    const line = nearest(print.holder, (element) => parentOf(element) === box) ?? print.holder;
    const { first, end } = scene.prints.within(line);
    return table !== null || end - first <= LINE_PRINTS;
  });
}

/** True when the heading over a balance names a year gone by, or over a closing balance any. */
export function namesClosedYear(scene: Scene, label: BalanceLabel, heading: string): boolean {
  return (
    (CLOSING.test(label.words) && YEAR_IN_HEADING.test(heading)) ||
    (!label.now && isOfClosedYear(scene, tight(heading)))
  );
}
