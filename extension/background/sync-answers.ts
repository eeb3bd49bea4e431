/** What the worker answers about sync. Only our own top-level pages may ask: a card on a portal turns nothing on. */
import registry from 'virtual:gongji/registry';
import type { ToSync } from '../book/commands.ts';
import { BookRefusal } from '../book/refusal.ts';
import type { SyncState } from '../book/sync-state.ts';
import { apiOrigin } from '../settings/api-address.ts';
import { readSettings } from '../settings/stored-settings.ts';
import { decide } from '../sync/deciding.ts';
import { fetchJson } from '../sync/fetching.ts';
import { readJoinCode } from '../sync/join-code.ts';
import { inviteCode, join, renewConsent, turnOff, turnOn } from '../sync/opting.ts';
import { syncStateOf } from '../sync/sync-view.ts';
import { areSyncWords, syncWords } from '../words/sync-words.ts';
import type { Answers } from './answers.ts';
import { soundInput } from './book-inputs.ts';
import type { FamilyBook } from './family-book.ts';
import { BadInput } from './inputs.ts';

const OWN = ['own-page'] as const;

export function syncAnswers(book: FamilyBook): Pick<Answers, keyof ToSync> {
  const network = { store: book.store, send: fetchJson, now: Date.now };
  const state = async (): Promise<SyncState> => syncStateOf(await book.state());
  const synced = async (): Promise<SyncState> => {
    await book.syncing.run('look');
    return state();
  };

  return {
    'sync-words': { from: OWN, answer: async () => ({ words: syncWords((await readSettings()).language) }) },
    'turn-sync-on': {
      from: OWN,
      answer: async (input) => {
        const { address, words } = soundInput('turn-sync-on', input);
        const origin = soundOrigin(address, 'address');
        refuseOtherWords(words);
        await book.state();
        await turnOn(network, origin, words);
        return synced();
      },
    },
    'join-household': {
      from: OWN,
      answer: async (input) => {
        const { code, words } = soundInput('join-household', input);
        const read = await soundCode(code);
        refuseOtherWords(words);
        await book.state();
        await join(network, read, words);
        return synced();
      },
    },
    'read-join-code': {
      from: OWN,
      answer: async (input) => ({ origin: (await soundCode(soundInput('read-join-code', input).code)).origin }),
    },
    'show-join-code': { from: OWN, answer: async () => ({ code: await inviteCode(network) }) },
    'renew-consent': {
      from: OWN,
      answer: async (input) => {
        const { words } = soundInput('renew-consent', input);
        refuseOtherWords(words);
        await renewConsent(network, words);
        return synced();
      },
    },
    'sync-now': {
      from: OWN,
      answer: async () => {
        // The person asks: what was to wait is tried now.
        await book.store.change(({ household, ...rest }) => {
          const halt = household?.halt === 'refused' ? null : (household?.halt ?? null);
          const next = { ...rest, household: household && { ...household, retryAt: null, halt } };
          return { next, answer: null };
        });
        return synced();
      },
    },
    'turn-sync-off': {
      from: OWN,
      answer: async (input) => {
        await turnOff(network, soundInput('turn-sync-off', input).erase);
        return state();
      },
    },
    'decide-conflict': {
      from: OWN,
      answer: async (input) => {
        const decision = soundInput('decide-conflict', input);
        await book.change((before, circumstances) => decide(before, decision, circumstances));
        return book.family();
      },
    },
  };
}

async function soundCode(code: string) {
  const read = await readJoinCode(code);
  if (!read) throw new BookRefusal('code-mistyped', 'code');
  return { ...read, origin: soundOrigin(read.origin, 'code') };
}

function soundOrigin(address: string, field: string): string {
  const origin = apiOrigin(
    address,
    registry.portals.map(({ host }) => host),
  );
  if (origin === null) throw new BadInput(field);
  return origin;
}

function refuseOtherWords(words: string): void {
  if (!areSyncWords(words)) throw new BadInput('words');
}
