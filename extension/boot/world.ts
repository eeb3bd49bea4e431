/** What the boot script and the overlay share: they run in one isolated world, which the page cannot see. */
import type { Appearance, CardPart } from '../messages.ts';
import type { MakePageCard } from '../overlay/page-card.ts';
import type { readParticipation } from '../reading/participation/participation.ts';
import type { readerWith } from '../reading/read-settled.ts';
import type { Reader } from '../reading/reading.ts';
import type { readRecords } from '../reading/records/records.ts';

/** Told to the stage when it has been dressed anew: what stands on it with words of its own follows. */
export const DRESSED = 'dressed';

export interface Overlay {
  /** Where the guide and the offers put their own elements: inside the closed root. */
  readonly stage: HTMLElement;
  /** Aborts when the overlay leaves. */
  readonly signal: AbortSignal;
  /** Opens the card, where it is not open yet, at this part. */
  openCard(part: CardPart | null): void;
  /** Closes the card, where it is open, and gives the focus to the launcher. */
  closeCard(): void;
  /** The page went to another route that is still a hall. */
  arrive(): void;
  /** The page went where Gongji must be silent, or the extension is gone. */
  leave(): void;
}

export interface World {
  /** Asked by the overlay when it starts: the page may have moved on since it was asked for. */
  onHall(): boolean;
  /** Looks at the page now: the overlay asks for it whenever the page has gone to another route. */
  look(): void;
  /** Puts the overlay on the page. Comes when the page is recognised. */
  show?(appearance: Appearance): void;
  overlay?: Overlay;
  /** Comes when the card is first opened. */
  pageCard?: MakePageCard;
  /** Comes when a reading is first asked for: the reader is made by it, of the words in force. */
  readerWith?: typeof readerWith;
  reader?: Reader;
  /** These two come when they are first asked for. */
  readRecords?: typeof readRecords;
  readParticipation?: typeof readParticipation;
  /** The guide that is walked on this page. */
  tour?: { refresh(): Promise<void> };
  /** The watch for occasions to offer help. */
  offers?: true;
  stop(): void;
}

declare global {
  var gongji: World | undefined;
}
