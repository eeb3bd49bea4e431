/** Erases households that nobody has used for 400 days: what is no longer needed must not be kept (个人信息保护法, art. 47). */
import { addDays, shanghaiDay } from '../../shared/day.ts';
import { type Bindings, nowMs } from '../bindings.ts';
import { databaseNumbered, rowsOf } from './storage/database.ts';

export const IDLE_DAYS = 400;

/** Households erased in one statement; the rest waits for the next run. */
const AT_ONCE = 100;

const ERASE_IDLE = `DELETE FROM households WHERE household IN (
  SELECT household FROM households WHERE active_on < ?1 AND draft_of IS NULL ORDER BY active_on LIMIT ${AT_ONCE}) RETURNING household`;

/** For the scheduled handler. Answers how many households were erased. */
export async function sweepIdleHouseholds(bindings: Bindings): Promise<number> {
  const before = addDays(shanghaiDay(nowMs(bindings)), -IDLE_DAYS);
  let erased = 0;
  for (let number = 0; ; number += 1) {
    const database = databaseNumbered(bindings, number);
    if (database === null) return erased;
    const found = await rowsOf(database, ERASE_IDLE, before);
    erased += found.length;
  }
}
