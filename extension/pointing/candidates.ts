/** The elements of a page that answer to some words, each by the control that a person would press. */
import { tight } from '../reading/page/text.ts';
import { childrenOf, contains, isElement, nearest, parentOf } from '../reading/page/tree.ts';
import { choiceBefore, fieldBeside } from './field.ts';
import { isHeadline } from './headline.ts';
import { hasOwnWords, ownWords } from './inside.ts';
import { likelyElements } from './likely.ts';
import { isStruckOut, nameOf } from './name.ts';
import { type Region, regionOf } from './region.ts';
import { entryOf, isControl, isField, looksClickable, roleOf } from './role.ts';
import { isShown } from './shown.ts';
import { wayIn } from './way-in.ts';
import { isOtherService, type Match, matchOf } from './wording.ts';

export interface TargetQuery {
  /** The words on the control, as the guide has them. */
  readonly words: string;
  /** An ARIA role that the control must have ("button", "link", "tab", "menuitem", "textbox"). */
  readonly role?: string;
  /** The words of the menus above it, the outermost first: some draw their entries only when they are opened. */
  readonly trail?: readonly string[];
}

export interface Candidate {
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
/** What is explained in a sentence is done elsewhere, if it can be done elsewhere. */
const SENTENCE_SCORE = -3;
const SHORTEST_SENTENCE = 4;
/** A tile with a heading and a line or two. */
const LONGEST_TILE = 120;
/** Words that are set letter by letter, or in two colours. */
const MOST_PARTS = 6;
/** Services besides the one that answers: registering, ending and looking up under one name. */
const FEWEST_OTHERS = 2;

function* elementsOf(root: Element, among: ReadonlySet<Element>): Generator<Element> {
  const stack: Element[] = [root];
  for (let count = 0; count < MAX_ELEMENTS; count += 1) {
    const element = stack.pop();
    if (!element) return;
    yield element;
    if (/^(?:script|style|svg|template|noscript)$/.test(element.localName)) continue;
    const inside = [...childrenOf(element)].filter(isElement).reverse();
    stack.push(...inside.filter((each) => among.has(each) && !isStruckOut(each)));
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
  if (element.hasAttribute('title') || element.hasAttribute('aria-label') || hasOwnWords(element)) return true;
  const parts = element.children;
  return (
    parts.length > 1 &&
    parts.length <= MOST_PARTS &&
    [...parts].every((part) => part.childElementCount === 0 && !isControl(part))
  );
}

/** What a field asks for, beside its label. */
const ASKING = /^请(?:输入|选择|填写)/;

function matchBy(element: Element, name: string, words: string): Match | null {
  const asked = isField(element) ? (element.getAttribute('placeholder') ?? '') : '';
  const isAsked = asked !== name && matchOf(asked.replace(ASKING, ''), words.replace(ASKING, '')) === 'exact';
  return isAsked ? 'exact' : matchOf(name, words);
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
  const itsMatch = matchBy(element, name, query.words);
  const meant = itsMatch && meantBy(element, name, itsMatch, query.words);
  if (!meant || (query.role && roleOf(meant.target) !== query.role) || isHeadline(meant.target)) return null;
  const { target, text, match } = meant;
  const shownAs = standIn(target);
  const region = regionOf(target);
  const asControl = isControl(target) && !meant.isByTitle ? CONTROL_SCORE : 0;
  const asField = isField(target) ? FIELD_SCORE : 0;
  const around = parentOf(target);
  const inSentence = around && !isControl(around) && ownWords(around).length >= SHORTEST_SENTENCE ? SENTENCE_SCORE : 0;
  const score = MATCH_SCORE[match] + REGION_SCORE[region] + asControl + asField + inSentence;
  return { element: shownAs, text, match, region, score, shown: isShown(shownAs) };
}

/** Every element that answers to the words, the innermost of those that stand in each other. */
export function candidatesOn(body: Element, query: TargetQuery): readonly Candidate[] {
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

/** Several others of the page begin with the same words and are not meant; which of them all is, the words do not say. */
export function isOneOfManyServices(body: Element, words: string): boolean {
  const others = new Set<string>();
  for (const element of elementsOf(body, likelyElements(body, words))) {
    const name = isControl(element) || mayBeNamed(element) ? nameOf(element) : '';
    const isOther = isOtherService(name, words) && (isControl(element) || looksClickable(element));
    if (isOther && isShown(element)) others.add(tight(name));
  }
  return others.size >= FEWEST_OTHERS;
}
