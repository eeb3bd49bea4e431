/** What the words of a title, a field or a card make of an account: medical, another fund's, a quota, nobody's. */

import type { BalanceLabel } from '../balances/label.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { namesAnAmount } from '../page/tokens.ts';
import { type Run, type Scene, seenBeside } from '../scene.ts';
import { namesAnother } from './other-person.ts';
import { isStrange } from './titles.ts';

export const MEDICAL = /医保|医疗/;
/** A list of people, no row of which is the reader's own by itself, or a time gone by. */
const NOT_OWN_NOW = /(?:职工|人员|参保人)(?:账户|信息|情况)*(?:列表|名单|一览)|上[月期]/;
/** Limits and quotas have a 余额 too; a label that does not say 账户 may be theirs. */
const QUOTA = /统筹|额度|限额|门诊|大病|病种|慢病|慢特病|特病|起付/;
export const ACCOUNT = /[账帐]户|个[账帐]|医保卡|余额/;
/** What was paid in all is no quota, and has no 余额. */
const PAID = /支[付出](?:累计|金额|额)?(?:\(元\))?:?$/;

type Say = 'medical' | 'refuse' | null;

/** What a heading says of the things below it. */
export function sayHeading(
  { otherFunds, medicalFunds }: Lexicon,
  text: string,
  label: Pick<BalanceLabel, 'medical' | 'own'>,
): Say {
  const words = tight(text);
  if (NOT_OWN_NOW.test(words) || (namesAnother(words) && !label.own)) return 'refuse';
  if (label.medical) return 'medical';
  if (otherFunds.test(words) || medicalFunds.test(words)) return 'refuse';
  return MEDICAL.test(words) ? 'medical' : null;
}

export function isQuota(text: string): boolean {
  return QUOTA.test(text) && !PAID.test(text);
}

/** True for words that give an account to something else than medical insurance, or to something that nobody knows. */
export function isForeign(lexicon: Lexicon, words: string, label: Pick<BalanceLabel, 'medical' | 'own'>): boolean {
  return !label.medical && (sayHeading(lexicon, words, label) === 'refuse' || isStrange(lexicon, words));
}

/** Asks what account a card is about; the words after it tell. */
const NAMING = /^(?:(?:账户|帐户|资金|险种|保险|产品|计划)(?:类[型别]|名称|种类)|险种):?/;

/** What a field of a card calls the account; empty where it calls it nothing. */
export function nameBeside(scene: Scene, print: Print): string {
  const asked = NAMING.exec(tight(print.text))?.[0];
  if (asked === undefined) return '';
  const rest = tight(print.text).slice(asked.length);
  const next = seenBeside(scene, print.index, 1);
  return rest !== '' || !next || next.holder.closest('th') ? rest : next.text;
}

/** For a label that does not say whose 余额 it is: what the nearest words before it say. */
export function sayBare(texts: readonly string[]): 'account' | 'refuse' | null {
  for (const text of texts) {
    if (/\d/.test(text)) continue;
    if (isQuota(text)) return 'refuse';
    if (ACCOUNT.test(text)) return 'account';
  }
  return null;
}

/** Another fund by its name; what the account paid to one is a payment of the account's. */
function isOfFund({ otherFunds }: Lexicon, text: string): boolean {
  return otherFunds.test(text) && !/(?:商业?|商保).*支[付出]/.test(text);
}

/** A title names what stands with it: it is short, and no amount but the pair's own is its. */
const LONGEST_TITLE = 16;

/** True for the name of a part of medical insurance that is no account of the person's, where it stands as a title. */
function isOfMedicalFund({ medicalFunds }: Lexicon, { text }: Print, next: Print | undefined, pair: Run): boolean {
  if (/\d/.test(text) || text.length > LONGEST_TITLE || !medicalFunds.test(text)) return false;
  const isOfAnother = next !== undefined && /\d/.test(next.text) && (next.index < pair.first || next.index >= pair.end);
  return !isOfAnother && !namesAnAmount(text);
}

/** The purse of medical insurance beside what calls itself an account, with an amount of its own. */
function isWalletBeside({ text }: Print, next: Print | undefined, pair: Run, label: BalanceLabel): boolean {
  if (!/^医保钱包/.test(text) || next === undefined) return false;
  if (text === '医保钱包') return next.index >= pair.end;
  return label.account && /\d/.test(next.text) && (next.index < pair.first || next.index >= pair.end);
}

/**
 * What the words of one card say: another fund's name vetoes, unless a medical one stands nearer before the pair. After it,
 * in a card of hardly more (`isSmall`), a part of medical insurance that is no account does as well.
 */
export function sayCard(
  lexicon: Lexicon,
  prints: readonly Print[],
  pair: Run,
  label: BalanceLabel,
  isSmall: boolean,
): Say {
  if (label.medical) return 'medical';
  for (const [at, print] of [...prints.entries()].reverse()) {
    if (print.index >= pair.end || isWalletBeside(print, prints[at + 1], pair, label)) continue;
    if (isOfFund(lexicon, print.text) || isOfMedicalFund(lexicon, print, prints[at + 1], pair)) return 'refuse';
    if (MEDICAL.test(print.text)) return 'medical';
  }
  const refuses = prints.some(
    (print, at) =>
      (isOfFund(lexicon, print.text) && !isWalletBeside(print, prints[at + 1], pair, label)) ||
      (isSmall && isOfMedicalFund(lexicon, print, prints[at + 1], pair)),
  );
  return refuses ? 'refuse' : null;
}
