/** The page's text in the order in which it is shown, as "prints": one text node, or one field that cannot be edited. */

import type { Pause } from './slices.ts';
import { plain, printed, tight } from './text.ts';
import { insideOf, isElement, isText } from './tree.ts';

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
  end: number;
}

export interface Prints {
  readonly all: readonly Print[];
  /** The prints inside an element: from `first` up to, not including, `end`. */
  within(element: Element): { readonly first: number; readonly end: number };
}

const SKIPPED = new Set(
  'script style noscript template textarea datalist svg canvas img picture video audio object embed map math head title del s strike'.split(
    ' ',
  ),
);
/** Slots, frames, and all that may have a shadow root (custom elements besides). */
const MAY_SHOW_OTHERS = new Set(
  'slot iframe frame article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);
const NODES_PER_LOOK = 64;
/** Beyond this a page is no personal hall; reading stops rather than slowing the page. */
const MAX_NODES = 200_000;

function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select' && 'selectedOptions' in element;
}

/** What is chosen in a list: it says of which year or whose the things below are. A bare number is a page's size. */
function chosenText({ selectedOptions }: HTMLSelectElement): string {
  const text = plain([...selectedOptions].map((option) => option.textContent).join(' '));
  return /\p{Script=Han}|^(?:19|20)\d\d$/u.test(text) && !/\d\.\d/.test(text) ? text : '';
}

function isField(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && 'value' in element && 'readOnly' in element;
}

/** Text of a field that only shows something; what a person may type into is never read. */
function fieldText(element: Element): string {
  if (!isField(element)) return '';
  const shown = (element.type === 'text' || element.type === 'number') && (element.readOnly || element.disabled);
  return shown ? plain(element.value) : '';
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
  if (element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true' && !isNumberWithCopy(element)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** An element that is being walked: its children one after the other, or those that a slot or a frame shows. */
interface Level {
  readonly element: Element;
  readonly span: Span;
  next: Node | null;
  readonly others: Iterator<Node> | null;
}

function levelOf(element: Element, name: string, span: Span): Level {
  const inside = MAY_SHOW_OTHERS.has(name) || name.includes('-') ? insideOf(element) : element;
  if ('firstChild' in inside) return { element, span, next: inside.firstChild, others: null };
  const others = inside.values();
  return { element, span, next: others.next().value ?? null, others };
}

/** Collects every print below `root`; texts struck out, hidden from assistive technology or editable are left out. */
export async function collectPrints(root: Element, pause: Pause): Promise<Prints> {
  const all: Print[] = [];
  const spans = new Map<Element, Span>();
  const open: Level[] = [];
  let broken = false;
  let visited = 0;

  function enter(element: Element, name: string): Level {
    const span = { first: all.length, end: all.length };
    spans.set(element, span);
    const level = levelOf(element, name, span);
    open.push(level);
    return level;
  }
  function add(node: Text | Element, holder: Element, text: string): void {
    if (text === '') return;
    all.push({ index: all.length, node, holder, text, broken });
    broken = false;
  }

  let top: Level | undefined = enter(root, root.localName);
  while (top && visited < MAX_NODES) {
    const node: Node | null = top.next;
    if (!node) {
      top.span.end = all.length;
      open.pop();
      top = open.at(-1);
      continue;
    }
    top.next = top.others ? (top.others.next().value ?? null) : node.nextSibling;
    visited += 1;
    if (visited % NODES_PER_LOOK === 0) await pause();
    if (isElement(node)) {
      const name = node.localName;
      if (name === 'br') broken = true;
      else if (name === 'input' || name === 'select') {
        const first = all.length;
        add(node, node, isSelect(node) ? chosenText(node) : fieldText(node));
        spans.set(node, { first, end: all.length });
      } else if (!SKIPPED.has(name) && !isSkipped(node)) top = enter(node, name);
    } else if (isText(node)) add(node, top.element, printed(node.data, top.element.localName === 'pre'));
  }
  for (const { span } of open) span.end = all.length;

  return { all, within: (element) => spans.get(element) ?? { first: 0, end: 0 } };
}
