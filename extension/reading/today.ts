/** The day it is, as the house counts days: in Shanghai, whatever the computer's own clock is set to. */

import { shanghaiDate } from '../../shared/day.ts';

/** Today's calendar day in Shanghai, as days are compared. */
export function today(): string {
  return shanghaiDate(Date.now());
}

/** The year that is running in Shanghai. */
export function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** The month that is running in Shanghai, counted from the year 0 (the first month of a year is 1, not 0). */
export function thisMonth(): number {
  return thisYear() * 12 + Number(today().slice(5, 7));
}
