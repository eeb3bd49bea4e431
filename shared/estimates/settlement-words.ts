/** What a settlement had to take for granted, in plain words: compiled into the rules as well. */
import type { Language } from '../eligibility/words.ts';
import { type Fen, formatYuan } from '../money.ts';
import type { OpenReason } from '../rules/resolve.ts';
import type { Words } from '../rules/snapshot.ts';
import type { DrawAssumption } from './draws.ts';

export const ASSUMPTIONS = {
  'quotas-before-pool-and-sharers': {
    zh: '假定先用共济额度，再用家庭共济账户和共济人的账户；这个先后没有见到出处。',
    en: 'We assume that quotas pay before the family account and the sharers’ accounts. No source states that order.',
  },
  'order-unspecified': {
    zh: '当地没有写明几位共济人谁先扣，这里按您设的次序算；实际扣款可能不同。',
    en: 'The place does not say which sharer pays first. We use the order you set; the real order may differ.',
  },
  'grant-time-missing': {
    zh: '共济额度先用设得早的；有额度没有填哪天设的，排在后面，彼此按编号排。',
    en: 'The quota that was set first pays first. Quotas without that date come last, ordered by id.',
  },
  'bind-time-missing': {
    zh: '当地按绑定先后扣款，有共济人没有填绑定日期，排在最后算。',
    en: 'There, sharers pay in the order in which they were added. A sharer without that date is put last.',
  },
  'position-missing': {
    zh: '有共济人没有填次序，排在填了次序的后面，彼此按编号排。',
    en: 'Sharers without a position come after those with one, ordered by id.',
  },
  'minimum-not-known': {
    zh: '有网页说共济人的账户要满一个数额才能共济，没有见到官方原文，这里没有按它算；请拨打 12393 问清楚。',
    en: 'Pages say that a sharer’s account has to hold a certain amount first. We saw no official text, and this does not go by it. Call 12393 and ask.',
  },
  'place-not-told': {
    zh: '没有说患者在哪里参保，这里按国家的规定算，各地可能不同；请选择参保的市。',
    en: 'Where the patient is insured was not said. This goes by the national rules, and places may differ. Choose the city of insurance.',
  },
  'sharers-not-drawn-at-till': {
    zh: '当地结算时只扣事先划入家庭共济账户的钱，不直接扣共济人的个人账户，所以共济人这里是 0。',
    en: 'There, bills are paid from money moved into the family account beforehand, not from a sharer’s own account. So sharers pay 0.',
  },
  'draw-order-not-known': {
    zh: '没有查到当地先扣谁的规定；假定先用本人的，再按您设的次序。请拨打 12393 问清楚。',
    en: 'We found no rule there for whose money is used first. We assume the patient’s own first, then the order you set. Call 12393 and ask.',
  },
  'split-not-stated': {
    zh: '当地没有写明一笔费用能不能由几位共济人分着付，这里假定可以。',
    en: 'It is not stated there whether several sharers can split one bill. We assume that they can.',
  },
  'mechanism-not-known': {
    zh: '没有查到当地结算时能不能直接扣共济人的账户，这里假定可以。请拨打 12393 问清楚。',
    en: 'We did not find whether bills there can be paid directly from a sharer’s account. We assume that they can. Call 12393 and ask.',
  },
  'minimum-to-share-not-reached': {
    zh: '有共济人的账户没有达到查到的当地最低余额，所以是 0；这一条先打 12393 问清楚。',
    en: 'A sharer’s account holds less than the minimum we found for sharing there, so it pays 0. Call 12393 about this first.',
  },
  'limit-applied-across': {
    zh: '有外省的共济人，当地省内共济对哪些钱、留够多少有要求。跨省是不是也这样没有查到，这里按也这样算。请拨打 12393 问清楚。',
    en: 'A sharer is insured in another province, which limits what can be shared inside it. Whether that also applies across provinces was not found; we assume that it does. Call 12393 and ask.',
  },
  'across-provinces-not-open': {
    zh: '那一天还不能跨省共济，所以在外省参保的共济人是 0。',
    en: 'On that day, money could not yet be shared across provinces. So a sharer insured in another province pays 0.',
  },
  'wallet-not-known': {
    zh: '有共济人在外省参保：那一天两地的医保钱包是不是都已开通，没有查到；开通了才是这个结果。请在国家医保服务平台 App 里查看，或拨打 12393。',
    en: 'A sharer is insured in another province. We did not find whether the insurance wallet (医保钱包) was open in both places on that day. The result holds only if it was. Look in the national insurance app (国家医保服务平台) or call 12393.',
  },
  'across-provinces-by-quota': {
    zh: '有共济人在外省参保：跨省要经医保钱包，两地都已开通、共济人事先设好足够的额度才扣得到，这里假定已经办好。',
    en: 'A sharer is insured in another province. That takes the insurance wallet (医保钱包), open in both places, with enough money set aside beforehand. We assume that this is done.',
  },
  'across-provinces-by-transfer': {
    zh: '有共济人在外省参保：那时跨省要先经医保钱包转账，转到了才扣得到，这里假定已经办好。',
    en: 'A sharer is insured in another province. At that time the money had to be transferred through the insurance wallet (医保钱包) first. We assume that this is done.',
  },
  'across-pools-not-open': {
    zh: '那一天省内还不能跨市（统筹区）共济，所以在别的市参保的共济人是 0。',
    en: 'On that day, money could not yet be shared beyond one pooling area (统筹区, usually one city). So a sharer insured in another one pays 0.',
  },
  'across-pools-not-known': {
    zh: '那一天只能在同一个市（统筹区）里共济；两人是不是同一个市没有说，这里假定是。',
    en: 'On that day, money could be shared only inside one pooling area (统筹区, usually one city). It was not said whether both are in the same one; we assume that they are.',
  },
  'outside-the-scheme': {
    zh: '我们的资料只讲内地的职工医保，不包括香港、澳门和台湾：那里的账户，和在那里参保的患者，这里都按 0 算。请先问清楚在内地哪个市参保，再选那个市。',
    en: 'Our sources are about employee insurance on the mainland only. They do not cover Hong Kong, Macao or Taiwan: accounts there, and all accounts for a patient insured there, are counted as 0. First find out in which city on the mainland the person is insured, and choose that city.',
  },
  'pool-not-known-there': {
    zh: '没有查到当地有家庭共济账户，这里按有来算。',
    en: 'We did not find that there is a family account there. We assume that there is.',
  },
  'quota-not-known-there': {
    zh: '没有查到那一天当地有共济额度，这里按有来算。',
    en: 'We did not find that there were quotas there on that day. We assume that there were.',
  },
  'sharing-start-not-known': {
    zh: '那一天当地是不是已经能让家人用个人账户，没有查到；能用的话才是这个结果。请拨打 12393 问清楚。',
    en: 'We did not find whether relatives could already use a personal account there on that day. The result holds only if they could. Call 12393 and ask.',
  },
  'one-sharer-at-a-time': {
    zh: '当地有规定或说法：一位家人同时只能由一个人共济，几位共济人不能并列；换人要先解除原来的。',
    en: 'A local rule or report says that only one person at a time can share with a relative. Several sharers cannot stand beside each other; to change, the earlier one is ended first.',
  },
  'one-sharer-perhaps': {
    zh: '一位家人能不能同时由几个人共济，当地说法不一；如果只能由一个人，几位共济人里只有其中一位能付。',
    en: 'Whether several people can share with one relative at the same time is told differently there. If only one can, only one of these sharers pays.',
  },
  'set-order-not-used': {
    zh: '当地按绑定先后扣款，也可以自己改次序。这里按绑定先后算；您要是改过，按改过的次序扣。',
    en: 'There, sharers pay in the order in which they were added, and we use that order. It can be changed there: if you changed it, yours applies.',
  },
  'sharer-barred': {
    zh: '按那一天的规定，次序里有人的账户不能给这位患者用，所以是 0：多半是两人的关系不在共济范围内，或者有一方的参保不符合。',
    en: 'Under the rules of that day, the account of someone in the order cannot pay for this patient, so it pays 0. Most often the kind of relative is not included, or the insurance of one of them does not qualify.',
  },
  'keeps-less-than-the-rule': {
    zh: '当地规定共济人的账户要留够一个数额，或只能用历年结余，账本里这位共济人没有这样设；这里按账本算，实际可能扣得少。',
    en: 'The place wants a certain amount left in a sharer’s account, or lets only former years’ money be used. The book does not keep that back for this sharer, and this goes by the book: less may really be paid.',
  },
  'purpose-denied': {
    zh: '不能付这一项的账户或额度，都是 0。',
    en: 'An account or quota that cannot pay for this pays 0.',
  },
  'purpose-not-stated': {
    zh: '个人账户能不能用在这里、有没有别的条件，没有查全；能用、也没有别的条件，才是这个结果。请拨打 12393 问清楚。',
    en: 'We do not fully know whether the account can pay for this, and on what conditions. The result holds only if it can, without further conditions. Call 12393 and ask.',
  },
  'purpose-rule-not-known': {
    zh: '没有查到那一天当地个人账户能用在哪里；能用的话才是这个结果。请拨打 12393 问清楚。',
    en: 'We did not find what personal accounts could pay for there on that day. The result holds only if this is included. Call 12393 and ask.',
  },
} as const satisfies Record<string, Words> & Record<DrawAssumption, Words>;

