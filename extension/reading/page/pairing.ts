/** Which value belongs to a label, by what stands in one element with it; nothing where a person could doubt. */

import { isCellLike, type Run, type Scene } from '../scene.ts';
import type { Box } from './sight.ts';
import { type IsValue, isTag, namesAnAmount, type Token, tokensOf } from './tokens.ts';
import { nearest, parentOf } from './tree.ts';

/** A container with more prints than this is no card, no row and no form. */
const MAX_PRINTS = 160;
/** How many containers of words only (a subtitle, a row of headings) are passed on the way up. */
const MAX_WORDY = 4;
/** How much nearer one of two numbers has to be. */
const CLEARLY = 1.6;

export interface LabelPlace extends Run {
  readonly holder: Element;
  /** The label ends with a colon: its value follows. */
  readonly colon: boolean;
}

export function isTableCell(element: Element): boolean {
  return (
    /^(?:td|th)$/.test(element.localName) ||
    /^(?:cell|gridcell|columnheader|rowheader)$/.test(element.getAttribute('role') ?? '')
  );
}

/** In a list of terms that begins with one, what a term means stands after it. */
function isTerm(holder: Element): boolean {
  const term = nearest(holder, ({ localName }) => /^d[tdl]$/.test(localName));
  return term?.localName === 'dt' && term.parentElement?.querySelector('dt, dd')?.localName === 'dt';
}

export function runBox(scene: Scene, run: Run): Box {
  const boxes = scene.prints.all
    .slice(run.first, run.end)
    .filter((print) => scene.sight.sees(print))
    .map(scene.sight.box);
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function sameRow(one: Box, other: Box): boolean {
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > height * 0.4;
}

function sameColumn(one: Box, other: Box): boolean {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0;
}

function distance(one: Box, other: Box): number {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, down) + 1;
}

/** A card's body whose number belongs to the card's title: the number first, then pairs that each end with a value. */
function leadsPairs(value: Token, words: readonly Token[]): boolean {
  const others = words.filter(({ first, text }) => first < value.first || !/\p{Script=Han}.*\d\.\d\d/u.test(text));
  return (
    others.length % 2 === 0 &&
    others.every((token, at) => token.first > value.first && (token.kind === 'word') === (at % 2 === 0))
  );
}

/** True when the smallest container in which the value meets any other words also holds the label. */
function belongs(scene: Scene, value: Token, label: LabelPlace, isValue: IsValue): boolean {
  for (let at: Element | null = value.print.holder; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.first <= label.first && run.end >= label.end) return true;
    if (run.end - run.first > MAX_PRINTS) return false;
    const others = tokensOf(scene, run, isValue).filter(
      (token) => token.first < value.first || token.first >= value.end,
    );
    const words = others.filter((token) => token.kind !== 'trim' && !isTag(token.text));
    if (words.length > 0) return label.end <= run.first && leadsPairs(value, words);
  }
  return false;
}

/** Chooses among the tokens of the first container that holds a value; null where it is not plain. */
function choose(scene: Scene, label: LabelPlace, tokens: readonly Token[], isValue: IsValue): Token | null {
  const before = tokens.filter((token) => token.end <= label.first);
  const after = tokens.filter((token) => token.first >= label.end);
  const next = after[0];
  const previous = before.at(-1);
  const mine = (token: Token | undefined): Token | null =>
    token?.kind === 'value' && belongs(scene, token, label, isValue) ? token : null;

  if (label.colon) return mine(next);
  const second = after[1];
  if (next?.kind !== 'word' && second && second.kind !== 'word') return null;
  const follows = mine(next);
  const isLed = before.length > 1 && before.at(-2)?.kind !== 'word';
  const leads = isLed || isTerm(label.holder) ? null : mine(previous);
  if (follows && leads) {
    const order = orderOf(before, after);
    if (order) return order === 'label-first' ? follows : leads;
    const at = runBox(scene, label);
    const toNext = distance(at, runBox(scene, follows));
    const toPrevious = distance(at, runBox(scene, leads));
    if (toNext * CLEARLY < toPrevious) return follows;
    return toPrevious * CLEARLY < toNext && !namedBefore(before) ? leads : null;
  }
  if (follows)
    return namedAfter(scene, label, follows, after) || dangles(scene, label, follows, after) ? null : follows;
  if (next?.kind === 'missing') return null;
  if (leads) return namedBefore(before) && !alternates(before) ? null : leads;
  return null;
}

