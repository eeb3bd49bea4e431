/** What a verdict says, in Chinese and English: the words are data, handed over with the rules. */
import { type Fen, formatYuan } from '../money.ts';
import type { Words } from '../rules/snapshot.ts';
import type { Field } from './question.ts';
import type { NoteCode, Reason, Remedy } from './reasons.ts';
import type { CheckId } from './verdict.ts';

export type Language = 'zh' | 'en';

/** The words of every code. `{amount}` in a reason stands for the amount that belongs to it. */
export interface VerdictWords {
  readonly reasons: Readonly<Record<Reason, Words>>;
  /** Where a check has better words than the reason's own. */
  readonly checkReasons: { readonly [Id in CheckId]?: { readonly [Key in Reason]?: Words } };
  readonly remedies: Readonly<Record<Remedy, Words>>;
  readonly notes: Readonly<Record<NoteCode, Words>>;
}

/** The words of a check's reason. `amount` in fen fills the place where the words name one. */
export function reasonWords(
  { reasons, checkReasons }: VerdictWords,
  check: CheckId,
  reason: Reason,
  language: Language,
  amount: Fen | null,
): string {
  const text = (checkReasons[check]?.[reason] ?? reasons[reason])[language];
  return amount === null ? text : text.replace('{amount}', formatYuan(amount));
}

/** "Yes, if the account holds more than ¥x." */
export function conditionWords(field: Field, bound: Fen, language: Language): string {
  const amount = formatYuan(bound);
  const priorYears = field === 'sharer.priorYearsBalanceFen';
  if (language === 'zh') return `可以，只要${priorYears ? '历年账户' : '个人账户'}里有超过 ${amount} 的钱。`;
  return `Yes, if the ${priorYears ? 'prior-years part of the account' : 'account'} holds more than ${amount}.`;
}
