/** Records: 消费记录, 缴费记录, 划入, in tables and in lists of cards. Dates, kinds and amounts leave; names do not. */

import type { Box } from '../page/sight.ts';
import type { RecordsRead } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { readRecordCards } from './cards.ts';
import { readPeriods } from './periods.ts';
import { readTables } from './tables.ts';
import { type Taken, take } from './taken.ts';

/** Every record on the page, but not those under `masks`. */
export async function readRecords(scene: Scene, masks: readonly Box[]): Promise<RecordsRead> {
  const taken: Taken = new Set();
  const tables = await readTables(scene, masks, taken);
  const periods = await readPeriods(scene, masks, taken);
  if (periods) take(taken, periods.run);
  const before = [...tables.records, ...(periods?.records ?? [])];
  const known = new Set(before.map((record) => JSON.stringify(record)));
  const cards = await readRecordCards(scene, masks, taken);
  // A record that is opened over its list is the same.
  const added = cards.records.filter((record) => !known.has(JSON.stringify(record)));
  return { records: [...before, ...added], recordsCut: tables.recordsCut || cards.recordsCut };
}
