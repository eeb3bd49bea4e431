/** Finds the control that a guide's step speaks of, by role and by the words a person sees or hears. */

import { tight } from '../reading/page/text.ts';
import { childrenOf, contains, isElement, isText, nearest, parentOf } from '../reading/page/tree.ts';
import { choiceBefore, fieldBeside } from './field.ts';
import { isHeadline } from './headline.ts';
import { likelyElements } from './likely.ts';
import { nameOf } from './name.ts';
import { isCollapsed, likelyOpener, openerOf } from './opener.ts';
import { isDisabled } from './reachable.ts';
import { type Region, regionOf } from './region.ts';
import { entryOf, isControl, looksClickable, roleOf } from './role.ts';
import { isShown } from './shown.ts';
import { wayIn } from './way-in.ts';
import { type Match, matchOf } from './wording.ts';

export interface TargetQuery {
  /** The words on the control, as the guide has them. */
  readonly words: string;
  /** An ARIA role that the control must have ("button", "link", "tab", "menuitem", "textbox"). */
  readonly role?: string;
  /** The words of the menus above it, the outermost first: some draw their entries only when they are opened. */
  readonly trail?: readonly string[];
}

/**
 * How the words were found. `…-in-menu` and the like: others match as well, and this one stands in the likeliest part of the
 * page. `…-beside`: others match as well, and this one stands with the words of the trail. `opener`: it is folded away behind this. `likely-opener`: nothing of it is there yet, and this menu may hold it.
 */
export type TargetReason = Match | `${Match}-in-${Region}` | `${Match}-beside` | 'opener' | 'likely-opener';

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
  readonly match: Match;
  readonly region: Region;
  readonly score: number;
  readonly shown: boolean;
}

const MAX_ELEMENTS = 60_000;
const REGION_SCORE: Readonly<Record<Region, number>> = { dialog: 5, menu: 4, main: 3, other: 2, article: 1, footer: 0 };
const MATCH_SCORE = { exact: 100, 'starts-with': 40, contains: 20 } as const;
const CONTROL_SCORE = 10;
/** Of a field and the button beside it that have the same words (搜索) the button does what they say. */
const FIELD_SCORE = -0.5;
const FIELD_ROLE = /^(?:textbox|searchbox|combobox|spinbutton)$/;
/** A tile with a heading and a line or two. */
const LONGEST_TILE = 120;
/** Words that are set letter by letter, or in two colours. */
const MOST_PARTS = 6;

function* elementsOf(root: Element, among: ReadonlySet<Element>): Generator<Element> {
  const stack: Element[] = [root];
  for (let count = 0; count < MAX_ELEMENTS; count += 1) {
    const element = stack.pop();
    if (!element) return;
    yield element;
    if (/^(?:script|style|svg|template|noscript)$/.test(element.localName)) continue;
    const inside = [...childrenOf(element)].filter(isElement).reverse();
    stack.push(...inside.filter((each) => among.has(each)));
  }
}

/** Libraries hide the native box or button of a choice and draw their own: the label that is seen stands for it. */
function standIn(target: Element): Element {
  if (target.localName !== 'input' || isShown(target)) return target;
  const label =
    target.closest('label') ??
    (target.id === '' ? null : target.ownerDocument.querySelector(`label[for="${CSS.escape(target.id)}"]`));
  return label && isShown(label) ? label : target;
}

/** Elements that may be named without being a control: with text of their own, a title, or words set in parts. */
function mayBeNamed(element: Element): boolean {
  if (element.hasAttribute('title') || element.hasAttribute('aria-label')) return true;
  if ([...element.childNodes].some((node) => isText(node) && node.data.trim() !== '')) return true;
  const parts = element.children;
  return (
    parts.length > 1 &&
    parts.length <= MOST_PARTS &&
    [...parts].every((part) => part.childElementCount === 0 && !isControl(part))
  );
}

interface Meant {
  readonly target: Element;
  readonly text: string;
  readonly match: Match;
  /** The card's title has the words, and not the control: one that has them itself is better. */
  readonly isByTitle?: true;
}

/** The control that a name stands on: itself, what it stands in, the field beside it, the tile around it, or the one button of its card. */
function meantBy(element: Element, text: string, match: Match, words: string): Meant | null {
  if (isControl(element)) return { target: element, text, match };
  const holder = nearest(element, (at) => isControl(at) || looksClickable(at));
  const holderText = holder ? nameOf(holder) : '';
  const holderMatch = holder && matchOf(holderText, words);
  if (holder && holderMatch) return { target: holder, text: holderText, match: holderMatch };
  const choice = match === 'contains' ? null : choiceBefore(element);
  if (choice) return { target: choice, text, match };
  if (match !== 'exact') return null;
  const field = fieldBeside(element);
  if (field) return { target: field, text, match };
  const isTile = holder && holderText.length <= LONGEST_TILE && !/^(?:body|html)$/.test(holder.localName);
  const tile = isTile ? holder : entryOf(element);
  if (tile) return { target: tile, text, match };
  const button = wayIn(element);
  return button && { target: button, text, match, isByTitle: true };
}

