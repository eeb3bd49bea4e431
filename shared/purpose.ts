/** What the money would pay for. */

export const PURPOSES = [
  'outpatient',
  'inpatient',
  'pharmacy-drug',
  'medical-device',
  'consumable',
  'resident-premium',
  'long-term-care-premium',
  'commercial-insurance',
  'physical-exam',
  'vaccine',
  'public-health',
  'fitness',
  'wellness',
  'cash',
  'pooled-fund',
] as const;

export type Purpose = (typeof PURPOSES)[number];
