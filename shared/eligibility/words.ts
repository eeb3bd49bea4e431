/** Plain words for every reason, remedy and note, in Chinese and English. */
import { type Fen, formatYuan } from '../money.ts';
import type { Words } from '../rules/snapshot.ts';
import type { Field } from './question.ts';
import type { NoteCode, Reason, Remedy } from './reasons.ts';
import type { CheckId } from './verdict.ts';

export type Language = 'zh' | 'en';

/** `{amount}` stands for the amount that belongs to the reason. */
const REASONS: Readonly<Record<Reason, Words>> = {
  'near-relative': { zh: '这位亲属在可以共济的范围内。', en: 'This relative may use the account.' },
  'relation-not-included': {
    zh: '那一天，这种亲属不在共济范围内。',
    en: 'On that day this relative is not among those who may use the account.',
  },
  'in-law-not-included': {
    zh: '配偶的父母、子女的配偶等姻亲不在共济范围内。',
    en: 'Relatives by marriage other than the spouse may not use the account.',
  },
  'no-rule-known': { zh: '我们没有查到那一天当地的规定。', en: 'We know of no rule there for that day.' },
  disputed: {
    zh: '各处说法不一，结果会不同，还不能下结论。',
    en: 'Sources disagree, and the answer depends on which is right.',
  },
  'start-not-known': {
    zh: '那一天正处在新旧规定交替之间，当地从哪天起执行还查不到。',
    en: 'The rule was changing around that day, and when it began there is not known.',
  },
  'field-missing': { zh: '还缺一项信息，先不猜。', en: 'Something is missing, so we do not guess.' },
  'sharer-has-account': {
    zh: '出钱的人参加职工医保，有个人账户。',
    en: 'The person who pays has employee insurance with a personal account.',
  },
  'sharer-insurance-has-no-account': {
    zh: '只有职工医保才有个人账户，出钱的人没有。',
    en: 'Only employee insurance has a personal account; the person who pays has none.',
  },
  'sharer-status-has-no-account': {
    zh: '这种灵活就业缴费档次不建个人账户，没有钱可以共济。',
    en: 'This tier of flexible employment has no personal account, so there is nothing to share.',
  },
  'participation-normal': { zh: '参保状态正常。', en: 'Participation is normal.' },
  'participation-not-normal': {
    zh: '医保已停保或中断，须恢复正常后才能共济。',
    en: 'Participation is suspended or has ended; it has to be restored first.',
  },
  'recipient-insured': { zh: '用钱的人参加了基本医保。', en: 'The person treated has basic medical insurance.' },
  'recipient-not-insured': {
    zh: '用钱的人还没有参加基本医保。',
    en: 'The person treated has no basic medical insurance yet.',
  },
  'recipient-insurance-not-included': {
    zh: '用钱的人参加的医保不在共济范围内。',
    en: 'The insurance of the person treated is not among those that may use the account.',
  },
  'premium-for-the-uninsured': {
    zh: '交居民医保费不要求已经参保。',
    en: 'Paying the resident premium does not require insurance in force.',
  },
  'same-pool': { zh: '两人在同一个统筹区参保。', en: 'Both are insured in the same pool.' },
  'same-province': {
    zh: '两人在同一个省参保，省内可以共济。',
    en: 'Both are insured in the same province, and sharing inside the province is possible.',
  },
  'wallet-open-both': {
    zh: '两地都已开通医保钱包，可以跨省共济。',
    en: 'The wallet is open in both places, so sharing across provinces is possible.',
  },
  'other-pool-not-allowed': {
    zh: '那一天，当地只允许同一统筹区（通常是同一个市）内共济。',
    en: 'On that day sharing was possible only inside one pool, mostly one city.',
  },
  'other-province-not-allowed': {
    zh: '那一天还不能跨省共济。',
    en: 'On that day sharing across provinces was not yet possible.',
  },
  'pool-not-known': {
    zh: '只知道省份，不知道是哪个市，无法判断是否同一统筹区。',
    en: 'Only the province is known; without the city we cannot tell whether it is one pool.',
  },
  'wallet-coverage-not-known': {
    zh: '其中一地是否已开通医保钱包，我们没有查到。',
    en: 'Whether the wallet is open in one of the two places is not known to us.',
  },
  'money-to-share': { zh: '账户里有可以共济的钱。', en: 'There is money to share.' },
  'no-money': { zh: '账户里没有余额。', en: 'There is no money in the account.' },
  'nothing-above-retained': {
    zh: '当地规定账户须有 {amount} 以上，超出部分才能共济，现在没有超出。',
    en: 'There, only what exceeds {amount} may be shared, and nothing exceeds it now.',
  },
  'only-current-year-money': {
    zh: '当地只能共济历年账户的钱，现在只有当年账户的钱。',
    en: 'There, only money of prior years may be shared, and there is only money of the current year.',
  },
  'purpose-allowed': { zh: '可以用在这里。', en: 'The account may pay for this.' },
  'purpose-denied': { zh: '个人账户不能用在这里。', en: 'The account may not pay for this.' },
  'purpose-not-stated': {
    zh: '当地能不能用在这里，我们没有查到。',
    en: 'Whether the account may pay for this there is not known to us.',
  },
};

