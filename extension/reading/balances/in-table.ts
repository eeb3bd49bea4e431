/** Which value belongs to a label that stands in a table cell: beside it in the row, or below it in the column. */

import type { Cell, Grid } from '../page/grid.ts';
import { tight } from '../page/text.ts';
import { type IsValue, isTag, type Token, tokensOf } from '../page/tokens.ts';
import type { FigureKind } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { thisYear } from '../today.ts';
import { AS_OF, yearOf } from '../whose/other-time.ts';

type CellKind = 'value' | 'missing' | 'words' | 'empty' | 'mixed';

export interface CellValue {
  readonly token: Token;
  /** What the row's or the column's own heading makes of the label: 当年, 历年, 合计. */
  readonly kind: FigureKind | null;
  /** What the table calls the account: the heading over the label's column, the words that lead its row. */
  readonly names: readonly string[];
}

interface Found {
  readonly token: Token;
  readonly kind: FigureKind | null;
  /** What leads the value's row, where several rows have one. */
  readonly name?: string;
}

interface Look {
  readonly kind: CellKind;
  readonly token: Token | null;
}

function look(scene: Scene, cell: Cell | null | undefined, isValue: IsValue): Look {
  if (!cell) return { kind: 'empty', token: null };
  const tokens = tokensOf(scene, cell.run, isValue).filter((token) => token.kind !== 'trim');
  const [only] = tokens;
  if (!only) return { kind: 'empty', token: null };
  const values = tokens.filter((token) => token.kind === 'value');
  if (only.kind === 'value' && tokens.slice(1).every(({ text }) => isTag(text))) return { kind: 'value', token: only };
  if (tokens.every((token) => token.kind === 'missing')) return { kind: 'missing', token: null };
  return { kind: values.length > 0 ? 'mixed' : 'words', token: null };
}

/** 当年, 历年 and 合计 as headings of their own; undefined for words that mean something else. */
export function kindHeading(text: string): FigureKind | undefined {
  const words = tight(text).replace(/\(元\)|[::()]/g, '');
  const year = /^(?:医保|个人)?(?:([本当]年度?)|历年|往年|以前年度)(?:个人)?(?:[账帐]户)?(?:[余金]额|结余|资金)?$/.exec(
    words,
  );
  if (year) return year[1] === undefined ? 'prior-years' : 'current-year';
  if (/^(?:总?合计|总计|小计|总额|总余额|账户合计)$/.test(words)) return 'total';
  return undefined;
}

/** A column that says what each row is of. */
const NAMING = /^(?:项目|账户|帐户|资金|险种|保险|产品|计划)(?:类[型别]|名称|种类)?$|^名称$/;

/** Headings under which an amount is no balance. */
const MOVEMENT = /报销|划入|收入|支出|支付|累计|基数|利息|缴|上月|消费|限额|额度|起付|冻结|年初|期初/;
/** A column that says who each row is of. */
const RELATION = /^(?:与.{0,6})?关系$/;
/** Rows that are periods: a history, of which no row is the balance. */
const PERIOD = /^(?:19|20)\d\d(?:年|[-/.]\d{1,2}|\d{2}|$)|日期|时间|年月|月份|年度|序号/;
/** One row under such a heading is one movement or one closed year; its balance is not today's. */
const DATED =
  /^(?:年度|年份|年月|日期|时间|月份|期间)$|(?:交易|消费|结算|支付|就诊|划入|到账|入账|缴费|发生|费用|业务)(?:日期|时间|年月)/;

const STATUS = /^(?:参保|暂停|正常|终止|停止|恢复)/;

/** Tells since when an account or an insurance is, and nothing of its amounts. */
const SINCE = /参保|建[立账]|开户/;

/** A single row of the year that is running: its balance is today's. */
function isThisYears(scene: Scene, heading: Cell | null | undefined, cell: Cell | null | undefined): boolean {
  if (!/^年[度份]$/.test(tight(heading?.text ?? ''))) return false;
  const year = /^(20\d\d)年?度?$/.exec(tight(cell?.text ?? ''))?.[1];
  return year !== undefined && Number(year) >= yearOf(scene);
}

/**
 * The words over a column; a value in the row above ("参保状态 | 暂停缴费") is beside its own label and heads nothing, nor
 * do words that have numbers over them.
 */
function headingAbove(grid: Grid, row: number, column: number): string {
  let words = '';
  for (let up = row - 1; up >= 0; up -= 1) {
    const cell = grid.rows[up]?.[column];
    const besideLabel = cell && !cell.header && grid.rows[up]?.some((one) => one?.header && one.column < column);
    if (!cell || besideLabel || cell.text === '') continue;
    if (!/\d/.test(cell.text)) words ||= cell.text;
    else if (words !== '') return '';
  }
  return STATUS.test(words) ? '' : words;
}

