/** Takes newer rules from an API that the person named: fetched, verified, stored, and only then used. */
import type { SignedRelease } from '../../shared/api/releases.ts';
import type { UpdateOutcome } from '../settings/rules-source.ts';
import { StoreUnavailable } from '../store/database.ts';
import { leaveStoppedHalls } from './halls.ts';
import { keysFor, ruleStore, rulesHaveChanged, rulesInForce } from './rules.ts';
import { registerOptionalHalls } from './sites.ts';
import { readRelease, refusalOf, verifyRelease } from './verified-release.ts';

/** A snapshot is under a megabyte; whoever sends this much sends no rules. */
const MOST_BYTES = 16_000_000;
const PATIENCE_MS = 60_000;

/** The API did not answer, or not with what was asked for. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other. Throws RulesUnavailable where there are no rules in use to compare with. */
export function updateRules(origin: string): Promise<UpdateOutcome> {
  const next = last.then(() => takeUpdate(origin));
  last = next.catch(() => undefined);
  return next;
}

async function takeUpdate(origin: string): Promise<UpdateOutcome> {
  const { release: inUse } = await rulesInForce();
  try {
    const release = readRelease(parsed(await get(`${origin}/v1/releases/current`)));
    if (!release) return 'format';
    const trust = { keys: keysFor(origin), subtle: crypto.subtle, newerThan: inUse.seq };
    const refusal = await refusalOf(release, trust);
    if (refusal === 'older' && isSame(release, inUse)) return 'current';
    if (refusal) return refusal;
    const text = await get(`${origin}/v1/snapshots/${release.hash}`);
    const verified = await verifyRelease({ release, text, ...trust });
    if (!verified.ok) return verified.refusal;
    await ruleStore.put({ seq: release.seq, release, text, from: origin });
  } catch (error) {
    if (error instanceof NoAnswer) return 'network';
    if (error instanceof StoreUnavailable) return 'store';
    throw error;
  }
  rulesHaveChanged();
  await leaveStoppedHalls();
  await registerOptionalHalls();
  return 'taken';
}

function isSame(one: SignedRelease, other: SignedRelease): boolean {
  return one.seq === other.seq && one.hash === other.hash;
}

/** Says nothing of the person: no cookie, no referrer, no query, and no being sent on to somewhere else. */
async function get(url: string): Promise<string> {
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok || !answer.body) throw new Error(`Status ${answer.status}`);
    return await textOf(answer.body);
  } catch (error) {
    throw new NoAnswer('The API did not answer', { cause: error });
  }
}

/** A byte order mark stays in the text: what is hashed is what was sent. */
async function textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error('Too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
