/** What the extension refuses to use: each fault alone, on the compiled rules and their test signature. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRepository } from '../../.scripts/data.ts';
import { signRelease } from '../../.scripts/signing.ts';
import { readRelease, refusalOf, verifyRelease } from '../../extension/background/verified-release.ts';
import { RELEASE_KEYS, type SignedRelease, signedText } from '../../shared/api/releases.ts';
import { canonicalJson } from '../../shared/rules/canonical.ts';

const { subtle } = globalThis.crypto;
const { snapshot } = compileRepository();
if (!snapshot) throw new Error('The data has faults');
const TEXT = canonicalJson(snapshot);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const released = (text: string, seq = 8) =>
  signRelease({ seq, hash: sha256(text), publishedAt: '2026-11-22T00:00:00Z' });
const verify = (release: SignedRelease, text: string, newerThan = 7, keys = RELEASE_KEYS) =>
  verifyRelease({ release, text, keys, subtle, newerThan });

const GOOD = released(TEXT);

test('a newer snapshot signed by a trusted key is taken as it is', async () => {
  const verified = await verify(GOOD, TEXT);
  expect(verified).toEqual({ ok: true, snapshot });
});

describe('refused', () => {
  test('a text of which one character is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(TEXT.length - 1), fc.constantFrom('0', 'x', '家'), async (at, character) => {
        fc.pre(TEXT[at] !== character);
        const altered = TEXT.slice(0, at) + character + TEXT.slice(at + 1);
        expect(await verify(GOOD, altered)).toEqual({ ok: false, refusal: 'hash' });
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['cut off', TEXT.slice(0, -1)],
    ['empty', ''],
    ['followed by a space', `${TEXT} `],
    ['behind a byte order mark', `\uFEFF${TEXT}`],
  ])('a text that is %s', async (_, text) => {
    expect(await verify(GOOD, text)).toEqual({ ok: false, refusal: 'hash' });
  });

  test.each([
    ['number', { seq: 9 }],
    ['hash', { hash: sha256('something else') }],
    ['day', { publishedAt: '2026-11-23T00:00:00Z' }],
    ['signature', { signature: released(TEXT, 9).signature }],
    ['key', { keyId: 'someone' }],
  ])('a release with another %s than was signed', async (_, change) => {
    expect(await verify({ ...GOOD, ...change }, TEXT)).toEqual({ ok: false, refusal: 'signature' });
  });

  test("somebody else's signature under a trusted key's name", async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const signature = sign(null, Buffer.from(signedText(GOOD)), privateKey).toString('base64url');
    expect(await verify({ ...GOOD, signature }, TEXT)).toEqual({ ok: false, refusal: 'signature' });
  });

  test('the test key, where it is not trusted', async () => {
    const keys = RELEASE_KEYS.filter(({ use }) => use === 'production');
    expect(await verify(GOOD, TEXT, 7, keys)).toEqual({ ok: false, refusal: 'signature' });
  });

  test.each([8, 9, 1000])('number 8 where %d is in use', async (newerThan) => {
    expect(await verify(GOOD, TEXT, newerThan)).toEqual({ ok: false, refusal: 'older' });
    expect(await refusalOf(GOOD, { keys: RELEASE_KEYS, subtle, newerThan })).toBe('older');
  });

  test.each([
    ['of a later format', canonicalJson({ ...snapshot, format: 2 })],
    ['without a parameter', canonicalJson({ ...snapshot, rules: { ...snapshot.rules, relatives: undefined } })],
    ['without guides', canonicalJson({ ...snapshot, guides: undefined })],
    ['without the portals', canonicalJson({ ...snapshot, portals: undefined })],
    ['without a kill switch', canonicalJson({ ...snapshot, portals: { ...snapshot.portals, stops: undefined } })],
    ['without occasions', canonicalJson({ ...snapshot, occasions: null })],
    ['without a list of the words that it reads by', canonicalJson({ ...snapshot, vocabulary: { titles: [] } })],
    ['without the words of a verdict', canonicalJson({ ...snapshot, words: undefined })],
    ['without the words of a reason', canonicalJson({ ...snapshot, words: { ...snapshot.words, reasons: {} } })],
    ['without the words of a note', canonicalJson({ ...snapshot, words: { ...snapshot.words, notes: {} } })],
    ['without the words of a credit', canonicalJson({ ...snapshot, words: { ...snapshot.words, creditNotes: {} } })],
    ['that is no JSON', 'rules'],
    ['that is null', 'null'],
  ])('a signed text %s', async (_, text) => {
    expect(await verify(released(text), text)).toEqual({ ok: false, refusal: 'format' });
  });
});

describe('the name of a release', () => {
  test("is read without the API's other fields", () => {
    expect(readRelease({ ...GOOD, snapshot: `/v1/snapshots/${GOOD.hash}` })).toEqual(GOOD);
  });

  test.each([
    null,
    [],
    'release',
    { ...GOOD, seq: 0 },
    { ...GOOD, seq: 1.5 },
    { ...GOOD, seq: '8' },
    { ...GOOD, hash: '../../v1/regions' },
    { ...GOOD, hash: GOOD.hash.toUpperCase() },
    { ...GOOD, publishedAt: 'yesterday' },
    { ...GOOD, signature: '' },
    { ...GOOD, signature: `${GOOD.signature.slice(1)}!` },
    { seq: GOOD.seq, hash: GOOD.hash, publishedAt: GOOD.publishedAt },
  ])('is not read from %j', (value) => {
    expect(readRelease(value)).toBeNull();
  });
});