/** A label over several rows, each with a heading of its own: 账户余额 | 当年 | 100.00, below it 历年 | 200.00. */
function fromSpannedRows(scene: Scene, grid: Grid, label: Cell, end: number, isValue: IsValue): Found[] {
  const values: Found[] = [];
  for (let row = label.row; grid.rows[row]?.[label.column] === label; row += 1) {
    const cells = grid.rows[row] ?? [];
    const kind = kindHeading(cells[end]?.text ?? '');
    const { token } = look(scene, cells[end + 1], isValue);
    if (!kind || !token) return [];
    values.push({ token, kind });
  }
  return values;
}

function fromRow(scene: Scene, grid: Grid, label: Cell, end: number, isValue: IsValue): Found[] | null {
  const row = grid.rows[label.row] ?? [];
  const right = look(scene, row[end], isValue);
  if (right.kind === 'missing' || right.kind === 'mixed') return [];
  const others = row.filter((cell) => cell && cell !== label && look(scene, cell, isValue).kind !== 'empty');
  const [lone] = others;
  if (right.kind === 'empty' && others.length === 1 && lone && lone.column > label.column) {
    const { token } = look(scene, lone, isValue);
    return token ? [{ token, kind: null }] : [];
  }
  if (
    right.kind === 'empty' &&
    row.slice(end).some((cell) => look(scene, cell, isValue).kind !== 'words' && cell?.text)
  )
    return [];
  if (right.kind === 'words') return fromSpannedRows(scene, grid, label, end, isValue);
  if (right.kind !== 'value' || !right.token) return null;
  const further = row.slice(end).filter((cell, at, all) => cell && all.indexOf(cell) === at);
  const values: Found[] = [];
  for (const cell of further) {
    if (!cell) continue;
    const { kind, token } = look(scene, cell, isValue);
    if (kind === 'words') break;
    const heading = headingAbove(grid, cell.row, cell.column);
    if (token && !MOVEMENT.test(heading)) values.push({ token, kind: kindHeading(heading) ?? null });
    else if (kind !== 'empty') values.push({ token: token ?? right.token, kind: null });
  }
  if (values.length === 1) return MOVEMENT.test(headingAbove(grid, label.row, end)) ? [] : values;
  return values.every((value) => value.kind) ? values : [];
}

function fromColumn(scene: Scene, grid: Grid, label: Cell, end: number, isValue: IsValue): Found[] {
  const headings = grid.rows[label.row] ?? [];
  const below: { row: number; cells: readonly (Cell | null)[]; under: (Cell | null)[] }[] = [];
  let sub: readonly (Cell | null)[] | null = null;
  for (let row = label.row + 1; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    const under = cells.slice(label.column, end).filter((cell, at, all) => all.indexOf(cell) === at && cell !== label);
    if (under.length === 0 || under.some((cell) => cell && (cells[label.column - 1] === cell || cells[end] === cell)))
      continue;
    const kinds = cells.map((cell) => look(scene, cell, isValue).kind);
    if (kinds.every((kind) => kind === 'empty')) continue;
    if (below.length === 0 && !sub && under.length > 1 && under.every((cell) => cell && kindHeading(cell.text)))
      sub = under;
    else if (below.length > 0 && kinds.every((kind) => kind === 'words' || kind === 'empty')) break;
    else below.push({ row, cells, under });
  }
  const read = (cell: Cell | null | undefined): Token | null => look(scene, cell, isValue).token;
  const [only] = below;
  if (only && below.length === 1) {
    if (sub) {
      return only.under.flatMap((cell, at) => {
        const token = read(cell);
        return token ? [{ token, kind: kindHeading(sub?.[at]?.text ?? '') ?? null }] : [];
      });
    }
    const dated = headings.findIndex((cell) => cell && cell !== label && DATED.test(tight(cell.text)));
    if (dated >= 0 && !isThisYears(scene, headings[dated], only.cells[dated])) return [];
    const isUntilLastYear = headings.some(
      (cell, at) => cell && AS_OF.test(cell.text) && Number.parseInt(only.cells[at]?.text ?? '', 10) < thisYear(),
    );
    const token = only.under.length === 1 && !isUntilLastYear ? read(only.under[0]) : null;
    return token ? [{ token, kind: null }] : [];
  }
  const isPeriod = (cell: Cell | null): boolean =>
    cell !== null &&
    PERIOD.test(tight(cell.text)) &&
    !AS_OF.test(headings[cell.column]?.text ?? '') &&
    !SINCE.test(headings[cell.column]?.text ?? '');
  if (sub || below.some(({ cells }) => cells.some((cell) => cell?.column !== label.column && isPeriod(cell))))
    return [];
  if (headings.some(isPeriod)) return [];
  const who = headings.findIndex((cell) => cell && RELATION.test(tight(cell.text)));
  if (who >= 0) {
    const [own, ...others] = below.filter(({ cells }) => tight(cells[who]?.text ?? '') === '本人');
    const token = own?.under.length === 1 && others.length === 0 ? read(own.under[0]) : null;
    return token ? [{ token, kind: null }] : [];
  }
  const named = below.map(({ cells, under }) => {
    const name = cells.find((cell) => cell && cell.column < label.column && !/^\d*$/.test(cell.text))?.text ?? '';
    return { name, kind: kindHeading(name), token: under.length === 1 ? read(under[0]) : null };
  });
  const kinded = named.filter(({ kind }) => kind);
  if (kinded.length === named.length) {
    return kinded.flatMap(({ token, kind }) => (token ? [{ token, kind: kind ?? null }] : []));
  }
  return named.every(({ name }) => /^[^*]+$/.test(name))
    ? named.flatMap(({ token, name }) =>
        token && !/结转/.test(name) && !MOVEMENT.test(name) ? [{ token, kind: null, name }] : [],
      )
    : [];
}

