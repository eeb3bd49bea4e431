/** What speaks against a record: nothing was paid, it was taken back, it is a sum of others, or another insurance's. */

import { plain, tight } from '../page/text.ts';
import type { JudgedLine } from './line.ts';
import { OTHER_INSURANCE, VOID_STATE } from './words.ts';

/** Money that came back: its amounts are negative. */
const REFUND = /(?<!被)(?:退费|退款|退药|退号|冲销|冲正|撤销)/;
/** A column of how a payment stands, and what it may say of one that was made. */
const STANDING = /^[^人保户遇职]*[态果]$/;
const PAID = /^\P{Script=Han}*$|成功|完成|正常|有效|[退撤冲]|已[^失过终]/u;
/** A sum over several records, in the place of a date, an institution or a type. */
const IS_SUM = /^\p{Script=Han}{0,6}(?:小计|合计|总计|累计)[::]?$|^[共合总]?计?\d{1,4}[笔次条]$/u;

/** Money that came back, be it said by a yes or by an amount. */
const RETURNED = /退[费款药回]|已退|冲[销正]|红冲|撤销|作废/;
const MAY_RETURN = /可|能否|原因/;
const NO = /^(?:|[-/—]+|0|¥?0\.00元?|否|无|未.*|正常|N|no)$/i;
/** Whether a record holds at all. */
const HOLDS = /有效|^是否(?:已?支付|已?结算|成功|已?完成|生效|到账|入账)$/;
const YES = /^(?:|[-/—]+|1|是|有效|正常|成功|已.*|√|Y|yes)$/i;

/** A yes, a no or an amount under its label says that a payment came back or never held. */
function isUndone({ name, words }: JudgedLine): boolean {
  const label = tight(name);
  if (RETURNED.test(label) && !MAY_RETURN.test(label)) return !NO.test(words);
  return HOLDS.test(label) && !YES.test(words);
}

function isSum({ words }: JudgedLine): boolean {
  return IS_SUM.test(words);
}

/** How a payment stands, and not that it was made. */
function isUnmade({ field, name, words }: JudgedLine): boolean {
  return field === 'state' && STANDING.test(tight(name)) && !PAID.test(words);
}

/** Said in any place but a name, which may be of any words. */
function isNotDone({ field, words }: JudgedLine): boolean {
  return field !== 'person' && field !== 'institution' && VOID_STATE.test(words);
}

function isOfOtherInsurance({ field, words, isFree }: JudgedLine): boolean {
  return (field === 'insurance' || (isFree && /险$/.test(words))) && OTHER_INSURANCE.test(words);
}

const AGAINST: readonly ((line: JudgedLine) => boolean)[] = [isSum, isUndone, isUnmade, isNotDone, isOfOtherInsurance];

/** True for what came back. */
export function isRefund({ words, isShort }: JudgedLine): boolean {
  return isShort && REFUND.test(words);
}

/** Said of how a payment stands, it is the payment that came back, unless the amount is that. */
function isTakenBack(lines: readonly JudgedLine[]): boolean {
  const refund = lines.findIndex(isRefund);
  if (refund < 0 || !lines.slice(refund).some(({ field }) => field === 'state')) return false;
  return !lines.some(({ value }) => /^¥?-/.test(value));
}

/** The last letter of what names a field. */
const NAME = /[额志识期间因态]:?$/;

/** True for a mark on a record that it is none, and for no name of a field that would say so. */
export function isSaidUndone(text: string): boolean {
  const words = tight(plain(text)).replace(/^\P{Script=Han}+/u, '');
  return !NAME.test(words) && (VOID_STATE.test(words) || REFUND.test(words));
}

/** True where a line of a record says that it is none. */
export function isVoid(lines: readonly JudgedLine[]): boolean {
  return isTakenBack(lines) || lines.some((line) => AGAINST.some((speaks) => speaks(line)));
}
