/** What of a page has been read as records: no print is of two lists. */

import type { Run } from '../scene.ts';

/** The places of the prints that have been read. */
export type Taken = Set<number>;

export function take(taken: Taken, { first, end }: Run): void {
  for (let index = first; index < end; index += 1) taken.add(index);
}

export function holdsTaken({ first, end }: Run, taken: ReadonlySet<number>): boolean {
  for (let index = first; index < end; index += 1) if (taken.has(index)) return true;
  return false;
}
