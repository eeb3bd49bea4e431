/** Which words are the label of a balance, and of which. Only words that are known ever count. */

import type { Vocabulary } from '../../../shared/portals/vocabulary.ts';
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
  /** It may name what came in, or was paid, as well ("本年划入余额", "账户合计"): right where it makes a sum with the others. */
  readonly unsure: boolean;
  /** What a title right over it has to say, as the label leaves it open: that it is a balance (当年账户), or a medical card's (卡内余额). */
  readonly asks: 'balance' | 'card' | null;
}

const DATE = '(?:\\d{4}(?:年|[-/.])\\d{1,2}(?:(?:月|[-/.])(?:\\d{1,2}日?)?)?)';
const UNTIL = `截[至止](?:到)?(?:目前|今日|打印时|${DATE})?(?:日期)?`;
const DATED = new RegExp(`截[至止](?:到)?${DATE}`, 'g');
const IS_DATE = new RegExp(`^${DATE}$`);

/** How a page's words are read as the labels of balances. */
export interface Labels {
  /** The words that make a label a balance, each letter perhaps in a print of its own; the search for labels starts from them. */
  readonly search: RegExp;
  /** Reads a whole text as the label of a balance; null when it holds a word that is not known. */
  read(text: string): BalanceLabel | null;
}

/** What a label is made of, as expressions over its whole. */
interface Grammar {
  readonly label: RegExp;
  readonly inBrackets: RegExp;
  readonly ofPriorYears: RegExp;
  readonly ofThisYear: RegExp;
}

const spaced = (word: string): string => [...word].join('\\s*');
const oneOf = (words: readonly string[]): string => words.toSorted((one, other) => other.length - one.length).join('|');

/** Labels by the words that come with the rules. */
export function labelsOf({ names, ends, qualifiers, priorYears, thisYear }: Vocabulary['balances']): Labels {
  const qualifier = `(?:${oneOf([...qualifiers, ...priorYears, ...thisYear])}|${UNTIL})`;
  const grammar: Grammar = {
    label: new RegExp(`^${qualifier}*(?:${oneOf(names)})(?:${oneOf(ends)})?${qualifier}*$`),
    inBrackets: new RegExp(`^${qualifier}+$`),
    ofPriorYears: new RegExp(oneOf(priorYears)),
    ofThisYear: new RegExp(oneOf(thisYear)),
  };
  const search = new RegExp(
    `${oneOf(names.map(spaced))}|[当本历往]\\s*年(?:度|个人|医保)*[账帐]户|[账帐]户[合总]计`,
    'g',
  );
  return { search, read: (text) => readLabel(grammar, text) };
}

/** One of the two parts of an account by its name alone. */
const PART = /^(?:当年|本年|历年|往年)度?(?:个人|医保)*[账帐]户(?:资金)?$/;
const BULLET = /^(?:[^\d\u4e00-\u9fff([【〔「<]+|\d{1,2}[.、)](?!\d)|[一二三四五六][、.]|\([一二三四五六\d]\))/;

/** Takes the bracketed parts out of a label: a unit, a date, a qualifier; null when one says something else. */
function openBrackets(grammar: Grammar, text: string): { rest: string; unit: BalanceLabel['unit'] } | null {
  let unit: BalanceLabel['unit'] = null;
  let unknown = false;
  const rest = text.replace(/[([【〔<「]([^()[\]【】〔〕<>「」]*)[)\]】〕>」]/g, (_, inner: string) => {
    if (YUAN.test(inner)) unit = 'yuan';
    else if (TEN_THOUSAND_YUAN.test(inner)) unit = 'ten-thousand-yuan';
    else if (grammar.inBrackets.test(inner)) return inner;
    else if (
      !/^(?:\p{P}|\s|\d{1,2})*$|^不?含(?:利息|已?冻结)(?:金额|资金|部分)?$|^(?:状态:)?正常$|^小写$/u.test(inner) &&
      !IS_DATE.test(inner)
    )
      unknown = true;
    return '';
  });
  return unknown ? null : { rest, unit };
}

function kindOf({ ofPriorYears, ofThisYear }: Grammar, words: string): FigureKind | null {
  if (/(?:本年度|当年度|年度|本年|期|年)末/.test(words)) return /上年/.test(words) ? null : 'total';
  const prior = ofPriorYears.test(words);
  const current = ofThisYear.test(words);
  if (prior && current) return null;
  if (prior) return 'prior-years';
  return current ? 'current-year' : 'total';
}

function readLabel(grammar: Grammar, text: string): BalanceLabel | null {
  const han = tight(hanOnly(text))
    .replace(BULLET, '')
    .replace(/^[【[「<〔]([^【[「<〔【】\]」>〕]+)[】\]」>〕]:?$/, '$1')
    .replace(/[^\d\u4e00-\u9fff)\]】〕」>¥]+$/, '');
  const opened = openBrackets(grammar, han.replace(/(?<=.)[,(]?含(?:[历往当本]年)(?:结[余转]|余额|账户)?\)?$/, ''));
  if (!opened) return null;
  let { rest, unit } = opened;
  rest = rest.replace(DATED, '').replace(/[-·—_/|:、\s"'“”]/g, '');
  const inline = /(?:,|单位)?(?:元|¥)$/.exec(rest);
  if (inline) {
    rest = rest.slice(0, inline.index);
    unit = 'yuan';
  }
  const unsure = /^[本当]年(?:度)?划入余额$|^(?:个人|医保)*[账帐]户[合总]计$/.test(rest);
  const isPart = PART.test(rest);
  if (rest.length > 30 || !(unsure || isPart || grammar.label.test(rest))) return null;
  const kind = kindOf(grammar, rest);
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
    usable: /可/.test(rest) || /不含已?冻结/.test(han),
    own: /本人|我的|您的/.test(rest),
    unit,
    unsure,
    asks: isPart ? 'balance' : isCard ? 'card' : null,
  };
}
