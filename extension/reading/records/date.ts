/** When a record was: a day or a month, whole or by what stands over it. */

import { type Day, day, isDay } from '../../../shared/day.ts';
import { tight } from '../page/text.ts';

export interface RecordDate {
  readonly day: Day;
  readonly precision: 'day' | 'month';
}

/** "2025-03-08 10:22", "2025年3月8日", "20250308", "2025-03", "202503"; null for a span of time. */
export function dateOf(text: string): RecordDate | null {
  const match = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?|月|(\d{2}))?(?:\D.*)?$/.exec(
    text.trim(),
  );
  if (!match || /[至~计]|\d\D+\d{4}|\d{6}\D+\d{6}/.test(text)) return null;
  const [, year = '', month = '', date = match[4]] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`;
  return isDay(iso) && Number(year) > 1990 ? { day: day(iso), precision: date ? 'day' : 'month' } : null;
}

/** The day of a labelled moment in digits alone ("20261108101112"); any other date as it is. */
export function stampOf(text: string): RecordDate | null {
  const [, date] = /^(20\d{6})(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}$/.exec(text.trim()) ?? [];
  return dateOf(date ?? text);
}

/** A day without its year. */
export const SHORT_DAY = /^(?:\d{1,2}[-/月]\d{1,2}日?|\d{1,2}日)(?=$|\s|\d\d:)/;

/** "10-28", "9月3日 08:31", "28日 09:00": what a year or a month over it makes whole; null for anything else. */
export function dateUnder(heading: string, text: string): RecordDate | null {
  const [, year = '', month = ''] = PERIOD.exec(tight(heading)) ?? [];
  const [, sub, date = ''] =
    /^(?:(\d{1,2})[-/.月])?(\d{1,2})日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?(?=$|\s|\p{Script=Han})/u.exec(text) ?? [];
  if (year === '' || date === '' || (sub === undefined && !/^\d+日/.test(text))) return null;
  const own = sub ?? month;
  return own === '' || (month !== '' && Number(own) !== Number(month)) ? null : dateOf(`${year}-${own}-${date}`);
}

/** A year, or a month of one, by itself or over its records. */
export const PERIOD =
  /^((?:19|20)\d\d)(?:年度?|(?:年|[-/.])(\d{1,2})月?)(?:\D{0,9}(?:明细|账单|记录|流水)|\s*共\s*\d+\s*[笔条].{0,20})?$/;
