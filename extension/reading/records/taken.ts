/** What of a page has been read as records: no print is of two lists. */

import type { RecordRow } from '../reading.ts';
import type { Run } from '../scene.ts';

/** The places of the prints that have been read. */
export type Taken = Set<number>;

/** The lists of a page, each by itself: a payment may be in several of them. */
export interface ListsRead {
  readonly lists: readonly (readonly RecordRow[])[];
  readonly recordsCut: boolean;
}

export function take(taken: Taken, { first, end }: Run): void {
  for (let index = first; index < end; index += 1) taken.add(index);
}

export function holdsTaken({ first, end }: Run, taken: ReadonlySet<number>): boolean {
  for (let index = first; index < end; index += 1) if (taken.has(index)) return true;
  return false;
}
