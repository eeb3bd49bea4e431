/** Every message of the extension: one map a direction, each entry with what goes in and what comes out. */

import type { Question } from '../shared/eligibility/question.ts';
import type { Verdict } from '../shared/eligibility/verdict.ts';
import type { RegionCode } from '../shared/region.ts';
import type { RegionRow } from '../shared/rules/snapshot.ts';
import type { ToBook, ToSync } from './book/commands.ts';
import type { RefusalReason } from './book/refusal.ts';
import type { ToGuides } from './pointing/tour-messages.ts';
import type { ReaderWords } from './reading/lexicon.ts';
import type { Figure, PageReading } from './reading/reading.ts';
import type { ToRules } from './settings/rules-source.ts';
import type { Language, Place, Settings } from './settings/settings.ts';
import type { Book, NewBalances } from './store/book.ts';
import type { overlay } from './words/zh.ts';

export type OverlayWords = typeof overlay;

/** What the overlay on a page needs to know; nothing of the family's. */
export interface Appearance {
  readonly language: Language;
  /** Words and style come with the answer to the boot script: the overlay carries neither, and stays small. */
  readonly words: OverlayWords;
  readonly css: string;
  readonly elder: boolean;
  readonly launcher: LauncherPlace;
}

export interface LauncherPlace {
  /** The distance from the top, in thousandths of the window's height. */
  readonly top: number;
  readonly small: boolean;
}

/** What only the card on a page needs, beside the overlay's appearance. */
export interface CardLook {
  readonly css: string;
  readonly place: Place | null;
}

/** The hall that a card stands on. */
export interface Hall {
  readonly portalId: string;
  readonly name: string;
  readonly region: RegionCode;
  /** False where the hall has no medical account. */
  readonly reads: boolean;
}

/** What is to be said of the site in the active tab. */
export type SiteHere =
  /** A hall that is not allowed yet; `pattern` is how the browser names its permission. */
  | { readonly kind: 'optional'; readonly pattern: string }
  /** The person has hidden Gongji there. */
  | { readonly kind: 'hidden'; readonly host: string }
  /** The rules in force have taken this hall out: Gongji does nothing there. */
  | { readonly kind: 'stopped' };

export interface KeptDraft {
  /** The form of which it is: the eligibility form of every card, or what a card on a page is at, by its key. */
  readonly of: string;
  readonly draft: object;
}

export interface ToWorker extends ToGuides, ToRules, ToBook, ToSync {
  /** Puts the overlay's script into the page that asks; answered when it is there. Null where nothing is to be shown. */
  'hall-seen': { input: null; output: Appearance | null };
  /** After a route change: refused where the page is no hall by the rules in force. */
  'still-hall': { input: null; output: null };
  /** The same for the card on the page. */
  'bring-card': { input: null; output: CardLook };
  /** The same for the watch for occasions, unless every occasion was sent away for good. */
  'bring-offers': { input: null; output: null };
  /** Puts the reader into the page that asks; answered when it is there, with the words that it reads by. */
  'bring-reader': { input: null; output: ReaderWords };
  /** The same for what reads records. */
  'bring-records': { input: null; output: null };
  /** The same for what reads participation. */
  'bring-participation': { input: null; output: null };
  'place-launcher': { input: LauncherPlace; output: null };
  'place-card': { input: Place; output: null };
  'hide-site': { input: { readonly hide: boolean }; output: null };
  'open-card-page': { input: null; output: null };
  'open-book-page': { input: null; output: null };
  /** Takes a message to the card in the sender's tab. */
  'tell-card': { input: CardMessage; output: null };
  hall: { input: null; output: Hall | null };
  /** Provinces and cities. */
  regions: { input: null; output: readonly RegionRow[] };
  /** Takes a question to the overlay in the sender's tab: Firefox gives a frame on a page no `tabs`. */
  'ask-page': { input: Omit<PageMessage, 'to'>; output: null };
  /** What was half filled in, in this session; null where nothing was. */
  draft: { input: Pick<KeptDraft, 'of'>; output: unknown };
  'keep-draft': { input: KeptDraft; output: null };
  eligibility: { input: Question; output: Verdict };
  book: { input: null; output: Book };
  'save-balances': { input: NewBalances; output: Book };
  settings: { input: null; output: Settings };
  'change-settings': { input: Partial<Settings>; output: Settings };
  'site-here': { input: null; output: SiteHere | null };
  'use-site': { input: { readonly pattern: string; readonly use: boolean }; output: null };
  export: { input: null; output: string };
  erase: { input: null; output: null };
}

