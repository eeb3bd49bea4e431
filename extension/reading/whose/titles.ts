/** What stands as a title over something, by its mark-up or as a chosen tab; and what the words of a title say. */

import type { Lexicon } from '../lexicon.ts';
import { once } from '../once.ts';
import { holdsCalledChosen, isCalledChosen } from '../page/chosen.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf } from '../page/tree.ts';

const TAB_DEPTH = 3;
const MOST_TABS = 12;
const NO_TABS = new Set('td th tr tbody option body'.split(' '));

interface Tab {
  readonly tab: Element;
  readonly chosen: boolean;
}

/** How many or how much a tab holds. */
const IN_BRACKETS = /[((][^()()]*[))]/g;

const NAMES = 'h1 h2 h3 h4 h5 h6 legend caption'.split(' ');
const HEADINGS = new Set(NAMES);
/** Selects the headings by their mark-up. */
export const HEADING = [...NAMES, '[role="heading"]'].join(', ');

/** What libraries and pages call the title of a page, or that in the bar over it: "van-nav-bar__title", "page-title". */
const PAGE_TITLE =
  /(?:^|[\s_-])(?:page(?:-?head(?:er)?)?|nav-?bar|app-?bar|top-?bar)(?:[_-]+\w+)*?[_-]+(?:title|center|name)(?:\s|$)/i;

/** The title of the whole page by its class, as pages for phones have it. */
export function isPageTitle(element: Element): boolean {
  return PAGE_TITLE.test(element.getAttribute('class') ?? '');
}

export function isHeading(element: Element): boolean {
  return HEADINGS.has(element.localName) || element.getAttribute('role') === 'heading' || isPageTitle(element);
}

/** The elements of one name side by side; one more than tabs may be where they are many. */
function lineOf(element: Element): Element[] {
  const line: Element[] = [];
  let one = element.parentElement?.firstElementChild ?? null;
  for (; one && line.length <= MOST_TABS; one = one.nextElementSibling)
    if (one.localName === element.localName) line.push(one);
  return line;
}

/** Every label asks for the same prints around it. */
const tabByClass = once(findTabByClass);

/** One of a line of equal elements, exactly one of which is marked as chosen by its class. */
function findTabByClass(print: Print): Tab | null {
  let at: Element | null = print.holder;
  for (let out = 0; at && out < TAB_DEPTH; out += 1, at = parentOf(at)) {
    const name = at.localName;
    if (NO_TABS.has(name)) return null;
    const line = lineOf(at);
    if (line.length < 2 || line.length > MOST_TABS) continue;
    const marked = line.filter(holdsCalledChosen);
    if (marked.length === 1 && line.every((one) => !/\d\.\d|:/.test(one.textContent.replace(IN_BRACKETS, ''))))
      return { tab: at, chosen: marked[0] === at };
  }
  return null;
}

/** One of several switches side by side that is set, where the others are not: they choose what is shown. */
function isPressedOfSeveral(element: Element): boolean {
  const name = element.getAttribute('role') === 'radio' ? 'aria-checked' : 'aria-pressed';
  if (element.getAttribute(name) !== 'true') return false;
  return [...(element.parentElement?.children ?? [])].some((other) => other.getAttribute(name) === 'false');
}

/** The tab that a print names, where it is the chosen one. */
export function chosenTab(print: Print): Element | null {
  const marked = nearest(
    print.holder,
    (element) => element.getAttribute('aria-selected') === 'true' || isPressedOfSeveral(element),
  );
  if (marked) return marked;
  const tab = print.text.length <= 12 ? tabByClass(print) : null;
  return tab?.chosen ? tab.tab : null;
}

/** What opened the part below it stands over that part. */
export function isOpener(control: Element): boolean {
  return (
    control.getAttribute('aria-expanded') === 'true' ||
    control.closest('details[open] > summary') !== null ||
    isOverItsPanel(control)
  );
}

/** In a list of parts to open each has its panel right below it; tabs stand together. */
function isOverItsPanel(element: Element): boolean {
  return element.getAttribute('role') === 'tab' && element.nextElementSibling?.getAttribute('role') === 'tabpanel';
}

