/** The figure at a place that the person points at, with the balance's words nearest to it. */

import { readBalanceLabel } from '../reading/balances/label.ts';
import { readAmount } from '../reading/page/amount.ts';
import { plain } from '../reading/page/text.ts';
import type { Figure } from '../reading/reading.ts';

const LONGEST_TEXT = 60;
const CLIMB = 4;

/** Null where there is no single amount: text, a date, a masked or a card number. */
export function figureAt(element: Element): Figure | null {
  const text = plain(element.textContent ?? '');
  if (text.length > LONGEST_TEXT) return null;
  const [, before = '', after = ''] = /^(.*?[::])?(.*)$/s.exec(text) ?? [];
  const amount = readAmount(after) ?? readAmount(text);
  if (!amount) return null;
  const label = readBalanceLabel(before) ?? labelBefore(element);
  return { kind: label?.kind ?? 'total', fen: amount.fen, label: label?.words ?? '' };
}

/** The closest text before the figure that is a balance's label: siblings first, then those of the parents. */
function labelBefore(element: Element) {
  let at: Element | null = element;
  for (let climb = 0; climb < CLIMB && at && at !== at.ownerDocument.body; climb++, at = at.parentElement) {
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling) {
      const label = readBalanceLabel(plain(other.textContent ?? '').slice(0, LONGEST_TEXT));
      if (label) return label;
      if (/\d/.test(other.textContent ?? '')) break;
    }
  }
  return null;
}
