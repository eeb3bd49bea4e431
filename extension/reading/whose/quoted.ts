/** What a page shows as said by somebody else, or as a picture of a page. */

import { nearest } from '../page/tree.ts';

/** Layui paints its notes as quotations. */
const NOTE = /layui/;
const OF_A_PAGE = /图\s?\d|页面|示意|截图/;

function quotes(element: Element): boolean {
  if (element.localName === 'blockquote') return !NOTE.test(element.className);
  if (element.localName === 'figure') return OF_A_PAGE.test(element.querySelector('figcaption')?.textContent ?? '');
  return element.localName === 'code';
}

/** True inside a quotation, or a figure whose caption says that it shows a page. */
export function isQuoted(part: Element): boolean {
  return nearest(part, quotes) !== null;
}
