/** What the labels of a list mean beside each other, and what they say of it that no label says alone. */

import { tight } from '../page/text.ts';
import { isMoney } from './amount.ts';
import { fieldOf } from './labels.ts';
import type { Line } from './line.ts';
import { OTHER_PURSE } from './words.ts';

/** Of many people's payments, or of many payments: sums, checks and punishments, and no record of one person. */
const OF_MANY = /人次|笔数|[人户]数|排名|名次|违[规法]|处罚|罚[款没]|追回|查处|举报|涉案|案[由情件]/;
/** Beside its number: a desk's list of those who came. */
const PATIENT = /^(?:患者|病人)(?:姓名)?$/;
/** What a row offers to do: nothing that was done. */
const ACTION = /^(?:操作|详情|更多)$/;
/** What it offers as long as it is not paid. */
export const TO_PAY = /(?:^|\s)(?:去|立即|继续|马上|点击)?(?:缴费|支付|付款|结算)(?:$|\s)/;
export const NOT_PAID = '待支付';
/** Parts that others than the account paid: where they stand, an amount beside them is one more part. */
const OTHERS_PART = /统筹|现金|自[费付理]|报销|救助|大病|大额/;

/** What was due has come in. */
function isReceived({ field, value }: Line): boolean {
  return field === 'state' && /^已(?:到账|入账|实?缴)/.test(tight(value));
}

/** Of many people, or of a desk's patients. */
function isOfMany(names: readonly string[]): boolean {
  const isDesks = names.some((name) => PATIENT.test(name)) && names.some((name) => /证件?号/.test(name));
  return isDesks || names.some((name) => OF_MANY.test(name));
}

/** What the labels of a list tell together. */
interface Context {
  /** The account's own part is named. */
  readonly own: boolean;
  /** It is in two: what was paid from this year's money and from former years'. */
  readonly byYears: boolean;
  /** A whole is named, of which others may have paid a part. */
  readonly bill: boolean;
  readonly deducted: boolean;
}

function contextOf(lines: readonly Line[], names: readonly string[]): Context {
  const fields = new Set(lines.map(({ field }) => field));
  const years = new Set(lines.flatMap(({ field, name }) => (field === 'share' ? /[当本]/.test(name) : [])));
  const own = fields.has('personal') || fields.has('account');
  return {
    own,
    byYears: !own && years.size > 1,
    bill: fields.has('spending') || fields.has('amount') || names.some((name) => OTHERS_PART.test(name)),
    deducted: fields.has('deducted'),
  };
}

/** What a line tells beside the others of its record and of its list. */
function meantBy({ field, name }: Line, record: readonly Line[], context: Context): Line['field'] {
  const { own, byYears, bill, deducted } = context;
  // It may be anything, as words that stand by themselves.
  if (name === '说明') return undefined;
  if (field === 'due') return record.some(isReceived) ? 'contribution' : null;
  if (field === 'share') return byYears ? 'share' : null;
  if (field === 'deducted') return own || (bill && byYears) ? null : bill ? 'personal' : 'spending';
  // After what others paid, nobody knows which purse the rest is from.
  if (field === 'paid') return own || bill || deducted ? null : 'amount';
  return field;
}

/** Said of how it was paid. */
const PAID_BY = /(?:支付|付款|自[付费]|扣款|抵扣|理赔|押金|充值)$/;

/** "市三医院 统筹基金支付": the purse in words that stand by themselves. */
function purseIn({ field, value }: Line): string[] {
  const name = value.split(' ').at(-1) ?? '';
  if (field !== undefined || !PAID_BY.test(name)) return [];
  return OTHER_PURSE.test(name) || /^(?:personal|account|mutual)$/.test(fieldOf(name) ?? '') ? [name] : [];
}

/** The only amount without a name has that of the only purse, wherever in the record the two stand. */
function paidBy(record: readonly Line[]): readonly Line[] {
  const [purse, ...others] = record.flatMap(purseIn);
  const amounts = record.filter(({ field, value }) => field === undefined && isMoney(value));
  if (purse === undefined || others.length > 0 || amounts.length !== 1) return record;
  return record.map((line) => (line === amounts[0] ? { ...line, field: fieldOf(purse), name: purse } : line));
}

/** The lines of a list by what their labels mean together; none where they are not of one person's payments. */
export function inContext(list: readonly (readonly Line[])[]): Line[][] {
  const records = list.map(paidBy);
  const all = records.flat();
  const names = [...new Set(all.map(({ name }) => tight(name)))];
  if (isOfMany(names)) return [];
  const context = contextOf(all, names);
  return records.map((lines) =>
    lines
      .filter(({ name, value }) => !ACTION.test(name) || TO_PAY.test(value))
      .map((line) =>
        ACTION.test(line.name)
          ? { field: undefined, name: '', value: NOT_PAID }
          : { ...line, field: meantBy(line, lines, context) },
      ),
  );
}
