/** Whose account a figure is of: one of the family, or someone new. */
import { useMemo, useState } from 'preact/hooks';
import { toldApart } from '../../book/told-apart.ts';
import type { Hall } from '../../messages.ts';
import { isMemberLabel, type Member, type NewBalances } from '../../store/book.ts';
import { WhoFields } from '../../surface/WhoFields.tsx';
import type * as zh from '../../words/card-zh.ts';
import type { common as commonWords } from '../../words/zh.ts';
import type { BalanceDraft } from './balance-draft.ts';
import type { Proposal } from './scene.ts';

interface Props {
  readonly words: typeof zh.balance;
  readonly common: typeof commonWords;
  readonly members: readonly Member[];
  readonly proposal: Proposal;
  readonly hall: Hall | null;
  readonly whose: BalanceDraft['whose'];
  readonly onWhose: (whose: BalanceDraft['whose']) => void;
  readonly onKeep: (confirmed: NewBalances) => Promise<void>;
  readonly onBack: () => void;
}

const NEW = 'new';

export function ConfirmForm({ words, common, members, proposal, hall, whose, onWhose, onKeep, onBack }: Props) {
  // Made once: a second press sends the same ids and changes nothing.
  const newId = useMemo(() => crypto.randomUUID(), []);
  const figureIds = useMemo(() => proposal.figures.map(() => crypto.randomUUID()), [proposal]);
  // Another page may have deleted whoever was chosen.
  const known = members.find(({ id }) => id === whose.chosen);
  const chosen = known?.id ?? NEW;
  const names = toldApart(members.map(({ label }) => label));
  const relation = whose.relation ?? (members.length === 0 ? 'self' : 'parent');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const label = (whose.label ?? common.relation[relation]).trim();
  const choose = (id: string) => onWhose({ ...whose, chosen: id === NEW ? null : id });

  const submit = async (event: Event) => {
    event.preventDefault();
    const isSound = known !== undefined || isMemberLabel(label);
    setWrong(!isSound);
    if (!isSound || busy) return;
    setBusy(true);
    const member = known ? asNamed(known) : { id: newId, label, relation, since: Date.now() };
    await onKeep({ member, balances: balancesOf(member, proposal, hall, figureIds) });
    setBusy(false);
  };

  return (
    <form class="stack" onSubmit={submit}>
      <fieldset class="near">
        <legend>{words.whose}</legend>
        {members.map(({ id }, index) => (
          <Choice key={id} value={id} name={names[index] ?? ''} chosen={chosen} onChoose={choose} />
        ))}
        {members.length > 0 && <Choice value={NEW} name={words.newMember} chosen={chosen} onChoose={choose} />}
      </fieldset>
      {chosen === NEW && (
        <WhoFields
          words={words}
          names={common.relation}
          relation={relation}
          onRelation={(next) => onWhose({ ...whose, relation: next })}
          label={whose.label}
          onLabel={(next) => onWhose({ ...whose, label: next })}
          wrong={wrong}
        />
      )}
      <button type="submit" class="primary" disabled={busy}>
        {words.keep}
      </button>
      <button type="button" class="plain" onClick={onBack}>
        {common.back}
      </button>
    </form>
  );
}

/** The book may know more of a member: a figure needs to say only whose it is. */
function asNamed({ id, label, relation, since }: Member): Member {
  return { id, label, relation, since };
}

interface ChoiceProps {
  readonly value: string;
  readonly name: string;
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ value, name, chosen, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name="member" value={value} checked={chosen === value} onChange={() => onChoose(value)} />
      {name}
    </label>
  );
}

function balancesOf(
  { id: memberId }: Member,
  { figures, via, at }: Proposal,
  hall: Hall | null,
  ids: readonly string[],
) {
  const isRead = via !== 'typed' && hall !== null;
  return figures.map(({ kind, fen, label }, index) => ({
    id: ids[index] ?? crypto.randomUUID(),
    memberId,
    kind,
    fen,
    label,
    sourceName: isRead ? hall.name : null,
    portalId: isRead ? hall.portalId : null,
    via,
    at,
  }));
}
