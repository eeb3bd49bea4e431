/** What stands in an element, as far as it can be seen, and which elements are made alike. */
import { childrenOf, isElement, isText } from '../reading/page/tree.ts';

export function elementsIn(parent: Element): readonly Element[] {
  return [...childrenOf(parent)]
    .filter(isElement)
    .filter((each) => !/^(?:style|script|template)$/.test(each.localName));
}

/** Words that stand in an element itself, and not in a part of it. */
export function ownWords(element: Element): string {
  return [...element.childNodes].map((node) => (isText(node) ? node.data.trim() : '')).join('');
}

export function hasOwnWords(element: Element): boolean {
  return ownWords(element) !== '';
}

/** Of one kind: what a state adds to its class aside. */
export function isAlike(one: Element, other: Element): boolean {
  const kind = (each: Element): string => `${each.localName} ${each.classList[0]} ${each.getAttribute('role')}`;
  return kind(one) === kind(other);
}
