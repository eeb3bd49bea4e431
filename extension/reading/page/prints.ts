/** The page's text in the order in which it is shown, as "prints": one text node, or one field that cannot be edited. */

import type { Pause } from '../slices.ts';
import { searched } from './search.ts';
import { plain, printed, tight } from './text.ts';
import { insideOf, isElement, isNodes, isText } from './tree.ts';
import { isTime, WHEN } from './when.ts';
import { writtenAt } from './written.ts';

export interface Print {
  readonly index: number;
  readonly node: Text | Element;
  /** The element that holds the text (the field itself for a field). */
  readonly holder: Element;
  /** Normalised: NFKC, single spaces, trimmed. Never empty. */
  readonly text: string;
  /** A <br> stands between this print and the one before. */
  readonly broken: boolean;
}

interface Span {
  readonly first: number;
  readonly end: number;
}

export interface Prints {
  readonly all: readonly Print[];
  /** The prints inside an element: from `first` up to, not including, `end`. */
  within(element: Element): Span;
  /** No slot, no frame and no shadow root: the browser's own searches find all that is shown. */
  readonly isFlat: boolean;
  /**
   * The print in which each match ends, in order, each once. Searched is the page as lines, one for each print and without
   * any other white space: one search instead of one for each print. `words` is global, multi-line where it is bound to the
   * start or the end of a print, and reaches over a few lines at most.
   */
  endsOf(words: RegExp): Print[];
  /** The same, giving way in between on a page that is very long. */
  sought(words: RegExp, pause: Pause): Promise<Print[]>;
}

/** What an element's name says of it; most names say nothing. */
const NAMES = new Map<string, 'skipped' | 'may-show-others' | 'break' | 'field'>();
for (const name of 'script style noscript template textarea datalist svg canvas img picture video audio object embed map math head title del s strike'.split(
  ' ',
))
  NAMES.set(name, 'skipped');
// Slots, frames, and all that may have a shadow root (custom elements besides).
for (const name of 'slot iframe frame article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
  ' ',
))
  NAMES.set(name, 'may-show-others');
NAMES.set('br', 'break').set('input', 'field').set('select', 'field');
const NODES_PER_LOOK = 64;
/** Beyond this a page is no personal hall; reading stops rather than slowing the page. */
const MAX_NODES = 200_000;

function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select' && 'selectedOptions' in element;
}

/** What is chosen in a list: it says of which year or whose the things below are. A bare number is a page's size. */
function chosenText({ selectedOptions }: HTMLSelectElement): string {
  const text = plain([...selectedOptions].map((option) => option.textContent).join(' '));
  return (/\p{Script=Han}/u.test(text) && !/\d\.\d/.test(text)) || WHEN.test(text) ? text : '';
}

/** Told by its shape: a field in a frame is of another realm. */
export function isField(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && 'value' in element && 'readOnly' in element;
}

/** By these a narrow screen names the cells of a table whose heads it hides. */
const CELL_LABELS = ['data-label', 'data-title', 'data-th', 'data-name', 'data-header', 'data-column'];

/** What a cell calls itself, where a style sheet writes it before what is in it. */
function labelOf(cell: Element): string {
  if (!cell.hasAttributes() || !CELL_LABELS.some((name) => cell.hasAttribute(name))) return '';
  return plain(writtenAt(cell)[0]);
}

/** Text of a field that only shows something; of what a person may type nothing is read but a time, which may be chosen. */
function fieldText(element: Element): string {
  if (!isField(element) || !/^(?:text|number|month|date)$/.test(element.type)) return '';
  const text = plain(element.value);
  return element.readOnly || element.disabled || isTime(text) ? text : '';
}

/**
 * A number kept from a screen reader, which is given a copy that nobody sees: the number is what a person reads. Not so
 * where another number stands in sight beside it, nor for a view or a line that is hidden as a whole.
 */
function isNumberWithCopy(element: Element): boolean {
  if (!/^[\d\s.,¥¥元万]+$/.test(element.textContent)) return false;
  return ![...(element.parentElement?.children ?? [])].some((other) => {
    if (other === element || !/\d/.test(other.textContent)) return false;
    const { width, height } = other.getBoundingClientRect();
    return width > 2 && height > 2 && tight(other.textContent) !== tight(element.textContent);
  });
}

function isSkipped(element: Element): boolean {
  if (element.localName === 'sup' && /^\s*[*†]\s*$/.test(element.textContent)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true' && !isNumberWithCopy(element)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** An element that is being walked: its children one after the other, or those that a slot or a frame shows. */
interface Level {
  readonly element: Element;
  readonly first: number;
  readonly keepsLines: boolean;
  next: Node | null;
  readonly others: Iterator<Node> | null;
}

/** Collects every print below `root`; texts struck out, hidden from assistive technology or editable are left out. */
export async function collectPrints(root: Element, pause: Pause): Promise<Prints> {
  const all: Print[] = [];
  const texts: string[] = [];
  const spans = new Map<Element, Span>();
  const open: Level[] = [];
  let broken = false;
  let isFlat = true;
  let visited = 0;

  function add(node: Text | Element, holder: Element, text: string): void {
    if (text === '') return;
    all.push({ index: all.length, node, holder, text, broken });
    // A print has no other white space than spaces and the ends of its lines.
    texts.push(text.includes(' ') || text.includes('\n') ? tight(text) : text);
    broken = false;
  }

  /** Most elements hold one text and nothing else, or nothing at all: these need no level of their own. */
  function enter(element: Element, name: string, showsOthers: boolean): void {
    const first = all.length;
    if (name === 'td') add(element, element, labelOf(element));
    const keepsLines = name === 'pre';
    const inside = showsOthers ? insideOf(element, name) : element;
    if (inside !== element) isFlat = false;
    if (isNodes(inside)) {
      const others = inside.values();
      open.push({ element, first, keepsLines, next: others.next().value ?? null, others });
      return;
    }
    const next = inside.firstChild;
    if (next && (!isText(next) || next.nextSibling)) {
      open.push({ element, first, keepsLines, next, others: null });
      return;
    }
    if (next) {
      visited += 1;
      add(next, element, printed(next.data, keepsLines));
    }
    spans.set(element, { first, end: all.length });
  }

  function visit(node: Node, { element: holder, keepsLines }: Level): void {
    if (isText(node)) add(node, holder, printed(node.data, keepsLines));
    if (!isElement(node)) return;
    const name = node.localName;
    const says = NAMES.get(name);
    if (says === 'break') broken = true;
    else if (says === 'field') {
      const first = all.length;
      add(node, node, isSelect(node) ? chosenText(node) : fieldText(node));
      spans.set(node, { first, end: all.length });
    } else if (says !== 'skipped' && !isSkipped(node))
      enter(node, name, says === 'may-show-others' || name.includes('-'));
  }

  /** False at the end. A function of its own, as a browser makes those fast that are called often. */
  function visitSome(): boolean {
    const until = Math.min(visited + NODES_PER_LOOK, MAX_NODES);
    while (visited < until) {
      const top = open.at(-1);
      if (!top) return false;
      const node = top.next;
      if (node) {
        top.next = top.others ? (top.others.next().value ?? null) : node.nextSibling;
        visited += 1;
        visit(node, top);
      } else {
        spans.set(top.element, { first: top.first, end: all.length });
        open.pop();
      }
    }
    return visited < MAX_NODES;
  }

  enter(root, root.localName, true);
  while (visitSome()) await pause();
  for (const { element, first } of open) spans.set(element, { first, end: all.length });
  return { all, isFlat, ...searched(all, texts), within: (element) => spans.get(element) ?? { first: 0, end: 0 } };
}
