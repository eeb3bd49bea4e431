/** The words of records: what a column or a line of a record is, of which kind a record is, when it was, how much. */

import { type Day, day, isDay } from '../../shared/day.ts';
import { type Fen, fen } from '../../shared/money.ts';
import { readAmount } from './amount.ts';
import type { InstitutionKind, RecordKind } from './reading.ts';
import { tight } from './text.ts';

const FIELDS = {
  date: /^(?:交易|消费|结算|支付|就诊|就医|划入|划账|到账|入账|缴费|发生|费用发生|业务|购药|记账|办理|变动)?(?:日期|时间)$|^(?:缴费|划入|划账|费款所属|所属|对应|结算|计入)?(?:年月|月份|期|所属期|期间)$|^费款所属期$/,
  type: /^(?:业务|交易|收支|变动|账户变动|明细|记账|发生)(?:类型|类别|种类|名称|项目)$|^摘要$/,
  mutual: /共济/,
  personal: /^(?:其中)?:?(?:医保)?(?:个人账户|个人帐户|个账|账户|帐户)(?:基金)?(?:支付|支出|消费)(?:金额|额)?$/,
  credit: /^(?:个人账户|个账|账户|本次|当月|单位缴费)?(?:划入|计入|划拨|入账|收入)(?:个人)?(?:账户|个账)?(?:金额|额)?$/,
  contribution: /^(?:个人|单位|实际|应)?缴费?(?:金额|额)$|^(?:个人|单位)缴纳(?:金额|部分)?$|^缴费合计$/,
  spending: /^(?:医疗|本次|消费|交易|发生|结算|就诊|费用|支出)?(?:总)?(?:费用|金额|额|消费|费)(?:总额|合计|金额)?$/,
  institution: /机构|医院|药店|商户|就医类型|就诊类型|医疗类别|就诊地点|消费地点/,
} as const;

/** What a column of a table, or a line of a card, tells of a record. */
export type RecordField = keyof typeof FIELDS;
const ORDER: readonly RecordField[] = [
  'date',
  'type',
  'mutual',
  'personal',
  'credit',
  'contribution',
  'institution',
  'spending',
];

/** The field that a heading or a label names; null for one that tells nothing of a record. */
export function fieldOf(heading: string): RecordField | null {
  const words = tight(heading)
    .replace(/\([^()]*\)/g, '')
    .replace(/[:*]/g, '');
  if (words.length > 16 || /余额|结余|基数|状态|编号/.test(words)) return null;
  return ORDER.find((field) => FIELDS[field].test(words)) ?? null;
}

/** The kind of records whose fields these are. */
export function kindOfFields(fields: ReadonlySet<RecordField>): RecordKind | null {
  if (fields.has('personal') || fields.has('mutual')) return 'spending';
  if (fields.has('contribution')) return 'contribution';
  if (fields.has('credit')) return 'credit';
  return fields.has('spending') && fields.has('institution') ? 'spending' : null;
}

/** The kind that words name ("医保划入", "购药消费", "缴费记录"); null where they name none, or two. */
export function kindNamed(text: string): RecordKind | null {
  const words = tight(text);
  const kinds: RecordKind[] = [];
  if (/划入|划账|计入|入账|利息|结息|转入|返还/.test(words)) kinds.push('credit');
  else if (/缴费|缴纳|参保费/.test(words)) kinds.push('contribution');
  if (/消费|支出|支付|购药|刷卡|门诊|住院|就诊|就医|结算|扣款/.test(words)) kinds.push('spending');
  const [only] = kinds;
  return only && kinds.length === 1 ? only : null;
}

/** The kind of an institution by its name or by the kind of visit; null for an empty place. Names go no further. */
export function institutionOf(text: string): InstitutionKind | null {
  if (text === '' || /^[-—/]+$/.test(text)) return null;
  if (/社区卫生|卫生院|卫生室|卫生服务|卫生所/.test(text)) return 'community';
  if (/医院|保健院|疗养院|住院|普通门诊|门诊(?:慢|特)/.test(text)) return 'hospital';
  if (/药房|药店|药业|医药|药品|购药|大药/.test(text)) return 'pharmacy';
  return /诊所|门诊部|医务室/.test(text) ? 'clinic' : 'other';
}

export interface RecordDate {
  readonly day: Day;
  readonly precision: 'day' | 'month';
}

/** "2025-03-08 10:22", "2025年3月8日", "20250308", "2025-03", "202503". */
export function dateOf(text: string): RecordDate | null {
  const match = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?|月|(\d{2}))?(?:\D.*)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, year = '', month = '', date = match[4]] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`;
  return isDay(iso) && Number(year) > 1990 ? { day: day(iso), precision: date ? 'day' : 'month' } : null;
}

/** An amount with the sign that it is printed with; null for anything else. */
export function signedAmount(text: string, inTenThousands = false): { fen: Fen; sign: '+' | '-' | '' } | null {
  const words = tight(text);
  const sign = /^[¥¥]?([-+])/.exec(words)?.[1] ?? '';
  const amount = readAmount(words.replace(sign, ''), inTenThousands);
  if (!amount) return null;
  return { fen: sign === '-' ? fen(-amount.fen) : amount.fen, sign: sign === '+' || sign === '-' ? sign : '' };
}

/** Money that came back: its amounts are negative. */
export const REFUND = /退费|退款|退药|退号|冲销|冲正|撤销|作废/;
