/** Whether one member's account may pay for another, by the rules of a day, from what the book knows of both. */
import type { Day } from '../../shared/day.ts';
import type { Question } from '../../shared/eligibility/question.ts';
import { type RelationPair, relationBetween } from '../../shared/ledger/relations.ts';
import type { Person } from './person.ts';

/** Null where nobody has said what the two are to each other. Normal participation is assumed; amounts are left open. */
export function mayPayQuestion(
  sharer: Person,
  patient: Person,
  relations: readonly RelationPair[],
  on: Day,
): Question | null {
  const relation = relationBetween(sharer, patient, relations);
  if (relation === null || relation === 'self') return null;
  return {
    on,
    relation,
    sharer: {
      region: sharer.facts?.region ?? null,
      insurance: sharer.facts?.insurance ?? null,
      status: sharer.facts?.status ?? null,
      participation: 'normal',
    },
    recipient: {
      region: patient.facts?.region ?? null,
      insurance: patient.facts?.insurance ?? null,
      participation: 'normal',
    },
    purpose: null,
  };
}