/** A tab of a view that is not shown. */
export function isUnchosenTab(print: Print): boolean {
  return print.text.length <= 12 && tabByClass(print)?.chosen === false;
}

/** The tab list around a chosen tab: its panel follows it. */
export function tabList(tab: Element): Element {
  return nearest(tab, (element) => element.getAttribute('role') === 'tablist') ?? tab.parentElement ?? tab;
}

const SAYS_CHOSEN = ['aria-checked', 'aria-selected', 'aria-pressed'];

function isLabel(element: Element): element is HTMLLabelElement {
  return element.localName === 'label' && 'control' in element;
}

/** Whether a row of a table is the chosen one, by its round box or its class; null where neither says so. */
function isChosenRow(row: Element): boolean | null {
  const round = row.querySelector('input[type="radio"]');
  if (round && 'checked' in round) return round.checked === true;
  return isCalledChosen(row) || null;
}

/** Whether one of several is the chosen one, by its box or by what it says of itself; null where nothing says so. */
export function stateOf({ holder }: Print): boolean | null {
  for (let at: Element | null = holder; at; at = parentOf(at)) {
    if (/^(?:true|page|location)$/.test(at.getAttribute('aria-current') ?? '')) return true;
    const said = SAYS_CHOSEN.map((name) => at?.getAttribute(name)).find((value) => typeof value === 'string');
    if (said) return said === 'true';
    const row = at.localName === 'tr' ? isChosenRow(at) : null;
    if (row !== null) return row;
    const box = isLabel(at) ? at.control : null;
    if (box && 'checked' in box && /^(?:radio|checkbox)$/.test(box.getAttribute('type') ?? ''))
      return box.checked === true;
  }
  return null;
}

/** One letter that makes it another's or of another time. */
const WEIGHTY = /[原旧前后他她去]/;
const STARRED = /[\u4e00-\u9fff]?\*+[\u4e00-\u9fff]?(?:先生|女士)?/g;
/** The name of a place, which may be any, by what it ends with. */
const PLACE = /^(?:(?:(?![医保专社账])[\u4e00-\u9fff×]){1,7}?(?:省|自治区|[市县区州盟]))+/;
const BEFORE_INSURANCE = /^[\u4e00-\u9fff]{2,5}?(?=医(?:保|疗保障))/;

/** A title without the place that it begins with; a city by its short name only where it calls its insurance by it. */
function withoutPlace(lexicon: Lexicon, part: string): string {
  const rest = part.replace(PLACE, '');
  const [city] = BEFORE_INSURANCE.exec(rest) ?? [];
  return city && lexicon.isCity(city) ? rest.slice(city.length) : rest;
}

/** What a sentence has and a title has not. */
export const SENTENCE = /[,。!?;]|人[为是]|^(?:暂无|本页|如需)/;

/**
 * True for a title with words that nobody here knows, and that are not among `besides`: it may name another fund, somebody else
 * or nobody's page. A sentence is none.
 */
export function isStrange(lexicon: Lexicon, title: string, besides?: RegExp): boolean {
  const words = tight(title);
  if (SENTENCE.test(words)) return false;
  const han = words
    .replace(STARRED, '')
    .replace(lexicon.brands, '')
    .split(/[^\u4e00-\u9fff]+/)
    .map((part) => withoutPlace(lexicon, part))
    .join('');
  const rest = (besides ? han.replace(besides, '') : han).replace(lexicon.titles, '');
  return rest.length > 1 || WEIGHTY.test(rest);
}

/** What cities call their apps: "惠民通", "i厦门"; and what ends like one but is something to do. */
const APP_NAME = /^(?:i[\u4e00-\u9fff]{2,3}|[ie]?[\u4e00-\u9fff]{2,3}[通办])$/;
const NO_APP = /[开交沟接互卡财企薪贷商]通$|[代待帮经承]办$/;

/** True for a title that may be the name of an app, and says nothing of what the page shows. */
export function isAppName(title: string): boolean {
  return APP_NAME.test(tight(title)) && !NO_APP.test(tight(title));
}

/** A page's own title: its page comes first, and then the hall. */
export function ownTitle(page: Document): string {
  return page.title.normalize('NFKC').split(/[-_|—]/, 1)[0] ?? '';
}
