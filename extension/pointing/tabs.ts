/** The tab whose panel is not shown. */
import { drawnWith, holdsCalledChosen } from '../reading/page/chosen.ts';
import { tight } from '../reading/page/text.ts';
import { nearest, parentOf } from '../reading/page/tree.ts';
import { elementsIn, isAlike } from './inside.ts';
import { nameOf } from './name.ts';
import { isControl, leadsAway, looksClickable } from './role.ts';
import { isShown } from './shown.ts';

const TAB_CLASS = /(?:^|[-_\s])tabs?(?:[-_\s]|$)|tab(?:bar|nav)/i;
const LONGEST = 12;
const LEVELS = 3;

/** The n-th tab of as many as there are panels, of which this is the n-th and another one is shown; null where that cannot be told. */
export function tabOf(panel: Element): Element | null {
  const parent = parentOf(panel);
  const panels = parent ? elementsIn(parent).filter((each) => isAlike(each, panel)) : [];
  const [open, another] = panels.filter(isShown);
  if (!parent || !open || another || isShown(panel)) return null;
  const tabs = tabsOver(parent, panels);
  const tab = tabs.length === panels.length ? tabs[panels.indexOf(panel)] : null;
  const openTab = tabs[panels.indexOf(open)];
  return tab && isShown(tab) && (chosenOf(tabs) ?? openTab) === openTab ? tab : null;
}

/** One of several tabs, of which another is chosen. */
export function isUnchosenTab(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < LEVELS; level++, at = parentOf(at)) {
    const said = at.getAttribute('role') === 'tab' ? at.getAttribute('aria-selected') : null;
    if (said) return said === 'false';
    const bar = parentOf(at);
    const tabs = bar && TAB_CLASS.test(`${classOf(bar)} ${classOf(at)}`) ? tabsIn(bar) : [];
    const chosen = tabs.includes(at) ? chosenOf(tabs) : null;
    if (chosen) return chosen !== at;
  }
  return false;
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

/** Of the bar before the panels, or before the box that holds nothing else: only where roles or names say so, a bar may stand in one box with them. */
function tabsOver(parent: Element, panels: readonly Element[]): readonly Element[] {
  const isAlone = elementsIn(parent).length === panels.length;
  const box = isAlone ? nearest(parent, (at) => barBefore(at) !== null) : panels[0];
  const bar = box && barBefore(box);
  const tabs = bar ? tabsIn(bar) : [];
  const around = [bar, bar?.parentElement, ...tabs].map((each) => (each ? classOf(each) : '')).join(' ');
  return isAlone || tabs.some((each) => each.getAttribute('role') === 'tab') || TAB_CLASS.test(around) ? tabs : [];
}

/** What stands before, empty stops for the keyboard aside. */
function barBefore(box: Element): Element | null {
  let bar = box.previousElementSibling;
  while (bar?.matches(':empty')) bar = bar.previousElementSibling;
  return bar;
}

/** By their roles; or the like things in a bar, each pressed and none a way to another page. */
function tabsIn(bar: Element): readonly Element[] {
  const named = [...bar.querySelectorAll('[role="tab"]')];
  if (named.length > 0) return named;
  let row = bar;
  for (let inner = elementsIn(row); inner.length === 1 && inner[0]; inner = elementsIn(row)) row = inner[0];
  const tabs = elementsIn(row);
  return tabs.length > 1 && tabs.every(mayBeTab) ? tabs : [];
}

function mayBeTab(element: Element): boolean {
  const name = tight(nameOf(element));
  const inside = [element, ...element.querySelectorAll('*')];
  return (
    name !== '' &&
    name.length <= LONGEST &&
    !inside.some(leadsAway) &&
    inside.some((each) => isControl(each) || looksClickable(each))
  );
}

/** By what it says or by its look; null where neither tells one from all the others. */
function chosenOf(tabs: readonly Element[]): Element | null {
  const looks = tabs.map(lookOf);
  const said = tabs.filter((each) => each.getAttribute('aria-selected') === 'true' || holdsCalledChosen(each));
  const [only, second] =
    said.length > 0 ? said : tabs.filter((_, at) => looks.every((look, other) => other === at || look !== looks[at]));
  return only && !second ? only : null;
}

function lookOf(tab: Element): string {
  return [tab, ...tab.querySelectorAll('*')].map((each) => drawnWith(getComputedStyle(each))).join();
}
