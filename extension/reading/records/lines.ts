/** The texts of one card as lines of a record: a value beside its label, or a value that stands by itself. */

import { once } from '../once.ts';
import type { Print } from '../page/prints.ts';
import type { Sight } from '../page/sight.ts';
import { tight } from '../page/text.ts';
import { writtenAt } from '../page/written.ts';
import { controlOf, type Run, type Scene } from '../scene.ts';
import { isMoney } from './amount.ts';
import { dateOf, SHORT_DAY } from './date.ts';
import { NOT_PAID, TO_PAY } from './fields.ts';
import { fieldOf, isOfMoney } from './labels.ts';
import type { Line } from './line.ts';
import { writtenIn } from './texts.ts';
import { isSaidUndone } from './void.ts';
import { kindNamed } from './words.ts';

const DATED = /(?:日期|时间)$/;

/** "费用总额:312.60元 个人账户支付:112.60元": several labels, each with its amount, in one text. */
const PAIRS = /[^\d\s:,;|]{2,10}:\s*[-+¥\d][\d,.]*元?(?=$|[\s,;|])/g;
/** "2026-11-13 10:22 一心堂药店 消费45.00元": a day and what goes with it, in one text. */
const DAY = /20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]?\d{1,2}:\d\d(?::\d\d)?)?/g;
/** "心内科 · 2026-11-02": a word and the day. */
const BESIDE_DAY =
  /^(\p{Script=Han}{2,10}) ?[·|] ?(20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d\d(?::\d\d)?)?)$/u;
const MARKS = /(?:[\s|;·]|(?<!\d),|,(?!\d))+/;
const MOST_PIECES = 6;
const SENTENCE = /[您于。]|^截/;

/** An amount without its cents, and what they may stand in, raised or a line below. */
const WHOLE_YUAN = /^[-+¥]*[\d,]+$/;
const CENTS = /^\.?\d\d$/;

/** What a text holds that a page may as well have written in several. */
export function piecesOf(text: string): readonly string[] {
  const days = text.match(DAY) ?? [];
  const [day] = days;
  if (day && days.length === 1 && /\d\.\d\d|\d元/.test(text) && !SENTENCE.test(text)) {
    const [before = '', after = ''] = text.split(day).map((part) => part.replace(/[[【(]\s*$|^\s*[\]】)]/, '').trim());
    const around = [before, after].map((part) => part.split(MARKS).filter(Boolean));
    const pieces = [...(around[0] ?? []), day, ...(around[1] ?? [])];
    if (pieces.length > 2 && pieces.length <= MOST_PIECES && !/[:]$/.test(before)) return pieces;
  }
  const [, ...beside] = BESIDE_DAY.exec(text) ?? [];
  if (beside.length > 0) return beside;
  const pairs = text.match(PAIRS) ?? [];
  return pairs.length > 1 ? pairs : [text];
}

/** What a record's own button offers to do, and nobody did. */
const OFFER = /^(?:申请|我要|办理)?(?:退[费款药]|撤销|冲正|取消)$/;

/** A button to pay with, beside what is not paid. */
function isToPay(print: Print): boolean {
  return TO_PAY.test(print.text) && controlOf(print) !== null;
}

/** Splits the prints of a card into labelled values and values that stand by themselves. */
export function linesOf(scene: Scene, run: Run): Line[] {
  const lines: Line[] = [];
  let label: string | null = null;
  const free = (text: string | null): void => {
    if (text !== null) lines.push({ field: undefined, name: '', value: text });
  };
  const texts = writtenIn(scene, run).filter(
    ({ print, text }) => text !== ':' && !(OFFER.test(text) && controlOf(print)),
  );
  for (const text of texts.flatMap(({ print, text }) => (isToPay(print) ? NOT_PAID : piecesOf(text)))) {
    const last = lines.at(-1);
    if (label === null && last?.field && WHOLE_YUAN.test(last.value) && CENTS.test(text)) {
      lines[lines.length - 1] = { ...last, value: `${last.value} ${text}` };
      continue;
    }
    const [, name, value = ''] = partsOf(text);
    const isValue = isMoney(text) || isDay(text);
    if (name !== undefined && value !== '') {
      free(label);
      label = null;
      lines.push({ field: fieldOf(name), name, value });
    } else if (label !== null && (!isValue || isApt(label, text)) && !isLabel(text)) {
      lines.push({ field: fieldOf(label), name: label, value: text });
      label = null;
    } else {
      free(label);
      label = isLabel(text) ? text : null;
      if (label === null) free(text);
    }
  }
  free(label);
  return lines;
}

/** "结算时间:2026-09-09", "支出 22.80元", "个账支付¥12.00": a label and its value in one print. */
function partsOf(whole: string): readonly string[] {
  const text = whole.replace(/^其中:/, '');
  const parts = /^([^\d:]{2,16}):\s*(.*)$/s.exec(text) ?? /^(\p{Script=Han}{2,10})\s*([-+¥\d].*)$/su.exec(text);
  const [, name = '', value = ''] = parts ?? [];
  return parts && (/:/.test(text) || isNameOf(value, name)) ? parts : [];
}

/** Without a colon between them only what is known to name a day or an amount does so. */
function isNameOf(value: string, name: string): boolean {
  const field = fieldOf(name);
  if (isMoney(value)) return kindNamed(name) !== null || (field !== null && isOfMoney(field));
  return field === 'date' && isDay(value);
}

function isLabel(text: string): boolean {
  const words = tight(text).replace(/:$/, '');
  if (/\d|^已支[付出]$/.test(words) || words.length > 16) return false;
  const field = fieldOf(words);
  // Names of places hold the words of labels too: "第一人民医院".
  if (field === 'institution') return /^(?:就[诊医]|定点|医[疗药]|消费|结算|购药)*.{2}(?:名称)?$/.test(words);
  return (
    /:$/.test(text) || field !== null || DATED.test(words) || /(?:金额|支付|支出|费用|余额|基数|累计|合计)$/.test(words)
  );
}

/** A date belongs to the label of a date, be it that of the last update, and nothing else does. */
function isApt(label: string, text: string): boolean {
  return isDay(text) === (fieldOf(label) === 'date' || DATED.test(tight(label)));
}

function isDay(text: string): boolean {
  return dateOf(text) !== null || SHORT_DAY.test(text);
}

/** What tells one row from the next, and has no part in how it looks. */
const OWN_TO_ROW = /\s(?:data-(?:row-)?(?:key|index|id)|href|title)="[^"]*"/g;

/** The rows of one list by what they are made of, without their words: those made alike are drawn alike. */
const makes = once((_: Element) => new Map<string, boolean>());

/** Called so by what a style sheet writes in it. */
function isWrittenUndone(row: Element): boolean {
  const known = makes(row.parentElement ?? row);
  const make = row.outerHTML.replace(/>[^<]+/g, '>').replace(OWN_TO_ROW, '');
  const found =
    known.get(make) ?? [row, ...row.querySelectorAll('*')].some((each) => writtenAt(each).some(isSaidUndone));
  known.set(make, found);
  return found;
}

/** Struck out by its style, or called so in it: what is taken back. */
export function isStruck(sight: Sight, row: Element): boolean {
  const isDrawnThrough = (each: Element): boolean => sight.style(each).textDecorationLine.includes('line-through');
  return [row, ...row.children].some(isDrawnThrough) || isWrittenUndone(row);
}
