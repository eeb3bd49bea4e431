/**
 * Says what an account holds of which the book knows nothing yet. It is a figure that was seen, taken into the book: said
 * twice, on two pages at once, it counts once, and an account may be empty.
 */
import { useMemo, useState } from 'preact/hooks';
import { isDay } from '../../../shared/day.ts';
import type { Part } from '../../../shared/ledger/accounts.ts';
import { type Fen, parseYuan } from '../../../shared/money.ts';
import type { Family, MemberView } from '../../book/family.ts';
import type { NewBalances } from '../../store/book.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import { DayField } from './DayField.tsx';
import type { Face } from './face.ts';
import { PartField } from './PartField.tsx';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
  readonly holder: MemberView;
  readonly onRecorded: () => void;
}

export function OpeningForm({ link, family, face, holder, onRecorded }: Props) {
  const { entry: words, bill, member: memberWords } = face.words;
  const ids = useMemo(() => ({ figure: crypto.randomUUID(), entry: crypto.randomUUID() }), []);
  const isSplit = holder.facts?.priorYearsOnly === true;
  const [part, setPart] = useState<Part | null>(null);
  const [amount, setAmount] = useState('');
  const [on, setOn] = useState<string>(family.on);
  const [wrong, setWrong] = useState<'amount' | 'part' | 'on' | null>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    const amountFen = parseYuan(amount);
    if (amountFen === null) return setWrong('amount');
    if (isSplit && part === null) return setWrong('part');
    if (!isDay(on) || on > family.on) return setWrong('on');
    setWrong(null);
    const at = Date.now() - (Date.parse(family.on) - Date.parse(on));
    const seen = seenFigure(holder, ids.figure, part, amountFen, at);
    if ((await link.saw(seen)) && (await link.send('adopt-figure', { id: ids.entry, balanceId: ids.figure })))
      onRecorded();
  };

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p>
        {words.whose} <strong>{holder.label}</strong>
      </p>
      {isSplit && <PartField face={face} value={part} wrong={wrong === 'part'} onChange={setPart} />}
      <MoneyField
        label={words.amount}
        value={amount}
        wrong={wrong === 'amount' ? memberWords.badAmount : null}
        onInput={setAmount}
      />
      <DayField
        label={words.on}
        value={on}
        latest={family.on}
        wrong={wrong === 'on' ? bill.badDay : null}
        onInput={setOn}
      />
      <button type="submit" class="primary" disabled={link.busy}>
        {words.save}
      </button>
    </form>
  );
}

function seenFigure(
  { id: memberId, label, relation, since }: MemberView,
  id: string,
  part: Part | null,
  fen: Fen,
  at: number,
) {
  const origin = { label: '', sourceName: null, portalId: null, via: 'typed' } as const;
  return {
    member: { id: memberId, label, relation, since },
    balances: [{ ...origin, id, memberId, kind: part ?? 'total', fen, at }],
  } satisfies NewBalances;
}
