/** Headlines: a list of news names a service and a date, and leads to an article. */
import { parentOf } from '../reading/page/tree.ts';
import { isDate } from './wording.ts';

/** From the link up to its row. */
const LEVELS = 3;

/** Whether all that stands in the row of a control beside itself is a date. */
export function isHeadline(control: Element): boolean {
  const own = control.textContent ?? '';
  let row = parentOf(control);
  for (let level = 0; row && level < LEVELS; level++, row = parentOf(row)) {
    const rest = (row.textContent ?? '').replace(own, ' ');
    if (rest.trim() !== '') return isDate(rest);
  }
  return false;
}
