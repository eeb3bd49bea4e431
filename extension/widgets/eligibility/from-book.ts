/** Fills the form from what the family's book knows of two people; what it does not know stays open. */
import { relationBetween } from '../../../shared/ledger/relations.ts';
import { formatYuan } from '../../../shared/money.ts';
import type { Family, MemberView } from '../../book/family.ts';
import { lastKnown } from '../family/last-known.ts';
import type { Answers } from './answers.ts';

/** The account as it is last known: text as a person would type it. */
export function sharerAnswers(member: MemberView): Partial<Answers> {
  const { facts } = member;
  const { wholeFen, priorYearsFen } = lastKnown(member);
  return {
    sharerRegion: facts?.region ?? null,
    sharerInsurance: facts?.insurance ?? null,
    sharerStatus: facts?.status ?? null,
    balance: wholeFen === null ? '' : formatYuan(wholeFen),
    priorYears: priorYearsFen === null ? '' : formatYuan(priorYearsFen),
  };
}

export function recipientAnswers(family: Family, sharer: MemberView | null, recipient: MemberView): Partial<Answers> {
  const between = sharer && relationBetween(sharer, recipient, family.relations);
  return {
    sameRegion: false,
    recipientRegion: recipient.facts?.region ?? null,
    recipientInsurance: recipient.facts?.insurance ?? null,
    relation: between === 'self' ? null : between,
  };
}
