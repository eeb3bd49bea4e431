/** Opaque cursors: a number in base64url, so that nobody counts on what it means. */
import { invalidField } from './fault.ts';

export function cursorOf(number: number): string {
  return btoa(`at ${number}`).replaceAll('=', '');
}

/** Throws a 422 Fault for a cursor that is not of ours. */
export function numberIn(cursor: string): number {
  let text = '';
  try {
    text = atob(cursor);
  } catch {
    // Not base64: refused below, like any other text.
  }
  const number = /^at (\d{1,15})$/.exec(text)?.[1];
  if (number === undefined) throw invalidField('?cursor', 'bad-format');
  return Number(number);
}
