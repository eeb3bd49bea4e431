/** What was published, and the data itself, as the extension fetches it. */
import { beforeAll, expect, it } from 'vitest';
import { RELEASE_KEYS, type SignedRelease, signedText } from '../../shared/api/releases.ts';
import { bundledRelease } from '../../worker/release/bundled.ts';
import { ask, fixture, migrate, publish } from './asking.ts';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
  await publish(fixture(42));
});

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
}

async function isSigned(release: SignedRelease): Promise<boolean> {
  const key = RELEASE_KEYS.find(({ id }) => id === release.keyId);
  const half = await crypto.subtle.importKey('raw', bytesOf(key?.publicKey ?? ''), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify(
    'Ed25519',
    half,
    bytesOf(release.signature),
    new TextEncoder().encode(signedText(release)),
  );
}

it('lists the releases, newest first, a page at a time', async () => {
  const first = await (await ask('/v1/releases?limit=1')).json<{ items: unknown[]; nextCursor: string }>();
  expect(first.items).toMatchObject([{ seq: 42, inForce: true }]);
  const second = await (await ask(`/v1/releases?limit=1&cursor=${first.nextCursor}`)).json();
  expect(second).toMatchObject({ items: [{ seq: 41, inForce: false }], nextCursor: null });
});

it('signs the release in force so that a caller can check it, and a change of any part is noticed', async () => {
  const current = await (await ask('/v1/releases/current')).json<SignedRelease & { snapshot: string }>();
  expect(current.seq).toBe(42);
  expect(await isSigned(current)).toBe(true);
  expect(await isSigned({ ...current, seq: 43 })).toBe(false);
  expect(await isSigned({ ...current, hash: current.hash.replace(/^./, (first) => (first === '0' ? '1' : '0')) })).toBe(
    false,
  );
});

it.each([[41], [42]])('serves the snapshot of release %i, byte for byte what its hash names', async (seq) => {
  const { hash } = fixture(seq).release;
  const answer = await ask(`/v1/snapshots/${hash}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  expect(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(hash);
});

it('serves it compressed to whoever accepts that', async () => {
  const answer = await ask(`/v1/snapshots/${bundledRelease.hash}`, { headers: { 'Accept-Encoding': 'br, gzip' } });
  expect(answer.headers.get('Content-Encoding')).toBe('gzip');
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
});

it('answers 304 for a snapshot that the caller has', async () => {
  const { hash } = fixture(41).release;
  expect((await ask(`/v1/snapshots/${hash}`, { headers: { 'If-None-Match': `"${hash}"` } })).status).toBe(304);
});

it.each([['0'.repeat(64)], ['nonsense'], ['..%2f..%2fsecret'], [fixture(41).release.hash.toUpperCase()]])(
  'answers 404 for a snapshot that was never published: %s',
  async (hash) => expect((await ask(`/v1/snapshots/${hash}`)).status).toBe(404),
);