export type SettlementAssumption = keyof typeof ASSUMPTIONS;

export function assumptionWords(code: SettlementAssumption, language: Language): string {
  return ASSUMPTIONS[code][language];
}

/** Readings that lead to different draws. `{low}` and `{high}` stand for the cash that they lead to. */
export const OPEN_SETTLEMENT = {
  disputed: {
    zh: '各处说法不一，扣法会不同；这里按列在前面的一种算，不能当真。',
    en: 'Sources disagree, and who pays depends on it. This follows the reading listed first and may be wrong.',
  },
  'start-not-known': {
    zh: '新规定从哪天起执行查不到，扣法会不同；这里按列在前面的一种算，不能当真。',
    en: 'We do not know from which day a new rule applies, and who pays depends on it. This follows the reading listed first and may be wrong.',
  },
  'same-cash': { zh: '各种说法下自付现金都是 {low}。', en: ' By each reading you pay {low} in cash.' },
  'cash-between': {
    zh: '按不同说法，自付现金在 {low} 到 {high} 之间。',
    en: ' Depending on the reading, you pay between {low} and {high} in cash.',
  },
  ask: { zh: '请拨打 12393 问清楚。', en: ' Call 12393 and ask.' },
} as const satisfies Record<string, Words> & Record<OpenReason, Words>;

export type OpenSettlementWord = keyof typeof OPEN_SETTLEMENT;

/** The first reading was used; by the others the cash lies elsewhere, or `cash` is null where nobody can tell. */
export function openWords(
  words: Readonly<Record<OpenSettlementWord, Words>>,
  reason: OpenReason,
  cash: { readonly lowFen: Fen; readonly highFen: Fen } | null,
  language: Language,
): string {
  const codes: OpenSettlementWord[] = [reason];
  if (cash !== null) codes.push(cash.lowFen === cash.highFen ? 'same-cash' : 'cash-between');
  const said = [...codes, 'ask' as const].map((code) => words[code][language]).join('');
  return cash === null
    ? said
    : said.replace('{low}', formatYuan(cash.lowFen)).replace('{high}', formatYuan(cash.highFen));
}
