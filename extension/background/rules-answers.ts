/** What the worker answers about where its rules come from, and the daily look for newer ones. */
import registry from 'virtual:gongji/registry';
import { apiOrigin } from '../settings/api-address.ts';
import {
  NO_SOURCE,
  type RulesSource,
  type RulesStatus,
  readRulesSource,
  type ToRules,
  writeRulesSource,
} from '../settings/rules-source.ts';
import type { Answers } from './answers.ts';
import { BadInput } from './inputs.ts';
import { RulesUnavailable, rulesInForce } from './rules.ts';
import { updateRules } from './rules-update.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const OWN = ['own-page'] as const;

export const rulesAnswers: Pick<Answers, keyof ToRules> = {
  'rules-status': { from: OWN, answer: status },
  'update-rules': {
    from: OWN,
    answer: async ({ address, daily }) => {
      if (typeof address !== 'string') throw new BadInput('address');
      if (typeof daily !== 'boolean') throw new BadInput('daily');
      if (address.trim() === '') await writeRulesSource(NO_SOURCE);
      else await ask({ address: soundAddress(address), daily });
      return status();
    },
  },
};

/** When the worker starts: only if the person turned it on, and not again within a day, whatever came of it. */
export async function updateDaily(now: number): Promise<void> {
  const { address, daily, last } = await readRulesSource();
  const isDue = last === null || Math.abs(now - last.at) >= DAY_MS;
  if (address !== '' && daily && isDue) await ask({ address, daily });
}

/** Written before anyone is asked: a worker that is stopped meanwhile has had its attempt. */
async function ask(source: Pick<RulesSource, 'address' | 'daily'>): Promise<void> {
  const at = Date.now();
  await writeRulesSource({ ...source, last: { at, outcome: 'network' } });
  const outcome = await updateRules(source.address);
  const { address, daily } = await readRulesSource();
  // The person may have taken the address back while it was asked.
  if (address === source.address) await writeRulesSource({ address, daily, last: { at, outcome } });
}

async function status(): Promise<RulesStatus> {
  const source = await readRulesSource();
  try {
    const { release, from } = await rulesInForce();
    return { ...source, inUse: { seq: release.seq, publishedAt: release.publishedAt, from } };
  } catch (error) {
    if (error instanceof RulesUnavailable) return { ...source, inUse: null };
    throw error;
  }
}

function soundAddress(text: string): string {
  const origin = apiOrigin(
    text,
    registry.portals.map(({ host }) => host),
  );
  if (origin === null) throw new BadInput('address');
  return origin;
}
