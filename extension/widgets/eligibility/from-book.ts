/** Fills the form from what the family's book knows of two people; what it does not know stays open. */
import { relationBetween } from '../../../shared/ledger/relations.ts';
import { formatYuan } from '../../../shared/money.ts';
import type { Family, MemberView } from '../../book/family.ts';
import type { Answers } from './answers.ts';

/** The account as it was last seen, else as the book has it: text as a person would type it. */
export function sharerAnswers(member: MemberView): Partial<Answers> {
  const { facts, observed, balance } = member;
  const seen = observed.find(({ balance: { kind } }) => kind === 'total')?.balance.fen ?? balance?.bookFen;
  const prior =
    observed.find(({ balance: { kind } }) => kind === 'prior-years')?.balance.fen ?? balance?.parts?.priorYearsFen;
  return {
    sharerRegion: facts?.region ?? null,
    sharerInsurance: facts?.insurance ?? null,
    sharerStatus: facts?.status ?? null,
    balance: seen === undefined ? '' : formatYuan(seen),
    priorYears: prior === undefined ? '' : formatYuan(prior),
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
