/**
 * The family's money at a glance: one person's account, whose money pays for them in order, what is frozen, the last
 * movement, the next expected credit and a small trend.
 */
import { useState } from 'preact/hooks';
import type { Face } from './face.ts';
import { MemberMoney } from './MemberMoney.tsx';
import { Outlook } from './Outlook.tsx';
import { PayerList } from './PayerList.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly face: Face;
  readonly onOpenBook: () => void;
}

export function BalanceWidget({ link, face, onOpenBook }: Props) {
  const { family } = link;
  const { glance } = face.words;
  const [chosen, setChosen] = useState<string | null>(null);
  const member = family?.members.find(({ id }) => id === chosen) ?? family?.members[0];
  if (!family || !member) return null;
  const isKnown = member.facts !== null;
  return (
    <section class="part stack" aria-label={glance.title}>
      <h2>{glance.title}</h2>
      {family.members.length > 1 && (
        <PersonPicker label={glance.who} people={family.members} value={member.id} onChange={setChosen} />
      )}
      <MemberMoney family={family} member={member} face={face} onAdopt={null} />
      {isKnown ? (
        <>
          <PayerList family={family} patient={member} face={face} />
          <details>
            <summary>{glance.more}</summary>
            <div class="stack">
              <Outlook family={family} member={member} face={face} />
            </div>
          </details>
        </>
      ) : (
        <p class="soft">{glance.noFacts}</p>
      )}
      <button type="button" onClick={onOpenBook}>
        {isKnown ? glance.open : glance.tellFacts}
      </button>
    </section>
  );
}