function candidateOf(element: Element, query: TargetQuery): Candidate | null {
  if (!isControl(element) && !mayBeNamed(element)) return null;
  const name = nameOf(element);
  const itsMatch = matchOf(name, query.words);
  const meant = itsMatch && meantBy(element, name, itsMatch, query.words);
  if (!meant || (query.role && roleOf(meant.target) !== query.role) || isHeadline(meant.target)) return null;
  const { target, text, match } = meant;
  const shownAs = standIn(target);
  const region = regionOf(target);
  const asControl = isControl(target) && !meant.isByTitle ? CONTROL_SCORE : 0;
  const asField = FIELD_ROLE.test(roleOf(target) ?? '') ? FIELD_SCORE : 0;
  const score = MATCH_SCORE[match] + REGION_SCORE[region] + asControl + asField;
  return { element: shownAs, text, match, region, score, shown: isShown(shownAs) };
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

function hit(element: Element, reason: TargetReason, text = nameOf(element)): Target {
  return { found: true, element, text, path: pathOf(element), reason };
}

/**
 * Finds the target of a step: visible, enabled, named by the words, in the likeliest part of the page. A target inside a
 * collapsed menu is answered with its opener. Changes nothing on the page and never throws for what a page contains.
 */
export function findTarget(page: Document, query: TargetQuery): Target {
  if (!page.body) return { found: false, reason: 'missing' };
  const innermost = candidatesOn(page.body, query);
  const usable = innermost
    .filter((one) => !one.shown || !isDisabled(one.element))
    .sort((one, other) => other.score - one.score);
  const [best, second] = usable.filter((one) => one.shown);
  const behind = usable.find((one) => !one.shown);
  if (behind && (!best || (behind.match === 'exact' && best.match !== 'exact'))) {
    const opener = openerOf(behind.element);
    if (opener && !isDisabled(opener)) return hit(opener, 'opener');
  }
  if (best?.match !== 'exact') {
    const opener = openerOnTrail(page, query.trail ?? []);
    if (opener) return hit(opener, 'opener');
  }
  if (!best) {
    if (innermost.some((one) => one.shown)) return { found: false, reason: 'disabled' };
    const opener = likelyOpener(page, query.words);
    return opener ? hit(opener, 'likely-opener') : { found: false, reason: 'missing' };
  }
  if (second && second.score === best.score && !leadsToSame(best.element, second.element)) {
    const alike = usable.filter((one) => one.shown && one.score === best.score);
    const one = besideTrail(alike, query.trail ?? []);
    return one ? hit(one.element, `${one.match}-beside`, one.text) : { found: false, reason: 'ambiguous' };
  }
  const isChosen = second?.match === best.match && second.region !== best.region;
  return hit(best.element, isChosen ? `${best.match}-in-${best.region}` : best.match, best.text);
}

/** Every element that answers to the words, the innermost of those that stand in each other. */
function candidatesOn(body: Element, query: TargetQuery): readonly Candidate[] {
  const byElement = new Map<Element, Candidate>();
  for (const element of elementsOf(body, likelyElements(body, query.words))) {
    const candidate = candidateOf(element, query);
    const known = candidate && byElement.get(candidate.element);
    if (candidate && (!known || known.score < candidate.score)) byElement.set(candidate.element, candidate);
  }
  const all = [...byElement.values()];
  return all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && contains(one.element, other.element) && other.score >= one.score - CONTROL_SCORE,
      ),
  );
}

/** The innermost menu of the trail that is on the page and still closed. */
function openerOnTrail(page: Document, trail: readonly string[]): Element | null {
  for (const words of trail.toReversed()) {
    const way = findTarget(page, { words });
    if (way.found && (way.reason === 'opener' || (way.reason.startsWith('exact') && isCollapsed(way.element))))
      return way.element;
  }
  return null;
}

/** The one of several alike whose row or card says the words of the step before ("家庭共济 … 办理"). */
function besideTrail(alike: readonly Candidate[], trail: readonly string[]): Candidate | null {
  for (const words of trail.toReversed()) {
    const telling = alike.filter(({ element }) => {
      const others = alike.filter((each) => each.element !== element);
      let own: Element | null = null;
      for (
        let at = parentOf(element);
        at && !others.some((other) => at && contains(at, other.element));
        at = parentOf(at)
      )
        own = at;
      return own !== null && tight(own.textContent ?? '').includes(tight(words));
    });
    if (telling.length === 1) return telling[0] ?? null;
  }
  return null;
}

/** Two links to one place are one target; the first is as good as the other. */
function leadsToSame(one: Element, other: Element): boolean {
  const address = one.getAttribute('href');
  return (
    address !== null && address !== '' && !/^(?:#|javascript:)/.test(address) && address === other.getAttribute('href')
  );
}
