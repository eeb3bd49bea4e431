/** The household on an API that this device writes to. Its token and key are kept in the worker's database and nowhere else. */
export interface Household {
  readonly key: 'household';
  /** False: the consent was withdrawn here, and the copy on the API is left. */
  readonly on: boolean;
  /** Of the API: "https://api.example". */
  readonly origin: string;
  readonly token: string;
  /** 32 random bytes in base64url, from which the keys for labels and memos are made. No API ever gets it. */
  readonly secret: string;
  /** SHA-256 of the words that were agreed to, and when (milliseconds since the epoch). */
  readonly consent: { readonly wordsSha256: string; readonly at: number };
  /** The household's version as this device last knew all of it. */
  readonly version: number;
  /** Somebody else has written since: the whole book is read again before anything more is sent. */
  readonly isBehind: boolean;
  /** When everything here was last there too. */
  readonly syncedAt: number | null;
  /** Answers that failed to come, one after the other. */
  readonly failures: number;
  readonly retryAt: number | null;
  /** Why nothing more is sent until the person acts. */
  readonly halt: 'stopped' | 'refused' | 'withdrawn' | null;
}
