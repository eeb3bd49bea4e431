/** Whose money a plan leaves out, and why: the rules bar it, or the book was not told of it. */
import type { Day } from '../../../shared/day.ts';
import type { Family, MemberView, Payer } from '../../book/family.ts';
import type { Face } from './face.ts';
import { MayPay } from './MayPay.tsx';
import { accountHolders, nameOf } from './names.ts';
import { payerName } from './payer-name.ts';

interface Props {
  readonly family: Family;
  readonly patient: MemberView;
  readonly on: Day;
  readonly pockets: readonly Payer[];
  /** Sharers of the set order whom the rules do not let pay. */
  readonly barred: readonly string[];
  /** The accounts that are counted do not pay for it all. */
  readonly isShort: boolean;
  readonly face: Face;
}

function listed(names: readonly string[], { language }: Face): string {
  return new Intl.ListFormat(language === 'en' ? 'en' : 'zh-CN').format(names);
}

export function NotCounted({ family, patient, on, pockets, barred, isShort, face }: Props) {
  const { glance } = face.words;
  const blank = pockets
    .filter(({ availableFen }) => availableFen === null)
    .map((pocket) => payerName(family, pocket, patient.id, face));
  const isUnset = patient.payers?.order === null && accountHolders(family).some(({ id }) => id !== patient.id);
  return (
    <>
      {barred.map((sharerId) => (
        <div key={sharerId} class="warning near">
          <p>{glance.barred(nameOf(family, sharerId, face), patient.name)}</p>
          <MayPay family={family} sharerId={sharerId} patient={patient} on={on} face={face} />
        </div>
      ))}
      {blank.length > 0 && <p class="warning">{glance.blank(listed(blank, face))}</p>}
      {isShort && isUnset && <p class="warning">{glance.noOrder(patient.name)}</p>}
    </>
  );
}
