/** Which words are the label of a balance, and of which. Only words known here ever count. */

import { TEN_THOUSAND_YUAN, YUAN } from '../page/amount.ts';
import { hanOnly, tight } from '../page/text.ts';
import type { FigureKind } from '../reading.ts';

export interface BalanceLabel {
  readonly kind: FigureKind;
  /** The label's own words, as the page has them. */
  readonly words: string;
  /** The label says by itself that it is a medical account. */
  readonly medical: boolean;
  /** The label says that it is an account, or a medical one; otherwise the page around it has to. */
  readonly account: boolean;
  /** The label says that it holds now. */
  readonly now: boolean;
  /** The part of the balance that is not frozen. */
  readonly usable: boolean;
  /** The label says whose it is (本人, 我的, 您的). */
  readonly own: boolean;
  readonly unit: 'yuan' | 'ten-thousand-yuan' | null;
  /** It may name what came in as well ("本年划入余额"): right where it makes a sum with the others. */
  readonly unsure: boolean;
  /** What a title right over it has to say, as the label leaves it open: that it is a balance (当年账户), or a medical card's (卡内余额). */
  readonly asks: 'balance' | 'card' | null;
}

/** The words that make a label a balance, each letter perhaps in a print of its own; the search for labels starts from them. */
export const BALANCE_WORD =
  /余\s*额|结\s*余|结\s*存|剩\s*余(?:\s*金\s*额|\s*资\s*金)?|可\s*用\s*(?:金\s*额|资\s*金)|[当本历往]\s*年(?:度|个人|医保)*[账帐]户|上\s*年\s*(?:度\s*)?结\s*转|[还里中内][有剩]/g;

const DATE = '(?:\\d{4}(?:年|[-/.])\\d{1,2}(?:(?:月|[-/.])(?:\\d{1,2}日?)?)?)';
const QUALIFIER = [
  '城镇职工|职工|基本医疗保险|医疗保险|基本医疗|基本|医保|医疗',
  '个人|本人|我的|您的|我|您|现有|现|当前|目前|实时|最新|可用|可使用|可支[配付]|剩余|实际|有效|精确|准确|总',
  '其中|账户|帐户|账号|个[账帐]|社保卡|卡|码|电子凭证|合计|资金|金额|账内|内|中|里面?|历年累计|结转|的',
  '本年度末|当年度末|本年末|年度末|年末|期末|当年度|当年|本年度|本年|今年|历年度?|往年|以往年度|以前年度|上年度|上年',
  `截[至止](?:到)?(?:目前|今日|打印时|${DATE})?(?:日期)?`,
].join('|');
/** Plain words for the old ("医保卡里还有"): only of what is said to be an account. */
const LEFT = '还有|还剩|[里中内]有|剩余';
const CORE = `余额|结余|结存|剩余金额|剩余资金|可用金额|可用资金|上年(?:度)?结转|${LEFT}`;
const SUFFIX = '合计|总计|总额|总数|金额|额|资金|数';
const GRAMMAR = new RegExp(`^(?:${QUALIFIER})*(?:${CORE})(?:${SUFFIX})?(?:${QUALIFIER})*$`);
/** One of the two parts of an account by its name alone. */
const PART = /^(?:当年|本年|历年|往年)度?(?:个人|医保)*[账帐]户(?:资金)?$/;
const BULLET = /^(?:[^\d\u4e00-\u9fff([【〔「<]+|\d{1,2}[.、)](?!\d)|[一二三四五六][、.]|\([一二三四五六\d]\))/;

/** Takes the bracketed parts out of a label: a unit, a date, a qualifier; null when one says something else. */
function openBrackets(text: string): { rest: string; unit: BalanceLabel['unit'] } | null {
  let unit: BalanceLabel['unit'] = null;
  let unknown = false;
  const rest = text.replace(/[([【〔<「]([^()[\]【】〔〕<>「」]*)[)\]】〕>」]/g, (_, inner: string) => {
    if (YUAN.test(inner)) unit = 'yuan';
    else if (TEN_THOUSAND_YUAN.test(inner)) unit = 'ten-thousand-yuan';
    else if (new RegExp(`^(?:${QUALIFIER})+$`).test(inner)) return inner;
    else if (
      !/^(?:\p{P}|\s|\d{1,2})*$|^含(?:利息|冻结)(?:金额)?$|^(?:状态:)?正常$/u.test(inner) &&
      !new RegExp(`^${DATE}$`).test(inner)
    )
      unknown = true;
    return '';
  });
  return unknown ? null : { rest, unit };
}

function kindOf(words: string): FigureKind | null {
  if (/(?:本年度|当年度|年度|本年|期|年)末/.test(words)) return /上年/.test(words) ? null : 'total';
  const prior = /历年|往年|以往年度|以前年度|上年/.test(words);
  const current = /当年|本年|今年/.test(words);
  if (prior && current) return null;
  if (prior) return 'prior-years';
  return current ? 'current-year' : 'total';
}

/** Reads a whole text as the label of a balance; null when it holds a word that is not known here. */
export function readBalanceLabel(text: string): BalanceLabel | null {
  const han = tight(hanOnly(text))
    .replace(BULLET, '')
    .replace(/^[【[「<〔]([^【[「<〔【】\]」>〕]+)[】\]」>〕]:?$/, '$1')
    .replace(/[^\d\u4e00-\u9fff)\]】〕」>¥]+$/, '');
  const opened = openBrackets(han.replace(/(?<=.)[,(]?含(?:[历往当本]年)(?:结[余转]|余额|账户)?\)?$/, ''));
  if (!opened) return null;
  let { rest, unit } = opened;
  rest = rest.replace(new RegExp(`截[至止](?:到)?${DATE}`, 'g'), '').replace(/[-·—_/|:、\s"'“”]/g, '');
  const inline = /(?:,|单位)?(?:元|¥)$/.exec(rest);
  if (inline) {
    rest = rest.slice(0, inline.index);
    unit = 'yuan';
  }
  const unsure = /^[本当]年(?:度)?划入余额$/.test(rest);
  const isPart = PART.test(rest);
  if (rest.length > 30 || !(unsure || isPart || GRAMMAR.test(rest))) return null;
  const kind = kindOf(rest);
  if (!kind) return null;
  const medical = /医/.test(rest);
  const account = medical || /[账帐]户|个[账帐]/.test(rest);
  const isCard = /[卡码]/.test(rest) && !account;
  if (isCard && !/^卡[内里]?余额$/.test(rest)) return null;
  if (/可用[金资]/.test(rest) && !account) return null;
  if (!/余额|结[余存转]|金额|资金/.test(rest) && !/[账帐]户|个[账帐]|医保卡/.test(rest)) return null;
  return {
    kind,
    words: rest,
    medical,
    account,
    now: /当前|目前|现|实时|最新/.test(rest),
    usable: /可/.test(rest),
    own: /本人|我的|您的/.test(rest),
    unit,
    unsure,
    asks: isPart ? 'balance' : isCard ? 'card' : null,
  };
}
