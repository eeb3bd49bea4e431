/** Of one account: what moved it last, what is expected next, and how it went. */
import type { Family, MemberView } from '../../book/family.ts';
import { EntryLine } from './EntryLine.tsx';
import { ExpectedCredit } from './Expected.tsx';
import type { Face } from './face.ts';
import { Trend } from './Trend.tsx';

interface Props {
  readonly family: Family;
  readonly member: MemberView;
  readonly face: Face;
}

export function Outlook({ family, member, face }: Props) {
  const { glance } = face.words;
  return (
    <>
      <div class="near">
        <h3>{glance.last}</h3>
        {member.lastEntry ? <EntryLine family={family} entry={member.lastEntry} face={face} /> : <p>{glance.noLast}</p>}
      </div>
      <ExpectedCredit expected={member.expected} face={face} />
      <Trend trend={member.trend} face={face} />
    </>
  );
}
