/**
 * The few elements of a page whose name may hold some words: the rest of a large page is never looked at closely. Searched
 * by the browser's own XPath and selectors, which cost a content script a fraction of walking the nodes itself.
 */

import { plain, tight } from '../reading/page/text.ts';
import { frameBody, isElement, isText, parentOf } from '../reading/page/tree.ts';

/** What can name an element without any text of its own. */
const NAMED = 'input, [aria-label], [aria-labelledby], [title], [alt], [value], [placeholder]';
const MAY_HOST = 'div, span, section, article, main, aside, nav, header, footer, p, blockquote, h1, h2, h3, h4, h5, h6';
const HOSTS_MS = 10_000;
const MOST_TEXTS = 20_000;
/** Characters with a plain form: Kangxi radicals, compatibility ideographs, full-width forms. */
const COMPATIBLE = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xff01, 0xff5e],
] as const;

/**
 * Every element that shows the first letter of the words, or the last (another verb may stand before it), or is named by an
 * attribute, and all that it stands in: nothing outside of these has the words in its name. Shadow roots and frames of the
 * same origin are entered.
 */
export function likelyElements(body: Element, words: string): ReadonlySet<Element> {
  const likely = new Set<Element>();
  const add = (from: Element | null) => {
    for (let at = from; at && !likely.has(at); at = parentOf(at)) likely.add(at);
  };
  add(body);
  const said = tight(plain(words));
  const letters = [said.charAt(0), said.slice(-1)].flatMap(lettersLike);
  if (letters.length === 0) return likely;
  const expression = `descendant-or-self::text()[${letters.map((each) => `contains(., "${each}")`).join(' or ')}]`;
  const places: Element[] = [body];
  for (let place = places.pop(); place; place = places.pop()) {
    for (const text of textsIn(place, expression)) add(parentOf(text));
    for (const named of place.querySelectorAll(NAMED)) add(named);
    if (place.matches(NAMED)) add(place);
    for (const frame of place.querySelectorAll('iframe, frame')) {
      const inner = frameBody(frame);
      if (inner) places.push(inner);
    }
    for (const host of hostsIn(place)) {
      for (const node of host.shadowRoot?.childNodes ?? []) {
        // Text beside the elements of a root belongs to its host.
        if (isText(node)) add(host);
      }
      places.push(...(host.shadowRoot?.children ?? []));
    }
  }
  return likely;
}

function* textsIn(place: Element, expression: string): Generator<Text> {
  const found = place.ownerDocument.evaluate(expression, place, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let index = 0; index < Math.min(found.snapshotLength, MOST_TEXTS); index++) {
    const node = found.snapshotItem(index);
    if (node && isText(node)) yield node;
  }
}

const lettersKnown = new Map<string, readonly string[]>();

/** The letter in every form that normalisation makes one; none for what an XPath text cannot hold. */
function lettersLike(letter: string): readonly string[] {
  if (letter === '' || letter === '"') return [];
  const known = lettersKnown.get(letter);
  if (known) return known;
  const forms = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
  for (const [from, to] of COMPATIBLE) {
    for (let code = from; code <= to; code++) {
      const form = String.fromCharCode(code);
      if (forms.has(form.normalize('NFKC'))) forms.add(form);
    }
  }
  const letters = [...forms];
  lettersKnown.set(letter, letters);
  return letters;
}

const hosts = new WeakMap<Element, { readonly at: number; readonly found: readonly Element[] }>();

/** Which elements have an open root can only be seen by asking each: asked again now and then. */
function hostsIn(place: Element): readonly Element[] {
  const known = hosts.get(place);
  if (known && performance.now() - known.at < HOSTS_MS) return known.found;
  const custom = place.ownerDocument.evaluate(
    'descendant-or-self::*[contains(local-name(), "-")]',
    place,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  const found: Element[] = [];
  const keep = (node: Node | null) => {
    if (node && isElement(node) && node.shadowRoot) found.push(node);
  };
  for (let index = 0; index < custom.snapshotLength; index++) keep(custom.snapshotItem(index));
  for (const each of place.querySelectorAll(MAY_HOST)) keep(each);
  keep(place);
  hosts.set(place, { at: performance.now(), found: [...new Set(found)] });
  return found;
}
