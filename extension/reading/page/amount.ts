/** The shape of money: what may be read as an amount, and what only looks like one. */

import { type Fen, fen, isFen } from '../../../shared/money.ts';

/** An amount as it is printed. */
export interface Amount {
  readonly fen: Fen;
  /** A currency sign or 元 stands with it. */
  readonly hasUnit: boolean;
  /** The smallest step that the print can show: 100 for "3,200.00 万元". */
  readonly stepFen: number;
  /** Printed in 万元. */
  readonly inTenThousands: boolean;
  /** Digits only, without a unit, cents or separators: as likely a count, a badge or a number to call. */
  readonly bare: boolean;
  /** Bare, and of the shape of a year (1998). */
  readonly likeYear: boolean;
}

/** Unit words that may stand alone beside a number or in a label's brackets. */
export const YUAN = /^(?:单位)?:?(?:人民币)?(?:元|圆|块|¥|¥|RMB|CNY|yuan)$/i;
export const TEN_THOUSAND_YUAN = /^(?:单位)?:?(?:人民币)?万(?:元|圆)?$/;

const SHAPE =
  /^(?:共|剩?余)?(?<sign>(?:RMB|CNY|人民币[¥¥]?|[¥¥])?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<part>\d+))?(?<ten>万)?(?<unit>元(?:\(?(?:RMB|CNY|人民币)\)?)?|元整|[([](?:人民币)?元[)\]]|圆整?|块|[¥¥]|RMB|CNY|人民币)?$/i;
/** An amount in the characters that cannot be altered: what stands beside the same one in digits. */
export const IN_CHARACTERS =
  /^\(?(?:大写:?)?(?:人民币)?[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆][零〇壹贰叁肆伍陆柒捌玖角分整正]*\)?$/;
/** What a page adds to a number in brackets: what of it is frozen, how fresh it is. */
const NOTE =
  /\((?:含(?:冻结|利息|[历往当本]年)|截[至止])[^()]*\)$|\((?:实时|最新|当前|正常|可用|有效)\)$|(?<=元)[↑↓]$|(?<=元)(?:。|(?:查看)?(?:详情|明细)[>›]?)$|\([\d:/年月日-]*更新\)$|\((?:大写:?)?(?:人民币)?[零〇壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正]+\)$/;
/** The unit once more in Arabic, Tibetan, Mongolian or Korean letters; no digits. */
const OTHER_SCRIPT =
  /(?<=\d|元\(?)\/?[\u061b-\u065f\u0670-\u06ef\u06fa-\u06ff\u0f00-\u0f1f\u0f34-\u0fff\u1820-\u18af\uac00-\ud7af]+\/?/;
const YEAR = /^(?:19|20)\d\d$/;
const MONTH = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/;
/** Eight digits and more without separators are dates, numbers of cards, people and phones. */
const MAX_BARE_DIGITS = 7;

/** Digit by digit, down to the cents: "1 2 3 4 . 5 6". */
const SET_APART = /(?<![\d.,] ?)\d(?: [\d,])* \. \d \d(?! ?[\d.,])/;

/** An amount whose digits are set apart as one number. */
function together(text: string): string {
  return text.replace(SET_APART, (digits) => digits.replaceAll(' ', ''));
}

/**
 * Reads a printed amount in yuan or 万元 ("1,234.56", "¥3200", "1.23万元"); null for anything else:
 * signed, masked, approximate, dates, months, numbers of cards and people, other units, more than whole fen. A bare number
 * of the shape of a year only where it is asked for.
 */
export function readAmount(printed: string, inTenThousands = false, mayBeLikeYear = false): Amount | null {
  const text = together(printed);
  if (/\d \d/.test(text) && !/^\D*\d{1,3}(?: \d{3})+(?:\.\d+)?\D*$/.test(text)) return null;
  const match = SHAPE.exec(text.replace(/\s/g, '').replace(NOTE, '').replace(OTHER_SCRIPT, '').replace('()', ''));
  const { sign = '', whole = '', part, ten, unit } = match?.groups ?? {};
  if (whole === '') return null;
  const digits = whole.replaceAll(',', '');
  const scaled = ten !== undefined || inTenThousands;
  const hasUnit = sign !== '' || unit !== undefined;
  if (digits.length > 1 && digits.startsWith('0')) return null;
  if (scaled && inTenThousands && unit !== undefined && ten === undefined) return null;
  const bare = part === undefined && !hasUnit && !scaled && !whole.includes(',');
  const likeYear = bare && YEAR.test(digits);
  if (bare && (digits.length > MAX_BARE_DIGITS || MONTH.test(digits) || (likeYear && !mayBeLikeYear))) return null;
  if (digits.length > MAX_BARE_DIGITS + 3) return null;
  const decimals = scaled ? 6 : 2;
  const fraction = (part ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return null;
  const value = Number(digits + fraction.padEnd(decimals, '0'));
  const step = 10 ** (decimals - (part ?? '').length);
  const stepFen = Math.max(1, step);
  return isFen(value) ? { fen: fen(value), hasUnit, stepFen, inTenThousands: scaled, bare, likeYear } : null;
}

/** An amount at the start of a sentence's rest ("1,234.56元,其中…"); null when what follows changes its meaning. */
export function readLeadingAmount(text: string, inTenThousands = false): { amount: Amount; after: string } | null {
  const rest = together(text);
  const match =
    /^(?:人民币|RMB|CNY|[¥¥])?\s*(?:\d{1,3}(?: \d{3})+|[\d,]*\d)(?:\.\d+)?(?:\s*(?:万元|万|元整?|圆整?))?/i.exec(rest);
  if (!match) return null;
  const after = rest.slice(match[0].length);
  if (!/^(?:$|\s*[,。;、!()|<>→›·/]|\s+(?![\d%])|\s*(?:查看|明细|刷新|详情|更新))/.test(after)) return null;
  if (/^\s*(?:以上|以下|以内|左右|起(?!付)|的|时|及|或|至|到|~|-)/.test(after)) return null;
  if (/^\s*(?:[,、/|→]\s*\d(?!\d{3}年)|\/\s*[年月日天人次])/.test(after)) return null;
  const amount = readAmount(match[0], inTenThousands);
  return amount ? { amount, after } : null;
}

/** Stands where a value belongs and says that there is none to be read. */
export const NO_VALUE =
  /^(?:[*●•＊✱×xX?]{2,}.*|.*[*●＊✱]{2,}.*|-{1,}|—+|\/|\.{2,}|…+|null|undefined|NaN|N\/A|\[object.*|[{$<%]+.*[}>]|暂无.*|无(?:数据|记录|信息)?|未(?:查询|查到|获取|开通|登记|知|建).*|查询失败.*|获取失败.*|加载.*|正在.*|点击.*|请.*|待.*|loading.*)[元]?$/i;
