/** What the tests call inside the extension's worker. */
declare const chrome: {
  readonly runtime: { reload(): void };
  readonly storage: Readonly<
    Record<
      'local' | 'session',
      { get(key: string | null): Promise<Record<string, unknown>>; set(values: Record<string, unknown>): Promise<void> }
    >
  >;
};
