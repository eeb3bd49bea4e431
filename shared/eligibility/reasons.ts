/** Every reason, remedy and note an answer may give: closed lists that the words are written for. */

export const REASONS = [
  'near-relative',
  'relation-not-included',
  'in-law-not-included',
  'no-rule-known',
  'disputed',
  'start-not-known',
  'field-missing',
  'sharer-has-account',
  'sharer-insurance-has-no-account',
  'sharer-status-has-no-account',
  'participation-normal',
  'participation-not-normal',
  'recipient-insured',
  'recipient-not-insured',
  'recipient-insurance-not-included',
  'premium-for-the-uninsured',
  'same-pool',
  'same-province',
  'wallet-open-both',
  'other-pool-not-allowed',
  'other-province-not-allowed',
  'pool-not-known',
  'wallet-coverage-not-known',
  'money-to-share',
  'no-money',
  'nothing-above-retained',
  'minimum-not-reached',
  'limit-across-provinces-not-known',
  'only-current-year-money',
  'purpose-allowed',
  'purpose-denied',
  'purpose-denied-across-provinces',
  'purpose-not-stated',
] as const;
export type Reason = (typeof REASONS)[number];

export const REMEDIES = [
  'spouse-shares-for-own-parents',
  'their-spouse-shares',
  'their-own-near-relative-shares',
  'another-relative-shares',
  'restore-participation',
  'pay-resident-premium-first',
  'look-in-the-wallet',
  'share-inside-the-province',
  'name-the-city',
  'wait-for-money',
  'ask-12393',
] as const;
export type Remedy = (typeof REMEDIES)[number];

export const NOTES = [
  'own-card-only',
  'proxy-account-shares-no-money',
  'readings-agree',
  'out-of-catalogue-depends',
  'wallet-institutions-only',
  'premium-then-insured',
  'premium-is-for-residents',
  'one-sharer-only',
  'recipients-limited',
  'rules-may-change',
  'ask-12393',
] as const;
export type NoteCode = (typeof NOTES)[number];
