/** Balances of another time: a closed year, one movement's receipt, a point in a chart or a timeline. */

import type { BalanceLabel } from '../balances/label.ts';
import type { Print } from '../page/prints.ts';
import { tableOf } from '../page/table.ts';
import { plain, tight } from '../page/text.ts';
import { nearest, parentOf } from '../page/tree.ts';
import { type Run, type Scene, textAt } from '../scene.ts';
import { isAnotherYear, isOfClosedYear, isPastSpan, NAMES_YEAR } from './gone-by.ts';

/** A year or a period that a statement is about: its closing balance is not today's. */
const NAMED_YEAR = /^(?:查询|所属|结算)?(?:年度|年份)?:?(?:19|20)\d\d年?度?(?!\d|[-/.年])|期间|账期/;
const YEAR_IN_HEADING = /(?:19|20)\d\d年/;
const CLOSING = /末/;
function isOfClosedPeriod(scene: Scene, words: string): boolean {
  return NAMED_YEAR.test(words) && (isOfClosedYear(scene, words) || !NAMES_YEAR.test(words));
}

/** What a statement of a period begins with: what it ends with was true then. */
const OF_PERIOD = /^(?:期初|上期|月初|本期)/;
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

/** A year by itself, or after its question. */
const LONE_YEAR = /^(?:账户|结算|查询|所属)?(?:年度|年份)?:?(20\d\d)年?度?$/;

/** True where the box says that its period is the year that is running. */
function isThisYears(scene: Scene, around: readonly Print[]): boolean {
  return around.some((print) => !isAnotherYear(scene, Number(LONE_YEAR.exec(tight(print.text))?.[1] ?? 0)));
}

function isOfPeriod(scene: Scene, print: Print, pair: Run): boolean {
  const words = tight(print.text);
  return OF_PERIOD.test(words) || (print.index < pair.first && (OF_MONTH.test(words) || isPastSpan(scene, words)));
}

/** "历年账户余额(元)" right before 1998: an amount. */
function isAmountLikeYear(scene: Scene, { index, text }: Print): boolean {
  return /^\d{4}$/.test(text) && scene.lexicon.labels.read(textAt(scene, index - 1)) !== null;
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
export function namesClosedYear(scene: Scene, label: Pick<BalanceLabel, 'now' | 'words'>, heading: string): boolean {
  return (
    (CLOSING.test(label.words) && YEAR_IN_HEADING.test(heading)) ||
    (!label.now && isOfClosedYear(scene, tight(heading)))
  );
}
