/** What the tests call inside the extension's worker and its own pages. */
declare const chrome: {
  readonly runtime: {
    reload(): void;
    sendMessage<Reply = { readonly value?: { readonly verdict?: string } }>(message: object): Promise<Reply>;
  };
  readonly permissions: object;
  readonly tabs?: {
    create(how: { readonly url: string }): Promise<unknown>;
    query(which: { readonly url: string }): Promise<{ readonly id: number }[]>;
  };
  readonly scripting?: {
    executeScript(
      what: { readonly target: { readonly tabId: number } } & (
        | { readonly files: readonly string[] }
        | { readonly func: () => unknown }
      ),
    ): Promise<unknown>;
  };
  readonly storage: Readonly<
    Record<
      'local' | 'session',
      {
        get(key: string | null): Promise<Record<string, unknown>>;
        set(values: Record<string, unknown>): Promise<void>;
        clear(): Promise<void>;
      }
    >
  >;
};
