/** When a value holds: turns what a person writes into half-open days. */
import { addMonths, type Day, day, isDay } from '../../day.ts';
import type { Precision } from '../snapshot.ts';
import type { Entry } from './file-schema.ts';

/** The first national text on 家庭共济, 国办发〔2021〕14号 (F0182): nothing undated is taken to be older. */
export const SCHEME_BEGAN = day('2021-04-22');

export interface Dates {
  readonly from: Day | null;
  readonly precision: Precision;
  readonly notBefore: Day;
  readonly surelyFrom: Day;
  readonly everywhereBy: Day | null;
  readonly to: Day | null;
}

/** The fault's key in the entry, and what to write instead. */
export interface DateFault {
  readonly key: 'from' | 'by' | 'notBefore' | 'everywhereBy' | 'to';
  readonly message: string;
}

/** `previous`: from when the value before it surely holds; `gathered`: the day on which an undated value is known to hold. */
export function datesOf(entry: Entry, previous: Day | null, gathered: Day): Dates | DateFault {
  for (const key of ['by', 'notBefore', 'everywhereBy', 'to'] as const) {
    const text = entry[key];
    if (text !== undefined && !isDay(text)) return { key, message: `There is no day ${text}. Write an existing day.` };
  }
  const begin = startOf(entry, gathered);
  if (begin === null) return { key: 'from', message: `There is no such day, month or year: ${String(entry.from)}.` };
  const { from, precision } = begin;
  // Begun in a year or month that a source names, and told of on a day within it.
  const told = entry.from === undefined || entry.by === undefined ? null : day(entry.by);
  if (told !== null && (precision === 'day' || from === null || told < from || told >= begin.surelyFrom)) {
    return {
      key: 'by',
      message:
        'Write either "from" (the start is known) or "by" (it is only known to hold on that day); both only where "from" is the year or month in which it began and "by" a day within it.',
    };
  }
  const surelyFrom = told ?? begin.surelyFrom;
  const floor = precision === 'by' || precision === 'unknown' ? (previous ?? SCHEME_BEGAN) : (from ?? SCHEME_BEGAN);
  const earliest = entry.notBefore === undefined ? floor : day(entry.notBefore);
  const notBefore = earliest < surelyFrom ? earliest : surelyFrom;
  if (entry.notBefore !== undefined && earliest > surelyFrom) {
    return {
      key: 'notBefore',
      message: `"notBefore" (${entry.notBefore}) is later than the start. Write an earlier day or leave it out.`,
    };
  }
  const to = entry.to === undefined ? null : day(entry.to);
  if (to !== null && to <= notBefore) {
    return {
      key: 'to',
      message: `The value ends (${to}) before it starts (${notBefore}). "to" is the first day on which it no longer holds.`,
    };
  }
  const everywhereBy = entry.everywhereBy === undefined ? null : day(entry.everywhereBy);
  return { from, precision, notBefore, surelyFrom, everywhereBy, to };
}

function startOf(entry: Entry, gathered: Day): Pick<Dates, 'from' | 'precision' | 'surelyFrom'> | null {
  if (entry.from === undefined) {
    return entry.by === undefined
      ? { from: null, precision: 'unknown', surelyFrom: gathered }
      : { from: day(entry.by), precision: 'by', surelyFrom: day(entry.by) };
  }
  const text = String(entry.from);
  if (text.length === 10) return isDay(text) ? { from: text, precision: 'day', surelyFrom: text } : null;
  const first = text.length === 4 ? `${text}-01-01` : `${text}-01`;
  if (!isDay(first)) return null;
  return text.length === 4
    ? { from: first, precision: 'year', surelyFrom: addMonths(first, 12) }
    : { from: first, precision: 'month', surelyFrom: addMonths(first, 1) };
}
