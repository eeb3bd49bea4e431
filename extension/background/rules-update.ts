/** Takes newer rules from an API that the person named: fetched, verified, stored, and only then used. */
import { ValiError } from 'valibot';
import { ask, type Connection, ENDPOINTS } from '../../shared/api/client.ts';
import type { SignedRelease } from '../../shared/api/releases.ts';
import type { UpdateOutcome } from '../settings/rules-source.ts';
import { StoreUnavailable } from '../store/database.ts';
import { leaveStoppedHalls } from './halls.ts';
import { knowsEveryValue } from './known-values.ts';
import { NoAnswer, quietSend } from './quiet-send.ts';
import { keysFor, ruleStore, rulesHaveChanged, rulesInForce } from './rules.ts';
import { registerOptionalHalls } from './sites.ts';
import { RELEASE_NAME, refusalOf, verifyRelease } from './verified-release.ts';

/** A snapshot is under a megabyte. */
const send = quietSend({ mostBytes: 16_000_000, patienceMs: 60_000 });

/** An API may say more of a release by then; only what is needed is read. */
const CURRENT = { ...ENDPOINTS.getCurrentRelease, answer: RELEASE_NAME };

let last: Promise<unknown> = Promise.resolve();

/** One after the other. Throws RulesUnavailable where there are no rules in use to compare with. */
export function updateRules(origin: string): Promise<UpdateOutcome> {
  const next = last.then(() => takeUpdate(origin));
  last = next.catch(() => undefined);
  return next;
}

async function takeUpdate(origin: string): Promise<UpdateOutcome> {
  const { release: inUse } = await rulesInForce();
  // The same language from everyone: what is asked for has none.
  const connection: Connection = { base: origin, language: 'zh-CN', send };
  try {
    const release = await ask(CURRENT, {}, connection);
    const trust = { keys: keysFor(origin), subtle: crypto.subtle, newerThan: inUse.seq };
    const refusal = await refusalOf(release, trust);
    if (refusal === 'older' && isSame(release, inUse)) return 'current';
    if (refusal) return refusal;
    const text = await ask(ENDPOINTS.getSnapshot, { path: { hash: release.hash } }, connection);
    const verified = await verifyRelease({ release, text, ...trust });
    if (!verified.ok) return verified.refusal;
    if (!knowsEveryValue(verified.snapshot)) return 'format';
    await ruleStore.put({ seq: release.seq, release, text, from: origin });
  } catch (error) {
    if (error instanceof NoAnswer) return 'network';
    if (error instanceof ValiError) return 'format';
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
