/** Whose account pays for someone, in order, and what each could pay today. */
import { formatYuan } from '../../../shared/money.ts';
import type { Family, MemberView } from '../../book/family.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { Assumptions } from './Assumptions.tsx';
import { allAssumptions } from './across-provinces.ts';
import type { Face } from './face.ts';
import { payerName } from './payer-name.ts';

interface Props {
  readonly family: Family;
  readonly patient: MemberView;
  readonly face: Face;
}

export function PayerList({ family, patient, face }: Props) {
  const { glance } = face.words;
  const { payers } = patient;
  if (!payers) return null;
  const able = payers.list.filter(({ availableFen }) => availableFen > 0);
  return (
    <div class="near">
      <h3>{glance.order}</h3>
      {able.length === 0 ? (
        <p>{glance.noPayers}</p>
      ) : (
        <>
          <p class="soft">{glance.orderHint(patient.label)}</p>
          <ol class="payers">
            {able.map((payer) => (
              <li key={`${payer.source} ${payer.memberId} ${payer.grantId}`} class="row line">
                <span>{payerName(family, payer, patient.id, face)}</span>
                <span class="amount">{formatYuan(payer.availableFen)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <Assumptions codes={allAssumptions(family, patient.id, able, payers.assumptions)} face={face} />
      <Grounds reads={payers.reads} words={face.cite} />
    </div>
  );
}
