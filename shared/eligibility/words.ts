/** What a verdict says, in Chinese and English: the words are data, handed over with the rules. */
import type { Day } from '../day.ts';
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
  readonly money: MoneyWords;
  /** Of a day on which no rule may have begun: `{day}` is the first on which one surely has. */
  readonly onlySureFrom: Words;
}

/** `{part}` stands for the part of the account that counts, `{amount}` for what it has to hold. */
export interface MoneyWords {
  readonly parts: Readonly<Record<'account' | 'prior-years', Words>>;
  readonly open: Readonly<Record<MoneyNeeded['kind'], Words>>;
  readonly condition: Readonly<Record<MoneyNeeded['kind'], Words>>;
  /** Said after a limit on money that only secondary pages give. */
  readonly doubt: Words;
}

/** That nothing is known before a day, in place of the reason "start-not-known": no older rule was changing there. */
export function onlySureFrom(words: VerdictWords, day: Day, language: Language): string {
  return words.onlySureFrom[language].replace('{day}', day);
}

/** The words of a check's reason. An amount that is needed fills the place where the words name one. */
export function reasonWords(
  words: VerdictWords,
  check: CheckId,
  reason: Reason,
  language: Language,
  needed: MoneyNeeded | null,
): string {
  if (needed && reason === 'field-missing') return moneyWords(words, needed, language);
  const { reasons, checkReasons } = words;
  const text = (checkReasons[check]?.[reason] ?? reasons[reason])[language];
  return needed === null ? text : text.replace('{amount}', formatYuan(needed.amountFen));
}

/** What still depends on the money: it promises nothing, since other checks may be open or have failed. */
function moneyWords({ money }: VerdictWords, needed: MoneyNeeded, language: Language): string {
  return fill(money.open[needed.kind][language], money, needed, language);
}

/** "Yes, if the account holds more than ¥x": only where nothing else is open. */
export function conditionWords({ money }: VerdictWords, needed: MoneyNeeded, language: Language): string {
  return fill(money.condition[needed.kind][language], money, needed, language);
}

function fill(text: string, money: MoneyWords, { amountFen, field }: MoneyNeeded, language: Language): string {
  const part = money.parts[field === 'sharer.balanceFen' ? 'account' : 'prior-years'][language];
  return text.replace('{part}', part).replace('{amount}', formatYuan(amountFen));
}
