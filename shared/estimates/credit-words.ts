/** What an answer about a credit has to say besides its figure: compiled into the rules, from where it is said. */
import type { Words } from '../rules/snapshot.ts';

export const CREDIT_NOTES = {
  'no-rule-known': {
    zh: '我们没有查到那一天当地的规定；请拨打当地医保热线 12393。',
    en: 'We know of no rule there for that day; call the medical-insurance hotline 12393.',
  },
  disputed: {
    zh: '各处说法不一，金额不同，这里不替您选；请拨打 12393 问清楚。',
    en: 'Sources disagree and the amount depends on which is right: we do not choose. Call 12393 to be sure.',
  },
  'start-not-known': {
    zh: '那一天正处在新旧规定交替之间，当地从哪天起执行查不到；请拨打 12393。',
    en: 'The rule was changing around that day, and when it began there is not known; call 12393.',
  },
  'readings-agree': { zh: '各处说法不同，但金额一样。', en: 'Sources differ, but the amount is the same in all.' },
  'what-if-rate': {
    zh: '这里用的是您给的划入比例，不是当地的规定。',
    en: 'The credit rate is the one you gave, not the region’s rule.',
  },
  'told-pension': {
    zh: '平均养老金是您给的数，我们没有核实；应填改革当年统筹区的平均养老金。',
    en: 'The average pension is the one you gave; it should be the pool’s of the reform year.',
  },
  'base-bounds-not-known': {
    zh: '缴费基数有上限和下限，当地现行的数没有查到；请按缴费记录上的基数填写。',
    en: 'The contribution base has a floor and a ceiling; those in force there are not known. Use the base on your record.',
  },
  'base-outside-bounds': {
    zh: '您给的缴费基数不在查到的上下限之间；请按缴费记录上的基数填写。',
    en: 'The base you gave lies outside the floor and ceiling that we know of. Use the base on your record.',
  },
  'tier-not-known': {
    zh: '没有查到这一缴费档次的规定；请拨打 12393。',
    en: 'We know of no rule for this tier; call 12393.',
  },
  'tier-has-no-account': {
    zh: '按已知的规定，这一缴费档次不建个人账户，所以没有划入。如果您确有个人账户，请拨打 12393。',
    en: 'By the rule known, this tier has no personal account, so nothing is credited. If you do have one, call 12393.',
  },
  'credit-rate-not-known': {
    zh: '这一缴费档次有个人账户，但划入比例没有查到；请拨打 12393。',
    en: 'This tier has an account, but its credit rate is not known; call 12393.',
  },
  'deductions-not-known': {
    zh: '划入前是否还要扣款，没有查到，所以不写实到金额。',
    en: 'Whether anything is taken off the credit is not known, so no net amount is given.',
  },
  'deductions-open': {
    zh: '扣款的说法不一或起始日不明，所以不写实到金额。',
    en: 'What is taken off is disputed or its start is not known, so no net amount is given.',
  },
  'deduction-amount-not-known': {
    zh: '有一项扣款的金额算不出来，所以不写实到金额。',
    en: 'The amount of a deduction cannot be told, so no net amount is given.',
  },
  'yearly-deduction-not-in-net': {
    zh: '有一项扣款按年收取，没有摊进每月的实到金额。',
    en: 'A deduction is taken once a year; it is not part of the monthly net amount.',
  },
} as const satisfies Record<string, Words>;

export type CreditNoteCode = keyof typeof CREDIT_NOTES;
