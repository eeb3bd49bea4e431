/** The value of a label that heads a column, among the rows below it. */

import { type Cell, type Grid, isUnder } from '../page/grid.ts';
import { tight } from '../page/text.ts';
import type { IsValue, Token } from '../page/tokens.ts';
import type { Run, Scene } from '../scene.ts';
import { thisYear } from '../today.ts';
import { whoseName } from '../whose/names.ts';
import { AS_OF, yearOf } from '../whose/present.ts';
import { type Found, lookAt } from './cell-value.ts';
import { kindHeading } from './table-headings.ts';

/** A column that says what each row is of. */
const NAMING = /^(?:项目|账户|帐户|资金|险种|保险|产品|计划)(?:类[型别]|名称|种类)?$|^名称$/;

/** A column that says who each row is of. */
const RELATION = /^(?:与.{0,6})?关系$/;
/** Rows that are periods: a history, of which no row is the balance but that of the running year. */
const PERIOD = /^(?:19|20)\d\d(?:年|[-/.]\d{1,2}|\d{2}|$)|日期|时间|年月|月份|年度|序号/;
/** One row under such a heading is one movement or one closed year; its balance is not today's. */
const DATED =
  /^(?:年度|年份|年月|日期|时间|月份|期间)$|(?:交易|消费|结算|支付|就诊|划入|到账|入账|缴费|发生|费用|业务)(?:日期|时间|年月)/;

/** Tells since when an account or an insurance is, and nothing of its amounts. */
const SINCE = /参保|建[立账]|开户/;

/** A row of the year that is running: its balance is today's. */
function isThisYears(scene: Scene, heading: Cell | null | undefined, cell: Cell | null | undefined): boolean {
  if (!/^年[度份]$/.test(tight(heading?.text ?? ''))) return false;
  const year = /^(20\d\d)年?度?$/.exec(tight(cell?.text ?? ''))?.[1];
  return year !== undefined && Number(year) >= yearOf(scene);
}

type Cells = Grid['rows'][number];

/** A row below a label: all of its cells, and those that stand under the label. */
interface Row {
  readonly cells: Cells;
  readonly under: Cells;
}

/** What stands below a label that heads a column. */
interface Below {
  readonly rows: readonly Row[];
  /** The label's own columns, where each has a heading of its own: 当年, 历年. */
  readonly sub: Cells | null;
}

const without = (cells: Cells, other: Cell): Cells =>
  cells.filter((cell, at, all) => all.indexOf(cell) === at && cell !== other);

/** The rows below a label up to the next line of words; `end`: the first column after the label. */
function rowsBelow(scene: Scene, grid: Grid, label: Cell, end: number, isValue: IsValue): Below {
  const rows: Row[] = [];
  let sub: Cells | null = null;
  for (const cells of grid.rows.slice(label.row + 1)) {
    const under = without(cells.slice(label.column, end), label);
    const reachesOut = under.some((cell) => cell && (cells[label.column - 1] === cell || cells[end] === cell));
    if (under.length === 0 || reachesOut) continue;
    const kinds = cells.map((cell) => lookAt(scene, cell, isValue).kind);
    if (kinds.every((kind) => kind === 'empty')) continue;
    const isFirst = rows.length === 0;
    if (isFirst && !sub && under.length > 1 && under.every((cell) => cell && kindHeading(cell.text))) sub = under;
    else if (!isFirst && kinds.every((kind) => kind === 'words' || kind === 'empty')) break;
    else if (isUnder(scene, grid.rows[label.row] ?? [], cells)) rows.push({ cells, under });
    else return { rows: [], sub: null };
  }
  return { rows, sub };
}

function plainly(token: Token | null): Found[] {
  return token ? [{ token, kind: null }] : [];
}

/** The only row under the label: its balance, but not that of a day or a year that is over. */
function fromOnlyRow(scene: Scene, headings: Cells, label: Cell, { cells, under }: Row, isValue: IsValue): Found[] {
  const dated = headings.findIndex((cell) => cell && cell !== label && DATED.test(tight(cell.text)));
  if (dated >= 0 && !isThisYears(scene, headings[dated], cells[dated])) return [];
  const isUntilLastYear = headings.some(
    (cell, at) => cell && AS_OF.test(cell.text) && Number.parseInt(cells[at]?.text ?? '', 10) < thisYear(),
  );
  return under.length === 1 && !isUntilLastYear ? plainly(lookAt(scene, under[0], isValue).token) : [];
}

/** Each of the label's own columns by its heading. */
function fromSubHeadings(scene: Scene, sub: Cells, { under }: Row, isValue: IsValue): Found[] {
  return under.flatMap((cell, at) => {
    const { token } = lookAt(scene, cell, isValue);
    return token ? [{ token, kind: kindHeading(sub[at]?.text ?? '') ?? null }] : [];
  });
}

