/** What stands as a title over a pair by its place and look alone, without any mark-up that says so. */

import { once } from '../once.ts';
import type { Print, Prints } from '../page/prints.ts';
import { nearest, parentOf } from '../page/tree.ts';
import { controlOf, printsOf, type Run, type Scene } from '../scene.ts';

/** The way back and the like, beside a title: words to press, also where nothing marks them as such. */
const ASIDE =
  /^[<‹>›×\s]*(?:返回(?:上一?[级页])?|关闭|更多|查看更多|.{0,4}(?:自动|实时|定[期时]|每[日天月])更新)[<>‹›×\s]*$/;

export function isAside({ text }: Print): boolean {
  return ASIDE.test(text);
}

/** A child of a box, and the mark-up by which it comes to a text inside. */
interface Part {
  readonly element: Element;
  readonly look: string;
}

function mark(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}

/** The child of a box that holds an element. */
function childAround(box: Element, inner: Element): Element | null {
  return nearest(inner, (at) => parentOf(at) === box);
}

function partIn(box: Element, print: Print | undefined): Part | null {
  let look = '';
  const element =
    print &&
    nearest(print.holder, (at) => {
      look += mark(at);
      return parentOf(at) === box;
    });
  return element ? { element, look } : null;
}

function shownIn(scene: Scene, part: Element): Print[] {
  return printsOf(scene, scene.prints.within(part));
}

/** One text and nothing else but what can be pressed. Every print of a part asks for the whole of it. */
const alone = once(({ prints }: Scene) => once((part: Element) => hasOneText(prints, part)));

function hasOneText(prints: Prints, part: Element): boolean {
  const { first, end } = prints.within(part);
  let texts = 0;
  for (let index = first; index < end && texts < 2; index += 1) {
    const print = prints.all[index];
    if (print && !isAside(print) && !controlOf(print)) texts += 1;
  }
  return texts === 1;
}

/** The parts that show anything, from one on up to, not including, another. */
function between(scene: Scene, from: Element, to: Element): Element[] {
  const parts: Element[] = [];
  for (let at = from.nextElementSibling; at && at !== to; at = at.nextElementSibling)
    if (scene.prints.within(at).end > scene.prints.within(at).first) parts.push(at);
  return parts;
}

/** A line of its own over the pair's part, or over a row of parts like the pair's, and set otherwise than they are. */
function standsOver(scene: Scene, box: Element, print: Print, pair: Run): boolean {
  // Of most prints this says enough.
  const child = controlOf(print) ? null : childAround(box, print.holder);
  if (!child || !alone(scene)(child)) return false;
  const own = partIn(box, print);
  const ends = [pair.first, pair.end - 1].map((index) => partIn(box, scene.prints.all[index]));
  const [label] = ends;
  if (!own || !label) return false;
  if (ends.some((end) => end?.look === own.look)) return false;
  const rows = between(scene, own.element, label.element);
  if (rows.some((row) => ends.every((end) => !end || mark(end.element) !== mark(row)))) return false;
  const [title, part] = [scene.sight.boxOf(own.element), scene.sight.boxOf(label.element)];
  return title.bottom <= part.top + 1 || (title.right <= part.left + 1 && title.top <= part.top + 1);
}

const IN_BRACKETS = /^[[【〔「《][^[\]【】]{2,14}[\]】〕」》]$/;

/** One of several parts alike, of which another holds the pair: a field, not a title. */
function isField(scene: Scene, box: Element, print: Print, pair: Run): boolean {
  const own = partIn(box, print);
  const label = partIn(box, scene.prints.all[pair.first]);
  return !!own && own.element !== label?.element && own.look === label?.look && shownIn(scene, own.element).length > 1;
}

const FEWEST_TILES = 3;

/** One of several parts alike, each an icon and a name without any number, in a box of their own: the way to other pages. */
function isOfTiles(scene: Scene, box: Element, print: Print): boolean {
  const part = partIn(box, print)?.element;
  for (let at = print.holder; part && at !== part; at = parentOf(at) ?? part) {
    const up = parentOf(at) ?? part;
    const tiles = [...up.children];
    if (tiles.length < FEWEST_TILES) continue;
    return (
      tiles.every((each) => mark(each) === mark(at) && each.querySelector('i, img, svg')) &&
      !shownIn(scene, up).some(({ text }) => /[\d:*]/.test(text))
    );
  }
  return false;
}

/** The title of the next part alone, where that part has numbers or dates and the pair is not in it. */
function isOfNextOnly(scene: Scene, box: Element, print: Print, pair: Run): boolean {
  const own = partIn(box, print)?.element;
  const label = partIn(box, scene.prints.all[pair.first])?.element;
  if (!own || !label || !alone(scene)(own)) return false;
  const [next] = between(scene, own, label);
  return next !== undefined && shownIn(scene, next).some(({ text }) => /\d/.test(text));
}

/** The first words of a box, but for the way back. */
function isFirst({ prints }: Scene, box: Element, { index }: Print): boolean {
  const { first } = prints.within(box);
  const lead = prints.all[first];
  return index === first || (index === first + 1 && lead !== undefined && isAside(lead));
}

/**
 * Whether a print leads the parts of a box among which the pair is: the first words of the box, or a line of its own over
 * the pair's part. Under a title of its own (`titled`) the pair is not under one that leads another part.
 */
export function leads(scene: Scene, box: Element, print: Print, pair: Run, titled: boolean): boolean {
  if (isFirst(scene, box, print))
    return (
      !isField(scene, box, print, pair) &&
      !isOfTiles(scene, box, print) &&
      !(titled && isOfNextOnly(scene, box, print, pair))
    );
  return (print.holder === box && IN_BRACKETS.test(print.text)) || standsOver(scene, box, print, pair);
}
