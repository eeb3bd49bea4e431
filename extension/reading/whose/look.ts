/** Which of a bar of words is the chosen one, where its look alone says so. */

import { drawnWith } from '../page/chosen.ts';
import type { Print } from '../page/prints.ts';
import type { Box } from '../page/sight.ts';
import { tight } from '../page/text.ts';
import { parentOf } from '../page/tree.ts';
import type { Scene } from '../scene.ts';

const DEPTH = 3;
const MOST = 8;
const LONGEST = 8;
const LEVEL_PX = 3;
const CELLS = /^(?:td|th|tr|tbody|dt|dd|option)$/;

/** By which words stand level: side by side, or one below the other. */
type Edge = 'top' | 'left';

/** The words side by side of which an element is one, or one below the other; none where they are not short, not level, or numbers. */
function barOf(scene: Scene, element: Element, edge: Edge): Element[] {
  const parts = [...(element.parentElement?.children ?? [])];
  const bar = parts.filter(({ localName }) => localName === element.localName);
  if (bar.length < 2 || bar.length !== parts.length || bar.length > MOST || CELLS.test(element.localName)) return [];
  const own = scene.sight.boxOf(element);
  const fits = bar.every((one) => {
    const words = tight(one.textContent);
    return words !== '' && words.length <= LONGEST && !/[:\d]\.?\d*$/.test(words.replace(/^20\d\d年?度?$/, ''));
  });
  const isLevel = ({ left, top, bottom }: Box): boolean =>
    edge === 'left' ? Math.abs(left - own.left) <= LEVEL_PX : top < own.bottom && own.top < bottom;
  return fits && bar.every((one) => isLevel(scene.sight.boxOf(one))) ? bar : [];
}

/** What a person sees of it, beside its words: its own look and that of what it is made of. */
function lookOf(scene: Scene, element: Element): string {
  const inner = element.childElementCount === 1 ? element.firstElementChild : null;
  return [element, ...(inner ? [inner] : [])]
    .map((each) => drawnWith(scene.sight.style(each)))
    .join('|')
    .concat(`#${element.childElementCount}`);
}

interface Looks {
  readonly own: string;
  readonly others: readonly string[];
}

/** The looks of the bar that a print stands in, its own apart; null where it stands in none. */
function looksAround(scene: Scene, { holder }: Print, edge: Edge): Looks | null {
  let at: Element | null = holder;
  for (let out = 0; at && out < DEPTH; out += 1, at = parentOf(at)) {
    const element = at;
    const others = barOf(scene, element, edge).filter((one) => one !== element);
    if (others.length > 0) return { own: lookOf(scene, element), others: others.map((one) => lookOf(scene, one)) };
  }
  return null;
}

/** True for one of several that look alike, of which a single other is set otherwise: that one is chosen. */
export function isLeftByLook(scene: Scene, print: Print): boolean {
  const looks = looksAround(scene, print, 'top');
  return looks !== null && looks.others.length > 1 && looks.others.filter((other) => other !== looks.own).length === 1;
}

/**
 * One of several, set otherwise than all the others, which are alike; of two side by side that differ either may be the
 * chosen one, of two one below the other the first may be a title.
 */
export function mayBeChosenByLook(scene: Scene, print: Print): boolean {
  return (['top', 'left'] as const).some((edge) => {
    const looks = looksAround(scene, print, edge);
    if (!looks || (edge === 'left' && looks.others.length < 2)) return false;
    return new Set(looks.others).size === 1 && looks.others[0] !== looks.own;
  });
}
