/** Whether a text stands out from what is painted behind it. */

import type { Scene } from '../scene.ts';
import { opacityOf, rgbOf } from './color.ts';
import type { Print } from './prints.ts';
import { contains, parentOf } from './tree.ts';

/** A page without any colour of its own. */
const PAPER = [255, 255, 255] as const;
/** A difference in each of red, green and blue that nobody sees. */
const UNSEEN = 12;

/** A picture, a colour or a gradient of an element itself or of what its style sheet draws before or after it. */
function paints(element: Element, part?: '::before' | '::after'): boolean {
  if (/^(?:img|canvas|svg|video)$/.test(element.localName)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element, part);
  if (!style || (part && style.content === 'none')) return false;
  return style.backgroundImage !== 'none' || opacityOf(style.backgroundColor) !== 0;
}

/** Something else than what a text stands in lies behind it, or nobody can tell. */
function isOverAnother({ sight }: Scene, print: Print): boolean {
  const { holder } = print;
  const { left, right, top, bottom } = sight.box(print);
  const behind = holder.ownerDocument.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
  return !behind.includes(holder) || behind.some((element) => !contains(element, holder) && paints(element));
}

/** What a text stands in, up to the first element with a colour of its own, the last; null where a picture lies in between. */
function groundOf({ sight }: Scene, holder: Element): Element[] | null {
  const passed: Element[] = [];
  for (let at: Element | null = holder; at; at = parentOf(at)) {
    passed.push(at);
    const { backgroundColor, backgroundImage, colorScheme } = sight.style(at);
    if (backgroundImage !== 'none' || (at.localName === 'html' && /dark/.test(colorScheme))) return null;
    if (opacityOf(backgroundColor) !== 0) break;
  }
  return passed;
}

/** True for a text in the very colour of its ground: there, but for nobody to see. */
export function isInColorOfGround(scene: Scene, print: Print): boolean {
  const passed = groundOf(scene, print.holder);
  const last = passed?.at(-1);
  if (!passed || !last) return false;
  const ground = scene.sight.style(last).backgroundColor;
  const isBare = opacityOf(ground) === 0;
  if (!isBare && opacityOf(ground) < 1) return false;
  const [written, painted] = [rgbOf(scene.sight.style(print.holder).color), isBare ? PAPER : rgbOf(ground)];
  if (!written || !painted) return false;
  if (written.some((part, at) => Math.abs(part - (painted[at] ?? 0)) > UNSEEN)) return false;
  return !passed.some((each) => paints(each, '::before') || paints(each, '::after')) && !isOverAnother(scene, print);
}
