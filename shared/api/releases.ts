/** A release as it is published: its name, and a signature over that name. */
import type { Release } from '../rules/snapshot.ts';

export interface SignedRelease extends Release {
  /** Which of {@link RELEASE_KEYS} signed it. */
  readonly keyId: string;
  /** Ed25519 over the UTF-8 of {@link signedText}, in base64url without padding. */
  readonly signature: string;
}

export interface ReleaseKey {
  readonly id: string;
  /** `local`: its private half is in the repository. Trust it only for an API on this machine. */
  readonly use: 'local' | 'production';
  /** The raw 32 bytes in base64url without padding (a JWK's `x`). */
  readonly publicKey: string;
}

/** Keys whose signatures are trusted. A new deployment adds its own public half here, in a version of its own. */
export const RELEASE_KEYS: readonly ReleaseKey[] = [
  { id: 'test-2026', use: 'local', publicKey: 'cgumYi7i9m_KqAZAUwFlMElKHMe8JkiyHPGZQR2g6_4' },
];

/** The text that is signed: it binds the number, the day and the content, so that none can be swapped. */
export function signedText({ seq, hash, publishedAt }: Release): string {
  return `gongji release\n${seq}\n${hash}\n${publishedAt}\n`;
}
