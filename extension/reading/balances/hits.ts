/** Where the labels of balances stand, in whatever words run around them. */

import type { Print } from '../page/prints.ts';
import { tight, undoubled } from '../page/text.ts';
import { controlOf, joint, type Run, type Scene, seenBeside } from '../scene.ts';
import { EXAMPLE } from '../whose/against-words.ts';
import { isGoneBy, isUntilLastYear } from '../whose/gone-by.ts';
import type { BalanceLabel } from './label.ts';

/** A label, and the run of words that it was found in. */
export interface Hit extends Run {
  readonly label: BalanceLabel;
  /** What stands after the label in its own print, a connecting word removed. */
  readonly rest: string;
  readonly colon: boolean;
}

/** The clause before a label's last word, from the last mark that ends one. */
const CLAUSE_START = /[,。;、!?|/>\n]|\d\s|\d万?元(?=[\u4e00-\u9fff])/g;
const CONNECTOR = /^\s*(?:[.…·]{2,}|[::=]|为[::]?|是|还有|尚有|剩余|有|共(?:计)?)?\s*/;
/** A clause with one of these states a rule or a wish, not the person's balance. */
const CONDITION = new RegExp(
  String.raw`${EXAMPLE.source}|\d(?:日|:\d\d)?(?:支出|划入|消费|支付|扣款|入账|到账)|(?:支付|扣款|消费|交易|划扣)(?:成功|完成)|如果|若|当(?![年前期月]).{0,4}(?:账户|个人)|不足|低于|超过|达到|用完|时,|的,|截[至止]到?(?:上[月年]|去年)`,
);

/** After the colon stands what is no amount: a dash, a script's word, a template that was never filled. */
const NO_AMOUNT = /:\s*(?:[-—–…./*]+|undefined|null|NaN|N\/A|\[object .*|[{$<%]+.*)$/i;

/** What one movement left: told of its own day. What moved in a whole year is told of today. */
const AFTER_MOVEMENT =
  /(?<!(?:年|累计|合计|[总共]).{0,6})(?:支出|收入|划入|消费|支付|扣款|入账|到账|计入|转[出入])[^\d,;。]{0,4}[\d,.]*\d元?[,;。]\D{0,8}余额|[-+][¥¥]?[\d,]+\.\d\d元?\D{0,6}余额/;

function hanTouching(scene: Scene, one: Print, other: Print): boolean {
  const hang = joint(scene, one, other);
  if (hang === 'touching' || (hang === 'same-line' && /^:\s*[¥\d]/.test(other.text))) return true;
  return hang === 'same-line' && one.text.length === 1 && other.text.length === 1;
}

/** The seen prints that read as one run of words with this one: labels are split for emphasis or justified by letters. */
function wordsAround(scene: Scene, print: Print): Run {
  let first = print;
  let last = print;
  for (let before = seenBeside(scene, first.index, -1); before; before = seenBeside(scene, before.index, -1)) {
    if (/[\d:,。;!?]$/.test(before.text) || !hanTouching(scene, before, first) || first.index - before.index > 12)
      break;
    first = before;
  }
  if (/[:,。;]$/.test(print.text)) return { first: first.index, end: print.index + 1 };
  for (let after = seenBeside(scene, last.index, 1); after; after = seenBeside(scene, after.index, 1)) {
    if (/^[-+¥\d*]/.test(after.text) || !hanTouching(scene, last, after) || after.index - last.index > 12) break;
    last = after;
    if (/[:,。;]/.test(after.text)) break;
  }
  return { first: first.index, end: last.index + 1 };
}

function textOf(scene: Scene, run: Run): string {
  return scene.prints.all
    .slice(run.first, run.end)
    .filter((print) => scene.sight.sees(print))
    .map((print) => print.text)
    .join('');
}

/** Said to the reader rather than of somebody. */
const TO_READER = /[您你](?:的|在|目前|当前|名下|本年|今年|医保|个人)|尊敬的|(?:^|[,。;:!])本人/;
const MOST_HAN_BEFORE = 8;

/** A clause within a longer sentence that is not said to the reader: a report, a letter, a story. */
function isTold(text: string, from: number, end: number): boolean {
  if (/我的/.test(text.slice(from, end))) return true;
  const before = text
    .slice(text.lastIndexOf('\n', from - 1) + 1, from)
    .replace(
      /[\u4e00-\u9fff]{1,8}:[^|,;。]*\||截[至止][^,,]*|[\u4e00-\u9fff]{0,8}(?:余额|结余|金额|支出|划入|状态)/g,
      '',
    );
  if (before.replace(/[^\u4e00-\u9fff]/g, '').length < MOST_HAN_BEFORE) return false;
  return !TO_READER.test(text);
}

/** Reads the labels in one run of words: the run as a whole, or clause by clause ("当年账户余额:1元,历年账户余额:2元"). */
function hitsIn(scene: Scene, run: Run): Hit[] {
  const words = textOf(scene, run);
  if (NO_AMOUNT.test(words)) return [];
  const { labels } = scene.lexicon;
  const text = undoubled(words);
  const whole = labels.read(text);
  if (whole && isGoneBy(scene, words)) return [];
  if (whole) return [{ ...run, label: whole, rest: '', colon: /:\s*$/.test(text) }];
  if (CONDITION.test(text) || AFTER_MOVEMENT.test(tight(text)) || isUntilLastYear(text)) return [];
  const hits: Hit[] = [];
  for (const word of text.matchAll(labels.search)) {
    const before = text.slice(0, word.index);
    const start = [...before.matchAll(CLAUSE_START)].at(-1);
    const from = start ? start.index + start[0].length : 0;
    const tail =
      /^(?:合计|总计|总额|金额)?\s*(?:\([^()]{1,14}\))?/.exec(text.slice(word.index + word[0].length))?.[0] ?? '';
    const end = word.index + word[0].length + tail.length;
    const label =
      labels.read(text.slice(from, end)) ??
      labels.read(text.slice(Math.max(from, text.lastIndexOf(':', word.index) + 1), end));
    const isWay = /[/>]$/.test(start?.[0] ?? '') && end === text.length;
    if (!label || (label.asks === 'balance' && !isWay) || (start && isTold(text, from, end))) continue;
    if (isGoneBy(scene, text.slice(from, end))) continue;
    const [line = ''] = text.slice(end).split('\n', 1);
    const after = /\d/.test(line) ? line : text.slice(end);
    const connector = CONNECTOR.exec(after)?.[0] ?? '';
    hits.push({ ...run, label, rest: after.slice(connector.length), colon: connector.trim() !== '' });
  }
  return hits;
}

/** A button or a link named after the balance leads to it and is no label. */
function isAction(print: Print): boolean {
  const control = controlOf(print);
  return control !== null && !/\d\.\d|[元\u00a5\uffe5]/.test(control.textContent ?? '');
}

/** Every label of the page in its place, those first that stand first. Its words are looked at once. */
export async function* labelsOn(scene: Scene): AsyncGenerator<Hit> {
  let done = -1;
  for (const print of await scene.prints.sought(scene.lexicon.labels.search, scene.pause)) {
    await scene.pause();
    if (print.index <= done || !scene.sight.sees(print) || isAction(print)) continue;
    const run = wordsAround(scene, print);
    done = run.end - 1;
    for (const hit of hitsIn(scene, run)) {
      await scene.pause();
      yield hit;
    }
  }
}
