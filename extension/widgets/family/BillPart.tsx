/** What a bill will cost: who is treated, how much; then account by account; then into the book. */
import { useMemo, useState } from 'preact/hooks';
import { mergeDraws } from '../../../shared/ledger/drawing.ts';
import type { MemberDraw } from '../../../shared/ledger/entry.ts';
import { parseYuan } from '../../../shared/money.ts';
import { askWorker } from '../../ask.ts';
import type { Family, PaymentPlan } from '../../book/family.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import { DayField, hasCome } from './DayField.tsx';
import { DrawnForm } from './DrawnForm.tsx';
import type { Face } from './face.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { PlanView } from './PlanView.tsx';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
  readonly onRecorded: () => void;
}

type Wrong = 'amount' | 'on' | null;

export function BillPart({ link, family, face, onRecorded }: Props) {
  const { bill, member: memberWords } = face.words;
  const people = family.members.filter(({ facts }) => facts !== null);
  const [who, setWho] = useState(people[0]?.id ?? '');
  const [amount, setAmount] = useState('');
  const [on, setOn] = useState<string>(family.on);
  const [wrong, setWrong] = useState<Wrong>(null);
  const [plan, setPlan] = useState<PaymentPlan | null>(null);
  const [isOther, setOther] = useState(false);
  const id = useMemo(() => crypto.randomUUID(), [plan]);

  if (people.length === 0) return <p>{bill.nobody}</p>;

  const work = async (event: Event) => {
    event.preventDefault();
    const amountFen = parseYuan(amount);
    if (amountFen === null || amountFen === 0) return setWrong('amount');
    if (!hasCome(on, family.on)) return setWrong('on');
    setWrong(null);
    const reply = await askWorker('plan-payment', { memberId: who, amountFen, on });
    link.refuse(reply.ok ? null : reply.fault);
    if (reply.ok) setPlan(reply.value);
  };

  if (plan) {
    const { memberId, amountFen } = plan;
    const record = async (draws: readonly MemberDraw[]) => {
      const request = { id, kind: 'payment', memberId, amountFen, on: plan.on, draws } as const;
      if (await link.send('record-entry', { request, memo: null })) onRecorded();
    };
    if (isOther) {
      return (
        <DrawnForm
          family={family}
          plan={plan}
          face={face}
          busy={link.busy}
          onRecord={record}
          onBack={() => setOther(false)}
        />
      );
    }
    return (
      <div class="stack">
        <PlanView family={family} plan={plan} face={face} />
        <button type="button" class="primary" disabled={link.busy} onClick={() => record(drawsOf(plan))}>
          {bill.record}
        </button>
        <div class="row">
          <button type="button" onClick={() => setOther(true)}>
            {bill.recordOther}
          </button>
          <button type="button" class="plain" onClick={() => setPlan(null)}>
            {bill.again}
          </button>
        </div>
        <p class="soft">{face.common.disclaimer}</p>
      </div>
    );
  }
  return (
    <form class="stack" onSubmit={work} noValidate>
      <PersonPicker label={bill.who} people={people} value={who} onChange={setWho} />
      <MoneyField
        label={bill.amount}
        value={amount}
        wrong={wrong === 'amount' ? memberWords.badAmount : null}
        moreThanNothing
        onInput={setAmount}
      />
      <DayField label={bill.on} value={on} latest={family.on} wrong={wrong === 'on'} face={face} onInput={setOn} />
      <button type="submit" class="primary">
        {bill.work}
      </button>
    </form>
  );
}

/** What the plan showed, whatever the book has become since: this is what the person says was paid. */
function drawsOf({ draws }: PaymentPlan): readonly MemberDraw[] {
  const paying = draws.filter(({ payFen }) => payFen > 0);
  return mergeDraws(paying.map(({ source, memberId, payFen }) => ({ source, memberId, payFen })));
}
