/** A guide: how to do one thing, in steps of our own words. */
import type { RegionCode } from '../region.ts';
import type { Certainty, Words } from '../rules/snapshot.ts';
import type { ChannelKind, Task } from './channel.ts';

export interface GuideTarget {
  /** Words that the page's own control shows; any one of them will do. */
  readonly words: readonly string[];
  readonly role: 'button' | 'link' | 'menuitem' | 'tab' | 'textbox' | 'checkbox' | null;
}

export interface GuideStep {
  readonly text: Words;
  /** The same in plain words, for the old. */
  readonly plain: Words | null;
  /** What an overlay looks for on a page; null where nothing is to be clicked. */
  readonly target: GuideTarget | null;
  readonly warning: Words | null;
}

export interface Guide {
  readonly id: string;
  readonly title: Words;
  readonly task: Task;
  /** The kind of channel it is for; null when it holds for all. */
  readonly kind: ChannelKind | null;
  /** The region it is for; guides of the nation serve every region without its own. */
  readonly region: RegionCode;
  /** Its entry is for a relative of another pool: a city's own entry takes the first three kinds. Older releases say nothing. */
  readonly betweenPools?: true;
  readonly minutes: number;
  readonly haveReady: readonly Words[];
  readonly warnings: readonly Words[];
  readonly steps: readonly GuideStep[];
  /** What can go wrong, and what to do then. */
  readonly troubles: readonly { readonly what: Words; readonly remedy: Words }[];
  /** Other guides that its warnings and remedies name, by the words that name them. Older releases say nothing. */
  readonly mentions?: readonly { readonly guide: string; readonly words: Words }[];
  readonly certainty: Certainty;
  readonly sources: readonly number[];
  readonly facts: readonly string[];
}
