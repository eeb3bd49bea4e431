/** The rules in force on this device: those the person took from an API while they are the newer ones, else those that ship. */
import { browser } from 'wxt/browser';
import { RELEASE_KEYS, type ReleaseKey, type SignedRelease } from '../../shared/api/releases.ts';
import { openSnapshot, type Rules } from '../../shared/rules/resolve.ts';
import { isThisMachine } from '../settings/api-address.ts';
import { StoreUnavailable } from '../store/database.ts';
import { openRuleStore } from '../store/rules.ts';
import { readRelease, verifyRelease } from './verified-release.ts';

/** The rules could not be read or verified: the answer is "not known", never "no". */
export class RulesUnavailable extends Error {
  override readonly name = 'RulesUnavailable';
}

export interface RulesInForce {
  readonly release: SignedRelease;
  readonly from: 'shipped' | 'update';
  readonly rules: Rules;
}

export const ruleStore = openRuleStore();

let taken: Promise<RulesInForce | null> | null = null;
let inForce: Promise<RulesInForce> | null = null;

/** What questions are answered from. Throws {@link RulesUnavailable}; the next call tries again. */
export async function currentRules(): Promise<Rules> {
  return (await rulesInForce()).rules;
}

/** The rules with the release they are of. Throws {@link RulesUnavailable}; the next call tries again. */
export function rulesInForce(): Promise<RulesInForce> {
  inForce ??= load().catch((error: unknown) => {
    inForce = null;
    throw new RulesUnavailable('The rules cannot be read', { cause: error });
  });
  return inForce;
}

/** Those that the person took from an API, while they are newer than what ships; null where there are none. The next call after a failure tries again. */
export function takenRules(): Promise<RulesInForce | null> {
  taken ??= loadTaken().catch((error: unknown) => {
    taken = null;
    throw error;
  });
  return taken;
}

/** After the stored release has changed: the next question reads it anew. */
export function rulesHaveChanged(): void {
  taken = null;
  inForce = null;
}

/** Keys that count for an API: one whose private half everybody has counts on this machine only. */
export function keysFor(origin: string): readonly ReleaseKey[] {
  return RELEASE_KEYS.filter(({ use }) => use === 'production' || isThisMachine(origin));
}

async function load(): Promise<RulesInForce> {
  return (await takenRules()) ?? (await loadShipped());
}

async function shippedRelease(): Promise<SignedRelease> {
  const release = readRelease(await (await shipped('/generated/release.json')).json());
  if (!release) throw new Error('The shipped release has no sound name');
  return release;
}

async function loadShipped(): Promise<RulesInForce> {
  const release = await shippedRelease();
  const text = await (await shipped('/generated/snapshot.json')).text();
  const { subtle } = crypto;
  const verified = await verifyRelease({ release, text, keys: RELEASE_KEYS, subtle, newerThan: 0 });
  if (!verified.ok) throw new Error(`The shipped rules are refused: ${verified.refusal}`);
  return { release, from: 'shipped', rules: openSnapshot(verified.snapshot) };
}

/** Null where there is none; one that no longer verifies, or that the extension has overtaken, is dropped. */
async function loadTaken(): Promise<RulesInForce | null> {
  try {
    const stored = await ruleStore.read();
    if (!stored) return null;
    const { text, from } = stored;
    const release = readRelease(stored.release);
    const { subtle } = crypto;
    const { seq: newerThan } = await shippedRelease();
    const verified = release && (await verifyRelease({ release, text, keys: keysFor(from), subtle, newerThan }));
    if (release && verified?.ok) return { release, from: 'update', rules: openSnapshot(verified.snapshot) };
    await ruleStore.drop();
    return null;
  } catch (error) {
    if (error instanceof StoreUnavailable) return null;
    throw error;
  }
}

function shipped(file: '/generated/release.json' | '/generated/snapshot.json'): Promise<Response> {
  return fetch(browser.runtime.getURL(file));
}
