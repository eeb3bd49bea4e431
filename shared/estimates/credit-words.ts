/** What an answer about a credit has to say besides its figure: compiled into the rules, from where it is said. */
import type { Words } from '../rules/snapshot.ts';

export const CREDIT_NOTES = {
  'no-rule-known': {
    zh: '我们没有查到那一天当地的规定；请拨打当地医保热线 12393。',
    en: 'We found no rule for that place on that day. Call the local medical insurance hotline, 12393.',
  },
  'machine-written-only': {
    zh: '当地的数只见于机器生成的页面，我们没有采用；请拨打当地医保热线 12393。',
    en: 'A figure for that place is on machine-written pages only, and we do not use it. Call the local medical insurance hotline, 12393.',
  },
  disputed: {
    zh: '查到的规定或金额不止一种，这里不替您选；请拨打 12393 问清楚。',
    en: 'We found more than one rule or amount, and we do not choose. Call 12393 to be sure.',
  },
  'start-not-known': {
    zh: '那一天正处在新旧规定交替之间，当地从哪天起执行查不到；请拨打 12393。',
    en: 'The rule was changing around that day, and we do not know from which day the new one applies there. Call 12393.',
  },
  'readings-agree': {
    zh: '各处说法不同，但金额一样。',
    en: 'Sources differ, but the amount is the same by all of them.',
  },
  'what-if-rate': {
    zh: '这里用的是您给的划入比例，不是当地的规定。',
    en: 'This uses the credit rate you gave, not the rule of the place.',
  },
  'told-pension': {
    zh: '平均养老金是您给的数，我们没有核实；应填改革当年统筹区的平均养老金。',
    en: 'You gave the average pension and we did not check it. It should be the average of the pooling area (统筹区) in the year of the reform.',
  },
  'base-bounds-not-known': {
    zh: '缴费基数有上限和下限，当地现行的数没有查到；请按缴费记录上的基数填写。',
    en: 'The contribution base has a lower and an upper limit. We did not find the present ones there. Please use the base on your contribution record.',
  },
  'base-outside-bounds': {
    zh: '您给的缴费基数不在查到的上下限之间；请按缴费记录上的基数填写。',
    en: 'The contribution base you gave is outside the limits we found. Please use the base on your contribution record.',
  },
  'former-credit-not-told': {
    zh: '规定查到了，是按本人以前的划入额算的；那个数只有您自己的账户记录里有，所以这里不写金额。',
    en: 'The rule is known: it is a share of what you were credited before. Only your own account record has that figure, so we give no amount.',
  },
  'share-not-told': {
    zh: '规定查到了，但金额要看本人哪年退休、缴过多少个月；这些只有您自己的缴费记录里有，所以这里不写金额。',
    en: 'The rule is known, but the amount depends on when you retired and how many months you paid. Only your own contribution record has that, so we give no amount.',
  },
  'outside-the-scheme': {
    zh: '我们的资料只讲内地的职工医保，不包括香港、澳门和台湾。请先问清楚在内地哪个市参保，再选那个市。',
    en: 'Our sources are about employee insurance on the mainland only. They do not cover Hong Kong, Macao or Taiwan. First find out in which city on the mainland this person is insured, and choose that city.',
  },
  'only-national-principle': {
    zh: '这里只说国家的原则；比例和金额由各地定，所以不按它算，填了平均养老金也不算。想试算，可以自己填划入比例。',
    en: 'Only the national principle is told here. Each place sets its own share and amount, so nothing is worked out from it, whatever the average pension. To try it, give a credit rate of your own.',
  },
  'tier-not-known': {
    zh: '没有查到这一缴费档次的规定；请拨打 12393。',
    en: 'We found no rule for this contribution tier. Call 12393.',
  },
  'tier-has-no-account': {
    zh: '按已知的规定，这一缴费档次不建个人账户，所以没有划入。如果您确有个人账户，请拨打 12393。',
    en: 'By the known rule, this contribution tier has no personal account, so nothing is credited. If you do have one, call 12393.',
  },
  'credit-rate-not-known': {
    zh: '这一缴费档次有个人账户，但划入比例没有查到；请拨打 12393。',
    en: 'This contribution tier has a personal account, but we did not find its credit rate. Call 12393.',
  },
  'deductions-not-known': {
    zh: '划入前是否还要扣款，没有查到，所以不写实到金额。',
    en: 'We did not find whether anything is deducted first, so we give no net amount.',
  },
  'deductions-open': {
    zh: '扣款的说法不一或起始日不明，所以不写实到金额。',
    en: 'Sources disagree about a deduction, or its start is not known, so we give no net amount.',
  },
  'deduction-amount-not-known': {
    zh: '有一项扣款的金额算不出来，所以不写实到金额。',
    en: 'The amount of one deduction cannot be worked out, so we give no net amount.',
  },
  'deduction-depends-on-age': {
    zh: '扣款要看年龄：列出的几项，只扣合您年龄的那一项。告诉我们年龄，才能算实到金额。',
    en: 'What is deducted depends on age: of those listed, only the one for your age is taken. Tell us the age to get the net amount.',
  },
  'yearly-deduction-not-in-net': {
    zh: '有一项扣款按年收取，没有摊进每月的实到金额。',
    en: 'One deduction is taken once a year. It is not spread over the monthly net amount.',
  },
} as const satisfies Record<string, Words>;

export type CreditNoteCode = keyof typeof CREDIT_NOTES;
