/** What a page, the card and the worker say to each other about guides. */
import type { Channel, ChannelKind, Task } from '../../shared/guides/channel.ts';
import type { Guide, GuideStep } from '../../shared/guides/guide.ts';
import type { Occasion, OccasionSigns } from '../../shared/portals/occasion.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { Certainty, Source, Words } from '../../shared/rules/snapshot.ts';
import type { Language } from '../settings/settings.ts';
import type { offer } from '../words/tour-zh.ts';
import type { TourPlace } from './scene.ts';

export type OfferWords = typeof offer;

/** Where a guide is walked if not on this page: the way through its menus, and its address where an official one is known. */
export interface TourChannel {
  readonly name: Words;
  readonly kind: ChannelKind;
  readonly path: readonly string[];
  readonly url: string | null;
}

/** A guide on the page, at a step. */
export interface Tour {
  readonly guideId: string;
  readonly title: Words;
  readonly minutes: number;
  readonly haveReady: readonly Words[];
  readonly steps: readonly GuideStep[];
  readonly certainty: Certainty;
  readonly place: TourPlace;
  readonly channel: TourChannel | null;
  /** From 0; the number of steps when it is walked through. */
  readonly step: number;
  readonly language: Language;
  readonly elder: boolean;
}

export interface TourHere extends Tour {
  /** The style comes with the answer: the script that walks stays small. */
  readonly css: string;
}

/** Which guide to walk: a named one, the region's own for a task, or one that was left lying. */
export type TourWish =
  | { readonly kind: 'guide'; readonly guideId: string }
  | { readonly kind: 'task'; readonly task: 'bind' | 'activate' }
  | { readonly kind: 'resume'; readonly guideId: string };

export interface Unfinished {
  readonly guideId: string;
  readonly title: Words;
  readonly step: number;
  readonly steps: number;
}

type Cited<Item extends { readonly sources: unknown }> = Omit<Item, 'sources'> & {
  readonly sources: readonly Source[];
};
export type CitedGuide = Cited<Guide>;
export type CitedChannel = Cited<Channel>;

/** What there is for one task where a person is insured, with its sources looked up. */
export interface TaskHelp {
  readonly task: Task;
  readonly guides: readonly CitedGuide[];
  readonly channels: readonly CitedChannel[];
}

export type GuideHelp = readonly TaskHelp[];

export interface ToGuides {
  'guide-help': { input: { readonly region: RegionCode }; output: GuideHelp };
  'start-tour': { input: TourWish; output: null };
  /** The guide that is being walked on the sender's portal. */
  tour: { input: null; output: TourHere | null };
  'tour-step': { input: { readonly guideId: string; readonly step: number }; output: null };
  'end-tour': { input: { readonly guideId: string }; output: null };
  /** Those begun on the portal that the card stands on, the last one first. */
  'unfinished-tours': { input: null; output: readonly Unfinished[] };
  /** The occasions that the person has not sent away for good. */
  occasions: { input: null; output: OccasionsHere };
  'never-offer': { input: { readonly occasion: Occasion }; output: null };
}

/** By what a page tells of an occasion, and what is said then, in the person's language. */
export interface Sign extends Pick<OccasionSigns, 'notices' | 'names' | 'notNames'> {
  readonly occasion: Occasion;
  readonly text: string;
  readonly act: string | null;
}

export interface OccasionsHere {
  /** The urgent ones first. */
  readonly open: readonly Sign[];
  /** Words and style come with the answer: the script that watches stays small. */
  readonly words: OfferWords;
  readonly css: string;
}
