/** The monthly credit of a flexible worker: by tier of contribution, and none where the tier has no account. */
import { ZERO_FEN } from '../money.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import { ofOwnBase } from './active-credit.ts';
import { anyOf, exactly, type Figure, NO_RULE } from './credit-figure.ts';
import type { CreditQuestion } from './credit-question.ts';

type FlexibleRule = ValueOf<'creditFlexible'>;
type Tier = FlexibleRule['tiers'][number];

export function flexibleFigure(rule: FlexibleRule | null, question: CreditQuestion): Figure {
  const { creditRatePercent } = question;
  const tiers = rule === null ? null : tiersOf(rule, question);
  if (tiers !== null && tiers.length > 0 && tiers.every(({ hasAccount }) => !hasAccount)) return NO_ACCOUNT;
  if (typeof creditRatePercent === 'number') return ofOwnBase(question, creditRatePercent);
  if (tiers === null) return NO_RULE;
  // Whoever asks has an account, so a tier without one is not theirs unless no other is left.
  return betweenTiers(
    tiers.filter(({ hasAccount }) => hasAccount),
    question,
  );
}

const NO_ACCOUNT: Figure = exactly(
  ZERO_FEN,
  { zh: '这一缴费档次不建个人账户，不划入', en: 'this tier has no personal account, so no credit' },
  ['tier-has-no-account'],
);

/**
 * The tiers that may be meant. A tier without a rate stands for every rate that is not listed; one that has a rate
 * and no account says nothing of those who did not tell theirs.
 */
function tiersOf({ tiers }: FlexibleRule, { tierRatePercent }: CreditQuestion): Tier[] {
  const unrated = tiers.filter(({ ratePercent }) => ratePercent === null);
  if (typeof tierRatePercent !== 'number') {
    const withAccount = tiers.filter(({ hasAccount }) => hasAccount);
    return withAccount.length > 0 ? withAccount : unrated;
  }
  const told = tiers.filter(({ ratePercent }) => ratePercent === tierRatePercent);
  return told.length > 0 ? told : unrated;
}

function betweenTiers(tiers: readonly Tier[], question: CreditQuestion): Figure {
  const told = typeof question.tierRatePercent === 'number';
  if (tiers.length === 0) {
    return {
      span: null,
      formula: RATE_NOT_KNOWN.formula,
      missing: told ? [] : ['tierRatePercent'],
      notes: ['tier-not-known'],
    };
  }
  const figures = tiers.map(({ creditRatePercent }) =>
    creditRatePercent === null ? RATE_NOT_KNOWN : ofOwnBase(question, creditRatePercent),
  );
  return anyOf(figures, told || figures.length < 2 ? [] : ['tierRatePercent']);
}

const RATE_NOT_KNOWN: Figure = {
  span: null,
  formula: { zh: '这一缴费档次的划入没有查到', en: 'the credit of this tier is not known' },
  missing: [],
  notes: ['credit-rate-not-known'],
};
