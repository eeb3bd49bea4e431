/** What a run of prints is made of: values, missing values, words, and trimmings that mean nothing by themselves. */

import { controlOf, joint, type Run, type Scene, seenBeside } from '../scene.ts';
import { IN_CHARACTERS, NO_VALUE, TEN_THOUSAND_YUAN, YUAN } from './amount.ts';
import type { Print } from './prints.ts';
import { hanOnly, tight } from './text.ts';

export type TokenKind = 'value' | 'missing' | 'word' | 'trim';

export interface Token extends Run {
  readonly kind: TokenKind;
  readonly text: string;
  readonly print: Print;
}

/** Says whether a text is a value of the kind looked for. */
export type IsValue = (text: string) => boolean;

/** Words that are the label of an amount of their own; how somebody is insured ("正常缴费") is none. */
const NAMES_AN_AMOUNT =
  /(?:额|支出|支付|划入|余|结存|累计|(?<!(?:正常|[停断止已未])缴)费|费用|款|数|合计|总计|线|利息|元\)?|为|是|:)$/;

/** True for the label of an amount; false where the amount stands in the same words ("元(其中冻结 200.00 元)"). */
export function namesAnAmount(text: string): boolean {
  return NAMES_AN_AMOUNT.test(text) && !/\d\.\d|\d\s*元/.test(text);
}

const FRAGMENT = /^[-+¥¥]?(?:[\d.,]+|\d{1,3}(?: \d{3})+)$|^[-+¥¥]$/;
const UNIT_FRAGMENT = /^(?:万?元|万|圆|RMB|CNY)$/;
const OTHER_UNIT =
  /^(?:[%‰~/-]|个月?|月|次|人次?|天|日|年|周?岁|家|项|笔|条|分|倍|档|(?:元)?(?:以[上下内]|左右|起|至)|元\/.+)$/;
const HEDGE = /(?:约|近|超过|不低于|不少于|低于|高于|不足|不超|达到|满|至少|至多|最多|[<>≥≤~≈+])$/;
const BRACKETED = /^\([^()]{1,20}\)$/;
/** What a page adds to a label in words of its own: how fresh, how sure, what it includes. */
export const NOTE =
  /^[([【]?(?:截[至止]|更新|数据(?:更新|截)|仅供|实时|单位:|注|备注|说明|含|不含|包[含括]|可?用于|人民币|本数据|该数据|(?:查询|统计)(?:时间|日期)|数据(?:有|存在|可能))|为准|延迟|滞后|仅供参考|更新于|(?:更新|查询|统计)(?:时间|日期)/;

function isNote(text: string): boolean {
  return (
    BRACKETED.test(text) || (NOTE.test(text) && (text.startsWith('含') || !namesAnAmount(text.replace(/[)\]】]$/, ''))))
  );
}

function hasPoint(one: Print, other: Print): boolean {
  return /[.,]$/.test(one.text) || /^[.,]/.test(other.text);
}

/** Small raised digits are cents without their point, or a note's number. */
function isOfOneSize(scene: Scene, one: Print, other: Print): boolean {
  const [a, b] = [scene.sight.style(one.holder), scene.sight.style(other.holder)];
  return Number.parseFloat(b.fontSize) >= Number.parseFloat(a.fontSize) * 0.9;
}

/** Boxes that touch, in one type: a person sees one number ("2" and "04.88", where the first one rolled into place). */
function isSetAlike(scene: Scene, one: Print, other: Print): boolean {
  const [a, b] = [scene.sight.box(one), scene.sight.box(other)];
  const [type, its] = [scene.sight.style(one.holder), scene.sight.style(other.holder)];
  return (
    b.left - a.right <= (a.bottom - a.top) * 0.2 &&
    Math.abs(a.bottom - b.bottom) <= 2 &&
    type.fontSize === its.fontSize &&
    type.fontWeight === its.fontWeight &&
    type.color === its.color
  );
}

/** Two prints that a person reads as one number: digits in boxes, cents or a unit in an element of their own. */
function continuesNumber(scene: Scene, run: readonly Print[], next: Print): boolean {
  const last = run.at(-1);
  if (!last) return false;
  const hang = joint(scene, last, next);
  if (hang === 'apart') return false;
  if (UNIT_FRAGMENT.test(next.text)) return true;
  if (!/^[\d.,]+$/.test(next.text)) return false;
  if (/^[-+¥¥]$/.test(last.text)) return true;
  if (hang === 'touching' && (hasPoint(last, next) || isOfOneSize(scene, last, next))) return true;
  if (isSetAlike(scene, last, next)) return true;
  if (hasPoint(last, next)) return true;
  return next.text.length === 1 && run.every((print) => print.text.length === 1);
}

/** The prints up to `end` that a person reads as one number with the first, if that begins one. */
export function numberFrom(scene: Scene, start: Print, end: number): readonly Print[] {
  if (!FRAGMENT.test(start.text)) return [start];
  const run = [start];
  for (
    let next = seenBeside(scene, start.index, 1);
    next && next.index < end;
    next = seenBeside(scene, next.index, 1)
  ) {
    if (!continuesNumber(scene, run, next)) break;
    run.push(next);
    if (UNIT_FRAGMENT.test(next.text)) break;
  }
  return run;
}

