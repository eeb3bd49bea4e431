/** A line of a record: a cell under its heading, a text beside its label, or a value that stands by itself. */

import { tight } from '../page/text.ts';
import type { RecordField } from './labels.ts';

export interface Line {
  /** Null under words that tell nothing of a record; undefined for a value that stands by itself. */
  readonly field: RecordField | null | undefined;
  readonly name: string;
  readonly value: string;
}

/** A line as it is judged. */
export interface JudgedLine extends Line {
  /** Its value without any space. */
  readonly words: string;
  readonly isShort: boolean;
  /** In few words that stand by themselves. */
  readonly isFree: boolean;
}

const LONGEST = 30;

export function judged(line: Line): JudgedLine {
  const words = tight(line.value);
  const isShort = words.length <= LONGEST;
  return { ...line, words, isShort, isFree: isShort && line.field === undefined };
}

/** What the lines of a record have amounts and words for: the account paid this year's part and former years' alike. */
export function fieldsOf(lines: readonly Line[]): ReadonlySet<RecordField> {
  return new Set(lines.flatMap(({ field }) => (field === 'share' ? 'personal' : (field ?? []))));
}
