/** What a verdict says, in Chinese and English: the words are data, handed over with the rules. */
import { formatYuan } from '../money.ts';
import type { Words } from '../rules/snapshot.ts';
import type { NoteCode, Reason, Remedy } from './reasons.ts';
import type { CheckId, MoneyNeeded } from './verdict.ts';

export type Language = 'zh' | 'en';

/** The words of every code. `{amount}` in a reason stands for the amount that belongs to it. */
export interface VerdictWords {
  readonly reasons: Readonly<Record<Reason, Words>>;
  /** Where a check has better words than the reason's own. */
  readonly checkReasons: { readonly [Id in CheckId]?: { readonly [Key in Reason]?: Words } };
  readonly remedies: Readonly<Record<Remedy, Words>>;
  readonly notes: Readonly<Record<NoteCode, Words>>;
}

/** The words of a check's reason. An amount that is needed fills the place where the words name one. */
export function reasonWords(
  { reasons, checkReasons }: VerdictWords,
  check: CheckId,
  reason: Reason,
  language: Language,
  needed: MoneyNeeded | null,
): string {
  if (needed && reason === 'field-missing') return moneyWords(needed, language);
  const text = (checkReasons[check]?.[reason] ?? reasons[reason])[language];
  return needed === null ? text : text.replace('{amount}', formatYuan(needed.amountFen));
}

/** What still depends on the money: it promises nothing, since other checks may be open or have failed. */
function moneyWords({ kind, amountFen, field }: MoneyNeeded, language: Language): string {
  const amount = formatYuan(amountFen);
  const part = PARTS[field][language];
  if (language === 'zh') {
    if (kind === 'any') return `还要看${part}里有没有钱。`;
    return kind === 'more-than' ? `还要看${part}里的钱是否超过 ${amount}。` : `还要看${part}里的钱是否满 ${amount}。`;
  }
  if (kind === 'any') return `It depends on whether there is money in the ${part}.`;
  return `It depends on whether the ${part} holds ${kind === 'more-than' ? 'more than' : 'at least'} ${amount}.`;
}

/** "Yes, if the account holds more than ¥x": only where nothing else is open. */
export function conditionWords({ kind, amountFen, field }: MoneyNeeded, language: Language): string {
  const amount = formatYuan(amountFen);
  const part = PARTS[field][language];
  if (language === 'zh') {
    if (kind === 'any') return `可以，只要${part}里有钱（超过 ${amount}）。`;
    return `可以，只要${part}里的钱${kind === 'more-than' ? '超过' : '满'} ${amount}。`;
  }
  return `Yes, if the ${part} holds ${kind === 'at-least' ? 'at least' : 'more than'} ${amount}.`;
}

const PARTS = {
  'sharer.balanceFen': { zh: '个人账户', en: 'account' },
  'sharer.priorYearsBalanceFen': { zh: '历年账户', en: 'prior-years part of the account' },
} as const;

/** Said after a limit on money that only secondary pages give. */
export const NO_OFFICIAL_TEXT: Words = {
  zh: '（这一条没有见到官方原文。）',
  en: ' (No official text of this was seen.)',
};
