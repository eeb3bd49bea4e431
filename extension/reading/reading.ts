/** What reading a page may answer: matched labels, amounts and closed choices, never another word of the page. */

import type { Day } from '../../shared/day.ts';
import type { Fen } from '../../shared/money.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { BalanceLabel } from './balances/label.ts';
import type { Box } from './page/sight.ts';
import type { Scene } from './scene.ts';

/**
 * - `read`: at least one figure, record or participation field was recognised
 * - `none`: a personal page on which nothing of what was asked for was recognised
 * - `conflict`: one kind of balance stands there with different values
 * - `signed-out`: the page asks the person to sign in
 * - `not-personal`: an employer's, procurement or sign-on page
 * - `loading`: a loading mask, a skeleton or a running view transition is in the way
 */
export type PageState = 'read' | 'none' | 'conflict' | 'signed-out' | 'not-personal' | 'loading';

export type FigureKind = 'total' | 'current-year' | 'prior-years';

/** One balance of the person's own medical account. */
export interface Figure {
  readonly kind: FigureKind;
  readonly fen: Fen;
  /** The label as the page words it, reduced to the words that the reader knows: "个人账户余额". */
  readonly label: string;
}

export type RecordKind = 'spending' | 'contribution' | 'credit';

export type InstitutionKind = 'hospital' | 'community' | 'clinic' | 'pharmacy' | 'other';

/** One line of a records table (消费记录, 缴费记录, 划入). Amounts that the table does not show are null. */
export interface RecordRow {
  readonly kind: RecordKind;
  /** The day; the first of the month where the table gives a month only (`precision`). */
  readonly day: Day;
  readonly precision: 'day' | 'month';
  readonly institution: InstitutionKind | null;
  /** The bill, the contribution or the credit, as the table's kind says. */
  readonly amountFen: Fen | null;
  /** Paid by the personal account, mutual aid included where the page counts it so (个人账户支付). */
  readonly personalAccountFen: Fen | null;
  /** Paid by mutual aid (个人账户共济支付); a row of a relative whom the account paid for has this amount only. */
  readonly mutualAidFen: Fen | null;
}

/** The records of a page. */
export interface RecordsRead {
  readonly records: readonly RecordRow[];
  /** A list goes on where reading stopped: these are its first rows. */
  readonly recordsCut: boolean;
}

export type InsuranceType = 'employee' | 'resident' | 'flexible';

export type ParticipationStatus = 'active' | 'suspended' | 'ended' | 'not-insured';

/** What the page says of the person's insurance; null where it says nothing or says two things. */
export interface Participation {
  readonly place: RegionCode | null;
  readonly insurance: InsuranceType | null;
  readonly status: ParticipationStatus | null;
}

/** What a page says besides the balances. */
export type Said = RecordsRead & Pick<PageReading, 'participation'>;

/** Reads the rest of a page that is being looked at; `medical`: the page speaks of medical insurance. */
export type ReadDetails = (scene: Scene, masks: readonly Box[], medical: boolean) => Promise<Said>;

/**
 * Reads a page once it has come to rest; rejects with the signal's reason when aborted. Without `details` the balances
 * alone: a page does not pay for what nobody asked for.
 */
export type ReadPage = (page: Document, signal: AbortSignal, details?: ReadDetails) => Promise<PageReading>;

/** The reader as it comes into a page. */
export interface Reader {
  readonly read: ReadPage;
  /** Reads the page again and again as it changes, and tells each reading that says something else; ends with the signal. */
  readonly readOn: (
    page: Document,
    signal: AbortSignal,
    tell: (reading: PageReading) => void,
    details?: ReadDetails,
  ) => Promise<never>;
  /** What a text is the label of; null where it is not that of a balance. */
  readonly labelOf: (text: string) => Pick<BalanceLabel, 'kind' | 'words'> | null;
}

export interface PageReading extends RecordsRead {
  readonly state: PageState;
  readonly figures: readonly Figure[];
  readonly participation: Participation | null;
  /** The labels whose values differ; empty unless the state is `conflict`. */
  readonly conflicting: readonly string[];
}

/** Before anything was read. */
export const LOADING: PageReading = {
  state: 'loading',
  figures: [],
  records: [],
  recordsCut: false,
  participation: null,
  conflicting: [],
};
