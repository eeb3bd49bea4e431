/** What two devices made differently: each waits for the person, none is dropped by itself. */
import { useMemo } from 'preact/hooks';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Family } from '../../book/family.ts';
import type { Conflict, Decision } from '../../book/sync-state.ts';
import { toldApart } from '../../book/told-apart.ts';
import { actOn } from '../../surface/act-on.ts';
import { conflictSides } from './conflict-sides.ts';
import { conflictSubject } from './conflict-subject.ts';
import type { Face } from './face.ts';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly family: Family;
  readonly regions: readonly RegionRow[];
  readonly link: BookLink;
  readonly face: Face;
}

export function Conflicts({ conflicts, family, regions, link, face }: Props) {
  if (conflicts.length === 0) return null;
  const subjects = toldApart(conflicts.map((conflict) => conflictSubject(conflict, family, face)));
  return (
    <section class="near">
      <h3>{face.words.sync.conflicts}</h3>
      <ul class="stack">
        {conflicts.map((conflict, index) => (
          <OneConflict
            key={conflict.id}
            conflict={conflict}
            subject={subjects[index] ?? ''}
            family={family}
            regions={regions}
            link={link}
            face={face}
          />
        ))}
      </ul>
    </section>
  );
}

const DECISIONS = ['mine', 'theirs'] as const satisfies readonly Decision[];

type OneProps = Omit<Props, 'conflicts'> & { readonly conflict: Conflict; readonly subject: string };

function OneConflict({ conflict, subject, family, regions, link, face }: OneProps) {
  const { sync, reasons } = face.words;
  const choices = sync.choices[conflict.about === 'entry' ? 'entry' : 'change'];
  const newId = useMemo(() => crypto.randomUUID(), []);
  const decide = (decision: Decision) => void link.send('decide-conflict', { id: conflict.id, decision, newId });
  return (
    <li class="warning near">
      <p>{sync.about[conflict.about]}</p>
      <p>
        <strong>{subject}</strong>
      </p>
      {conflictSides(conflict, family, regions, face).map(({ name, mine, theirs }) => (
        <div key={name} class="versions">
          {name !== '' && <p class="soft">{name}</p>}
          <p>{sync.mine(mine)}</p>
          <p>{sync.theirs(theirs)}</p>
        </div>
      ))}
      {conflict.reason !== 'differs' && reasons[conflict.reason] && <p class="soft">{reasons[conflict.reason]}</p>}
      <div class="row">
        {DECISIONS.map((decision) => (
          <button
            key={decision}
            type="button"
            aria-label={actOn(choices[decision], subject)}
            disabled={link.busy}
            onClick={() => decide(decision)}
          >
            {choices[decision]}
          </button>
        ))}
      </div>
    </li>
  );
}
