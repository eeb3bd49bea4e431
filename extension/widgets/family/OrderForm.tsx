/** Whose accounts pay for someone, first to last, from a day on; and whether each of them may. */
import { useState } from 'preact/hooks';
import type { Family, MemberView } from '../../book/family.ts';
import { actOn } from '../../surface/act-on.ts';
import { DayField, hasCome } from './DayField.tsx';
import type { Face } from './face.ts';
import { MayPay } from './MayPay.tsx';
import { accountHolders, inOrder, nameOf } from './names.ts';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly patient: MemberView;
  readonly face: Face;
  readonly onSaved: () => void;
}

export function OrderForm({ link, family, patient, face, onSaved }: Props) {
  const { order } = face.words;
  const kept = patient.payers?.order?.sharers ?? [];
  const [seen] = useState(kept);
  // Until it is touched here, it follows the book.
  const [touched, setChosen] = useState<readonly string[] | null>(null);
  const chosen = touched ?? kept;
  const isOvertaken = touched !== null && kept.join() !== seen.join() && kept.join() !== touched.join();
  const [from, setFrom] = useState<string>(family.on);
  const [wrong, setWrong] = useState(false);
  const others = accountHolders(family).filter(({ id }) => id !== patient.id && !chosen.includes(id));

  const submit = async (event: Event) => {
    event.preventDefault();
    setWrong(!hasCome(from, family.on));
    if (
      hasCome(from, family.on) &&
      (await link.send('set-draw-order', { memberId: patient.id, from, sharers: chosen }))
    )
      onSaved();
  };

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p class="soft">{order.hint}</p>
      <fieldset class="near">
        <legend>{order.chosen}</legend>
        {chosen.length === 0 && <p>{order.nobody}</p>}
        <ol>
          {chosen.map((id, index) => (
            <li key={id} class="entry near">
              <strong>
                {index + 1}. {nameOf(family, id, face)}
              </strong>
              <MayPay family={family} sharerId={id} patient={patient} on={family.on} face={face} />
              <div class="row">
                <button
                  type="button"
                  aria-label={actOn(order.up, nameOf(family, id, face))}
                  disabled={index === 0}
                  onClick={() => setChosen(moved(chosen, index, -1))}
                >
                  {order.up}
                </button>
                <button
                  type="button"
                  aria-label={actOn(order.down, nameOf(family, id, face))}
                  disabled={index === chosen.length - 1}
                  onClick={() => setChosen(moved(chosen, index, 1))}
                >
                  {order.down}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={actOn(order.drop, nameOf(family, id, face))}
                  onClick={() => setChosen(chosen.filter((each) => each !== id))}
                >
                  {order.drop}
                </button>
              </div>
            </li>
          ))}
        </ol>
      </fieldset>
      {others.length > 0 && (
        <fieldset class="near">
          <legend>{order.others}</legend>
          <ul>
            {others.map(({ id, name }) => (
              <li key={id} class="entry near">
                <strong>{name}</strong>
                <MayPay family={family} sharerId={id} patient={patient} on={family.on} face={face} />
                <div class="row">
                  <button type="button" aria-label={actOn(order.add, name)} onClick={() => setChosen([...chosen, id])}>
                    {order.add}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <DayField label={order.from} value={from} latest={family.on} wrong={wrong} face={face} onInput={setFrom} />
      {isOvertaken && (
        <p class="warning" role="status">
          {order.overtaken(inOrder(kept, family, face))}
        </p>
      )}
      <button type="submit" class="primary" disabled={link.busy}>
        {order.save}
      </button>
    </form>
  );
}

function moved(ids: readonly string[], index: number, by: -1 | 1): readonly string[] {
  const next = [...ids];
  next.splice(index + by, 0, ...next.splice(index, 1));
  return next;
}
