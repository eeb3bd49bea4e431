/** Who someone is to the family and how they are insured. The rules suggest; the person decides. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { INSURANCES, SHARER_STATUSES } from '../../../shared/eligibility/question.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import { askWorker } from '../../ask.ts';
import type { Family, MemberView } from '../../book/family.ts';
import type { Suggestion } from '../../book/suggestion.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import { RegionPicker } from '../../surface/RegionPicker.tsx';
import { Select } from '../../surface/Select.tsx';
import { WhoFields } from '../../surface/WhoFields.tsx';
import { Wrong } from '../../surface/Wrong.tsx';
import { AccountFields } from './AccountFields.tsx';
import type { Face } from './face.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { type MemberDraft, savedMember, seenOf, type WrongField } from './member-draft.ts';
import type { BookLink } from './use-book.ts';
import { useMemberDraft } from './use-member-draft.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly regions: readonly RegionRow[];
  /** Null for someone new. */
  readonly member: MemberView | null;
  readonly face: Face;
  readonly onSaved: () => void;
}

export function MemberForm({ link, family, regions, member, face, onSaved }: Props) {
  const { member: words } = face.words;
  const newId = useMemo(() => crypto.randomUUID(), []);
  const filledIn = useMemberDraft(member, family.members.length === 0);
  const { draft } = filledIn;
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<WrongField | null>(null);
  const { region, insurance, status } = draft;
  const change = (some: Partial<MemberDraft>) => {
    if (wrong !== null && wrong in some) setWrong(null);
    filledIn.change(some);
  };

  useEffect(() => {
    setSuggestion(null);
    setAsking(false);
    if (!region || !insurance) return;
    let isCurrent = true;
    setAsking(true);
    void askWorker('suggest-facts', { region, insurance, status }).then((reply) => {
      if (!isCurrent) return;
      setAsking(false);
      if (reply.ok) setSuggestion(reply.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [region, insurance, status]);

  const submit = async (event: Event) => {
    event.preventDefault();
    const label = draft.label ?? face.common.relation[draft.relation];
    const made = savedMember({ ...draft, label }, suggestion, {
      id: member?.id ?? newId,
      since: member?.since ?? Date.now(),
    });
    setWrong(made.ok ? null : made.wrong);
    if (!made.ok) return;
    if (filledIn.clashes.length > 0) return link.refuse({ code: 'refused', reason: 'changed-meanwhile' });
    if (await link.send('save-member', { ...made.member, seen: member && seenOf(member) })) onSaved();
  };
  const fault = (field: WrongField, text: string) => wrong === field && <Wrong text={text} />;

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <WhoFields
        words={words}
        names={face.common.relation}
        relation={draft.relation}
        onRelation={(relation) => change({ relation })}
        label={draft.label}
        onLabel={(label) => change({ label })}
        wrong={wrong === 'label'}
      />
      <RegionPicker
        regions={regions}
        value={region}
        wrong={wrong === 'region'}
        onChange={(chosen) => change({ region: chosen })}
        words={face.cite}
      />
      {fault('region', words.needRegion)}
      <Select
        label={face.cite.insurance}
        options={INSURANCES}
        names={face.cite.insurances}
        open={face.cite.choose}
        value={insurance}
        wrong={wrong === 'insurance'}
        onChange={(chosen) => change({ insurance: chosen })}
      />
      {fault('insurance', words.needInsurance)}
      {insurance === 'employee' && (
        <>
          <Select
            label={face.cite.status}
            options={SHARER_STATUSES}
            names={face.cite.statuses}
            open={face.cite.choose}
            value={status}
            wrong={wrong === 'status'}
            onChange={(chosen) => change({ status: chosen })}
          />
          {fault('status', words.needStatus)}
          <AccountFields draft={draft} suggestion={suggestion} wrong={wrong} face={face} onChange={change} />
          <details open={draft.base !== '' || draft.birthYear !== ''}>
            <summary>{words.earnings}</summary>
            <div class="stack">
              <p class="soft">{words.earningsHint}</p>
              <MoneyField
                label={words.base}
                value={draft.base}
                wrong={wrong === 'base' ? words.badAmount : null}
                onInput={(base) => change({ base })}
              />
              <label>
                {words.birthYear}
                <input
                  type="text"
                  inputMode="numeric"
                  autocomplete="off"
                  maxLength={4}
                  value={draft.birthYear}
                  aria-invalid={wrong === 'birthYear'}
                  onInput={({ currentTarget }) => change({ birthYear: currentTarget.value })}
                />
              </label>
              {fault('birthYear', words.badYear)}
            </div>
          </details>
        </>
      )}
      <Meanwhile filledIn={filledIn} regions={regions} face={face} />
      {/* What the rule says of the account is shown before it is saved. */}
      <button type="submit" class="primary" disabled={link.busy || isAsking}>
        {words.save}
      </button>
    </form>
  );
}
