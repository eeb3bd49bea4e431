/**
 * Seals labels and memos with a key that no API gets: AES-256-GCM in the shape that shared/api/ledger-fields.ts states.
 * The nonce is made from the key, the text and what it is about (as in RFC 8452, AES-GCM-SIV): the same words of the same
 * member are the same ciphertext on every device, so that a request repeated after a lost answer is the same request; and
 * no nonce serves two texts. The text is filled up, so that its length tells little.
 */
import { fromBase64Url, toBase64Url } from './bytes.ts';
import type { Household } from './household.ts';

/** Names what a text belongs to: ciphertext moved to another member or entry does not open. */
export type About = `label:${string}` | `memo:${string}`;

export interface Sealer {
  seal(about: About, text: string): Promise<string>;
  /** Null for what this key did not seal for this. */
  open(about: About, ciphertext: string): Promise<string | null>;
}

export const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const BLOCK = 64;

let made: { readonly secret: string; readonly sealer: Promise<Sealer> } | null = null;

/** The sealer of a household; made once. */
export function sealerFor({ secret }: Pick<Household, 'secret'>): Promise<Sealer> {
  if (made?.secret !== secret) made = { secret, sealer: sealerOf(fromBase64Url(secret) ?? new Uint8Array()) };
  return made.sealer;
}

/** A sealer from a household's secret. */
export async function sealerOf(secret: Uint8Array<ArrayBuffer>): Promise<Sealer> {
  const { subtle } = crypto;
  const root = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await subtle.deriveKey(from('gongji text'), root, aes, false, ['encrypt', 'decrypt']);
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const nonceKey = await subtle.deriveKey(from('gongji nonce'), root, hmac, false, ['sign']);

  return {
    async seal(about, text) {
      const plain = filledUp(utf8(text));
      const tag = await subtle.sign('HMAC', nonceKey, new Uint8Array([...utf8(`${about}\0`), ...plain]));
      const iv = new Uint8Array(tag).slice(0, NONCE_BYTES);
      const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, plain);
      return `v1.${toBase64Url(iv)}.${toBase64Url(new Uint8Array(sealed))}`;
    },
    async open(about, ciphertext) {
      const [version, nonce = '', text = ''] = ciphertext.split('.');
      const [iv, sealed] = [fromBase64Url(nonce), fromBase64Url(text)];
      if (version !== 'v1' || iv === null || sealed === null) return null;
      try {
        const plain = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, sealed);
        return new TextDecoder().decode(plain).replace(/\0+$/, '');
      } catch {
        return null;
      }
    },
  };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(text));
}

function filledUp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const filled = new Uint8Array(Math.max(1, Math.ceil(bytes.length / BLOCK)) * BLOCK);
  filled.set(bytes);
  return filled;
}

/** Lower-case hex of SHA-256. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
