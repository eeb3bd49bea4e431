/** Records tables: 消费记录, 缴费记录, 划入. Dates, kinds of institution and amounts leave; names do not. */

import { type Day, day, isDay } from '../../shared/day.ts';
import type { Fen } from '../../shared/money.ts';
import { readAmount } from './amount.ts';
import { type Cell, type Grid, tableOf, wholeGrid } from './grid.ts';
import type { InstitutionKind, RecordKind, RecordRow } from './reading.ts';
import type { Scene } from './scene.ts';
import type { Pause } from './slices.ts';
import { tight } from './text.ts';

const COLUMNS = {
  date: /^(?:交易|消费|结算|支付|就诊|就医|划入|划账|到账|入账|缴费|发生|费用发生|业务|购药|记账|办理)?(?:日期|时间)$|^(?:缴费|划入|划账|费款所属|所属|对应|结算|计入)?(?:年月|月份|期|所属期|期间)$|^费款所属期$/,
  mutual: /共济/,
  personal: /^(?:其中)?:?(?:医保)?(?:个人账户|个人帐户|个账|账户|帐户)(?:基金)?(?:支付|支出|消费)(?:金额|额)?$/,
  credit: /^(?:个人账户|个账|账户|本次|当月|单位缴费)?(?:划入|计入|划拨|入账)(?:个人)?(?:账户|个账)?(?:金额|额)?$/,
  contribution: /^(?:个人|单位|实际|应)?缴费?(?:金额|额)$|^(?:个人|单位)缴纳(?:金额|部分)?$|^缴费合计$/,
  spending: /^(?:医疗|本次|消费|交易|发生|结算|就诊|费用)?(?:总)?(?:费用|金额|额|消费|费)(?:总额|合计|金额)?$/,
  institution: /机构|医院|药店|商户|就医类型|就诊类型|医疗类别|就诊地点|消费地点/,
} as const;
const LONGEST_HEADING = 12;
type Column = keyof typeof COLUMNS;

function columnOf(heading: string): Column | null {
  const words = tight(heading)
    .replace(/[((][^()()]*[))]/g, '')
    .replace(/[::*]/g, '');
  if (/余额|结余|基数|状态|编号/.test(words)) return null;
  for (const column of ['date', 'mutual', 'personal', 'credit', 'contribution', 'institution', 'spending'] as const) {
    if (COLUMNS[column].test(words)) return column;
  }
  return null;
}

function institutionOf(text: string): InstitutionKind | null {
  if (text === '' || /^[-—/]+$/.test(text)) return null;
  if (/社区卫生|卫生院|卫生室|卫生服务|卫生所/.test(text)) return 'community';
  if (/医院|保健院|疗养院|住院|普通门诊|门诊(?:慢|特)/.test(text)) return 'hospital';
  if (/药房|药店|药业|医药|药品|购药|大药/.test(text)) return 'pharmacy';
  return /诊所|门诊部|医务室/.test(text) ? 'clinic' : 'other';
}

/** "2025-03-08 10:22", "2025年3月8日", "20250308", "2025-03", "202503". */
function dateOf(text: string): { day: Day; precision: 'day' | 'month' } | null {
  const match = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?|月|(\d{2}))?(?:\D.*)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, year = '', month = '', date = match[4]] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`;
  return isDay(iso) && Number(year) > 1990 ? { day: day(iso), precision: date ? 'day' : 'month' } : null;
}

function amountOf(cell: Cell | null | undefined, inTenThousands: boolean): Fen | null {
  const text = tight(cell?.text ?? '');
  return readAmount(text, inTenThousands)?.fen ?? null;
}

function kindOf(columns: ReadonlyMap<Column, number>): RecordKind | null {
  if (columns.has('personal') || columns.has('mutual')) return 'spending';
  if (columns.has('contribution')) return 'contribution';
  if (columns.has('credit')) return 'credit';
  return columns.has('spending') && columns.has('institution') ? 'spending' : null;
}

function headingsOf(grid: Grid, row: number): Map<Column, { column: number; scaled: boolean }> {
  const found = new Map<Column, { column: number; scaled: boolean }>();
  const twice = new Set<Column>();
  grid.rows[row]?.forEach((cell, column) => {
    const kind = cell && columnOf(cell.text);
    if (!cell || !kind) return;
    if (found.has(kind)) twice.add(kind);
    else found.set(kind, { column, scaled: /万元/.test(cell.text) });
  });
  for (const kind of twice) if (kind !== 'date' && kind !== 'institution') found.delete(kind);
  return found;
}

/** The rows of one grid; empty when it is no records table. */
export function recordsIn(grid: Grid): RecordRow[] {
  for (let top = 0; top < Math.min(3, grid.rows.length); top += 1) {
    const headings = headingsOf(grid, top);
    const kind = kindOf(new Map([...headings].map(([name, { column }]) => [name, column])));
    const date = headings.get('date');
    if (!kind || !date) continue;
    return grid.rows.slice(top + 1).flatMap((cells) => {
      const when = dateOf(cells[date.column]?.text ?? '');
      if (!when) return [];
      const amount = (name: Column): Fen | null => {
        const at = headings.get(name);
        return at ? amountOf(cells[at.column], at.scaled) : null;
      };
      const place = headings.get('institution');
      const institution = place ? institutionOf(tight(cells[place.column]?.text ?? '')) : null;
      const row = { kind, ...when, institution, amountFen: amount(kind) };
      return [{ ...row, personalAccountFen: amount('personal'), mutualAidFen: amount('mutual') }];
    });
  }
  return [];
}

/** The tables in which something may be the heading of a column of dates. */
function tablesWithDates(scene: Scene): Set<Element> {
  const tables = new Set<Element>();
  for (const print of scene.prints.all) {
    if (print.text.length > LONGEST_HEADING || !/[期间月]/.test(print.text) || !COLUMNS.date.test(tight(print.text)))
      continue;
    const table = tableOf(print.holder);
    if (table) tables.add(table);
  }
  return tables;
}

/** Every records table on the page, a table split into header and body read once. */
export async function readRecords(scene: Scene, pause: Pause): Promise<RecordRow[]> {
  const records: RecordRow[] = [];
  const done = new Set<Element>();
  for (const table of tablesWithDates(scene)) {
    await pause();
    if (!table.checkVisibility() || done.has(table)) continue;
    const grid = await wholeGrid(scene, table);
    const cells = grid.rows.flat().filter((cell) => cell !== null);
    if (cells.some((cell) => done.has(cell.element))) continue;
    const rows = recordsIn(grid);
    if (rows.length === 0) continue;
    for (const cell of cells) done.add(cell.element);
    records.push(...rows);
  }
  return records;
}
