/** One member's page: the form, what the rules say differently, the balances kept, and the way out of the book. */
import { useState } from 'preact/hooks';
import { formatYuan } from '../../../shared/money.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import { askWorker } from '../../ask.ts';
import type { Reference } from '../../book/commands.ts';
import type { Family, MemberView } from '../../book/family.ts';
import { Asking } from '../../surface/Asking.tsx';
import { momentText } from '../../surface/moment.ts';
import { Origin } from '../../surface/Origin.tsx';
import { sourceOf } from '../../surface/source-of.ts';
import type { Face } from './face.ts';
import { MemberForm } from './MemberForm.tsx';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly regions: readonly RegionRow[];
  readonly member: MemberView | null;
  readonly face: Face;
  readonly onSaved: () => void;
  readonly onRemoved: () => void;
}

export function MemberPart({ link, family, regions, member, face, onSaved, onRemoved }: Props) {
  return (
    <div class="stack">
      <MemberForm link={link} family={family} regions={regions} member={member} face={face} onSaved={onSaved} />
      {member && (
        <>
          <KeptFigures link={link} member={member} face={face} />
          <hr class="rule" />
          <Removal link={link} member={member} face={face} onRemoved={onRemoved} />
        </>
      )}
    </div>
  );
}

interface OfMember {
  readonly link: BookLink;
  readonly member: MemberView;
  readonly face: Face;
}

function KeptFigures({ link, member, face }: OfMember) {
  const { member: words } = face.words;
  const [deleted, setDeleted] = useState<{ readonly id: string; readonly onApi: boolean } | null>(null);
  const remove = async (id: string) => {
    const reply = await askWorker('delete-figure', { id });
    if (!reply.ok) return link.refuse(reply.fault);
    link.show(reply.value.family);
    setDeleted({ id, onApi: reply.value.onApi });
  };
  if (member.observed.length === 0 && !deleted) return null;
  return (
    <section class="near">
      <h2>{words.figures}</h2>
      <ul>
        {member.observed.map(({ balance: { id, fen, kind, label, sourceName, via, at } }) => (
          <li key={id} class="row line">
            <span>
              <span class="amount">{formatYuan(fen)}</span>{' '}
              <Origin
                source={sourceOf({ sourceName, via }, face.common)}
                label={label}
                kind={kind}
                at={at}
                language={face.language}
              />
            </span>
            <button
              type="button"
              class="plain"
              aria-label={[words.deleteFigure, formatYuan(fen), momentText(at, Date.now(), face.language)].join(' · ')}
              onClick={() => remove(id)}
            >
              {words.deleteFigure}
            </button>
          </li>
        ))}
      </ul>
      {deleted && (
        <p class="box row" role="status">
          <span>
            {words.figureDeleted} {deleted.onApi && words.onApi}
          </span>
          <button
            type="button"
            onClick={async () => (await link.send('restore-figure', { id: deleted.id })) && setDeleted(null)}
          >
            {words.undo}
          </button>
        </p>
      )}
    </section>
  );
}

function Removal({ link, member, face, onRemoved }: OfMember & { readonly onRemoved: () => void }) {
  const { member: words } = face.words;
  const [asks, setAsks] = useState(false);
  const [because, setBecause] = useState<readonly Reference[]>([]);
  const remove = async () => {
    const reply = await askWorker('delete-member', { id: member.id });
    setAsks(false);
    if (!reply.ok) return link.refuse(reply.fault);
    link.show(reply.value.family);
    setBecause(reply.value.because);
    if (reply.value.deleted) onRemoved();
  };
  return (
    <section class="near">
      {because.length > 0 && (
        <div class="warning near" role="alert">
          <p>{words.cannotRemove}</p>
          <ul class="dots">
            {because.map((each) => (
              <li key={each}>{words.because[each]}</li>
            ))}
          </ul>
        </div>
      )}
      {asks ? (
        <Asking
          label={words.remove}
          text={words.removeAsk(member.name)}
          no={words.removeNo}
          onNo={() => setAsks(false)}
        >
          <button type="button" class="no" onClick={remove}>
            {words.removeYes}
          </button>
        </Asking>
      ) : (
        <div class="row">
          <button type="button" class="plain" onClick={() => setAsks(true)}>
            {words.remove}
          </button>
        </div>
      )}
    </section>
  );
}
