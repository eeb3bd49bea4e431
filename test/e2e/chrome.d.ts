/** What the tests call inside the extension's worker and its own pages. */
declare const chrome: {
  readonly runtime: {
    reload(): void;
    sendMessage(message: object): Promise<{ readonly value?: { readonly verdict?: string } }>;
  };
  readonly storage: Readonly<
    Record<
      'local' | 'session',
      { get(key: string | null): Promise<Record<string, unknown>>; set(values: Record<string, unknown>): Promise<void> }
    >
  >;
};
