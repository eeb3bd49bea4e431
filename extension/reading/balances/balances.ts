/** Every balance that the page shows: each label that is known, with the value that is plainly its own. */

import { type Amount, NO_VALUE, readAmount, readLeadingAmount } from '../page/amount.ts';
import { isPartlyDrawn } from '../page/drawn.ts';
import { tableOf, wholeGrid } from '../page/grid.ts';
import { isInColorOfGround } from '../page/ground.ts';
import { findByLayout } from '../page/layout-grid.ts';
import { cellOf, findBeside } from '../page/pairing.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { type IsValue, isClosedNote, notesBehind } from '../page/tokens.ts';
import { nearest } from '../page/tree.ts';
import { unitAround } from '../page/unit.ts';
import type { FigureKind } from '../reading.ts';
import { controlOf, joint, type Run, type Scene, seenBeside } from '../scene.ts';
import type { Pause } from '../slices.ts';
import { thisYear } from '../today.ts';
import { isForeign } from '../whose/account-words.ts';
import { kindUnder, ownKind } from '../whose/context.ts';
import { isGoneBy } from '../whose/gone-by.ts';
import { isElsewhere } from '../whose/over.ts';
import type { PageSubject } from '../whose/subject.ts';
import { isUnchosenTab, stateOf } from '../whose/titles.ts';
import { findInTable } from './in-table.ts';
import type { BalanceLabel } from './label.ts';
import { isSpentFromPriorYears, isSumWithPool } from './pooled-sum.ts';

export interface Balance {
  readonly kind: FigureKind;
  readonly label: BalanceLabel;
  readonly amount: Amount;
  /** A currency unit stands with the value or in the label. */
  readonly hasUnit: boolean;
  readonly place: Run;
  readonly value: Run;
}

interface Hit extends Run {
  readonly label: BalanceLabel;
  /** What stands after the label in its own print, a connecting word removed. */
  readonly rest: string;
  readonly colon: boolean;
}

/** The clause before a label's last word, from the last mark that ends one. */
const CLAUSE_START = /[,。;、!?|/>\n]|\d\s|\d万?元(?=[\u4e00-\u9fff])/g;
const CONNECTOR = /^\s*(?:[.…·]{2,}|[::=]|为[::]?|是|还有|尚有|剩余|有|共(?:计)?)?\s*/;
/** A clause with one of these states a rule or a wish, not the person's balance. */
const CONDITION =
  /测算|试算|估算|预估|预计|模拟|\d(?:日|:\d\d)?(?:支出|划入|消费|支付|扣款|入账|到账)|(?:支付|扣款|消费|交易|划扣)(?:成功|完成)|如果|若|当(?![年前期月]).{0,4}(?:账户|个人)|不足|低于|超过|达到|用完|时,|的,|例如|比如|如:|例:|假设|举.{0,2}例|示例|截[至止]到?(?:上[月年]|去年)/;

/** "截至2025年底,您的个人账户余额为…": of a year that is over. */
function isUntilLastYear(text: string): boolean {
  const [, year = ''] = /截[至止]到?(20\d\d)年(?:底|末|12月)/.exec(text) ?? [];
  return year !== '' && Number(year) < thisYear();
}

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
  const text = textOf(scene, run);
  if (NO_AMOUNT.test(text)) return [];
  const { labels } = scene.lexicon;
  const whole = labels.read(text);
  if (whole && isGoneBy(scene, text)) return [];
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

/** A certificate says its amount in words first: "人民币壹仟贰佰元整(¥1,200.00)". */
const IN_WORDS = /^(?:人民币)?[零〇壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正]+\(([^()]+)\)/;

/** "余额截至 2026.10": the label announces a date. */
const ANNOUNCES_DATE = /截[至止](?:到)?(?:日期)?$/;
const DATE_SHAPE = /^(?:19|20)\d\d\.?(?:0?[1-9]|1[0-2])(?:\.?\d{1,2})?$/;

