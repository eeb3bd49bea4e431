/** What the labels of a list mean beside each other, and what they say of it that no label says alone. */

import { tight } from '../page/text.ts';
import type { Line } from './row.ts';
import type { RecordField } from './words.ts';

/** Of many people's payments, or of many payments: sums, checks and punishments, and no record of one person. */
const OF_MANY = /人次|笔数|[人户]数|排名|名次|违[规法]|处罚|罚[款没]|追回|查处|举报|涉案|案[由情件]/;
/** Beside its number: a desk's list of those who came. */
const PATIENT = /^(?:患者|病人)(?:姓名)?$/;
/** What a row offers to do: nothing that was done. */
const ACTION = /^(?:操作|详情|更多)$/;
/** What it offers as long as it is not paid. */
export const TO_PAY = /(?:^|\s)(?:去|立即|继续|马上|点击)?(?:缴费|支付|付款|结算)(?:$|\s)/;
export const UNPAID = { field: undefined, name: '', value: '待支付' } as const;
/** Parts that others than the account paid: where they stand, an amount beside them is one more part. */
const OTHERS_PART = /统筹|现金|自[费付理]|报销|救助|大病|大额/;

/** Money that came back, be it said by a yes or by an amount. */
const RETURNED = /退[费款药回]|已退|冲[销正]|红冲|撤销|作废/;
const MAY_RETURN = /可|能否|原因/;
const NO = /^(?:|[-/—]+|0|¥?0\.00元?|否|无|未.*|正常|N|no)$/i;
/** Whether a record holds at all. */
const HOLDS = /有效|^是否(?:已?支付|已?结算|成功|已?完成|生效|到账|入账)$/;
const YES = /^(?:|[-/—]+|1|是|有效|正常|成功|已.*|√|Y|yes)$/i;

/** What was due has come in. */
function isReceived({ field, value }: Line): boolean {
  return field === 'state' && /^已(?:到账|入账|实?缴)/.test(tight(value));
}

/** The lines of a list by what their labels mean together; none where they are not of one person's payments. */
export function inContext(list: readonly (readonly Line[])[]): Line[][] {
  const fields = new Set<RecordField | null | undefined>();
  const names = new Set<string>();
  for (const { field, name } of list.flat()) {
    fields.add(field);
    names.add(tight(name));
  }
  const all = [...names];
  const isDesks = all.some((name) => PATIENT.test(name)) && all.some((name) => /证件?号/.test(name));
  if (isDesks || all.some((name) => OF_MANY.test(name))) return [];
  const own = fields.has('personal') || fields.has('account');
  const bill = fields.has('spending') || fields.has('amount') || all.some((name) => OTHERS_PART.test(name));
  const years = new Set(list.flat().flatMap(({ field, name }) => (field === 'share' ? /[当本]/.test(name) : [])));
  const means = ({ field, name }: Line, lines: readonly Line[]): Line['field'] => {
    // It may be anything, as words that stand by themselves.
    if (name === '说明') return undefined;
    if (field === 'due') return lines.some(isReceived) ? 'contribution' : null;
    if (field === 'deducted') return own ? null : bill ? 'personal' : 'spending';
    // After what others paid, nobody knows which purse the rest is from.
    if (field === 'paid') return own || bill || fields.has('deducted') ? null : 'amount';
    if (field === 'share') return own || years.size < 2 ? null : 'share';
    return field;
  };
  return list.map((lines) =>
    lines
      .filter(({ name, value }) => !ACTION.test(name) || TO_PAY.test(value))
      .map((line) => (ACTION.test(line.name) ? UNPAID : { ...line, field: means(line, lines) })),
  );
}

/** True where a yes, a no or an amount under its label says that a payment came back or never held. */
export function isUndone({ name, value }: Line): boolean {
  const [label, words] = [tight(name), tight(value)];
  if (RETURNED.test(label) && !MAY_RETURN.test(label)) return !NO.test(words);
  return HOLDS.test(label) && !YES.test(words);
}
