/** Where in the book one is: one thing at a time. */
export type View =
  | { readonly at: 'home' | 'entry' | 'bill' | 'history' | 'relations' | 'backup' }
  /** Whose account it is of which the book knows nothing yet. */
  | { readonly at: 'opening'; readonly id: string }
  /** A null id: someone new. */
  | { readonly at: 'member'; readonly id: string | null }
  | { readonly at: 'order'; readonly id: string };
