/** Where in the book one is: one thing at a time. */
export type View =
  | { readonly at: 'home' | 'bill' | 'entry' | 'history' | 'relations' | 'backup' }
  /** A null id: someone new. */
  | { readonly at: 'member'; readonly id: string | null }
  | { readonly at: 'order'; readonly id: string };
