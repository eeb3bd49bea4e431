/** Says what an account holds of which the book knows nothing yet: an entry of that much, or that it was seen empty. */
import { useMemo, useState } from 'preact/hooks';
import { isDay } from '../../../shared/day.ts';
import type { Part } from '../../../shared/ledger/accounts.ts';
import { parseYuan, ZERO_FEN } from '../../../shared/money.ts';
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
  const id = useMemo(() => crypto.randomUUID(), []);
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
    const of = part === null ? {} : { part };
    const taken =
      amountFen === 0
        ? await link.saw(seenEmpty(holder, id, part, Date.now() - (Date.parse(family.on) - Date.parse(on))))
        : await link.send('record-entry', {
            request: { id, kind: 'adjustment', on, memberId: holder.id, amountFen, ...of },
            memo: null,
          });
    if (taken) onRecorded();
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

/** An entry of nothing moves nothing: that an account is empty is told by a figure that was seen. */
function seenEmpty({ id: memberId, label, relation, since }: MemberView, id: string, part: Part | null, at: number) {
  const figure = { kind: part ?? 'total', fen: ZERO_FEN, label: '', sourceName: null, portalId: null } as const;
  return {
    member: { id: memberId, label, relation, since },
    balances: [{ ...figure, id, memberId, via: 'typed', at }],
  } satisfies NewBalances;
}
