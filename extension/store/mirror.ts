/** A copy of the book in `storage.local`, so that the popup paints at once and an evicted database can be filled again. */
import { browser } from 'wxt/browser';
import { type Book, EMPTY_BOOK } from './book.ts';

const KEY = 'book';

export async function readMirror(): Promise<Book> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return isBook(stored) ? stored : EMPTY_BOOK;
}

export async function writeMirror(book: Book): Promise<void> {
  await browser.storage.local.set({ [KEY]: book });
}

/** The copy is written by this extension alone; an older shape or a damaged one reads as empty. */
function isBook(value: unknown): value is Book {
  return (
    typeof value === 'object' &&
    value !== null &&
    'members' in value &&
    Array.isArray(value.members) &&
    'balances' in value &&
    Array.isArray(value.balances)
  );
}
