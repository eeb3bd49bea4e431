/** The day of one record among all the dates in it: that of its bill rather than that of the visit or the month it is for. */

import { dateOf, type RecordDate, SHORT_DAY, stampOf } from './date.ts';
import type { JudgedLine } from './line.ts';

/** The day of a bill. */
const SETTLED = /结算|交易|消费|支付|账|划|缴/;
/** The month over several days. */
const OF_GROUP = /^月份?$/;

interface Dated {
  readonly when: RecordDate;
  /** 0 for a date that stands by itself; more for a label, for one of a bill, and most for a day under it. */
  readonly rank: number;
  /** Dates by themselves differ: nobody knows which is the record's. */
  readonly differs: boolean;
}

function datedBy({ field, name, value, isFree }: JudgedLine): Dated | null {
  const when = field === 'date' ? stampOf(value) : isFree ? dateOf(value) : null;
  if (!when) return null;
  const isLabelled = field === 'date' && !OF_GROUP.test(name);
  // The day that it was paid tells more than the month that it was for.
  const rank = isLabelled ? 1 + Number(SETTLED.test(name)) + 2 * Number(when.precision === 'day') : 0;
  return { when, rank, differs: false };
}

/** A day, and the month that it is of. */
function isWithin(when: RecordDate, month: RecordDate): boolean {
  return month.precision === 'month' && when.precision === 'day' && when.day.slice(0, 7) === month.day.slice(0, 7);
}

function surer(known: Dated, next: Dated): Dated {
  if (next.rank > known.rank) return { ...next, differs: known.differs };
  if (known.rank > 0) return known;
  if (isWithin(next.when, known.when)) return { ...known, when: next.when };
  return next.when.day === known.when.day ? known : { ...known, differs: true };
}

/** When a record was; `isSure` unless its dates differ, or all that is whole is the month of a day without its year. */
export function datedOf(lines: readonly JudgedLine[]): { readonly when: RecordDate | null; readonly isSure: boolean } {
  let dated: Dated | null = null;
  for (const line of lines) {
    const next = datedBy(line);
    dated = dated && next ? surer(dated, next) : (dated ?? next);
  }
  if (!dated) return { when: null, isSure: false };
  const { when, differs } = dated;
  const hasShortDay = lines.some(({ words, isFree }) => isFree && SHORT_DAY.test(words));
  return { when, isSure: !differs && !(hasShortDay && when.precision === 'month') };
}
