/** How a bill is paid: a stacked bar and a list, account by account, and the cash that is left. */
import { formatYuan } from '../../../shared/money.ts';
import type { Family, PaymentPlan } from '../../book/family.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { Assumptions } from './Assumptions.tsx';
import { allAssumptions } from './across-provinces.ts';
import { dayText } from './dates.ts';
import type { Face } from './face.ts';
import { MayPay } from './MayPay.tsx';
import { NotCounted } from './NotCounted.tsx';
import { memberOf, nameOf } from './names.ts';
import { payerName } from './payer-name.ts';
import { Unsaid } from './Unsaid.tsx';

interface Props {
  readonly family: Family;
  readonly plan: PaymentPlan;
  readonly face: Face;
}

/** Whose bill it is, how much and of which day. */
export function BillLine({ family, plan: { memberId, amountFen, on }, face }: Props) {
  const { language, words } = face;
  return <p>{words.bill.of(nameOf(family, memberId, face), formatYuan(amountFen), dayText(on, language))}</p>;
}

export function PlanView({ family, plan, face }: Props) {
  const { bill } = face.words;
  const patient = memberOf(family, plan.memberId);
  const paying = plan.draws.filter(({ payFen }) => payFen > 0);
  const parts = [
    ...paying.map((draw) => ({
      key: `${draw.source} ${draw.memberId} ${draw.grantId}`,
      name: payerName(family, draw, plan.memberId, face),
      amount: draw.payFen,
      left: draw.remainingFen,
      sharerId: draw.source === 'sharer' ? draw.memberId : null,
    })),
    ...(plan.cashFen > 0 ? [{ key: 'cash', name: bill.cash, amount: plan.cashFen, left: null, sharerId: null }] : []),
  ];
  return (
    <section class="stack" aria-label={bill.result}>
      <BillLine family={family} plan={plan} face={face} />
      <div class="near" role="status">
        <p class="soft">{plan.cashFen > 0 ? bill.cash : bill.result}</p>
        <p class="figure">{plan.cashFen > 0 ? formatYuan(plan.cashFen) : bill.covered}</p>
        <Unsaid family={family} patientId={plan.memberId} payers={paying} face={face} />
      </div>
      <div class="draw-bar" aria-hidden="true">
        {parts.map(({ key, amount }, index) => (
          <span key={key} class={`pocket ${toneOf(key, index)}`} style={{ flexGrow: amount }} />
        ))}
      </div>
      <ol>
        {parts.map(({ key, name, amount, left, sharerId }, index) => (
          <li key={key} class="row line">
            <span class="row">
              <span class={`swatch ${toneOf(key, index)}`} aria-hidden="true" />
              {name}
            </span>
            <span>
              <span class="amount">{formatYuan(amount)}</span>
              {left !== null && (
                <>
                  {' '}
                  <span class="soft">{bill.left(formatYuan(left))}</span>
                </>
              )}
            </span>
            {sharerId !== null && patient && (
              <MayPay family={family} sharerId={sharerId} patient={patient} on={plan.on} face={face} />
            )}
          </li>
        ))}
      </ol>
      {patient && (
        <NotCounted
          family={family}
          patient={patient}
          on={plan.on}
          pockets={plan.draws}
          barred={plan.barred}
          isShort={plan.cashFen > 0}
          face={face}
        />
      )}
      <Assumptions codes={allAssumptions(family, plan.memberId, plan.draws, plan.assumptions)} face={face} />
      <Grounds reads={plan.reads} words={face.cite} of={face.words.glance.orderSources} />
    </section>
  );
}

const TONES = 4;

function toneOf(key: string, index: number): string {
  return key === 'cash' ? 'tone-cash' : `tone-${index % TONES}`;
}
