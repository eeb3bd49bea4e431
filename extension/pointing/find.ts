/** Finds the control that a guide's step speaks of, by role and by the words a person sees or hears. */

import { plain, tight } from '../reading/text.ts';
import { childrenOf, contains, isElement, isText, nearest, parentOf } from '../reading/tree.ts';
import { likelyElements } from './likely.ts';
import { nameOf } from './name.ts';
import { type Region, regionOf } from './region.ts';

export interface TargetQuery {
  /** The words on the control, as the guide has them. */
  readonly words: string;
  /** An ARIA role that the control must have ("button", "link", "tab", "menuitem", "textbox"). */
  readonly role?: string;
}

export type TargetReason = 'exact' | 'starts-with' | 'contains' | 'opener';

export type Target =
  | {
      readonly found: true;
      readonly element: Element;
      readonly text: string;
      /** A readable path for people who look into it; never used to find the element again. */
      readonly path: string;
      readonly reason: TargetReason;
    }
  | { readonly found: false; readonly reason: 'missing' | 'ambiguous' | 'disabled' };

interface Candidate {
  readonly element: Element;
  readonly text: string;
  readonly match: Exclude<TargetReason, 'opener'>;
  readonly region: Region;
  readonly score: number;
  readonly shown: boolean;
}

const MAX_ELEMENTS = 60_000;
/** The words have to make up a good part of a longer name: a whole card is not named by one word in it. */
const LONGEST_NAME = 3;
const REGION_SCORE: Readonly<Record<Region, number>> = { dialog: 5, menu: 4, main: 3, other: 2, article: 1, footer: 0 };
const MATCH_SCORE = { exact: 100, 'starts-with': 40, contains: 20 } as const;
const CONTROL_SCORE = 10;

const NATIVE_ROLE: Readonly<Record<string, string>> = {
  a: 'link',
  button: 'button',
  summary: 'button',
  select: 'combobox',
  option: 'option',
  textarea: 'textbox',
};
const CONTROL_ROLE =
  /^(?:button|link|menuitem|menuitemradio|menuitemcheckbox|tab|option|treeitem|switch|checkbox|radio|textbox|combobox|searchbox)$/;

/** The element's role, written or native; null for one that has none to act on. */
export function roleOf(element: Element): string | null {
  const written = element.getAttribute('role');
  if (written) return written;
  if (element.localName === 'input') {
    const type = element.getAttribute('type') ?? 'text';
    if (/^(?:button|submit|reset|image)$/.test(type)) return 'button';
    return /^(?:checkbox|radio)$/.test(type) ? type : 'textbox';
  }
  if (element.localName === 'a' && !element.hasAttribute('href') && !element.hasAttribute('onclick')) return null;
  return NATIVE_ROLE[element.localName] ?? null;
}

function isControl(element: Element): boolean {
  const role = roleOf(element);
  if (role !== null && CONTROL_ROLE.test(role)) return true;
  if (element.localName === 'li' && element.hasAttribute('tabindex')) return true;
  return element.hasAttribute('onclick') || element.getAttribute('tabindex') === '0';
}

/** A pointer for a cursor is how frameworks' click handlers show; only where the parent has none yet. */
function looksClickable(element: Element): boolean {
  const cursor = (at: Element): string => at.ownerDocument.defaultView?.getComputedStyle(at).cursor ?? '';
  if (cursor(element) !== 'pointer') return false;
  const parent = parentOf(element);
  return !parent || cursor(parent) !== 'pointer';
}

export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return false;
  const view = element.ownerDocument.defaultView;
  return !view || (box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0 && !isClippedAway(element, box));
}

