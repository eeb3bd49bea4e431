/** Records: 消费记录, 缴费记录, 划入, in tables and in lists of cards. Dates, kinds and amounts leave; names do not. */

import type { Box } from '../page/sight.ts';
import type { RecordRow, RecordsRead } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { readRecordCards } from './cards.ts';
import { readPeriods } from './periods.ts';
import { readTables } from './tables.ts';
import { type Taken, take } from './taken.ts';

const AMOUNTS = ['amountFen', 'personalAccountFen', 'mutualAidFen'] as const;

/** True for what may be one payment, told in part and as a whole. */
function isSame(one: RecordRow, other: RecordRow): boolean {
  if (one.kind !== other.kind || one.day !== other.day) return false;
  if (one.institution && other.institution && one.institution !== other.institution) return false;
  const shared = AMOUNTS.filter((amount) => one[amount] !== null && other[amount] !== null);
  return shared.length > 0 && shared.every((amount) => one[amount] === other[amount]);
}

/** What both tell of one payment. */
function both(one: RecordRow, other: RecordRow): RecordRow {
  return {
    ...one,
    institution: one.institution ?? other.institution,
    amountFen: one.amountFen ?? other.amountFen,
    personalAccountFen: one.personalAccountFen ?? other.personalAccountFen,
    mutualAidFen: one.mutualAidFen ?? other.mutualAidFen,
  };
}

/** Adds a list to those before it: a payment that one of them shows too, or that is opened over it, is counted once. */
function withList(read: readonly RecordRow[], list: readonly RecordRow[]): readonly RecordRow[] {
  const records = [...read];
  const met = new Set<number>();
  for (const record of list) {
    const at = read.findIndex((one, index) => !met.has(index) && isSame(one, record));
    const known = read[at];
    met.add(at);
    if (known) records[at] = both(known, record);
    else records.push(record);
  }
  return records;
}

/** Every record on the page, but not those under `masks`. */
export async function readRecords(scene: Scene, masks: readonly Box[]): Promise<RecordsRead> {
  const taken: Taken = new Set();
  const tables = await readTables(scene, masks, taken);
  const periods = await readPeriods(scene, masks, taken);
  if (periods) take(taken, periods.run);
  const cards = await readRecordCards(scene, masks, taken);
  const lists = [...tables.lists, periods?.records ?? [], ...cards.lists];
  return {
    records: lists.reduce<readonly RecordRow[]>(withList, []),
    recordsCut: tables.recordsCut || cards.recordsCut,
  };
}