/** Where a check has better words than the reason's own. */
const CHECK_REASONS: { readonly [Id in CheckId]?: { readonly [Key in Reason]?: Words } } = {
  relation: {
    'field-missing': {
      zh: '各省起始日不同，请告诉我们出钱的人在哪里参保。',
      en: 'Provinces began on different days: say where the person who pays is insured.',
    },
  },
  'sharer-insurance': {
    'field-missing': {
      zh: '请告诉我们出钱的人参加哪种医保、在职还是退休。',
      en: 'Say which insurance the person who pays has, and whether active or retired.',
    },
  },
  'sharer-participation': {
    'field-missing': {
      zh: '请告诉我们出钱的人参保状态是否正常。',
      en: 'Say whether the participation of the person who pays is normal.',
    },
  },
  'recipient-insurance': {
    'field-missing': {
      zh: '请告诉我们用钱的人参加哪种医保。',
      en: 'Say which insurance the person treated has.',
    },
    'purpose-not-stated': {
      zh: '没有参保的家人能不能用个人账户交居民医保费，我们没有查到。',
      en: 'Whether the account may pay the premium of someone uninsured is not known to us.',
    },
  },
  'recipient-participation': {
    'field-missing': {
      zh: '请告诉我们用钱的人参保状态是否正常。',
      en: 'Say whether the participation of the person treated is normal.',
    },
    'recipient-not-insured': {
      zh: '还没有参保，谈不上正常参保。',
      en: 'Not insured yet, so there is no participation.',
    },
  },
  region: {
    'field-missing': { zh: '请告诉我们两个人各在哪里参保。', en: 'Say where each of the two is insured.' },
  },
  balance: {
    'field-missing': {
      zh: '账户里有超过 {amount} 就可以。',
      en: 'Yes, if the account holds more than {amount}.',
    },
  },
  purpose: {
    'field-missing': {
      zh: '省内和跨省能用的范围不同，请告诉我们两个人各在哪里参保。',
      en: 'The list differs inside a province and across provinces: say where each is insured.',
    },
  },
};