function amountFor(scene: Scene, hit: Hit, { text, run: value }: Value): { amount: Amount; hasUnit: boolean } | null {
  const digits = scene.prints.all.slice(value.first, value.end).filter((print) => /\d/.test(print.text));
  if (isPartlyDrawn(scene, value) || digits.some((print) => isInColorOfGround(scene, print))) return null;
  if (ANNOUNCES_DATE.test(hit.label.words) && DATE_SHAPE.test(tight(text))) return null;
  const around = hit.label.unit ? null : unitAround(scene, hit, value);
  if (around === 'other') return null;
  const scaled = hit.label.unit === 'ten-thousand-yuan' || around === 'ten-thousand-yuan';
  if (hit.label.unit === 'yuan' && /万/.test(text)) return null;
  const amount = readAmount(text, scaled, true);
  const hasUnit = amount?.hasUnit || amount?.inTenThousands || hit.label.unit !== null || around !== null;
  return amount && { amount, hasUnit };
}

const isAmount: IsValue = (text) => readAmount(text) !== null || readAmount(text, true) !== null;
/** Also where it may be a year: only for labels that have no other value. */
const isAnyAmount: IsValue = (text) => isAmount(text) || readAmount(text, false, true) !== null;

/** The field or text that the page itself ties to a label: `for`, `aria-labelledby`. */
function boundTo(scene: Scene, holder: Element): Print | null {
  const label = nearest(holder, (element) => element.localName === 'label' || element.id !== '');
  const page = holder.ownerDocument;
  if (!label) return null;
  const id = label.getAttribute('for');
  const query = id ? `#${CSS.escape(id)}` : label.id ? `[aria-labelledby="${CSS.escape(label.id)}"]` : null;
  const target = query ? page.querySelector(query) : null;
  const { first, end } = target ? scene.prints.within(target) : { first: 0, end: 0 };
  const print = scene.prints.all[first];
  return print && end === first + 1 && scene.sight.sees(print) && isAmount(print.text) ? print : null;
}

interface Value {
  readonly text: string;
  readonly run: Run;
  readonly kind: FigureKind | null;
  readonly names: readonly string[];
}

function plainValue(text: string, run: Run): Value[] {
  return [{ text, run: { first: run.first, end: run.end }, kind: null, names: [] }];
}

async function valuesOf(scene: Scene, hit: Hit, isValue: IsValue): Promise<Value[]> {
  const { rest } = hit;
  if (rest !== '') {
    const inWords = IN_WORDS.exec(rest)?.[1];
    if (inWords !== undefined) return plainValue(inWords, hit);
    const leading = readLeadingAmount(rest);
    if (leading) return plainValue(rest.slice(0, rest.length - leading.after.length), hit);
    if (NO_VALUE.test(rest) || isGoneBy(scene, rest) || (/[^\s::()元?!>]/.test(rest) && !isClosedNote(rest))) return [];
  }
  const print = scene.prints.all[hit.end - 1];
  if (!print) return [];
  const bound = boundTo(scene, print.holder);
  if (bound) return plainValue(bound.text, { first: bound.index, end: bound.index + 1 });
  const cell = cellOf(print.holder);
  const place = { first: hit.first, end: hit.end, holder: print.holder, colon: hit.colon };
  await scene.pause();
  const beside = findBeside(scene, place, isValue);
  if (beside) return plainValue(beside.text, beside);
  const table = cell && tableOf(cell);
  const found =
    cell && table
      ? findInTable(scene, await wholeGrid(scene, table), cell, isValue)
      : findByLayout(scene, place, isValue);
  return found.map(({ token, kind, names }) => ({ text: token.text, run: token, kind, names }));
}

/** What leads a row or heads a column of a table names the account: "职工医保个人账户". */
const OWN_ACCOUNT = /^(?:城镇)?(?:职工)?(?:基本)?医(?:保|疗保险)个人[账帐]户$/;

/** A million yuan: what no wages put into one person's account is a fund's. */
const MOST_FEN = 100_000_000;

