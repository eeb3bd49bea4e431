/** The book's first page: everyone with what they have, and what can be done. */
import type { Family } from '../../book/family.ts';
import { actOn } from '../../surface/act-on.ts';
import type { Face } from './face.ts';
import { MemberMoney } from './MemberMoney.tsx';
import { Outlook } from './Outlook.tsx';
import { PayerList } from './PayerList.tsx';
import type { BookLink } from './use-book.ts';
import type { View } from './view.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
  readonly onOpen: (view: View) => void;
}

export function BookHome({ link, family, face, onOpen }: Props) {
  const { book, sync } = face.words;
  const add = () => onOpen({ at: 'member', id: null });
  if (family.members.length === 0) {
    return (
      <div class="box stack">
        <div class="near">
          <h2>{book.emptyHead}</h2>
          <p>{book.emptyThen}</p>
        </div>
        <button type="button" class="primary" onClick={add}>
          {book.addMember}
        </button>
        <button type="button" class="plain" onClick={() => onOpen({ at: 'backup' })}>
          {book.backup}
        </button>
      </div>
    );
  }
  return (
    <div class="stack">
      {family.sync.on && family.sync.conflicts.length > 0 && (
        <div class="warning near">
          <h2>{sync.conflicts}</h2>
          <p>{sync.conflictsThen}</p>
          <div class="row">
            <button type="button" onClick={() => onOpen({ at: 'backup' })}>
              {sync.decide}
            </button>
          </div>
        </div>
      )}
      {!family.hasRules && <p class="warning">{book.noRules}</p>}
      {family.members.some(({ facts }) => facts !== null) && (
        <button type="button" class="primary" onClick={() => onOpen({ at: 'bill' })}>
          {book.bill}
        </button>
      )}
      <ul class="stack">
        {family.members.map((member) => (
          <li key={member.id} class="box stack">
            <MemberBox link={link} family={family} member={member} face={face} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {family.asked.length > 0 && (
        <div class="warning near">
          <h2>{book.askedHead}</h2>
          <p>{book.askedThen}</p>
          <div class="row">
            <button type="button" onClick={() => onOpen({ at: 'relations' })}>
              {book.askedDo}
            </button>
          </div>
        </div>
      )}
      <div class="row">
        <button type="button" onClick={() => onOpen({ at: 'entry' })}>
          {book.record}
        </button>
        <button type="button" onClick={() => onOpen({ at: 'history' })}>
          {book.history}
        </button>
        <button type="button" onClick={add}>
          {book.addMember}
        </button>
        {family.relations.length > 0 && (
          <button type="button" onClick={() => onOpen({ at: 'relations' })}>
            {book.relations}
          </button>
        )}
        <button type="button" onClick={() => onOpen({ at: 'backup' })}>
          {book.backup}
        </button>
      </div>
      <p class="soft">{face.common.disclaimer}</p>
    </div>
  );
}

type BoxProps = Props & { readonly member: Family['members'][number] };

function MemberBox({ link, family, member, face, onOpen }: BoxProps) {
  const { glance } = face.words;
  const adopt = (balanceId: string) => void link.send('adopt-figure', { id: crypto.randomUUID(), balanceId });
  const isKnown = member.facts !== null;
  const change = isKnown ? glance.edit : glance.tellFacts;
  return (
    <>
      <div class="near">
        <h2>{member.name}</h2>
        <MemberMoney family={family} member={member} face={face} onAdopt={isKnown ? adopt : null} />
        {!isKnown && <p class="soft">{glance.noFacts}</p>}
      </div>
      {isKnown && (
        <details>
          <summary aria-label={actOn(glance.moreWithOrder, member.name)}>{glance.moreWithOrder}</summary>
          <div class="stack">
            <PayerList family={family} patient={member} face={face} />
            <Outlook family={family} member={member} face={face} />
          </div>
        </details>
      )}
      <div class="row">
        {member.unrecorded.length > 0 && (
          <button
            type="button"
            aria-label={actOn(glance.recordNow, member.name)}
            onClick={() => onOpen({ at: 'opening', id: member.id })}
          >
            {glance.recordNow}
          </button>
        )}
        <button
          type="button"
          aria-label={actOn(change, member.name)}
          onClick={() => onOpen({ at: 'member', id: member.id })}
        >
          {change}
        </button>
        {isKnown && family.members.length > 1 && (
          <button
            type="button"
            aria-label={actOn(glance.setOrder, member.name)}
            onClick={() => onOpen({ at: 'order', id: member.id })}
          >
            {glance.setOrder}
          </button>
        )}
      </div>
    </>
  );
}
