/** The device's database may be opened in the worker and in top-level extension pages only: in a page it would be the page's. */

/** The database could not be opened, read or written; nothing in it was changed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Runs work on the database; whatever it throws becomes a {@link StoreUnavailable}. */
export async function sound<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new StoreUnavailable('The device database did not answer', { cause: error });
  }
}