/** A collapsed menu often has its height cut to nothing rather than being hidden. */
function isClippedAway(element: Element, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView;
  const clip = nearest(parentOf(element), (at) => {
    if (at.localName === 'body' || at.localName === 'html' || !view) return false;
    if (!/hidden|clip/.test(view.getComputedStyle(at).overflowY + view.getComputedStyle(at).overflowX)) return false;
    const edge = at.getBoundingClientRect();
    const width = Math.min(box.right, edge.right) - Math.max(box.left, edge.left);
    const height = Math.min(box.bottom, edge.bottom) - Math.max(box.top, edge.top);
    return width < Math.min(box.width, 4) || height < Math.min(box.height, 4);
  });
  return clip !== null;
}

/** Nothing outside a modal dialog that the page has open can be pressed, nor anything inert. */
function isInert(element: Element): boolean {
  if (nearest(element, (at) => at.hasAttribute('inert')) !== null) return true;
  const modal = [...element.ownerDocument.querySelectorAll('dialog:modal')].at(-1);
  return modal !== undefined && !contains(modal, element);
}

export function isDisabled(element: Element): boolean {
  return (
    isInert(element) ||
    nearest(
      element,
      (at) =>
        at.getAttribute('aria-disabled') === 'true' ||
        (at.hasAttribute('disabled') && at.getAttribute('disabled') !== 'false'),
    ) !== null ||
    nearest(element, (at) => /(?:^|[\s-])(?:is-)?disabled(?:\s|$)/.test(at.getAttribute('class') ?? '')) !== null
  );
}

function* elementsOf(root: Element, among: ReadonlySet<Element> | null = null): Generator<Element> {
  const stack: Element[] = [root];
  for (let count = 0; count < MAX_ELEMENTS; count += 1) {
    const element = stack.pop();
    if (!element) return;
    yield element;
    if (/^(?:script|style|svg|template|noscript)$/.test(element.localName)) continue;
    const inside = [...childrenOf(element)].filter(isElement).reverse();
    stack.push(...(among ? inside.filter((each) => among.has(each)) : inside));
  }
}

function matchOf(name: string, words: string): Candidate['match'] | null {
  const text = tight(name).toLowerCase();
  const wanted = tight(plain(words)).toLowerCase();
  if (text === '' || wanted === '') return null;
  if (text.replace(/[>›»→…:()0-9]+$/, '') === wanted || text === wanted) return 'exact';
  if (!text.includes(wanted) || text.length > wanted.length * LONGEST_NAME + 6) return null;
  return text.startsWith(wanted) ? 'starts-with' : 'contains';
}

/** Libraries hide the native box or button of a choice and draw their own: the label that is seen stands for it. */
function standIn(target: Element): Element {
  if (target.localName !== 'input' || isShown(target)) return target;
  const label =
    target.closest('label') ??
    (target.id === '' ? null : target.ownerDocument.querySelector(`label[for="${CSS.escape(target.id)}"]`));
  return label && isShown(label) ? label : target;
}

function candidateOf(element: Element, query: TargetQuery): Candidate | null {
  const own = [...element.childNodes].some((node) => isText(node) && node.data.trim() !== '');
  const control = isControl(element);
  if (!control && !own) return null;
  const text = nameOf(element);
  const match = matchOf(text, query.words);
  if (!match) return null;
  const target = control ? element : (nearest(element, (at) => isControl(at) || looksClickable(at)) ?? null);
  if (!target || matchOf(nameOf(target), query.words) === null) return null;
  const shownAs = standIn(target);
  if (query.role && roleOf(target) !== query.role) return null;
  const region = regionOf(target);
  const score = MATCH_SCORE[match] + REGION_SCORE[region] + (isControl(target) ? CONTROL_SCORE : 0);
  return {
    element: shownAs,
    text: nameOf(target),
    match: matchOf(nameOf(target), query.words) ?? match,
    region,
    score,
    shown: isShown(shownAs),
  };
}

/** "nav > ul > li:2 > a", from the nearest ids-free landmark down: for people, and stable enough to compare. */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body' && steps.length < 8; at = parentOf(at)) {
    const name = at.localName;
    const parent: Element | null = parentOf(at);
    const alike = parent ? [...childrenOf(parent)].filter((node) => isElement(node) && node.localName === name) : [];
    steps.unshift(alike.length > 1 ? `${name}:${alike.indexOf(at) + 1}` : name);
  }
  return steps.join(' > ');
}

