/** What was really drawn, by the receipt: one amount a pocket; what is left over was cash. */
import { useState } from 'preact/hooks';
import type { MemberDraw } from '../../../shared/ledger/entry.ts';
import { type Fen, fen, formatYuan, parseYuan, ZERO_FEN } from '../../../shared/money.ts';
import type { Family, PaymentPlan } from '../../book/family.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import { Wrong } from '../../surface/Wrong.tsx';
import type { Face } from './face.ts';
import { BillLine } from './PlanView.tsx';
import { payerName } from './payer-name.ts';

interface Props {
  readonly family: Family;
  readonly plan: PaymentPlan;
  readonly face: Face;
  readonly busy: boolean;
  readonly onRecord: (draws: readonly MemberDraw[]) => void;
  readonly onBack: () => void;
}

export function DrawnForm({ family, plan, face, busy, onRecord, onBack }: Props) {
  const { bill, member } = face.words;
  const pockets = onePerSource(plan);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<string | null>(null);
  const drawn = pockets.map((pocket) => ({ ...pocket, payFen: amountOf(typed[pocket.key] ?? '') }));
  const total = drawn.reduce((sum, { payFen }) => sum + (payFen ?? 0), 0);
  const cash = plan.amountFen - total;

  const submit = (event: Event) => {
    event.preventDefault();
    const unread = drawn.find(({ payFen }) => payFen === null);
    setWrong(unread?.key ?? null);
    if (unread || cash < 0) return;
    onRecord(
      drawn.flatMap(({ source, memberId, payFen }) =>
        payFen === null || payFen === 0 ? [] : [{ source, memberId, payFen }],
      ),
    );
  };

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <h2>{bill.actual}</h2>
      <BillLine family={family} plan={plan} face={face} />
      <p class="soft">{bill.actualHint}</p>
      {pockets.map(({ key, source, memberId }) => (
        <MoneyField
          key={key}
          label={payerName(family, { source, memberId }, plan.memberId, face)}
          value={typed[key] ?? ''}
          wrong={wrong === key ? member.badAmount : null}
          onInput={(text) => setTyped({ ...typed, [key]: text })}
        />
      ))}
      {cash < 0 ? (
        <Wrong text={bill.tooMuch} />
      ) : (
        <p class="row line" role="status">
          <span>{bill.cash}</span>
          <span class="amount">{formatYuan(fen(cash))}</span>
        </p>
      )}
      <button type="submit" class="primary" disabled={busy || cash < 0}>
        {face.words.entry.save}
      </button>
      <div class="row">
        <button type="button" class="plain" onClick={onBack}>
          {bill.back}
        </button>
      </div>
    </form>
  );
}

/** Two quotas of one sharer are one line on a receipt; a till may have drawn even from whom the rules bar. */
function onePerSource({
  draws,
  barred,
}: PaymentPlan): readonly (Omit<MemberDraw, 'payFen'> & { readonly key: string })[] {
  const against = barred.map((memberId) => ({ source: 'sharer', memberId }) as const);
  const lines = new Map(
    [...draws, ...against].map(({ source, memberId }) => {
      const key = `${source} ${memberId}`;
      return [key, { key, source, memberId }];
    }),
  );
  return [...lines.values()];
}

/** Nothing typed is nothing drawn; null where it is no amount. */
function amountOf(text: string): Fen | null {
  return text.trim() === '' ? ZERO_FEN : parseYuan(text);
}
