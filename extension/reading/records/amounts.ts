/** The amounts of one record by their fields. */

import { addFen, type Fen, fen } from '../../../shared/money.ts';
import { tight } from '../page/text.ts';
import { type Amount, isMoney, signedAmount } from './amount.ts';
import { isOfMoney, type RecordField } from './labels.ts';
import type { JudgedLine } from './line.ts';

/** Null for a field without an amount, or with several of which nobody knows which is meant. */
export type Amounts = ReadonlyMap<RecordField | undefined, Amount | null>;

interface Payment {
  readonly field: RecordField | undefined;
  readonly name: string;
  readonly amount: Amount | null;
}

const EMPTY = /^[-/—]*$/;
/** Words where an amount would stand: what was taken for its label is none. */
const WORDS = /^[^\d*]*[\u4e00-\u9fff][^\d*]*$/;
/** Of all amounts of its field. */
const SUM = /合计|总/;
/** Of a whole month's movements. */
const MONTHS_SUM = /(?:支出|收入|消费)[合总小累]|总[支收]/;

function paymentIn({ field, name, value, words }: JudgedLine): Payment | [] {
  if (field === null || EMPTY.test(words) || WORDS.test(words) || !(field ? isOfMoney(field) : isMoney(value)))
    return [];
  return { field, name, amount: signedAmount(value) };
}

/** What an amount is part of: this year's and former years' are both of the account. */
function wholeOf({ field }: Payment): RecordField | undefined {
  return field === 'share' ? 'personal' : field;
}

/** All parts together; null where one of them is unknown. */
function together(parts: readonly Payment[]): Amount | null {
  const amounts = parts.flatMap(({ amount }) => amount ?? []);
  const last = amounts.at(-1);
  return last && amounts.length === parts.length
    ? { fen: addFen(...amounts.map(({ fen }) => fen)), sign: last.sign }
    : null;
}

/** The one amount of a field, or its sum among several. */
function theOne(payments: readonly Payment[]): Amount | null {
  const sums = payments.filter(({ name }) => SUM.test(name));
  const [only, ...others] = sums.length > 0 ? sums : payments;
  return only && others.length === 0 ? only.amount : null;
}

export interface Paid {
  readonly amounts: Amounts;
  /** What the person and the employer paid in, together. */
  readonly contributed: Fen;
  /** It adds up what came in or went out. */
  readonly isOfMonth: boolean;
}

export function paidIn(lines: readonly JudgedLine[]): Paid {
  const payments = lines.flatMap(paymentIn);
  const contributed = payments.flatMap(({ field, amount }) => (field === 'contribution' ? (amount?.fen ?? []) : []));
  const amounts = [...new Set(payments.map(wholeOf))].map((field) => {
    const own = payments.filter((payment) => wholeOf(payment) === field);
    return [field, own.some((payment) => payment.field === 'share') ? together(own) : theOne(own)] as const;
  });
  return {
    amounts: new Map(amounts),
    contributed: addFen(fen(0), ...contributed),
    isOfMonth: payments.some(({ name }) => MONTHS_SUM.test(tight(name))),
  };
}
