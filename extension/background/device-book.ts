/** The book on this device: the database holds it, a copy in `storage.local` follows every change. */
import type { Book, NewBalances } from '../store/book.ts';
import { EMPTY_BOOK } from '../store/book.ts';
import { openStore } from '../store/database.ts';
import { readMirror, writeMirror } from '../store/mirror.ts';

export interface DeviceBook {
  read(): Promise<Book>;
  save(confirmed: NewBalances): Promise<Book>;
  /** Everything on the device as JSON text. */
  export(): Promise<string>;
  erase(): Promise<null>;
}

export function openDeviceBook(): DeviceBook {
  const store = openStore();

  /** A browser may evict the database: what the copy still has is put back before anything else is done. */
  async function read(): Promise<Book> {
    const book = await store.book();
    if (book.members.length > 0) return book;
    const copy = await readMirror();
    for (const member of copy.members) {
      await store.save({ member, balances: copy.balances.filter(({ memberId }) => memberId === member.id) });
    }
    return copy.members.length > 0 ? store.book() : book;
  }

  async function readAndCopy(): Promise<Book> {
    const book = await read();
    await writeMirror(book);
    return book;
  }

  return {
    read: readAndCopy,
    async save(confirmed) {
      await read();
      await store.save(confirmed);
      return readAndCopy();
    },
    async export() {
      await read();
      return JSON.stringify({ format: 1, ...(await store.everything()) }, null, 2);
    },
    async erase() {
      await store.erase();
      await writeMirror(EMPTY_BOOK);
      return null;
    },
  };
}