/** A star beside a digit hides the digits that belong there. */
const MASKED = /^[*●＊•]+$/;

function isMasked(scene: Scene, run: readonly Print[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  const before = seenBeside(scene, first.index, -1);
  if (before && MASKED.test(before.text) && joint(scene, before, first) !== 'apart') return true;
  const after = seenBeside(scene, last.index, 1);
  return after !== null && MASKED.test(after.text) && joint(scene, last, after) !== 'apart';
}

/** Words that hang on a number and make it something else: "约", "3 个月", "2000 以上". */
function isQualified(scene: Scene, run: readonly Print[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  const before = seenBeside(scene, first.index, -1);
  if (before && HEDGE.test(before.text) && joint(scene, before, first) !== 'apart') return true;
  const after = seenBeside(scene, last.index, 1);
  if (!after || !OTHER_UNIT.test(after.text)) return false;
  return /^[%‰]$/.test(after.text) || joint(scene, last, after) !== 'apart';
}

/** Leads on from a line that is a link as a whole. */
const CHEVRON = /\s*[>›»→]+$/;

/** Masked words that name themselves ("社保卡号 3502****8891") are nobody's missing value. */
function isMissing(text: string): boolean {
  return NO_VALUE.test(text) && !/^\p{Script=Han}{3,}:?[^*●]*\d[*●]{2}/u.test(text);
}

/** Said of a whole account, beside its amount. */
export function isTag(text: string): boolean {
  return /^(?:可用|正常|有效|在用|启用|实时|最新)$/.test(text);
}

/** How much more or less than before: no amount. */
const TREND = /^[↑↓▲▼+-]?\s?\d+(?:\.\d+)?%$/;

/** Announces a date, which stands where a value would: "余额截止年月". */
const ANNOUNCES_DATE = /(?:时间|日期|年月|月份|截[至止](?:到|日)?):?$/;

/** A note that a label's own text goes on with. */
export function isClosedNote(text: string): boolean {
  return isNote(text) && !ANNOUNCES_DATE.test(text);
}

const DATE = /^(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?: \d{1,2}:\d\d(?::\d\d)?)?$/;

/** Leads to more of the account, and is no value of it. */
const MORE =
  /^(?:查看|查询)?(?:全部|更多|账户|收支|消费|交易|资金)*(?:明细|详情|更多|账单|记录|流水)[>›»→]*$|^(?:隐藏|收起|刷新|复制)$/;

const FOREIGN_MONEY = /^(?:(?:US|HK)?[$€£₩]|USD|HKD|MOP|EUR|GBP|JPY)$/;

function isTrim(print: Print): boolean {
  const { text } = print;
  if (FOREIGN_MONEY.test(text)) return false;
  if (DATE.test(text) || TREND.test(text) || MORE.test(tight(text)) || IN_CHARACTERS.test(tight(text))) return true;
  if (
    YUAN.test(tight(hanOnly(text)).replace(/^\/|\/$/g, '')) ||
    YUAN.test(text) ||
    TEN_THOUSAND_YUAN.test(text) ||
    isNote(text)
  )
    return true;
  if (!/[\d\u4e00-\u9fff]/.test(text) && isOrnament(text)) return true;
  return controlOf(print) !== null;
}

/** Marks, icons and words of other scripts only. */
function isOrnament(text: string): boolean {
  if (/^[\p{P}\p{S}\p{Co}\s]*$/u.test(text.replace(/^[-*]+$/, 'mark'))) return true;
  return tight(hanOnly(text)).replace(/[\p{P}\p{S}]/gu, '') === '';
}

/** Reads the seen prints of a run as tokens; `isValue` decides what counts as a value. */
export function tokensOf(scene: Scene, run: Run, isValue: IsValue): Token[] {
  const tokens: Token[] = [];
  for (let index = run.first; index < run.end; index += 1) {
    const print = scene.prints.all[index];
    if (!print || !scene.sight.sees(print)) continue;
    const parts = numberFrom(scene, print, run.end);
    const last = parts.at(-1) ?? print;
    const text = parts
      .map((part) => part.text)
      .join('')
      .replace(CHEVRON, '');
    const shape = { first: print.index, end: last.index + 1, text, print };
    index = last.index;
    if (FRAGMENT.test(print.text) && isMasked(scene, parts)) tokens.push({ ...shape, kind: 'missing' });
    else if (print.holder.localName === 'select') tokens.push({ ...shape, kind: 'word' });
    else if (isValue(text)) tokens.push({ ...shape, kind: isQualified(scene, parts) ? 'word' : 'value' });
    else if (isMissing(tight(text))) tokens.push({ ...shape, kind: 'missing' });
    else tokens.push({ ...shape, kind: isTrim(print) ? 'trim' : 'word' });
  }
  return tokens;
}
