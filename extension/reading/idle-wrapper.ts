/** Boxes whose class speaks of loading although nothing loads: libraries name what may come to load ("ant-spin-nested-loading"). */

import type { Scene } from './scene.ts';

const MAY_LOAD = /nested|parent|children|wrap|contain|content|inner|outer|host|box|hidden/i;
const LOADS_NOW = /(?:^|\s)(?:is-)?loading(?:\s|$)|--loading(?:\s|$)|is-spinning|spin-(?:spinning|loading)/i;
/** Around a whole part of the page, and not around a word that says to wait. */
const AROUND = /(?:^|\s)\w+-spin(?:\s|$)/;
const MORE_THAN_WORDS = 3;
const INDICATOR =
  '[aria-busy="true"], [class*="spinning"], [class*="is-loading"], [class*="loading-mask"], [class*="spinner"], [class*="spin-animate"]';

/** True for a box around text in which no sign of loading is shown. */
export function isIdleWrapper(scene: Scene, element: Element): boolean {
  const names = element.getAttribute('class') ?? '';
  const { first, end } = scene.prints.within(element);
  const may = MAY_LOAD.test(names) || (AROUND.test(names) && end - first > MORE_THAN_WORDS);
  if (!may || LOADS_NOW.test(names) || end === first) return false;
  return ![...element.querySelectorAll(INDICATOR)].some((sign) =>
    sign.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
}
