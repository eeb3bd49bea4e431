/** How much: an amount of a record, with the sign that it is printed with. */

import { type Fen, fen } from '../../../shared/money.ts';
import { readAmount } from '../page/amount.ts';
import { tight } from '../page/text.ts';

/** An amount and the sign that it is printed with. */
export interface Amount {
  readonly fen: Fen;
  readonly sign: '+' | '-' | '';
}

/** Digits apart from others, neither thousands nor each in a box of its own: cents without their point, or two numbers. */
const IN_TWO = /\d\d \d{1,2}(?!\d)|\d \d\d(?!\d)/;

/** An amount with its sign; null for anything else. */
export function signedAmount(text: string): Amount | null {
  if (IN_TWO.test(text)) return null;
  const words = tight(text);
  const sign = /^¥?([-+])/.exec(words)?.[1] ?? '';
  const amount = readAmount(words.replace(sign, ''));
  if (!amount) return null;
  return { fen: sign === '-' ? fen(-amount.fen) : amount.fen, sign: sign === '+' || sign === '-' ? sign : '' };
}

/** True for a text that shows money, and not any other number. */
export function isMoney(text: string): boolean {
  return signedAmount(text) !== null && /\d\.\d\d|元|¥/.test(text);
}
