/** What the headings of a table's rows and columns say of the amounts under and beside them. */

import type { Grid } from '../page/grid.ts';
import { tight } from '../page/text.ts';
import type { FigureKind } from '../reading.ts';

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

const STATUS = /^(?:参保|暂停|正常|终止|停止|恢复)/;

/** What a page tells of a person or an insurance beside the account. */
const FIELD = /^(?!.*(?:[账帐]户|额)).{0,4}(?:姓名|性别|年龄|民族|证|号|日期|时间|单位|地|区|状态|电话|手机|人员|险种)/;

/** A row of fields, each with its answer beside it: "姓名 | 王* | 性别 | 男". It heads nothing. */
function isOfFields(cells: Grid['rows'][number]): boolean {
  const apart = cells.filter((cell, at) => cell && cell !== cells[at - 1]);
  return apart.length % 2 === 0 && apart.every((cell, at) => at % 2 === 1 || FIELD.test(tight(cell?.text ?? '')));
}

/**
 * The words over a column; a value in the row above ("参保状态 | 暂停缴费") is beside its own label and heads nothing, nor
 * do words that have numbers over them.
 */
export function headingAbove(grid: Grid, row: number, column: number): string {
  let words = '';
  for (let up = row - 1; up >= 0; up -= 1) {
    const cell = grid.rows[up]?.[column];
    const besideLabel = cell && !cell.header && grid.rows[up]?.some((one) => one?.header && one.column < column);
    if (!cell || besideLabel || cell.text === '' || isOfFields(grid.rows[up] ?? [])) continue;
    if (!/\d/.test(cell.text)) words ||= cell.text;
    else if (words !== '') return '';
  }
  return STATUS.test(words) ? '' : words;
}
