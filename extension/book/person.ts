/** A member of the family on this device: what they are called, and what the person confirmed of their insurance. */
import type { Insurance, SharerStatus } from '../../shared/eligibility/question.ts';
import type { Known } from '../../shared/ledger/may-pay.ts';
import type { Fen } from '../../shared/money.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { Member } from '../store/book.ts';

/** What the book reckons with. All of it was confirmed by the person: the rules only suggest. */
export interface Facts {
  readonly region: RegionCode;
  readonly insurance: Insurance;
  /** Null for whoever is not employee-insured. */
  readonly status: SharerStatus | null;
  readonly hasAccount: boolean;
  /** What the region wants left in the account when others draw from it. */
  readonly retainedFen: Fen;
  /** The account is split by years, and others may use prior years only. */
  readonly priorYearsOnly: boolean;
}

/** What a monthly credit is reckoned from. It stays on the device. */
export interface Earnings {
  /** One's own monthly contribution base. */
  readonly contributionBaseFen: Fen | null;
  readonly birthYear: number | null;
}

export interface Person extends Member {
  /** Null until somebody told them: then there are figures to look at, but no entries. */
  readonly facts: Facts | null;
  readonly earnings: Earnings;
}

export const NO_EARNINGS: Earnings = { contributionBaseFen: null, birthYear: null };

/** As far as the rules are asked about a person. */
export function known({ id, relation, facts }: Pick<Person, 'id' | 'relation' | 'facts'>): Known {
  return { id, relation, ...facts };
}
