/** Which release answers a request: the one in force, or the one the caller asks for; opened once an isolate. */
import type { SignedRelease } from '../../shared/api/releases.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import { type Bindings, nowMs } from '../bindings.ts';
import { Fault, unavailable } from '../fault.ts';
import { keepLatest } from '../latest.ts';
import { bundledRelease, bundledSnapshot } from './bundled.ts';
import { openPacked, type Packed } from './packed.ts';
import { type StoredReleases, storedReleases } from './stored.ts';

export interface OpenRelease {
  readonly release: SignedRelease;
  readonly rules: Rules;
  /** What the header `Rules-Release` says. */
  readonly named: string;
}

const LOOK_UP_EVERY_MS = 60_000;
/** Opened snapshots are a few MB each; an isolate has 128 MB. */
const MOST_OPEN = 4;
const MOST_REMEMBERED = 64;

let inForce: OpenRelease | null = null;
let lookedUpAt = Number.NEGATIVE_INFINITY;
const openByHash = new Map<string, Rules>();
const releaseBySeq = new Map<number, SignedRelease>();

/** The release in force where it was looked up less than a minute ago, else null. */
export function freshRelease(now: number): OpenRelease | null {
  return inForce !== null && Math.abs(now - lookedUpAt) < LOOK_UP_EVERY_MS ? inForce : null;
}

/**
 * The release in force, looked up at most once a minute. Where the database cannot tell, the one known before stays,
 * and before that the bundled one.
 */
export async function releaseInForce(bindings: Bindings): Promise<OpenRelease> {
  const now = nowMs(bindings);
  const fresh = freshRelease(now);
  if (fresh !== null) return fresh;
  lookedUpAt = now;
  try {
    const stored = storedReleases(bindings.RULES);
    const release = (await stored.current()) ?? bundledRelease;
    if (inForce?.release.seq !== release.seq || inForce.release.hash !== release.hash) {
      inForce = opened(release, await open(release, stored));
    }
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'release-not-loaded', error: error instanceof Error ? error.name : 'unknown' }),
    );
    inForce ??= opened(bundledRelease, await bundledRules());
  }
  return inForce;
}

/** The release of that number. Throws a Fault: 404 where there is none, 503 where the database is away. */
export async function releaseOf(seq: number, bindings: Bindings): Promise<OpenRelease> {
  const current = await releaseInForce(bindings);
  if (current.release.seq === seq) return current;
  try {
    const stored = storedReleases(bindings.RULES);
    const release =
      releaseBySeq.get(seq) ?? (await stored.bySeq(seq)) ?? (bundledRelease.seq === seq ? bundledRelease : null);
    if (release !== null) {
      keepLatest(releaseBySeq, seq, release, MOST_REMEMBERED);
      return opened(release, await open(release, stored));
    }
  } catch {
    throw unavailable('10');
  }
  throw new Fault('not-found', { at: '?release' });
}

function opened(release: SignedRelease, rules: Rules): OpenRelease {
  return { release, rules, named: `${release.seq};${release.hash}` };
}

/** The packed snapshot of that hash, or null. */
export async function packedSnapshot(hash: string, stored: StoredReleases | null): Promise<Packed | null> {
  if (hash === bundledRelease.hash) return bundledSnapshot;
  return (await stored?.snapshot(hash)) ?? null;
}

/** The release inside this Worker, opened when it is first asked for. */
export function bundledRules(): Promise<Rules> {
  return open(bundledRelease, null);
}

async function open(release: SignedRelease, stored: StoredReleases | null): Promise<Rules> {
  const known = openByHash.get(release.hash);
  if (known) return known;
  const packed = await packedSnapshot(release.hash, stored);
  if (packed === null) throw new Error('The release has no snapshot');
  const newest = release.hash === bundledRelease.hash ? null : (await bundledRules()).snapshot;
  const rules = await openPacked(packed, release.hash, newest);
  keepLatest(openByHash, release.hash, rules, MOST_OPEN);
  return rules;
}
