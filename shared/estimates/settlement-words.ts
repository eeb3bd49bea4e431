/** What a settlement had to take for granted, in plain words: compiled into the rules as well. */
import type { Language } from '../eligibility/words.ts';
import { type Fen, formatYuan } from '../money.ts';
import type { OpenReason } from '../rules/resolve.ts';
import type { Words } from '../rules/snapshot.ts';
import type { DrawAssumption } from './draws.ts';

export const ASSUMPTIONS = {
  'quotas-before-pool-and-sharers': {
    zh: '假定先用共济额度，再用家庭共济账户和共济人的账户；这个先后没有见到出处。',
    en: 'Quotas are taken to pay before the family pool and the sharers; no source states that order.',
  },
  'order-unspecified': {
    zh: '当地没有写明几位共济人谁先扣，这里按您设的次序算；实际扣款可能不同。',
    en: 'The region does not say which sharer pays first: the order you set is used, and the till may draw otherwise.',
  },
  'bind-time-missing': {
    zh: '当地按绑定先后扣款，有共济人没有填绑定日期，排在最后算。',
    en: 'The region draws by the day of binding; a sharer without that day is taken to come last.',
  },
  'position-missing': {
    zh: '有共济人没有填次序，排在填了次序的后面，彼此按编号排。',
    en: 'A sharer without a position comes after those that have one, and by id among themselves.',
  },
  'sharers-not-drawn-at-till': {
    zh: '当地结算时只扣事先划入家庭共济账户的钱，不直接扣共济人的个人账户，所以共济人这里是 0。',
    en: 'There, the till draws on what was moved into the family pool beforehand, never on a sharer’s account: sharers pay 0.',
  },
  'draw-order-not-known': {
    zh: '没有查到当地先扣谁的规定；假定先用本人的，再按您设的次序。请拨打 12393 问清楚。',
    en: 'No draw order is known there: own money first and then the order you set is assumed. Call 12393 to be sure.',
  },
  'split-not-stated': {
    zh: '当地没有写明一笔费用能不能由几位共济人分着付，这里假定可以。',
    en: 'Whether several sharers may split one bill is not stated there; it is assumed that they may.',
  },
  'mechanism-not-known': {
    zh: '没有查到当地结算时能不能直接扣共济人的账户，这里假定可以。请拨打 12393 问清楚。',
    en: 'Whether the till may draw on a sharer’s account there is not known; it is assumed. Call 12393 to be sure.',
  },
  'minimum-to-share-not-reached': {
    zh: '有共济人的账户没有达到当地可以共济的最低余额，所以是 0。',
    en: 'A sharer’s account does not hold the least that the region asks for before it may be shared, so it pays 0.',
  },
  'across-provinces-not-open': {
    zh: '那一天还不能跨省共济，所以在外省参保的共济人是 0。',
    en: 'On that day sharing across provinces was not open, so a sharer insured in another province pays 0.',
  },
  'across-provinces-by-quota': {
    zh: '有共济人在外省参保：跨省要经医保钱包，两地都已开通、共济人事先设好足够的额度才扣得到，这里假定已经办好。',
    en: 'A sharer is insured in another province: it takes the wallet, open in both places, with enough set aside beforehand. That is assumed.',
  },
  'across-provinces-by-transfer': {
    zh: '有共济人在外省参保：那时跨省要先经医保钱包转账，转到了才扣得到，这里假定已经办好。',
    en: 'A sharer is insured in another province: at that time money had to be moved through the wallet first. That is assumed.',
  },
  'across-pools-not-open': {
    zh: '那一天省内还不能跨市（统筹区）共济，所以在别的市参保的共济人是 0。',
    en: 'On that day sharing did not reach beyond one pool (mostly a city), so a sharer insured in another one pays 0.',
  },
  'across-pools-not-known': {
    zh: '那一天只能在同一个市（统筹区）里共济；两人是不是同一个市没有说，这里假定是。',
    en: 'On that day sharing did not reach beyond one pool (mostly a city); whether both are insured in one is not told and is assumed.',
  },
  'pool-not-known-there': {
    zh: '没有查到当地有家庭共济账户，这里按有来算。',
    en: 'We do not know of a family pool there; it is taken to exist.',
  },
  'quota-not-known-there': {
    zh: '没有查到那一天当地有共济额度，这里按有来算。',
    en: 'We do not know of quotas there on that day; they are taken to exist.',
  },
  'sharing-start-not-known': {
    zh: '那一天当地是不是已经能让家人用个人账户，没有查到；能用的话才是这个结果。请拨打 12393 问清楚。',
    en: 'Whether relatives could already use an account there on that day is not known; the result holds only if they could. Call 12393 to be sure.',
  },
  'set-order-not-used': {
    zh: '当地按绑定先后扣款，也可以自己改次序。这里按绑定先后算；您要是改过，按改过的次序扣。',
    en: 'The region draws by the day of binding, which is used here; the order can be changed there, and the till follows such a change.',
  },
  'purpose-denied': {
    zh: '个人账户不能用在这里，不能用的账户都是 0。',
    en: 'Accounts may not pay for this: those that may not pay 0.',
  },
  'purpose-not-stated': {
    zh: '个人账户能不能用在这里、有没有别的条件，没有查全；能用、也没有别的条件，才是这个结果。请拨打 12393 问清楚。',
    en: 'Whether the account may pay for this, and on what terms, is not fully known; the result holds only if it may without further terms. Call 12393 to be sure.',
  },
  'purpose-rule-not-known': {
    zh: '没有查到那一天当地个人账户能用在哪里；能用的话才是这个结果。请拨打 12393 问清楚。',
    en: 'What accounts could pay for there on that day is not known; the result holds only if this is among it. Call 12393.',
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
    en: 'Sources disagree, and the draws depend on it: this follows the reading cited first and may be wrong.',
  },
  'start-not-known': {
    zh: '新规定从哪天起执行查不到，扣法会不同；这里按列在前面的一种算，不能当真。',
    en: 'When a rule began is not known, and the draws depend on it: this follows the reading cited first and may be wrong.',
  },
  'same-cash': { zh: '各种说法下自付现金都是 {low}。', en: ' The cash is {low} in each reading.' },
  'cash-between': {
    zh: '按不同说法，自付现金在 {low} 到 {high} 之间。',
    en: ' Depending on the reading, the cash is between {low} and {high}.',
  },
  ask: { zh: '请拨打 12393 问清楚。', en: ' Call 12393 to be sure.' },
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
