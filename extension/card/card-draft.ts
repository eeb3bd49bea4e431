/** What is half done in a card: it is there again when the page makes the card's frame load anew. */
import type { RegionCode } from '../../shared/region.ts';
import type { CardPart } from '../messages.ts';
import { type BalanceDraft, NO_BALANCE } from '../widgets/balance/balance-draft.ts';
import { NO_RECORDS, type RecordsDraft } from '../widgets/records/records-draft.ts';

export interface CardDraft {
  /** Null where what suits the page stands open. */
  readonly part: CardPart | null;
  readonly guideRegion: RegionCode | null;
  readonly balance: BalanceDraft;
  readonly records: RecordsDraft;
}

const NOTHING: CardDraft = { part: null, guideRegion: null, balance: NO_BALANCE, records: NO_RECORDS };

/** Takes up what this card kept in this session. */
export function cardDraftFrom(kept: unknown): CardDraft {
  return typeof kept === 'object' && kept !== null ? { ...NOTHING, ...kept } : NOTHING;
}
