/** The figure at a place that the person points at, with the balance's words nearest to it. */

import type { Fen } from '../../shared/money.ts';
import { readAmount } from '../reading/page/amount.ts';
import { plain } from '../reading/page/text.ts';
import type { Figure, Reader } from '../reading/reading.ts';

/** What a text is the label of. */
export type LabelOf = Reader['labelOf'];

const LONGEST_TEXT = 60;
const CLIMB = 4;

/** The words before the amount of an element, and the amount; null where there is no single one: text, a date, a masked or a card number. */
function amountIn(element: Element): { readonly before: string; readonly fen: Fen } | null {
  const text = plain(element.textContent ?? '');
  if (text.length > LONGEST_TEXT) return null;
  const [, before = '', after = ''] = /^(.*?[::])?(.*)$/s.exec(text) ?? [];
  const amount = readAmount(after) ?? readAmount(text);
  return amount && { before, fen: amount.fen };
}

export function holdsAmount(element: Element): boolean {
  return amountIn(element) !== null;
}

/** Null where there is no single amount. */
export function figureAt(element: Element, labelOf: LabelOf): Figure | null {
  const amount = amountIn(element);
  if (!amount) return null;
  const label = labelOf(amount.before) ?? labelBefore(element, labelOf);
  return { kind: label?.kind ?? 'total', fen: amount.fen, label: label?.words ?? '' };
}

/** The closest text before the figure that is a balance's label: siblings first, then those of the parents. */
function labelBefore(element: Element, labelOf: LabelOf) {
  let at: Element | null = element;
  for (let climb = 0; climb < CLIMB && at && at !== at.ownerDocument.body; climb++, at = at.parentElement) {
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling) {
      const label = labelOf(plain(other.textContent ?? '').slice(0, LONGEST_TEXT));
      if (label) return label;
      if (/\d/.test(other.textContent ?? '')) break;
    }
  }
  return null;
}
