/** The page's text in the order in which it is shown, as "prints": one text node, or one field that cannot be edited. */

import type { Pause } from './slices.ts';
import { plain } from './text.ts';
import { childrenOf, isElement, isText, parentOf } from './tree.ts';

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

export interface Prints {
  readonly all: readonly Print[];
  /** The prints inside an element: from `first` up to, not including, `end`. */
  within(element: Element): { readonly first: number; readonly end: number };
}

const SKIPPED =
  /^(script|style|noscript|template|textarea|select|datalist|svg|canvas|img|picture|video|audio|object|embed|map|math|head|title|del|s|strike)$/;
const NODES_PER_LOOK = 256;
/** Beyond this a page is no personal hall; reading stops rather than slowing the page. */
const MAX_NODES = 200_000;

function isField(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && 'value' in element && 'readOnly' in element;
}

/** Text of a field that only shows something; what a person may type into is never read. */
function fieldText(element: Element): string {
  if (!isField(element)) return '';
  const shown = (element.type === 'text' || element.type === 'number') && (element.readOnly || element.disabled);
  return shown ? plain(element.value) : '';
}

function isSkipped(element: Element): boolean {
  if (SKIPPED.test(element.localName)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false';
}

/** Collects every print below `root`; texts struck out, hidden from assistive technology or editable are left out. */
export async function collectPrints(root: Element, pause: Pause): Promise<Prints> {
  const all: Print[] = [];
  const spans = new Map<Element, { first: number; end: number }>();
  const open: { element: Element; rest: Iterator<Node>; span: { first: number; end: number } }[] = [];
  let broken = false;
  let visited = 0;

  function enter(element: Element): void {
    const span = { first: all.length, end: all.length };
    spans.set(element, span);
    open.push({ element, rest: childrenOf(element)[Symbol.iterator](), span });
  }
  function add(node: Text | Element, holder: Element, text: string): void {
    if (text === '') return;
    all.push({ index: all.length, node, holder, text, broken });
    broken = false;
  }

  enter(root);
  for (let top = open.at(-1); top && visited < MAX_NODES; top = open.at(-1)) {
    const { done, value: node } = top.rest.next();
    if (done) {
      top.span.end = all.length;
      open.pop();
      continue;
    }
    visited += 1;
    if (visited % NODES_PER_LOOK === 0) await pause();
    if (isText(node)) add(node, parentOf(node) ?? top.element, plain(node.data));
    else if (isElement(node)) {
      if (node.localName === 'br') broken = true;
      else if (node.localName === 'input') {
        const first = all.length;
        add(node, node, fieldText(node));
        spans.set(node, { first, end: all.length });
      } else if (!isSkipped(node)) enter(node);
    }
  }
  for (const { span } of open) span.end = all.length;

  return { all, within: (element) => spans.get(element) ?? { first: 0, end: 0 } };
}
