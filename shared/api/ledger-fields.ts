/** The fields that the ledger's requests share. */
import * as v from 'valibot';
import { fen, MAX_FEN } from '../money.ts';

/** A UUID made by the client; letters are taken in lower case. */
export const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** Fen above zero. */
export const amountFen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FEN), v.transform(fen));

/** Signed fen, but not zero. */
export const signedFen = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-MAX_FEN),
  v.maxValue(MAX_FEN),
  v.check((amount) => amount !== 0, 'not-allowed-here'),
  v.transform(fen),
);

/** An instant, RFC 3339 in UTC, kept to the millisecond. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, 'no-such-instant'),
  v.check((text) => isInstant(text), 'no-such-instant'),
  v.transform((text) => new Date(text).toISOString()),
);

/**
 * What the device encrypted with a key that the server never gets: "v1", a 96-bit nonce and AES-256-GCM's text with its
 * tag, in unpadded base64url, parted by full stops.
 */
export const ciphertext = v.pipe(
  v.string(),
  v.regex(/^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22,760}$/, 'not-ciphertext'),
);

/** Date.parse turns 30 February into 2 March: the text must come back as it was. */
function isInstant(text: string): boolean {
  const epoch = Date.parse(text);
  return Number.isFinite(epoch) && new Date(epoch).toISOString().slice(0, 19) === text.slice(0, 19);
}
