/** A question about eligibility: who would pay for whom, and what for. Everything but the relation may be unknown. */
import type { Day } from '../day.ts';
import type { Fen } from '../money.ts';
import type { Purpose } from '../purpose.ts';
import { NATION, type RegionCode } from '../region.ts';
import type { Relation } from '../relation.ts';

export const INSURANCES = ['employee', 'resident', 'none'] as const;
export const SHARER_STATUSES = ['active', 'retired', 'flexible-with-account', 'flexible-without-account'] as const;
export const PARTICIPATIONS = ['normal', 'suspended', 'ended'] as const;

export type Insurance = (typeof INSURANCES)[number];
export type SharerStatus = (typeof SHARER_STATUSES)[number];
export type Participation = (typeof PARTICIPATIONS)[number];

export interface Sharer {
  readonly region?: RegionCode | null | undefined;
  readonly insurance?: Insurance | null | undefined;
  readonly status?: SharerStatus | null | undefined;
  readonly participation?: Participation | null | undefined;
  /** The whole account, prior years included. */
  readonly balanceFen?: Fen | null | undefined;
  readonly priorYearsBalanceFen?: Fen | null | undefined;
}

export interface Recipient {
  readonly region?: RegionCode | null | undefined;
  readonly insurance?: Insurance | null | undefined;
  readonly participation?: Participation | null | undefined;
}

export interface Question {
  readonly on: Day;
  /** What the recipient is to the sharer. */
  readonly relation: Relation;
  readonly sharer: Sharer;
  readonly recipient: Recipient;
  readonly purpose?: Purpose | null | undefined;
}

export type Field =
  | `sharer.${'region' | 'insurance' | 'status' | 'participation' | 'balanceFen' | 'priorYearsBalanceFen'}`
  | `recipient.${'region' | 'insurance' | 'participation'}`;

/** Nobody is insured at the nation: as a place it is one not told. */
export function withPlacesTold(question: Question): Question {
  const { sharer, recipient } = question;
  if (sharer.region === NATION) return withPlacesTold({ ...question, sharer: { ...sharer, region: null } });
  return recipient.region === NATION ? { ...question, recipient: { ...recipient, region: null } } : question;
}
