/** Where newer rules come from, if the person named a place; kept in the extension's own storage on this device. */
import { browser } from 'wxt/browser';

/** `taken`: in use now. `current`: nothing newer there. The rest say why the rules in use stayed. */
export const UPDATE_OUTCOMES = [
  'taken',
  'current',
  'network',
  'signature',
  'hash',
  'older',
  'format',
  'store',
] as const;
export type UpdateOutcome = (typeof UPDATE_OUTCOMES)[number];

export interface RulesSource {
  /** An origin: "https://api.example". Empty: nobody is ever asked. */
  readonly address: string;
  /** Ask once a day when the extension wakes. */
  readonly daily: boolean;
  /** Milliseconds since the epoch. */
  readonly last: { readonly at: number; readonly outcome: UpdateOutcome } | null;
}

export interface RulesStatus extends RulesSource {
  /** Null when the rules cannot be read. */
  readonly inUse: { readonly seq: number; readonly publishedAt: string; readonly from: 'shipped' | 'update' } | null;
}

/** From the options page to the worker. */
export interface ToRules {
  'rules-status': { input: null; output: RulesStatus };
  /** The person's consent: keeps the address and asks there at once. An empty address takes the consent back. */
  'update-rules': { input: { readonly address: string; readonly daily: boolean }; output: RulesStatus };
}

export const NO_SOURCE: RulesSource = { address: '', daily: false, last: null };

const KEY = 'rulesSource';

/** The stored one; {@link NO_SOURCE} where nothing sound is stored. */
export async function readRulesSource(): Promise<RulesSource> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return isRulesSource(stored) ? stored : NO_SOURCE;
}

export async function writeRulesSource(source: RulesSource): Promise<void> {
  await browser.storage.local.set({ [KEY]: source });
}

function isRulesSource(value: unknown): value is RulesSource {
  if (typeof value !== 'object' || value === null || !('address' in value && 'daily' in value && 'last' in value)) {
    return false;
  }
  return typeof value.address === 'string' && typeof value.daily === 'boolean' && isLast(value.last);
}

function isLast(value: unknown): value is RulesSource['last'] {
  if (value === null) return true;
  if (typeof value !== 'object' || !('at' in value && 'outcome' in value)) return false;
  return typeof value.at === 'number' && UPDATE_OUTCOMES.some((outcome) => outcome === value.outcome);
}
