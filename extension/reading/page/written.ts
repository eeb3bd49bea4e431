/** What no text of a page has: what a style sheet writes at an element. */

import { plain } from './text.ts';

const IMAGE = /url\([^)]*\)/g;
const QUOTED = /"((?:[^"\\]|\\.)*)"/g;
const HAN = /[\u4e00-\u9fff]/;

/** The words that a style sheet writes before and after what is in an element; icons, marks and units have none. */
export function writtenAt(element: Element): readonly [string, string] {
  const view = element.ownerDocument.defaultView;
  const words = (part: '::before' | '::after'): string => {
    const { content = '', display, visibility } = view?.getComputedStyle(element, part) ?? {};
    if (!HAN.test(content) || display === 'none' || visibility === 'hidden') return '';
    return [...content.replace(IMAGE, '').matchAll(QUOTED)].map(([, each = '']) => each).join('');
  };
  return [words('::before'), words('::after')];
}

/** A text as it is seen: with what is written at the elements that it stands in, the outermost first. */
export function asWritten(text: string, elements: readonly Element[]): string {
  const written = elements.map(writtenAt);
  const before = written.map(([words]) => words);
  return plain([...before, text, ...written.map(([, words]) => words).reverse()].join(''));
}
