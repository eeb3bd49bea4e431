/** Whose account pays for someone, in order, and what each could pay today. */
import { formatYuan } from '../../../shared/money.ts';
import type { Family, MemberView } from '../../book/family.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { Assumptions } from './Assumptions.tsx';
import { allAssumptions } from './across-provinces.ts';
import type { Face } from './face.ts';
import { NotCounted } from './NotCounted.tsx';
import { payerName } from './payer-name.ts';
import { Unsaid } from './Unsaid.tsx';

interface Props {
  readonly family: Family;
  readonly patient: MemberView;
  readonly face: Face;
}

export function PayerList({ family, patient, face }: Props) {
  const { glance } = face.words;
  const { payers } = patient;
  if (!payers) return null;
  const able = payers.list.flatMap((payer) =>
    payer.availableFen !== null && payer.availableFen > 0 ? [{ ...payer, availableFen: payer.availableFen }] : [],
  );
  const isNothingLeftOut = payers.list.every(({ availableFen }) => availableFen !== null);
  return (
    <div class="near">
      <h3>{glance.order}</h3>
      {able.length === 0 && isNothingLeftOut && <p>{glance.noPayers}</p>}
      {able.length > 0 && (
        <>
          <p class="soft">{glance.orderHint(patient.name)}</p>
          <ol class="payers">
            {able.map((payer) => (
              <li key={`${payer.source} ${payer.memberId} ${payer.grantId}`} class="row line">
                <span>{payerName(family, payer, patient.id, face)}</span>
                <span class="amount">{formatYuan(payer.availableFen)}</span>
              </li>
            ))}
          </ol>
          <Unsaid family={family} patientId={patient.id} payers={able} face={face} />
        </>
      )}
      <NotCounted
        family={family}
        patient={patient}
        on={family.on}
        pockets={payers.list}
        barred={payers.barred}
        isShort={able.length === 0}
        face={face}
      />
      <Assumptions codes={allAssumptions(family, patient.id, able, payers.assumptions)} face={face} />
      <Grounds reads={payers.reads} words={face.cite} of={face.words.glance.orderSources} />
    </div>
  );
}