const REMEDIES: Readonly<Record<Remedy, Words>> = {
  'spouse-shares-for-own-parents': {
    zh: '可以请您的配偶作共济人：父母是配偶自己的近亲属。',
    en: 'Your spouse may be the one who shares: they are your spouse’s own parents.',
  },
  'their-spouse-shares': {
    zh: '可以请您的子女作共济人：这是子女自己的配偶。',
    en: 'Your child may be the one who shares: this is your child’s own spouse.',
  },
  'their-own-near-relative-shares': {
    zh: '可以请这位亲属自己的配偶、父母或子女作共济人。',
    en: 'This person’s own spouse, parent or child may be the one who shares.',
  },
  'another-relative-shares': {
    zh: '可以请家里另一位有职工医保个人账户的近亲属作共济人。',
    en: 'Another near relative with a personal account may be the one who shares.',
  },
  'restore-participation': {
    zh: '先恢复正常参保缴费；怎样恢复请拨打 12393。',
    en: 'Restore participation first; call 12393 to ask how.',
  },
  'pay-resident-premium-first': {
    zh: '先参加居民医保；保费可以看看能否由共济账户来交。',
    en: 'Enrol in resident insurance first; the shared account may be able to pay the premium.',
  },
  'look-in-the-wallet': {
    zh: '请两人各自打开国家医保服务平台 App 的“医保钱包”，看参保地是否已开通；也可拨打 12393。',
    en: 'Each of you can look in the wallet of the national app whether it is open where you are insured, or call 12393.',
  },
  'name-the-city': { zh: '请选择参保的市。', en: 'Choose the city of insurance.' },
  'wait-for-money': {
    zh: '可以等账户里有了可共济的钱，或请另一位近亲属共济。',
    en: 'Wait until there is money to share, or ask another near relative.',
  },
  'ask-12393': { zh: '请拨打当地医保热线 12393 问清楚。', en: 'Call the medical-insurance hotline 12393 to be sure.' },
};

const NOTES: Readonly<Record<NoteCode, Words>> = {
  'own-card-only': {
    zh: '看病买药始终用患者本人的医保码或卡；共济的是钱，卡不能共用。',
    en: 'Always use the patient’s own card or code: the money is shared, the card is not.',
  },
  'proxy-account-shares-no-money': {
    zh: '“亲情账户”只是帮家人出示医保码，不共济钱；要办的是“家庭共济”。',
    en: '亲情账户 only shows a relative’s code and shares no money; what you need is 家庭共济.',
  },
  'readings-agree': { zh: '各处说法不同，但结论一样。', en: 'Sources differ, but all of them give the same answer.' },
  'out-of-catalogue-depends': {
    zh: '医保目录外的自费项目能不能用，各地不同。',
    en: 'Whether items outside the insurance catalogue may be paid differs by place.',
  },
  'wallet-institutions-only': {
    zh: '跨省使用要在支持医保钱包的定点医院、药店。',
    en: 'Across provinces it works at designated hospitals and pharmacies that take the wallet.',
  },
  'premium-then-insured': {
    zh: '交了居民医保费才算参保；看病买药要等参保生效后。',
    en: 'Paying the premium is what insures; using the account for care comes after that.',
  },
  'ask-12393': {
    zh: '拿不准时，请拨打当地医保热线 12393。',
    en: 'When in doubt, call the medical-insurance hotline 12393.',
  },
};

/** The words of a check's reason. `amount` in fen fills the place where the words name one. */
export function reasonWords(check: CheckId, reason: Reason, language: Language, amount: Fen | null): string {
  const words = CHECK_REASONS[check]?.[reason] ?? REASONS[reason];
  const text = words[language];
  return amount === null ? text : text.replace('{amount}', formatYuan(amount));
}

export function remedyWords(remedy: Remedy, language: Language): string {
  return REMEDIES[remedy][language];
}

export function noteWords(note: NoteCode, language: Language): string {
  return NOTES[note][language];
}

/** "Yes, if the account holds more than ¥x." */
export function conditionWords(field: Field, bound: Fen, language: Language): string {
  const amount = formatYuan(bound);
  const priorYears = field === 'sharer.priorYearsBalanceFen';
  if (language === 'zh') return `可以，只要${priorYears ? '历年账户' : '个人账户'}里有超过 ${amount} 的钱。`;
  return `Yes, if the ${priorYears ? 'prior-years part of the account' : 'account'} holds more than ${amount}.`;
}
