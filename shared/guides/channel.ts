/** A channel: one place where a thing can be done, with its menu path. */
import type { Day } from '../day.ts';
import type { RegionCode } from '../region.ts';
import type { Certainty, Words } from '../rules/snapshot.ts';

export const CHANNEL_KINDS = [
  'app',
  'mini-program',
  'wechat-account',
  'website',
  'hotline',
  'bank',
  'terminal',
  'counter',
] as const;

export const TASKS = [
  'activate',
  'bind',
  'unbind',
  'set-order',
  'transfer',
  'set-quota',
  'return-quota',
  'use',
  'buy-for-someone',
  'pay-premium',
  'query-balance',
  'query-records',
  'query-years',
  'query-relations',
  'tell-apart',
] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];
export type Task = (typeof TASKS)[number];

export interface Channel {
  readonly id: string;
  readonly name: Words;
  readonly kind: ChannelKind;
  readonly tasks: readonly Task[];
  /** An official address; null where none may be shown. */
  readonly url: string | null;
  /** The words on the screen, in order. */
  readonly path: readonly string[];
  readonly region: RegionCode;
  readonly certainty: Certainty;
  readonly sources: readonly number[];
  readonly facts: readonly string[];
  /** From the first day it is known to work, until the first day it no longer does. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly warning: Words | null;
}
