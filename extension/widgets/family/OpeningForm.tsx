/**
 * Says what an account holds of which the book knows nothing yet, part by part. They are figures that were seen, taken into
 * the book: said twice, on two pages at once, they count once, and an account may be empty.
 */
import { useMemo, useState } from 'preact/hooks';
import { type Fen, parseYuan } from '../../../shared/money.ts';
import type { Family, MemberView } from '../../book/family.ts';
import type { BalanceKind, NewBalances } from '../../store/book.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import { DayField, hasCome } from './DayField.tsx';
import type { Face } from './face.ts';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
  readonly holder: MemberView;
  readonly onRecorded: () => void;
}

/** A part that was told, with the ids under which it is kept and recorded. */
interface Told {
  readonly part: BalanceKind;
  readonly amountFen: Fen;
  readonly figureId: string;
  readonly entryId: string;
}

export function OpeningForm({ link, family, face, holder, onRecorded }: Props) {
  const { entry: words, member: memberWords } = face.words;
  const [parts] = useState(holder.unrecorded);
  const ids = useMemo(() => parts.map(() => ({ figureId: crypto.randomUUID(), entryId: crypto.randomUUID() })), []);
  const [amounts, setAmounts] = useState<readonly string[]>(parts.map(() => ''));
  const [on, setOn] = useState<string>(family.on);
  const [wrong, setWrong] = useState<BalanceKind | 'on' | null>(null);
  const isTold = (index: number): boolean => amounts[index]?.trim() !== '';

  const submit = async (event: Event) => {
    event.preventDefault();
    const told: Told[] = [];
    for (const [index, part] of parts.entries()) {
      // One part may be left for later, but not all of them.
      if (!isTold(index) && parts.some((_, other) => isTold(other))) continue;
      const amountFen = parseYuan(amounts[index] ?? '');
      const id = ids[index];
      if (amountFen === null || !id) return setWrong(part);
      told.push({ part, amountFen, ...id });
    }
    if (!hasCome(on, family.on)) return setWrong('on');
    setWrong(null);
    const at = Date.now() - (Date.parse(family.on) - Date.parse(on));
    if (!(await link.saw(seenFigures(holder, told, at)))) return;
    for (const { figureId, entryId } of told)
      if (!(await link.send('adopt-figure', { id: entryId, balanceId: figureId }))) return;
    onRecorded();
  };

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p>
        {words.whose} <strong>{holder.name}</strong>
      </p>
      {parts.length > 1 && <p class="soft">{words.leavePart}</p>}
      {parts.map((part, index) => (
        <MoneyField
          key={part}
          label={words.amountOf[part]}
          value={amounts[index] ?? ''}
          wrong={wrong === part ? memberWords.badAmount : null}
          onInput={(value) => setAmounts(amounts.map((amount, other) => (other === index ? value : amount)))}
        />
      ))}
      <DayField label={words.on} value={on} latest={family.on} wrong={wrong === 'on'} face={face} onInput={setOn} />
      <button type="submit" class="primary" disabled={link.busy}>
        {words.save}
      </button>
    </form>
  );
}

function seenFigures({ id: memberId, label, relation, since }: MemberView, told: readonly Told[], at: number) {
  const origin = { label: '', sourceName: null, portalId: null, via: 'typed' } as const;
  return {
    member: { id: memberId, label, relation, since },
    balances: told.map(({ part, amountFen, figureId }) => ({
      ...origin,
      id: figureId,
      memberId,
      kind: part,
      fen: amountFen,
      at,
    })),
  } satisfies NewBalances;
}
