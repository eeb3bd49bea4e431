/** 流水: the entries, the newest day first, each with its way back. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatYuan } from '../../../shared/money.ts';
import { askWorker } from '../../ask.ts';
import type { EntriesPage, EntryView, Family } from '../../book/family.ts';
import { toldApart } from '../../book/told-apart.ts';
import { Asking } from '../../surface/Asking.tsx';
import { actOn } from '../../surface/act-on.ts';
import { dayText } from './dates.ts';
import { EntryLine } from './EntryLine.tsx';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';
import { PersonPicker } from './PersonPicker.tsx';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
}

const PAGE = 20;
const EVERYONE = '';

export function HistoryPart({ link, family, face }: Props) {
  const { history } = face.words;
  const [who, setWho] = useState(EVERYONE);
  const [pages, setPages] = useState<EntriesPage | null>(null);

  const load = async (before: number | null, earlier: readonly EntryView[]) => {
    const reply = await askWorker('entries', { memberId: who === EVERYONE ? null : who, before, limit: PAGE });
    if (reply.ok) setPages({ items: [...earlier, ...reply.value.items], nextBefore: reply.value.nextBefore });
    else link.refuse(reply.fault);
  };
  useEffect(() => void load(null, []), [who, family.entries]);

  const items = pages?.items ?? [];
  const heads = toldApart(items.map((entry) => headOf(entry, family, face)));
  return (
    <div class="stack">
      <PersonPicker label={history.who} people={family.members} open={history.all} value={who} onChange={setWho} />
      {pages?.items.length === 0 && <p>{history.empty}</p>}
      <ul>
        {items.map((entry, index) => (
          <li key={entry.id} class="entry">
            <EntryLine family={family} entry={entry} face={face} />
            {entry.reversedBy === null && entry.kind !== 'reversal' && (
              <Reverse
                name={actOn(history.reverse, heads[index] ?? '')}
                face={face}
                busy={link.busy}
                onReverse={(id) => link.send('reverse-entry', { id, on: family.on, reverses: entry.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {pages?.nextBefore != null && (
        <button type="button" onClick={() => load(pages.nextBefore, pages.items)}>
          {history.more}
        </button>
      )}
    </div>
  );
}

/** What is said of an entry at first sight. */
function headOf({ on, kind, memberId, toMemberId, amountFen }: EntryView, family: Family, face: Face): string {
  const to = toMemberId === null ? '' : ` → ${nameOf(family, toMemberId, face)}`;
  const whose = `${nameOf(family, memberId, face)}${to}`;
  return [dayText(on, face.language), face.words.entry.names[kind], whose, formatYuan(amountFen)].join(' · ');
}

interface ReverseProps {
  /** Says which entry: a list of them has as many such buttons. */
  readonly name: string;
  readonly face: Face;
  readonly busy: boolean;
  readonly onReverse: (id: string) => Promise<boolean>;
}

function Reverse({ name, face, busy, onReverse }: ReverseProps) {
  const { history } = face.words;
  const [asks, setAsks] = useState(false);
  const id = useMemo(() => crypto.randomUUID(), []);
  if (!asks) {
    return (
      <button type="button" class="plain" aria-label={name} onClick={() => setAsks(true)}>
        {history.reverse}
      </button>
    );
  }
  return (
    <Asking label={name} text={history.reverseAsk} no={history.reverseNo} onNo={() => setAsks(false)}>
      <button type="button" disabled={busy} onClick={() => onReverse(id)}>
        {history.reverseYes}
      </button>
    </Asking>
  );
}