/** Rows that are periods of a history, by what stands in them or over them. */
function isHistory(headings: Cells, label: Cell, rows: readonly Row[]): boolean {
  const isPeriod = (cell: Cell | null): boolean => {
    if (cell === null) return false;
    const over = headings[cell.column]?.text ?? '';
    return PERIOD.test(tight(cell.text)) && !AS_OF.test(over) && !SINCE.test(over);
  };
  const isOfPeriod = ({ cells }: Row): boolean => cells.some((cell) => cell?.column !== label.column && isPeriod(cell));
  return rows.some(isOfPeriod) || headings.some(isPeriod);
}

/** The row of a list of people that is the reader's own. */
function fromOwnRow(scene: Scene, rows: readonly Row[], who: number, isValue: IsValue): Found[] {
  const [own, ...others] = rows.filter(({ cells }) => tight(cells[who]?.text ?? '') === '本人');
  return own?.under.length === 1 && others.length === 0 ? plainly(lookAt(scene, own.under[0], isValue).token) : [];
}

/** The row of the year that is running, in a history by years: its balance is today's. What a year alone left (结余) is none. */
function fromRunningYear(scene: Scene, headings: Cells, label: Cell, rows: readonly Row[], isValue: IsValue): Found[] {
  if (!/余额/.test(label.text)) return [];
  const isRunning = ({ cells }: Row): boolean => headings.some((heading, at) => isThisYears(scene, heading, cells[at]));
  const [running, ...others] = rows.filter(isRunning);
  return running?.under.length === 1 && others.length === 0
    ? plainly(lookAt(scene, running.under[0], isValue).token)
    : [];
}

/** Rows that say what each is of: the parts of one account, or accounts by their names. */
function fromNamedRows(scene: Scene, rows: readonly Row[], label: Cell, isValue: IsValue): Found[] {
  const named = rows.map(({ cells, under }) => {
    const name = cells.find((cell) => cell && cell.column < label.column && !/^\d*$/.test(cell.text))?.text ?? '';
    const token = under.length === 1 ? lookAt(scene, under[0], isValue).token : null;
    return { name, kind: kindHeading(name) ?? null, token };
  });
  if (named.every(({ kind }) => kind)) return named.flatMap(({ token, kind }) => (token ? [{ token, kind }] : []));
  if (!named.every(({ name }) => /^[^*]+$/.test(name))) return [];
  return named.flatMap(({ token, name }) =>
    token && !/结转/.test(name) && !scene.lexicon.moved.test(name) ? [{ token, kind: null, name }] : [],
  );
}

/** Without the rows of others; where there are any only one's own is surely not another's. */
function withoutOthers(scene: Scene, rows: readonly Row[]): readonly Row[] {
  const isOf = ({ cells }: Row, whose: 'self' | 'other'): boolean =>
    cells.some((cell) => cell && whoseName(scene, tight(cell.text)) === whose);
  return rows.some((row) => isOf(row, 'other')) ? rows.filter((row) => isOf(row, 'self')) : rows;
}

/** Empty where the rows under the label are none, are a history of what is over, or cannot be told apart. `end`: the first column after the label. */
export function fromColumn(scene: Scene, grid: Grid, label: Cell, end: number, isValue: IsValue): Found[] {
  const headings = grid.rows[label.row] ?? [];
  const { rows: all, sub } = rowsBelow(scene, grid, label, end, isValue);
  const rows = withoutOthers(scene, all);
  const [only] = rows;
  if (only && rows.length === 1)
    return sub ? fromSubHeadings(scene, sub, only, isValue) : fromOnlyRow(scene, headings, label, only, isValue);
  if (sub) return [];
  if (isHistory(headings, label, rows)) return fromRunningYear(scene, headings, label, rows, isValue);
  const who = headings.findIndex((cell) => cell && RELATION.test(tight(cell.text)));
  return who >= 0 ? fromOwnRow(scene, rows, who, isValue) : fromNamedRows(scene, rows, label, isValue);
}

/** The headings over a label that are not over the whole table nor have a value of their own, and what a lone row says that it is of. */
export function columnNames(grid: Grid, label: Cell, value: Run): string[] {
  const heads = (cell: Cell | null | undefined): boolean => NAMING.test(tight(cell?.text ?? ''));
  return grid.rows.flatMap((cells, row) => {
    const over = cells[label.column];
    if (row < label.row) {
      const ofAnotherPair = [over, grid.rows[row + 1]?.[label.column]].some((cell) => /\d/.test(cell?.text ?? ''));
      return over && over !== label && new Set(cells).size > 1 && !ofAnotherPair ? [over.text] : [];
    }
    if (!cells.some((cell) => cell && cell.run.first <= value.first && value.first < cell.run.end)) return [];
    return cells.flatMap((cell, column) => (cell && heads(grid.rows[label.row]?.[column]) ? [cell.text] : []));
  });
}
