/** Where in the book one is: one thing at a time. */
export type View =
  | { readonly at: 'home' | 'bill' | 'history' | 'relations' | 'backup' }
  /** `blank`: whose account to fill, of which nothing was recorded yet; null for any entry. */
  | { readonly at: 'entry'; readonly blank: string | null }
  /** A null id: someone new. */
  | { readonly at: 'member'; readonly id: string | null }
  | { readonly at: 'order'; readonly id: string };
