/** Whose money a plan counts although nobody has said what the patient is to them: the plan has to say so. */
import type { Family, Payer } from '../../book/family.ts';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';

/** The questions that are open, one a sharer who can pay. */
export function unsaidOf(
  family: Family,
  patientId: string,
  payers: readonly Pick<Payer, 'source' | 'memberId' | 'availableFen'>[],
  face: Face,
): readonly string[] {
  const isAsked = (sharerId: string) =>
    family.asked.some(({ memberId, toMemberId }) => {
      const pair = [memberId, toMemberId];
      return pair.includes(sharerId) && pair.includes(patientId);
    });
  return payers.flatMap(({ source, memberId, availableFen }) =>
    source === 'sharer' && memberId !== null && (availableFen ?? 0) > 0 && isAsked(memberId)
      ? [face.words.relations.ask(nameOf(family, memberId, face), nameOf(family, patientId, face))]
      : [],
  );
}
