/** What the platform hands to the Worker. Optional ones are set by tests and local runs. */
export interface Bindings {
  RULES: D1Database;
  LEDGER_0: D1Database;
  /** Further ledger databases; the household's number picks one. */
  LEDGER_1?: D1Database;
  /** The number of the database in which new households are created; absent: 0. */
  LEDGER_FOR_NEW?: string;
  /** Entries that a household may have; absent: the published limit. */
  LEDGER_MAX_ENTRIES?: string;
  /** The files of worker/public. */
  ASSETS: Fetcher;
  /** `all`: a line in the log for every request, not only for refusals and failures. */
  LOG_REQUESTS?: string;
  /** Fixed instant in epoch milliseconds, for tests and the simulator; absent: the real clock. */
  CLOCK_MS?: string;
  /** The platform's rate limiter. */
  RATE_LIMIT?: RateLimit;
  /** "on" where deployed; tests and local runs set it "off". */
  RATE_LIMITS?: string;
}

export interface Variables {
  /** The header `Request-Id`, and the `instance` of a problem and of a line in the log. */
  requestId?: string;
  language: 'zh' | 'en';
  /** The JSON of the body, once it was asked for. */
  body?: Promise<unknown>;
}

export interface AppEnv {
  Bindings: Bindings;
  Variables: Variables;
}

/** Milliseconds since the epoch: the clock binding when set, else the platform's. */
export function nowMs(bindings: Bindings): number {
  return bindings.CLOCK_MS === undefined ? Date.now() : Number(bindings.CLOCK_MS);
}
