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
  const shared = AMOUNTS.filter((amount) => one[amount] !== null && other[amount] !== null);
  const place = one.institution ?? other.institution;
  return (
    one.kind === other.kind &&
    one.day === other.day &&
    place === (other.institution ?? place) &&
    shared.length > 0 &&
    shared.every((amount) => one[amount] === other[amount])
  );
}

/** A record that is opened over its list, or beside it, is the one there, of which it tells more. */
function withDetail(listed: readonly RecordRow[], detail: RecordRow): readonly RecordRow[] {
  const [only, ...others] = listed.filter((record) => isSame(record, detail));
  if (!only) return [...listed, detail];
  if (others.length > 0) return listed;
  const whole = AMOUNTS.map((amount) => [amount, only[amount] ?? detail[amount]]);
  const institution = only.institution ?? detail.institution;
  return listed.map((record) => (record === only ? { ...only, institution, ...Object.fromEntries(whole) } : record));
}

/** Every record on the page, but not those under `masks`. */
export async function readRecords(scene: Scene, masks: readonly Box[]): Promise<RecordsRead> {
  const taken: Taken = new Set();
  const tables = await readTables(scene, masks, taken);
  const periods = await readPeriods(scene, masks, taken);
  if (periods) take(taken, periods.run);
  const before = [...tables.records, ...(periods?.records ?? [])];
  const known = new Set(before.map((record) => JSON.stringify(record)));
  const cards = await readRecordCards(scene, masks, taken);
  const listed = [...before, ...cards.records.filter((record) => !known.has(JSON.stringify(record)))];
  return { records: cards.details.reduce(withDetail, listed), recordsCut: tables.recordsCut || cards.recordsCut };
}
