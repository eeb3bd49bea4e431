/**
 * What pages of ours may ask of the book. Ids come from the sender (lower-case UUIDs): the same command sent twice changes
 * nothing, and one with other content under a known id is refused with the field that differs.
 */
import type { Day } from '../../shared/day.ts';
import type { PostedRequest } from '../../shared/ledger/entry.ts';
import type { MemberRelation } from '../../shared/ledger/member.ts';
import type { RelationPair } from '../../shared/ledger/relations.ts';
import type { Fen } from '../../shared/money.ts';
import type { EntriesPage, Family, PaymentPlan } from './family.ts';
import type { Earnings, Facts } from './person.ts';
import type { InsuredPerson, Suggestion } from './suggestion.ts';
import type { Decision, SyncState } from './sync-state.ts';
import type { BookedState } from './taking-records.ts';

type Without<Request, Field extends PropertyKey> = Request extends unknown ? Omit<Request, Field> : never;

/**
 * What an entry is asked for. A payment without `draws` is drawn by the rules on this device; with `draws` it was observed.
 * `cash: 'refused'` makes a drawn payment fail that the accounts do not cover.
 */
export type BookRequest = Without<PostedRequest, 'memoCiphertext'>;

export interface SavedMember {
  readonly id: string;
  readonly label: string;
  readonly relation: MemberRelation;
  /** Kept from the first time. */
  readonly since: number;
  readonly facts: Facts | null;
  readonly earnings: Earnings;
}

/** What a page showed of a member when it was changed there: refused where the book says something else by then. */
export type SeenMember = Omit<SavedMember, 'id' | 'since'>;

/** Why a member cannot be deleted: what still names them. */
export type Reference = 'entries' | 'figures' | 'api';

export const EXPORT_FORMATS = ['json', 'hledger', 'beancount', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface Reversal {
  readonly id: string;
  readonly on: Day;
  readonly reverses: string;
}

/** What a page shows as records. */
export interface RecordsShown {
  readonly requests: readonly BookRequest[];
  readonly monthly: readonly string[];
}

export interface RecordsTaken extends RecordsShown {
  /** How they stood to the book when the person chose. */
  readonly states: readonly BookedState[];
  /** The ids of those that are to be recorded. */
  readonly chosen: readonly string[];
}

/** `seen`: what was said of the two when the person chose; null for nothing. Refused where the book says something else. */
export interface ToldRelation extends RelationPair {
  readonly seen?: RelationPair['relation'] | null | undefined;
}

export interface ToBook {
  family: { input: null; output: Family };
  'suggest-facts': { input: InsuredPerson; output: Suggestion };
  'save-member': { input: SavedMember & { readonly seen?: SeenMember | null | undefined }; output: Family };
  'delete-member': {
    input: { readonly id: string };
    output: { readonly deleted: boolean; readonly because: readonly Reference[]; readonly family: Family };
  };
  /** Each takes the place of what was said of the same two; what was said of others stays. */
  'tell-relations': { input: { readonly pairs: readonly ToldRelation[] }; output: Family };
  'set-draw-order': {
    input: { readonly memberId: string; readonly from: Day; readonly sharers: readonly string[] };
    output: Family;
  };
  'record-entry': { input: { readonly request: BookRequest; readonly memo: string | null }; output: Family };
  'reverse-entry': { input: Reversal; output: Family };
  /** How records of a page stand to the book, in their order. `monthly`: the ids of those whose day is only a month. */
  'records-in-book': { input: RecordsShown; output: readonly BookedState[] };
  /** Several at once, all or none; refused where one stands otherwise to the book than when the person chose. */
  'record-entries': { input: RecordsTaken; output: Family };
  'reverse-entries': { input: { readonly reversals: readonly Reversal[] }; output: Family };
  /** Takes a confirmed figure into the book: an adjustment by its difference. Nothing happens where there is none. */
  'adopt-figure': { input: { readonly id: string; readonly balanceId: string }; output: Family };
  /** `before`: the place of the entry that the page ends at, exclusive; null for the newest. `limit`: 1–100. */
  entries: {
    input: { readonly memberId: string | null; readonly before: number | null; readonly limit: number };
    output: EntriesPage;
  };
  'plan-payment': {
    input: { readonly memberId: string; readonly amountFen: Fen; readonly on: Day };
    output: PaymentPlan;
  };
  /** `onApi`: the API has it as well, and keeps it until the household is erased there. */
  'delete-figure': { input: { readonly id: string }; output: { readonly onApi: boolean; readonly family: Family } };
  /** Undoes a deletion of this session. */
  'restore-figure': { input: { readonly id: string }; output: Family };
  'export-book': { input: { readonly format: ExportFormat }; output: ExportedFile };
  /** Takes a JSON export of ours into an empty book; the same file again changes nothing. */
  'import-book': { input: { readonly text: string }; output: Family };
}

/** Options page and popup only. */
export interface ToSync {
  /** The words that are agreed to, in the person's language, paragraph by paragraph. */
  'sync-words': { input: null; output: { readonly words: string } };
  /** `words`: exactly what was shown. Opens a household at the address and sends the whole book there. */
  'turn-sync-on': { input: { readonly address: string; readonly words: string }; output: SyncState };
  /** Joins the household of a code that another device showed. */
  'join-household': { input: { readonly code: string; readonly words: string }; output: SyncState };
  /** The address in a code, so that the person sees where it leads before agreeing. */
  'read-join-code': { input: { readonly code: string }; output: { readonly origin: string } };
  /** A new code for one more device: it holds a token of its own and the key. Shown, never stored. */
  'show-join-code': { input: null; output: { readonly code: string } };
  /** Gives a consent again that was withdrawn on another device. */
  'renew-consent': { input: { readonly words: string }; output: SyncState };
  'sync-now': { input: null; output: SyncState };
  /** Withdraws the consent. `erase`: the household is erased on the API first, for every device. The book here stays. */
  'turn-sync-off': { input: { readonly erase: boolean }; output: SyncState };
  'decide-conflict': {
    input: { readonly id: string; readonly decision: Decision; readonly newId: string };
    output: Family;
  };
}
