/** A person of the household as the rules see them. Nothing here says who it is: the label is ciphertext. */
import type { Day } from '../day.ts';
import type { Insurance, SharerStatus } from '../eligibility/question.ts';
import type { Fen } from '../money.ts';
import type { RegionCode } from '../region.ts';
import { RELATIONS } from '../relation.ts';

/** What a member is to the household's owner: the owner too is a member. */
export const MEMBER_RELATIONS = ['self', ...RELATIONS] as const;

export type MemberRelation = (typeof MEMBER_RELATIONS)[number];

export interface Member {
  readonly id: string;
  /** What this person is to the household's owner. */
  readonly relation: MemberRelation;
  readonly region: RegionCode;
  readonly insurance: Insurance;
  readonly status: SharerStatus | null;
  readonly hasAccount: boolean;
  /** What the region wants left in the account when others draw from it. */
  readonly retainedFen: Fen;
  /** The region splits the account by years and lets others use prior years only. */
  readonly priorYearsOnly: boolean;
  readonly labelCiphertext: string | null;
}

/** Whose accounts pay for a member, in order, from a day on. */
export interface DrawOrder {
  readonly memberId: string;
  readonly from: Day;
  readonly sharers: readonly string[];
}

/** The order that holds for a member on a day: the latest that has begun; null where none has. */
export function orderOn(orders: readonly DrawOrder[], memberId: string, on: Day): DrawOrder | null {
  return orders
    .filter((order) => order.memberId === memberId && order.from <= on)
    .reduce<DrawOrder | null>((latest, order) => (latest && latest.from >= order.from ? latest : order), null);
}

/** Whose accounts pay for a member on a day, in order. */
export function sharersOn(orders: readonly DrawOrder[], memberId: string, on: Day): readonly string[] {
  return orderOn(orders, memberId, on)?.sharers ?? [];
}
