/** Calendar days of Asia/Shanghai, as ISO text: "2026-11-21". Days compare as text. */

declare const dayBrand: unique symbol;

export type Day = string & { readonly [dayBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHANGHAI_OFFSET_MS = 8 * 3600_000;
const DAY_MS = 86_400_000;

/** True for a day that exists: "2026-02-30" and "0000-01-01" do not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string') return false;
  const match = SHAPE.exec(value);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1) return false;
  return date <= daysInMonth(year, month);
}

/** Brands a text as a day. Throws a RangeError when there is no such day. */
export function day(value: string): Day {
  if (!isDay(value)) throw new RangeError(`Not a calendar day: ${value}`);
  return value;
}

/** The calendar day in Shanghai at an instant given in milliseconds since the epoch. China keeps UTC+8 all year. */
export function shanghaiDay(epochMs: number): Day {
  return day(shanghaiDate(epochMs));
}

/** The same as plain text, for who cuts it or compares it and needs no proof that there is such a day. */
export function shanghaiDate(epochMs: number): string {
  return new Date(epochMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Milliseconds from an instant to the next midnight in Shanghai: 1 to 86,400,000. */
export function msToShanghaiMidnight(epochMs: number): number {
  return DAY_MS - ((((epochMs + SHANGHAI_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS);
}

/** The day `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  return day(new Date(Date.parse(`${from}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10));
}

/** The same date `count` months later; the month's last day where that date does not exist. */
export function addMonths(from: Day, count: number): Day {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const date = Math.min(Number(from.slice(8, 10)), daysInMonth(year, month));
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}
