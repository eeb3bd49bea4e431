/** What a person has answered and ticked of the records of a page, up to their being taken. */
import type { TakingAnswers } from '../../book/page-record.ts';
import type { RecordRow } from '../../reading/reading.ts';

export interface RecordsDraft {
  /** The rows as they were read: of others it says nothing. */
  readonly of: string;
  /** Null where what is proposed still stands. */
  readonly answers: TakingAnswers | null;
  /** By the place of the row, where it was ticked or unticked. */
  readonly ticks: Readonly<Record<number, boolean>>;
}

export const NO_RECORDS: RecordsDraft = { of: '', answers: null, ticks: {} };

/** What was begun of these rows. */
export function recordsDraftFor(rows: readonly RecordRow[], kept: RecordsDraft): RecordsDraft {
  const of = JSON.stringify(rows);
  return kept.of === of ? kept : { ...NO_RECORDS, of };
}