/** The kind that a row's or column's heading and the label make together; null when they contradict each other. */
function kindOf(label: BalanceLabel, heading: FigureKind | null): FigureKind | null {
  if (!heading || heading === label.kind) return label.kind;
  return label.kind === 'total' ? heading : null;
}

async function balanceOf(scene: Scene, hit: Hit, found: Value, page: PageSubject): Promise<Balance | null> {
  let named = kindOf(hit.label, found.kind);
  for (const name of found.names) named = named && kindUnder(name, named);
  const isNamed = found.names.some((name) => OWN_ACCOUNT.test(tight(name)));
  const label = isNamed ? { ...hit.label, medical: true, account: true } : hit.label;
  const read = amountFor(scene, hit, found);
  if (found.names.some((name) => isForeign(scene.lexicon, name, hit.label) || isGoneBy(scene, name))) return null;
  if (
    notesBehind(scene, found.text, found.run).some(
      (note) => isForeign(scene.lexicon, note, hit.label) || isGoneBy(scene, note),
    )
  )
    return null;
  if (!named || !read || read.amount.fen > MOST_FEN) return null;
  await scene.pause();
  const kind = await ownKind(scene, { ...label, kind: named }, hit, found.run, page);
  return kind && { kind, label: hit.label, amount: read.amount, hasUnit: read.hasUnit, place: hit, value: found.run };
}

/** Finds the balances of a scene; the same label may come more than once, also with different values. */
export async function findBalances(scene: Scene, page: PageSubject, pause: Pause): Promise<Balance[]> {
  const found: Balance[] = [];
  const unpaired: Hit[] = [];
  /** Accounts by their names alone: what stands below one may be of it. */
  const parts: Hit[] = [];
  const look = async (hit: Hit, isValue: IsValue): Promise<void> => {
    const values = await valuesOf(scene, hit, isValue);
    if (values.length === 0) unpaired.push(hit);
    const before = found.length;
    for (const value of values) {
      await pause();
      const balance = await balanceOf(scene, hit, value, page);
      if (balance && !(balance.kind === 'total' && isSumWithPool(scene, balance))) found.push(balance);
    }
    if (found.length === before && hit.label.asks === 'balance' && mayBeChosen(scene, hit.end - 1)) parts.push(hit);
  };
  let done = -1;
  for (const print of await scene.prints.sought(scene.lexicon.labels.search, pause)) {
    await pause();
    if (print.index <= done || !scene.sight.sees(print) || isAction(print)) continue;
    const run = wordsAround(scene, print);
    done = run.end - 1;
    for (const hit of hitsIn(scene, run)) {
      await pause();
      await look(hit, isAmount);
    }
  }
  const isOfPart = ({ place }: Balance): boolean => parts.some(({ end }) => end <= place.first);
  if (found.every(({ kind }) => kind === 'total') && found.some(isOfPart)) return [];
  const isSpent = found.some(isCarriedOver) && isSpentFromPriorYears(scene);
  if (isSpent) found.splice(0, found.length, ...found.filter((one) => !isCarriedOver(one)));
  // What may be a year is an amount only beside others.
  if (found.length > 0) for (const hit of unpaired.splice(0)) await look(hit, isAnyAmount);
  return found;
}

/** What last year left, and not what is left of it. */
function isCarriedOver({ kind, label }: Balance): boolean {
  return kind === 'prior-years' && /结转|上年/.test(label.words);
}

/** A choice that is not said to be another than the one that was made. */
function mayBeChosen(scene: Scene, index: number): boolean {
  const print = scene.prints.all[index];
  return print !== undefined && stateOf(print) !== false && !isUnchosenTab(print) && !isElsewhere(print);
}

/** A button or a link named after the balance leads to it and is no label. */
function isAction(print: Print): boolean {
  const control = controlOf(print);
  return control !== null && !/\d\.\d|[元\u00a5\uffe5]/.test(control.textContent ?? '');
}
