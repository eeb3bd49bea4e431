/**
 * Capability tokens and household ids. Both carry the number of the household's database; a token ends in a checksum,
 * so that a typing error is seen before a request is made.
 */

/** Crockford's base 32: no i, l, o or u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const KEY_LENGTH = 26;
const SECRET_LENGTH = 32;
const CHECK_LENGTH = 7;

export const KEY_BYTES = KEY_LENGTH;
export const SECRET_BYTES = SECRET_LENGTH;

const SHAPE = new RegExp(
  `^gj(\\d{1,3})_([${ALPHABET}]{${KEY_LENGTH}})_([${ALPHABET}]{${SECRET_LENGTH}})([${ALPHABET}]{${CHECK_LENGTH}})$`,
);

export interface Token {
  readonly database: number;
  readonly householdId: string;
}

/** "<database>-<key>": 130 random bits, five of each random byte given. */
export function householdIdOf(database: number, random: Uint8Array): string {
  return `${database}-${letters(random, KEY_LENGTH)}`;
}

/** A token for a household, from 32 random bytes (five bits of each: 160). It is shown once and kept only as a hash. */
export function tokenFor(householdId: string, random: Uint8Array): string {
  const [database, key] = householdId.split('-');
  const body = `gj${database}_${key}_${letters(random, SECRET_LENGTH)}`;
  return body + checksum(body);
}

/** What a token says of itself, or null when it was mistyped. */
export function parseToken(text: string): Token | null {
  const match = SHAPE.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  if (checksum(text.slice(0, -CHECK_LENGTH)) !== match[4]) return null;
  return { database: Number(match[1]), householdId: `${match[1]}-${match[2]}` };
}

function letters(random: Uint8Array, length: number): string {
  return Array.from(random.subarray(0, length), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** CRC-32 (ISO-HDLC): finds every single error and every swap of neighbours. */
function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let rest = ~crc >>> 0;
  let written = '';
  for (let place = 0; place < CHECK_LENGTH; place += 1) {
    written = ALPHABET.charAt(rest & 31) + written;
    rest >>>= 5;
  }
  return written;
}
