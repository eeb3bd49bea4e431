/** A few words beside an entry. They stay on the family's devices; an API gets them only as ciphertext. */

export const LONGEST_MEMO = 60;

/** Six digits in a row may be part of an ID, phone or card number: such a memo is refused. */
export function isMemo(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return text.trim() !== '' && text.length <= LONGEST_MEMO && !/\d{6}/.test(digits) && !text.includes('\u0000');
}
