/** Which of a bar of words is the chosen one, where its look alone says so. */

import { opacityOf } from '../page/color.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { parentOf } from '../page/tree.ts';
import type { Scene } from '../scene.ts';

const DEPTH = 3;
const MOST = 8;
const LONGEST = 8;
const LEVEL_PX = 3;
const CELLS = /^(?:td|th|tr|tbody|dt|dd|option)$/;

/** The words side by side of which an element is one; none where they are not short, not on one line, or numbers. */
function barOf(scene: Scene, element: Element): Element[] {
  const parts = [...(element.parentElement?.children ?? [])];
  const bar = parts.filter(({ localName }) => localName === element.localName);
  if (bar.length < 2 || bar.length !== parts.length || bar.length > MOST || CELLS.test(element.localName)) return [];
  const { top } = scene.sight.boxOf(element);
  const fits = bar.every((one) => {
    const words = tight(one.textContent);
    return words !== '' && words.length <= LONGEST && !/[:\d]\.?\d*$/.test(words.replace(/^20\d\d年?度?$/, ''));
  });
  return fits && bar.every((one) => Math.abs(scene.sight.boxOf(one).top - top) <= LEVEL_PX) ? bar : [];
}

/** What a person sees of it, beside its words: its own look and that of what it is made of. */
function lookOf(scene: Scene, element: Element): string {
  const inner = element.childElementCount === 1 ? element.firstElementChild : null;
  return [element, ...(inner ? [inner] : [])]
    .map((each) => {
      const style = scene.sight.style(each);
      const ground = opacityOf(style.backgroundColor) === 0 ? '' : style.backgroundColor;
      const line = style.borderBottomWidth === '0px' ? '' : `${style.borderBottomWidth} ${style.borderBottomColor}`;
      return [style.color, style.fontWeight, style.fontSize, style.opacity, ground, line].join(';');
    })
    .join('|')
    .concat(`#${element.childElementCount}`);
}

/** True for one of several that look alike, of which a single other is set otherwise: that one is chosen. */
export function isLeftByLook(scene: Scene, { holder }: Print): boolean {
  let at: Element | null = holder;
  for (let out = 0; at && out < DEPTH; out += 1, at = parentOf(at)) {
    const element = at;
    const bar = barOf(scene, element);
    if (bar.length < 3) continue;
    const own = lookOf(scene, element);
    return bar.filter((one) => lookOf(scene, one) !== own).length === 1;
  }
  return false;
}

/** One of several, set otherwise than all the others, which are alike; of two that differ either may be the chosen one. */
export function mayBeChosenByLook(scene: Scene, { holder }: Print): boolean {
  let at: Element | null = holder;
  for (let out = 0; at && out < DEPTH; out += 1, at = parentOf(at)) {
    const element = at;
    const bar = barOf(scene, element);
    if (bar.length === 0) continue;
    const own = lookOf(scene, element);
    const others = bar.filter((one) => one !== element).map((one) => lookOf(scene, one));
    return new Set(others).size === 1 && others[0] !== own;
  }
  return false;
}
