/** Digits, signs and units that a page draws beside a number without any text: by style sheets, as images. */

import { printsOf, type Run, type Scene } from '../scene.ts';
import type { Box } from './sight.ts';
import { isElement, isText, nearest, parentOf } from './tree.ts';

/** What would change a number that it touches; a currency sign, a colon or an icon does not. */
const CHANGES = /[\d*●%~‰≥≤]|[-−](?=["']?$)|[万亿千百角分约近超欠负]/;
const OUT = 3;

function changesBy(element: Element, part: '::before' | '::after'): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element, part);
  if (!style || style.display === 'none' || !/^["']|counter/.test(style.content)) return false;
  return /counter/.test(style.content) || CHANGES.test(style.content);
}

function isPicture(node: Node | null): boolean {
  return node !== null && isElement(node) && /^(?:img|picture|canvas|svg)$/.test(node.localName);
}

function beside(node: Node, step: 'previousSibling' | 'nextSibling'): Node | null {
  let at = node[step];
  while (at && isText(at) && at.data.trim() === '') at = at[step];
  return at;
}

/** A drum of digits, one of which shows through its window. */
const DRUM = /^\D*(?:\d\D{0,2}){8,}$/;
const DRUM_DIGITS = 8;

/** A drum beside or in a number that shows no digit of its own, or more than one: it turns, or cannot be read. */
function isOnTurningDrum(scene: Scene, value: Run): boolean {
  const first = scene.prints.all[value.first];
  if (!first) return false;
  const number = nearest(first.holder, (element) => {
    const outer = parentOf(element);
    const run = outer ? scene.prints.within(outer) : { first: 0, end: 0 };
    return !outer || printsOf(scene, run).some(({ text }) => /[^\d\s.,¥元万]/.test(text));
  });
  if (!number) return false;
  const run = scene.prints.within(number);
  const drums = new Map<Element, { digits: Set<string>; seen: number }>();
  for (const print of printsOf(scene, run)) {
    if (DRUM.test(print.text) && !scene.sight.sees(print) && /0\D*1\D*2|2\D*1\D*0/.test(print.text)) return true;
    const column = /^\d$/.test(print.text) ? parentOf(print.holder) : null;
    if (!column) continue;
    const drum = drums.get(column) ?? { digits: new Set(), seen: 0 };
    drum.digits.add(print.text);
    if (scene.sight.sees(print)) drum.seen += 1;
    drums.set(column, drum);
  }
  return [...drums.values()].some(({ digits, seen }) => digits.size >= DRUM_DIGITS && seen !== 1);
}

/** Digits that stand on the screen in another order than in the document. */
function isOutOfOrder({ prints, sight }: Scene, { first, end }: Run): boolean {
  let before: Box | null = null;
  for (let at = first; at < end; at += 1) {
    const print = prints.all[at];
    if (!print || !/\d/.test(print.text) || !sight.sees(print)) continue;
    const box = sight.box(print);
    if (before && box.left < before.left && box.top < before.bottom) return true;
    before = box;
  }
  return false;
}

/** True when something drawn and not written may belong to the number of a run, or it is drawn otherwise: then its text is not its value. */
export function isPartlyDrawn(scene: Scene, value: Run): boolean {
  const first = scene.prints.all[value.first];
  const last = scene.prints.all[value.end - 1];
  if (!first || !last) return false;
  if (isOnTurningDrum(scene, value) || isOutOfOrder(scene, value)) return true;
  if (/override/.test(scene.sight.style(first.holder).unicodeBidi)) return true;
  if (
    isPicture(beside(first.node, 'previousSibling')) ||
    /^(?:img|canvas)$/.test(nameOf(beside(last.node, 'nextSibling')))
  )
    return true;
  for (const [print, part] of [
    [first, '::before'],
    [last, '::after'],
  ] as const) {
    let at: Element | null = print.holder;
    for (let out = 0; at && out < OUT; out += 1, at = parentOf(at)) {
      const run = scene.prints.within(at);
      if (run.first < value.first || run.end > value.end) break;
      if (changesBy(at, part)) return true;
    }
  }
  return false;
}

function nameOf(node: Node | null): string {
  return node && isElement(node) ? node.localName : '';
}
