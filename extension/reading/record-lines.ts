/** The texts of one card as lines of a record: a value beside its label, or a value that stands by itself. */

import { isMoney, type Line } from './record.ts';
import { dateOf, fieldOf, kindNamed, SHORT_DAY } from './record-words.ts';
import type { Run, Scene } from './scene.ts';
import type { Sight } from './sight.ts';
import { tight } from './text.ts';

const DATED = /(?:日期|时间)$/;

/** "费用总额:312.60元 个人账户支付:112.60元": several labels, each with its amount, in one text. */
const PAIRS = /[^\d\s:,;|]{2,10}:\s*[-+¥\d][\d,.]*元?(?=$|[\s,;|])/g;
/** "2026-11-13 一心堂药店 45.00元": a day, words and an amount in one text. */
const RECORD = /^(20\d\d\S*(?: \d\S*)?) ([^\d\s][^.]*) (\S*\d\.\d\d元?)$/;

/** What a text holds that a page may as well have written in several. */
export function piecesOf(text: string): readonly string[] {
  const [, ...parts] = RECORD.exec(text) ?? [];
  if (parts.length > 0) return parts;
  const pairs = text.match(PAIRS) ?? [];
  return pairs.length > 1 ? pairs : [text];
}

/** Splits the prints of a card into labelled values and values that stand by themselves. */
export function linesOf(scene: Scene, run: Run): Line[] {
  const lines: Line[] = [];
  let label: string | null = null;
  const free = (text: string | null): void => {
    if (text !== null) lines.push({ field: undefined, name: '', value: text });
  };
  const texts = scene.prints.all.slice(run.first, run.end).filter(scene.sight.sees);
  for (const text of texts.flatMap((print) => piecesOf(print.text))) {
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
  if (parts && (/:/.test(text) || (isMoney(value) && (kindNamed(name) || fieldOf(name) === 'spending')))) return parts;
  return [];
}

function isLabel(text: string): boolean {
  const words = tight(text).replace(/:$/, '');
  if (/\d/.test(words) || words.length > 16) return false;
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

/** Struck out by its style: what is taken back. */
export function isStruck(sight: Sight, row: Element): boolean {
  return [row, ...row.children].some((each) => sight.style(each).textDecorationLine.includes('line-through'));
}
