/**
 * Why what is stored stands against a write to the ledger: the closed list of reasons, each with the place of the request
 * that has the thing in conflict where that is the same for every route.
 */
export const CONFLICTS = {
  overdrawn: null,
  'already-reversed': null,
  'not-reversible': '{id}',
  'nothing-to-move': null,
  'out-of-bounds': null,
  'account-not-empty': '/hasAccount',
  'too-many': '',
  'last-owner': '{id}',
  'consent-withdrawn': '',
  'not-an-empty-book': null,
  'import-finished': '/importId',
  'entry-exists': null,
} as const satisfies Readonly<Record<string, string | null>>;

export type Conflict = keyof typeof CONFLICTS;

/** Whether a text is one of the reasons above. */
export function isConflict(text: string): text is Conflict {
  return Object.hasOwn(CONFLICTS, text);
}
