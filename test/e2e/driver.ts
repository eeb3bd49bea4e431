/** What a person and a page can do in a browser, whichever it is: the scenarios that run in both are written on this. */

/** A page of ours: the card in its frame, the popup or the options. */
export interface Face {
  text(): Promise<string>;
  /** `line`: words of the list item that the button stands in. */
  press(button: string, line?: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  /** Runs in the page of ours. */
  run<Value>(code: (input: string) => Value | Promise<Value>, input?: string): Promise<Value>;
}

/** A page of the web. */
export interface Tab {
  /** Runs in the page, as its own script would. */
  run<Value>(code: (input: string) => Value | Promise<Value>, input?: string): Promise<Value>;
  goto(address: string): Promise<void>;
  /** Comes back to its tab and loads it again: a hidden page is left alone. */
  reload(): Promise<void>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  /** Runs with our closed root, which no script of the page can reach; null where we are not on the page. */
  inRoot<Value>(code: (root: ShadowRoot, wanted: string) => Value, wanted?: string): Promise<Value | null>;
  /** The card's frame; undefined where none is open. */
  card(): Promise<Face | undefined>;
}

export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** Every request for a page or a part of one. */
  readonly requests: readonly string[];
  /** Serves this HTML at an address, whatever stands behind `?` and `#`. */
  serve(address: string, html: string, headers?: Readonly<Record<string, string>>): Promise<void>;
  visit(address: string): Promise<Tab>;
  /** Opens a page of ours in a tab. */
  own(page: 'popup.html' | 'options.html' | 'card.html'): Promise<Face>;
  close(): Promise<void>;
}