/** What a card may want to know besides the balances. */
export type Detail = 'records' | 'participation';

/** What is on the page, as the overlay last read it. */
export interface PageView {
  readonly reading: PageReading;
  /** What was asked for besides the balances: then none means that there is none to be read. */
  readonly with: readonly Detail[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A figure that the person pointed at. `label` is empty where no balance's words stand beside it. */
export interface Picked {
  readonly figure: Figure;
  readonly at: number;
}

/** What a card shows one at a time. */
export const CARD_PARTS = ['balance', 'records', 'eligibility', 'guide'] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** From the card to the overlay of the same tab. `key` is known to the overlay's own card alone. */
export interface ToPage {
  /** These are answered at once; what is on the page comes as `page-viewed`. */
  'page-view': { input: null; output: null };
  'read-again': { input: null; output: null };
  /** From now on records are read too, as long as this card is open. */
  'read-records': { input: null; output: null };
  /** The same for participation. */
  'read-participation': { input: null; output: null };
  /** Answered at once; the figure comes as `picked`, however long the person takes. */
  pick: { input: null; output: null };
  'close-card': { input: null; output: null };
}

/** From the overlay to the card in the same tab. */
export interface ToCard {
  'page-viewed': { input: PageView; output: null };
  /** Null when the person left without a figure. */
  picked: { input: Picked | null; output: null };
}

/** From the worker to every page of ours that is open, and to the card in its frame. */
export interface ToFaces {
  /** Whatever shows something of the book asks for it again: the notice itself carries nothing of it. */
  'book-changed': { input: null; output: null };
  /** Another language, or larger type. */
  'dressed-anew': { input: null; output: null };
}

/** From the worker to the overlay of every hall that is open. */
export interface ToHall {
  'dressed-anew': { input: Appearance; output: null };
}

type Of<Map extends { readonly [Kind in keyof Map]: { input: unknown } }, Kinds extends keyof Map, Envelope> = {
  [Kind in Kinds]: Envelope & { readonly kind: Kind; readonly input: Map[Kind]['input'] };
}[Kinds];

export type WorkerMessage<Kind extends keyof ToWorker = keyof ToWorker> = Of<ToWorker, Kind, { readonly to: 'worker' }>;

/** `key` is what the overlay gave its own card: another frame of ours in the same tab does not have it. */
export type PageMessage<Kind extends keyof ToPage = keyof ToPage> = Of<
  ToPage,
  Kind,
  { readonly to: 'page'; readonly key: string }
>;

export type CardMessage<Kind extends keyof ToCard = keyof ToCard> = Of<
  ToCard,
  Kind,
  { readonly to: 'card'; readonly key: string }
>;

export type FacesMessage<Kind extends keyof ToFaces = keyof ToFaces> = Of<ToFaces, Kind, { readonly to: 'faces' }>;

export type HallMessage<Kind extends keyof ToHall = keyof ToHall> = Of<ToHall, Kind, { readonly to: 'hall' }>;

export type HallSeen = WorkerMessage<'hall-seen'>;

/**
 * Why something could not be done. `field` names what was wrong with the input: "balances.0.fen".
 * `refused`: the input is sound, but the book or the API does not take it, for `reason`.
 */
export interface Fault {
  readonly code: 'not-allowed' | 'bad-input' | 'refused' | 'store-unavailable' | 'rules-unavailable' | 'gone';
  readonly field?: string;
  readonly reason?: RefusalReason;
}

export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };
