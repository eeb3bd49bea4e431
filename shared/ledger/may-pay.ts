/** Whether one member's account may pay for another, by the rules of a day, from what the book knows of both. */
import type { Day } from '../day.ts';
import type { Question } from '../eligibility/question.ts';
import type { Member } from './member.ts';
import { type RelationPair, relationBetween } from './relations.ts';

/** What a book knows of a person: facts that nobody has told are left out. */
export type Known = Pick<Member, 'id' | 'relation'> & Partial<Pick<Member, 'region' | 'insurance' | 'status'>>;

/** Null where nobody has said what the two are to each other. Normal participation is assumed; amounts are left open. */
export function mayPayQuestion(
  sharer: Known,
  patient: Known,
  relations: readonly RelationPair[],
  on: Day,
): Question | null {
  const relation = relationBetween(sharer, patient, relations);
  if (relation === null || relation === 'self') return null;
  return {
    on,
    relation,
    sharer: {
      region: sharer.region,
      insurance: sharer.insurance,
      status: sharer.status,
      participation: 'normal',
    },
    recipient: {
      region: patient.region,
      insurance: patient.insurance,
      participation: 'normal',
    },
    purpose: null,
  };
}
