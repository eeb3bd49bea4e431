/** The compiled rules: one immutable data set, handed to the engine and never imported by it. */
import type { FaultWords } from '../api/fault-words.ts';
import type { Day } from '../day.ts';
import type { VerdictWords } from '../eligibility/words.ts';
import type { CreditNoteCode } from '../estimates/credit-words.ts';
import type { OpenSettlementWord, SettlementAssumption } from '../estimates/settlement-words.ts';
import type { Channel } from '../guides/channel.ts';
import type { Guide } from '../guides/guide.ts';
import type { GuidePageWord } from '../guides/page-words.ts';
import type { Occasions } from '../portals/occasion.ts';
import type { PublishedRegistry } from '../portals/portal.ts';
import type { Vocabulary } from '../portals/vocabulary.ts';
import type { RegionCode } from '../region.ts';
import type { Reach } from './parameters/parameter.ts';
import type { ParameterName, ValueOf } from './parameters/registry.ts';
import type { Topic } from './topic.ts';

export type Certainty = 'official' | 'reported' | 'unverified';
export type Confidence = 'official' | 'media' | 'media-reprint' | 'aggregator' | 'seed';

/** How exactly the start of a value is known. `by`: no later than; `unknown`: nothing dates it. */
export type Precision = 'day' | 'month' | 'year' | 'by' | 'unknown';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Source {
  readonly title: string;
  readonly publisher: string | null;
  /** Null where the address must not be shown to people. */
  readonly url: string | null;
  readonly published: string | null;
  readonly docNo: string | null;
  readonly confidence: Confidence;
}

/** A value and what it stands on. `sources` are places in the snapshot's list; null as a value means "ended here". */
export interface Claim<Name extends ParameterName = ParameterName> {
  readonly value: ValueOf<Name> | null;
  readonly certainty: Certainty;
  readonly sources: readonly number[];
  readonly facts: readonly string[];
  readonly note: Words | null;
  /** What the note is about, where it is not about the whole value: an answer on something else does not tell it. */
  readonly about?: readonly Topic[];
}

export interface Rule<Name extends ParameterName = ParameterName> extends Claim<Name> {
  /** The first day of the value; with `month` or `year` the first day of that month or year. */
  readonly from: Day | null;
  readonly precision: Precision;
  /** The first day on which the value may already have held. */
  readonly notBefore: Day;
  /** The first day on which it surely holds. */
  readonly surelyFrom: Day;
  /** The day by which every region below had followed; until then theirs may be the old value or this one. */
  readonly everywhereBy: Day | null;
  /** The first day on which the value no longer holds; null when open. */
  readonly to: Day | null;
  /** False: an amount of the region itself (省本级), not of the regions below. */
  readonly inherits: boolean;
  readonly disputed: readonly Claim<Name>[];
}

/** What machine-written pages alone say: no value, and told as what it is. */
export interface Hearsay {
  readonly said: Words;
  /** The amount below which they say that nothing is shared: to whom it is told, and nothing else. */
  readonly minimumToShareFen?: number;
}

export type RuleTable = {
  readonly [Name in ParameterName]: Readonly<Record<string, readonly Rule<Name>[]>>;
};

/** Code and names; the level and the parent follow from the code. Releases before the English names have none. */
export type RegionRow = readonly [code: RegionCode, name: string, english?: string];

export interface Snapshot {
  readonly format: 1;
  /** The day on which the facts were gathered: what is undated is known to hold on this day. */
  readonly gathered: Day;
  readonly regions: readonly RegionRow[];
  readonly parameters: {
    readonly [Name in ParameterName]: {
      readonly unit: string | null;
      readonly reach: Reach;
      /** A region's own dated text starts it there; before that day the wider value had not reached it. */
      readonly startsLocally: boolean;
    };
  };
  readonly sources: readonly Source[];
  readonly rules: RuleTable;
  /** By region and parameter, the first day of which machine-written pages alone tell something: it is left out. Older releases have none. */
  readonly leftOut?: Readonly<Record<string, { readonly [Name in ParameterName]?: Day }>>;
  /** What those pages say, where it is told. Older releases have none. */
  readonly hearsay?: Readonly<Record<string, { readonly [Name in ParameterName]?: Hearsay }>>;
  readonly channels: readonly Channel[];
  readonly guides: readonly Guide[];
  readonly words: VerdictWords & {
    readonly creditNotes: Readonly<Record<CreditNoteCode, Words>>;
    readonly assumptions: Readonly<Record<SettlementAssumption, Words>>;
    readonly openSettlement: Readonly<Record<OpenSettlementWord, Words>>;
    readonly guidePage: Readonly<Record<GuidePageWord, Words>>;
    readonly faults: FaultWords;
  };
  /** Where the extension may show itself; it can only narrow what an extension ships with. */
  readonly portals: PublishedRegistry;
  readonly occasions: Occasions;
  /** By which words a page is read. Older releases have none. */
  readonly vocabulary?: Vocabulary;
}

/** The name under which a snapshot is published. */
export interface Release {
  readonly seq: number;
  /** SHA-256 of the snapshot's canonical JSON, in hexadecimal. */
  readonly hash: string;
  /** RFC 3339, UTC. */
  readonly publishedAt: string;
}
