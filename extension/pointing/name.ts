/** The accessible name of a control, near enough to the accname standard for finding what a guide names. */

import { plain } from '../reading/text.ts';
import { childrenOf, isElement, isText } from '../reading/tree.ts';

const MAX_LENGTH = 200;

function written(element: Element, name: string): string {
  return plain(element.getAttribute(name) ?? '');
}

function labelledBy(element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  return plain(ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' '));
}

/** A value may be read only where it is the button's own caption; what a person typed never is. */
function fieldName(element: Element): string {
  if (element.localName !== 'input') return '';
  if (/^(?:button|submit|reset)$/.test(element.getAttribute('type') ?? '')) return written(element, 'value');
  const label =
    element.id === '' ? null : element.ownerDocument.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  return (
    plain(label?.textContent ?? '') ||
    plain(element.closest('label')?.textContent ?? '') ||
    written(element, 'placeholder')
  );
}

function content(element: Element, depth: number): string {
  let text = '';
  for (const node of childrenOf(element)) {
    if (text.length > MAX_LENGTH) break;
    if (isText(node)) text += node.data;
    else if (
      isElement(node) &&
      !/^(?:script|style|template|noscript)$/.test(node.localName) &&
      node.getAttribute('aria-hidden') !== 'true' &&
      depth < 12
    ) {
      const named = written(node, 'aria-label') || (node.localName === 'img' ? written(node, 'alt') : '');
      text += ` ${named || content(node, depth + 1)} `;
    }
  }
  return text;
}

/** aria-labelledby, aria-label, a field's label, the visible content, then alt and title. */
export function nameOf(element: Element): string {
  return (
    labelledBy(element) ||
    written(element, 'aria-label') ||
    fieldName(element) ||
    plain(content(element, 0)) ||
    written(element, 'alt') ||
    written(element, 'title')
  ).slice(0, MAX_LENGTH);
}
