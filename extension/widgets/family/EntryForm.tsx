/** Records what moved money: into an account, into a quota or the pool, or a correction. A bill has a form of its own. */
import { useMemo, useState } from 'preact/hooks';
import { fen, parseYuan } from '../../../shared/money.ts';
import type { BookRequest } from '../../book/commands.ts';
import type { Family } from '../../book/family.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import { Select } from '../../surface/Select.tsx';
import { DayField, hasCome } from './DayField.tsx';
import { type EntryDraft, kindsFor, requestOf } from './entry-draft.ts';
import type { Face } from './face.ts';
import { accountHolders, memberOf } from './names.ts';
import { PartField } from './PartField.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
  readonly onRecorded: () => void;
  readonly onBill: () => void;
}

export function EntryForm({ link, family, face, onRecorded, onBill }: Props) {
  const { entry: words, member: memberWords } = face.words;
  const holders = accountHolders(family);
  const id = useMemo(() => crypto.randomUUID(), []);
  const [draft, setDraft] = useState<EntryDraft>({
    kind: null,
    memberId: holders[0]?.id ?? '',
    toMemberId: '',
    part: null,
  });
  const [amount, setAmount] = useState('');
  const [isLess, setLess] = useState(false);
  const [on, setOn] = useState<string>(family.on);
  const [memo, setMemo] = useState('');
  const [wrong, setWrong] = useState<'amount' | 'part' | 'on' | null>(null);

  if (holders.length === 0) return <p>{words.noMembers}</p>;

  const { kind } = draft;
  const recipients = family.members.filter((each) => each.facts !== null && each.id !== draft.memberId);
  const toMemberId = draft.toMemberId || (recipients[0]?.id ?? '');
  const isSplit = memberOf(family, draft.memberId)?.facts?.priorYearsOnly === true;
  const asksPart = isSplit && (kind === 'credit' || kind === 'adjustment');
  const isAllAllowed = kind === 'roll-over' && amount.trim() === '';

  const submit = async (event: Event) => {
    event.preventDefault();
    const amountFen = parseYuan(amount);
    if (asksPart && draft.part === null) return setWrong('part');
    if (!isAllAllowed && (amountFen === null || amountFen === 0)) return setWrong('amount');
    if (!hasCome(on, family.on)) return setWrong('on');
    setWrong(null);
    const signed =
      amountFen === null || isAllAllowed ? null : fen(kind === 'adjustment' && isLess ? -amountFen : amountFen);
    const request: BookRequest | null = requestOf(
      { ...draft, toMemberId, part: asksPart ? draft.part : null },
      id,
      on,
      signed,
    );
    if (request && (await link.send('record-entry', { request, memo: memo.trim() || null }))) onRecorded();
  };

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Select
        label={words.which}
        options={kindsFor(family)}
        names={words.kinds}
        open={face.cite.choose}
        value={kind}
        onChange={(chosen) => (chosen === 'payment' ? onBill() : setDraft({ ...draft, kind: chosen }))}
      />
      {kind && (
        <>
          <PersonPicker
            label={words.whose}
            people={holders}
            value={draft.memberId}
            onChange={(memberId) => setDraft({ ...draft, memberId })}
          />
          {(kind === 'quota-grant' || kind === 'quota-return') && (
            <PersonPicker
              label={words.to}
              people={recipients}
              value={toMemberId}
              onChange={(to) => setDraft({ ...draft, toMemberId: to })}
            />
          )}
          {asksPart && (
            <PartField
              face={face}
              value={draft.part}
              wrong={wrong === 'part'}
              onChange={(part) => setDraft({ ...draft, part })}
            />
          )}
          {kind === 'adjustment' && (
            <fieldset class="near">
              <legend>{words.direction}</legend>
              {[false, true].map((less) => (
                <label key={String(less)} class="choice">
                  <input type="radio" name="direction" checked={isLess === less} onChange={() => setLess(less)} />
                  {less ? words.less : words.moreInBook}
                </label>
              ))}
            </fieldset>
          )}
          <MoneyField
            label={kind === 'roll-over' ? words.amountAll : words.amount}
            value={amount}
            wrong={wrong === 'amount' ? memberWords.badAmount : null}
            moreThanNothing
            onInput={setAmount}
          />
          <DayField label={words.on} value={on} latest={family.on} wrong={wrong === 'on'} face={face} onInput={setOn} />
          <label>
            {words.memo}
            <input
              type="text"
              autocomplete="off"
              maxLength={60}
              value={memo}
              onInput={({ currentTarget }) => setMemo(currentTarget.value)}
            />
            <span>{words.memoHint}</span>
          </label>
          <button type="submit" class="primary" disabled={link.busy}>
            {words.save}
          </button>
        </>
      )}
    </form>
  );
}