/** Something else stands on the line from one to the other, or in the column. */
function isBetween(one: Box, middle: Box, other: Box): boolean {
  const [left, right] = one.left < other.left ? [one, other] : [other, one];
  const [upper, lower] = one.top < other.top ? [one, other] : [other, one];
  const onLine = sameRow(one, other) && sameRow(middle, one) && sameRow(middle, other);
  if (onLine) return middle.left >= left.right && middle.right <= right.left;
  const inColumn =
    !sameRow(one, other) && sameColumn(one, other) && sameColumn(middle, one) && sameColumn(middle, other);
  return inColumn && middle.top >= upper.bottom && middle.bottom <= lower.top;
}

/** Styles may move boxes: the value stands before a colon, or neither beside the label nor over or under it, and another amount does. */
function isCrossed(scene: Scene, label: LabelPlace, value: Token, tokens: readonly Token[]): boolean {
  const at = runBox(scene, label);
  const box = runBox(scene, value);
  if (label.colon && sameRow(at, box) && box.right <= at.left) return true;
  if (tokens.some((token) => token !== value && isBetween(at, runBox(scene, token), box))) return true;
  if (sameRow(at, box) || sameColumn(at, box)) return false;
  return tokens.some((token) => {
    if (token === value || token.kind !== 'value') return false;
    const other = runBox(scene, token);
    return sameRow(at, other) && distance(at, other) <= distance(at, box);
  });
}

/** Value, label, value, label, value: the values stand over their labels from the start. */
function alternates(before: readonly Token[]): boolean {
  return before.every((token, at) => (token.kind === 'word') === (at % 2 === 1));
}

/** The run ends with the label of an amount that has none after it: perhaps each value stands over its label. */
function dangles(scene: Scene, label: LabelPlace, value: Token, after: readonly Token[]): boolean {
  const last = after.at(-1);
  const owner = after[1];
  if (!owner || last?.kind !== 'word' || !namesAnAmount(last.text)) return false;
  const at = runBox(scene, value);
  const from = runBox(scene, label);
  if (sameRow(at, from) && !sameRow(at, runBox(scene, owner))) return false;
  return distance(at, from) * CLEARLY >= distance(at, runBox(scene, owner));
}

/** Whether a flat row of labels and values puts the label or the value first; null when it can be read both ways. */
function orderOf(before: readonly Token[], after: readonly Token[]): 'label-first' | 'value-first' | null {
  const firstValue = before.findIndex((token) => token.kind !== 'word');
  const last = after.at(-1);
  const dangling = last?.kind === 'word' && namesAnAmount(last.text);
  if (firstValue === 0) return last?.kind === 'word' ? 'value-first' : null;
  const owner = before[firstValue - 1];
  return owner && namesAnAmount(owner.text) && !dangling ? 'label-first' : null;
}

/** The value before the label already has a label of its own in front. */
function namedBefore(before: readonly Token[]): boolean {
  const owner = before.at(-2);
  return owner !== undefined && (owner.kind === 'word' ? namesAnAmount(owner.text) : false);
}

/** The value after the label stands over words of its own, nearer to it than the label is: "账户余额 | 88.00 本月支出". */
function namedAfter(scene: Scene, label: LabelPlace, value: Token, after: readonly Token[]): boolean {
  const owner = after[1];
  if (owner?.kind !== 'word' || !namesAnAmount(owner.text)) return false;
  const box = runBox(scene, value);
  const toOwner = distance(box, runBox(scene, owner));
  const toLabel = distance(box, runBox(scene, label));
  const third = after[2];
  if (third?.kind === 'value' || third?.kind === 'missing') {
    const line = runBox(scene, owner);
    if (sameRow(line, runBox(scene, third)) && !sameRow(line, box)) return false;
    return toOwner * CLEARLY < toLabel && !sameRow(box, runBox(scene, label));
  }
  return toOwner < toLabel;
}

/** The value of a label outside tables (or inside one cell), or null. */
export function findBeside(scene: Scene, label: LabelPlace, isValue: IsValue): Token | null {
  let wordy = 0;
  let seenTokens = 0;
  for (let at: Element | null = label.holder; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > MAX_PRINTS) return null;
    const tokens = tokensOf(scene, run, isValue).filter(
      (token) => (token.end <= label.first || token.first >= label.end) && token.kind !== 'trim',
    );
    if (tokens.some((token) => token.kind === 'value' || token.kind === 'missing')) {
      const chosen = choose(scene, label, tokens, isValue);
      return chosen && !isCrossed(scene, label, chosen, tokens) ? chosen : null;
    }
    if (tokens.length > seenTokens) {
      if (label.colon && tokens.some((token) => token.first >= label.end)) return null;
      seenTokens = tokens.length;
      wordy += 1;
      if (wordy > MAX_WORDY) return null;
    }
    if (isTableCell(at)) return null;
  }
  return null;
}

/** The table cell that a print stands in, when the table is nearer than any list or definition. */
export function cellOf(holder: Element): Element | null {
  const cell = nearest(holder, isCellLike);
  return cell && isTableCell(cell) ? cell : null;
}