/** Words that lead a row of pairs, as those in an odd number of cells before a label do. */
function rowNames(grid: Grid, label: Cell): string[] {
  const before = new Set((grid.rows[label.row] ?? []).slice(0, label.column));
  const [first] = before;
  return first && before.size % 2 === 1 ? [first.text] : [];
}

/** What heads the column of values, which says of all of them what they are: "职工医保 | 居民医保". */
const OF_VALUES = /^(?:内容|数[值额据]|值|结果|说明|备注|信息|详情)$/;

/** The heading over a value that stands beside its label, where it says whose or which the value is. */
function nameOver(grid: Grid, label: Cell, value: Run): string[] {
  const row = grid.rows[label.row] ?? [];
  const cell = row.find((one) => one && one.run.first <= value.first && value.first < one.run.end);
  const [top = []] = grid.rows;
  const period = label.row > 0 && cell && top.every((one) => one?.header) ? top[cell.column]?.text : '';
  const words = (cell && headingAbove(grid, label.row, cell.column)) || period || '';
  return words === '' || kindHeading(words) || OF_VALUES.test(tight(words)) ? [] : [words];
}

/** The headings over a label that are not over the whole table nor have a value of their own, and what a lone row says that it is of. */
function columnNames(grid: Grid, label: Cell, value: Run): string[] {
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

/** A line of values over a line of labels, where nothing stands over the values that they could belong to. */
function fromRowAbove(scene: Scene, grid: Grid, label: Cell, isValue: IsValue): Found[] {
  const labels = grid.rows[label.row] ?? [];
  const above = grid.rows[label.row - 1] ?? [];
  const looks = above.map((cell) => look(scene, cell, isValue));
  if (looks[label.column]?.kind !== 'value' || labels.some((cell) => look(scene, cell, isValue).kind === 'value'))
    return [];
  const each = labels.every((cell, column) => (cell === null) === (looks[column]?.kind === 'empty'));
  const values = looks.filter(({ kind }) => kind !== 'empty');
  if (!each || values.length < 2 || values.some(({ kind }) => kind !== 'value')) return [];
  if (new Set(above).size !== above.length || new Set(labels).size !== labels.length) return [];
  const headed = (grid.rows[label.row - 2] ?? []).filter((cell) => look(scene, cell, isValue).kind !== 'empty');
  const below = (grid.rows[label.row + 1] ?? []).some((cell) => look(scene, cell, isValue).kind === 'value');
  const token = looks[label.column]?.token;
  return headed.length > 1 || below || !token ? [] : [{ token, kind: null }];
}

/** The values of a label in a cell; empty when its place holds none, or none that is plainly its own. */
export function findInTable(scene: Scene, grid: Grid, cell: Element, isValue: IsValue): CellValue[] {
  const label = grid.rows.flat().find((one) => one?.element === cell);
  if (!label) return [];
  const found = findInGrid(scene, grid, label, isValue);
  return found.length > 0 ? found : fromRowAbove(scene, grid, label, isValue).map((one) => ({ ...one, names: [] }));
}

/** The values of a label that fills a cell of a grid. */
export function findInGrid(scene: Scene, grid: Grid, label: Cell, isValue: IsValue): CellValue[] {
  const row = grid.rows[label.row] ?? [];
  let end = label.column;
  while (row[end] === label) end += 1;
  const kinds = row.map((one) => look(scene, one === label ? null : one, isValue).kind);
  const allWords = kinds.every((kind) => kind === 'words' || kind === 'empty');
  if (!allWords) {
    const names = rowNames(grid, label);
    return (fromRow(scene, grid, label, end, isValue) ?? []).map((found) => ({
      ...found,
      names: [...names, ...nameOver(grid, label, found.token)],
    }));
  }
  return fromColumn(scene, grid, label, end, isValue).map(({ token, kind, name }) => ({
    token,
    kind,
    names: [...columnNames(grid, label, token), ...(name === undefined ? [] : [name])],
  }));
}
