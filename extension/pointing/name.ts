/** The accessible name of a control, near enough to the accname standard for finding what a guide names. */

import { plain } from '../reading/page/text.ts';
import { childrenOf, isElement, isText } from '../reading/page/tree.ts';

const MAX_LENGTH = 200;
/** Ant Design's icons say their own name. */
const ICON = /^icon: .*/;

function written(element: Element, name: string): string {
  return plain(element.getAttribute(name) ?? '');
}

function labelledBy(element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  return plain(ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' '));
}

/** What a label says beside the field in it: a field's own text is what a person typed, or its choices. */
function wrapped(label: Element | null, field: Element): string {
  const own = field.textContent ?? '';
  const said = label?.textContent ?? '';
  return own === '' ? said : said.replace(own, ' ');
}

/** A value may be read only where it is the button's own caption; what a person typed never is. */
function fieldName(element: Element): string {
  if (!/^(?:input|select|textarea)$/.test(element.localName)) return '';
  if (/^(?:button|submit|reset)$/.test(element.getAttribute('type') ?? '')) return written(element, 'value');
  const label =
    element.id === '' ? null : element.ownerDocument.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  return (
    plain(label?.textContent ?? '') ||
    plain(wrapped(element.closest('label'), element)) ||
    written(element, 'placeholder')
  );
}

/** What is taken back says nothing. */
export function isStruckOut({ localName }: Element): boolean {
  return /^(?:s|del|strike)$/.test(localName);
}

function content(element: Element, depth: number, isSpoken = true): string {
  let text = '';
  for (const node of childrenOf(element)) {
    if (text.length > MAX_LENGTH) break;
    if (isText(node)) text += node.data;
    else if (
      isElement(node) &&
      !/^(?:script|style|template|noscript|select|textarea)$/.test(node.localName) &&
      !isStruckOut(node) &&
      (!isSpoken || node.getAttribute('aria-hidden') !== 'true') &&
      depth < 12
    ) {
      const named =
        written(node, 'aria-label').replace(ICON, '') || (node.localName === 'img' ? written(node, 'alt') : '');
      text += ` ${named || content(node, depth + 1, isSpoken)} `;
    }
  }
  return text;
}

/** Words that are shown and kept from being spoken: a control without any other name still has them. */
function onlySeen(element: Element): string {
  return element.querySelector('[aria-hidden="true"]') ? plain(content(element, 0, false)) : '';
}

const WORDS = /[\p{L}\p{N}]/u;

/** aria-labelledby, aria-label, a field's label, the visible content, then alt, title, a mark without words and what is only seen. */
export function nameOf(element: Element): string {
  const shown = /^(?:select|textarea)$/.test(element.localName) ? '' : plain(content(element, 0));
  return (
    labelledBy(element) ||
    written(element, 'aria-label') ||
    fieldName(element) ||
    (WORDS.test(shown) ? shown : '') ||
    written(element, 'alt') ||
    written(element, 'title') ||
    shown ||
    onlySeen(element)
  ).slice(0, MAX_LENGTH);
}