function hit(element: Element, reason: TargetReason): Target {
  return { found: true, element, text: nameOf(element), path: pathOf(element), reason };
}

/** The control that opens what hides an element: named by aria-controls, a collapsed menu's title, or a <summary>. */
function openerOf(hidden: Element): Element | null {
  for (let at: Element | null = hidden; at; at = parentOf(at)) {
    const id = at.id;
    const named =
      id === ''
        ? null
        : at.ownerDocument.querySelector(
            `[aria-controls="${CSS.escape(id)}"], [href="#${CSS.escape(id)}"], [data-bs-target="#${CSS.escape(id)}"]`,
          );
    if (named && isShown(named) && !contains(named, hidden)) return named;
    if (at.localName === 'details' && !at.hasAttribute('open')) return at.querySelector('summary');
    const parent: Element | null = parentOf(at);
    if (!parent || parent.localName === 'body') return null;
    if (!isShown(at) && isShown(parent)) return titleBefore(at, parent);
  }
  return null;
}

/** The shown title that stands before a hidden list in the same menu entry. */
function titleBefore(hidden: Element, parent: Element): Element | null {
  const siblings = [...childrenOf(parent)].filter(isElement);
  for (const sibling of siblings.slice(0, siblings.indexOf(hidden)).reverse()) {
    if (!isShown(sibling) || nameOf(sibling) === '') continue;
    const inside = [...elementsOf(sibling)].find((at) => isControl(at) && isShown(at));
    return inside ?? sibling;
  }
  return /^(?:li|details)$/.test(parent.localName) || /menuitem|treeitem/.test(parent.getAttribute('role') ?? '')
    ? parent
    : null;
}

/**
 * Finds the target of a step: visible, enabled, named by the words, in the likeliest part of the page. A target inside a
 * collapsed menu is answered with its opener. Changes nothing on the page and never throws for what a page contains.
 */
export function findTarget(page: Document, query: TargetQuery): Target {
  if (!page.body) return { found: false, reason: 'missing' };
  const byElement = new Map<Element, Candidate>();
  for (const element of elementsOf(page.body, likelyElements(page.body, query.words))) {
    const candidate = candidateOf(element, query);
    const known = candidate && byElement.get(candidate.element);
    if (candidate && (!known || known.score < candidate.score)) byElement.set(candidate.element, candidate);
  }
  const all = [...byElement.values()];
  const innermost = all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && contains(one.element, other.element) && other.score >= one.score - CONTROL_SCORE,
      ),
  );
  const usable = innermost.filter((one) => !isDisabled(one.element));
  const shown = usable.filter((one) => one.shown).sort((one, other) => other.score - one.score);
  const hidden = usable.filter((one) => !one.shown).sort((one, other) => other.score - one.score);
  const [best, second] = shown;
  const [behind] = hidden;
  if (behind?.match === 'exact' && best?.match !== 'exact') {
    const opener = openerOf(behind.element);
    if (opener && !isDisabled(opener)) return hit(opener, 'opener');
  }
  if (!best) {
    const opener = behind ? openerOf(behind.element) : null;
    if (opener) return hit(opener, 'opener');
    return {
      found: false,
      reason: innermost.length > usable.length && innermost.some((one) => one.shown) ? 'disabled' : 'missing',
    };
  }
  if (second && second.score === best.score && !leadsToSame(best.element, second.element))
    return { found: false, reason: 'ambiguous' };
  return hit(best.element, best.match);
}

/** Two links to one place are one target; the first is as good as the other. */
function leadsToSame(one: Element, other: Element): boolean {
  const address = one.getAttribute('href');
  return (
    address !== null && address !== '' && !/^(?:#|javascript:)/.test(address) && address === other.getAttribute('href')
  );
}
