/**
 * What one device shows and another takes: the API's address, a token of the new device's own, and the key for labels and
 * memos. It ends in a checksum, so that a slip is told before anybody is asked.
 */
import { parseToken } from '../../shared/ledger/token.ts';
import { fromBase64Url, toBase64Url } from './bytes.ts';
import { SECRET_BYTES, sha256 } from './sealing.ts';

export interface JoinCode {
  readonly origin: string;
  readonly token: string;
  /** In base64url. */
  readonly secret: string;
}

const CHECK_LENGTH = 10;

/** "gongji1.<address>.<token>.<key>.<checksum>" */
export async function joinCodeOf({ origin, token, secret }: JoinCode): Promise<string> {
  const body = `gongji1.${toBase64Url(new TextEncoder().encode(origin))}.${token}.${secret}`;
  return `${body}.${await checksum(body)}`;
}

/** What a code says, or null when it was mistyped or cut off. Blanks and line breaks, as messengers put them in, are let go. */
export async function readJoinCode(text: string): Promise<JoinCode | null> {
  const code = text.replace(/\s/g, '');
  const end = code.lastIndexOf('.');
  const body = code.slice(0, end);
  if (end < 0 || code.slice(end + 1) !== (await checksum(body))) return null;
  const [name, address = '', token = '', secret = ''] = body.split('.');
  const origin = fromBase64Url(address);
  const isSound = name === 'gongji1' && parseToken(token) !== null && fromBase64Url(secret)?.length === SECRET_BYTES;
  return isSound && origin ? { origin: new TextDecoder().decode(origin), token, secret } : null;
}

async function checksum(body: string): Promise<string> {
  return (await sha256(body)).slice(0, CHECK_LENGTH);
}
