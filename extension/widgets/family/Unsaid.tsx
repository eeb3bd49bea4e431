/** Whose money is counted although nobody has said what the patient is to them: whoever reads a sum has to hear it. */
import type { Family, Payer } from '../../book/family.ts';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';

interface Props {
  readonly family: Family;
  readonly patientId: string;
  readonly payers: readonly Pick<Payer, 'source' | 'memberId' | 'availableFen'>[];
  readonly face: Face;
}

export function Unsaid({ family, patientId, payers, face }: Props) {
  const { bill, relations } = face.words;
  const isAsked = (sharerId: string) =>
    family.asked.some(({ memberId, toMemberId }) => {
      const pair = [memberId, toMemberId];
      return pair.includes(sharerId) && pair.includes(patientId);
    });
  return payers.map(({ source, memberId, availableFen }) =>
    source === 'sharer' && memberId !== null && (availableFen ?? 0) > 0 && isAsked(memberId) ? (
      <p key={memberId} class="unknown">
        {bill.asIfMay(relations.ask(nameOf(family, memberId, face), nameOf(family, patientId, face)))}
      </p>
    ) : null,
  );
}
