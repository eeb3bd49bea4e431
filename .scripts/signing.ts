/** Signs releases: with the deploy secret GONGJI_SIGNING_KEY where it is set, else with the marked test key. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RELEASE_KEYS, type ReleaseKey, type SignedRelease, signedText } from '../shared/api/releases.ts';
import type { Release } from '../shared/rules/snapshot.ts';

const TEST_KEY = path.join(import.meta.dirname, 'test-signing-key.pem');

/** Throws an Error when the key is none of {@link RELEASE_KEYS}. */
export function signRelease(release: Release): SignedRelease {
  const secret = createPrivateKey(process.env.GONGJI_SIGNING_KEY ?? readFileSync(TEST_KEY, 'utf8'));
  const key = keyOf(secret);
  const signature = sign(null, Buffer.from(signedText(release)), secret).toString('base64url');
  return { ...release, keyId: key.id, signature };
}

/** True when the signature is that of the key it names. */
export function isSigned(release: SignedRelease): boolean {
  const key = RELEASE_KEYS.find(({ id }) => id === release.keyId);
  if (!key) return false;
  const half = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(signedText(release)), half, Buffer.from(release.signature, 'base64url'));
}

/** True for the key whose private half is in the repository. */
export function isTestKey(keyId: string): boolean {
  return RELEASE_KEYS.some(({ id, use }) => id === keyId && use === 'local');
}

function keyOf(secret: KeyObject): ReleaseKey {
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  const key = RELEASE_KEYS.find(({ publicKey }) => publicKey === x);
  if (!key) throw new Error(`GONGJI_SIGNING_KEY is not a known key: add ${x} to shared/api/releases.ts first.`);
  return key;
}
