/** The one gate that every snapshot passes before it is used: signed by a trusted key, whole, newer, and of a known format. */
import * as v from 'valibot';
import { type ReleaseKey, type SignedRelease, signedText } from '../../shared/api/releases.ts';
import { NOTES, REASONS, REMEDIES } from '../../shared/eligibility/reasons.ts';
import { CREDIT_NOTES } from '../../shared/estimates/credit-words.ts';
import { ASSUMPTIONS, OPEN_SETTLEMENT } from '../../shared/estimates/settlement-words.ts';
import type { Vocabulary } from '../../shared/portals/vocabulary.ts';
import { PARAMETERS } from '../../shared/rules/parameters/registry.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';

export type Refusal = 'signature' | 'hash' | 'older' | 'format';

export type Verified =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly refusal: Refusal };

interface Trust {
  /** The keys that count here. */
  readonly keys: readonly ReleaseKey[];
  /** WebCrypto. */
  readonly subtle: SubtleCrypto;
  /** A number that is not greater than this is refused as `older`. */
  readonly newerThan: number;
}

/** A release's own fields, whatever else stands beside them. */
export const RELEASE_NAME = v.object({
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
  keyId: v.string(),
  signature: v.pipe(v.string(), v.regex(/^[\w-]{86}$/)),
});

/** Takes a release's own fields out of parsed JSON; null where one is missing or malformed. */
export function readRelease(value: unknown): SignedRelease | null {
  const read = v.safeParse(RELEASE_NAME, value);
  return read.success ? read.output : null;
}

/** Checks the name alone, before its content is asked for: null when nothing speaks against it. */
export async function refusalOf(
  release: SignedRelease,
  { keys, subtle, newerThan }: Trust,
): Promise<'signature' | 'older' | null> {
  const key = keys.find(({ id }) => id === release.keyId);
  if (!key || !(await isSignedBy(key, release, subtle))) return 'signature';
  return release.seq > newerThan ? null : 'older';
}

/** Checks the name and the text it stands for. Nothing of a refused snapshot comes out. */
export async function verifyRelease({
  release,
  text,
  ...trust
}: Trust & { readonly release: SignedRelease; readonly text: string }): Promise<Verified> {
  const refusal = await refusalOf(release, trust);
  if (refusal) return { ok: false, refusal };
  if ((await sha256(text, trust.subtle)) !== release.hash) return { ok: false, refusal: 'hash' };
  const snapshot = parsed(text);
  return isSnapshot(snapshot) ? { ok: true, snapshot } : { ok: false, refusal: 'format' };
}

/** A browser that cannot check a signature has not checked it: false. */
async function isSignedBy(key: ReleaseKey, release: SignedRelease, subtle: SubtleCrypto): Promise<boolean> {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey };
    const half = await subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
    const signature = Uint8Array.from(atob(release.signature.replace(/-/g, '+').replace(/_/g, '/')), (character) =>
      character.charCodeAt(0),
    );
    return await subtle.verify('Ed25519', half, signature, new TextEncoder().encode(signedText(release)));
  } catch {
    return false;
  }
}

async function sha256(text: string, subtle: SubtleCrypto): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The codes that this extension may have to say. */
const SPOKEN = {
  reasons: REASONS,
  remedies: REMEDIES,
  notes: NOTES,
  creditNotes: Object.keys(CREDIT_NOTES),
  assumptions: Object.keys(ASSUMPTIONS),
  openSettlement: Object.keys(OPEN_SETTLEMENT),
} as const;

const WORD_LISTS: Readonly<Record<Exclude<keyof Vocabulary, 'balances'>, true>> = {
  titles: true,
  recordTitles: true,
  insuranceTitles: true,
  brands: true,
  otherFunds: true,
  medicalFunds: true,
  aides: true,
  against: true,
  paying: true,
  buying: true,
  desks: true,
  quoted: true,
  staff: true,
  employers: true,
  employerMenu: true,
  stale: true,
  moved: true,
  asks: true,
  families: true,
  peoples: true,
  noNames: true,
};
const LABEL_LISTS = ['names', 'ends', 'qualifiers', 'priorYears', 'thisYear'];

/**
 * What a trusted key signed was compiled from this type; a later format, or one without a parameter or the words of a
 * code of ours, is not known.
 */
function isSnapshot(value: unknown): value is Snapshot {
  if (!isObject(value) || value.format !== 1 || typeof value.gathered !== 'string') return false;
  const { rules, parameters, words, portals, occasions, vocabulary } = value;
  const lists = ['regions', 'sources', 'channels', 'guides'].every((name) => Array.isArray(value[name]));
  if (!lists || ![rules, parameters, words, occasions].every(isObject) || !isRegistry(portals)) return false;
  if (vocabulary !== undefined && !isVocabulary(vocabulary)) return false;
  const groups = Object.entries(SPOKEN).every(([group, codes]) =>
    codes.every((code) => code in Object(Object(words)[group])),
  );
  return groups && Object.keys(PARAMETERS).every((name) => name in Object(rules) && name in Object(parameters));
}

/** A later vocabulary without a list of ours is not known. */
function isVocabulary(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { balances, ...lists } = value;
  const isIn = (names: readonly string[], of: unknown, test: (list: unknown) => boolean): boolean =>
    names.every((name) => isObject(of) && test(of[name]));
  return (
    isIn(Object.keys(WORD_LISTS), lists, (list) => isIn(['words', 'unless'], list, Array.isArray)) &&
    isIn(LABEL_LISTS, balances, Array.isArray)
  );
}

function isRegistry(value: unknown): boolean {
  return isObject(value) && isObject(value.silence) && Array.isArray(value.portals) && Array.isArray(value.stops);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
