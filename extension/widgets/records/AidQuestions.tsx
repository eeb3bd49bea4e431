/** What the page does not say of 共济支付: whether it is a part of another amount, who paid it, and for whom. */
import type { Family } from '../../book/family.ts';
import type { questionsFor, TakingAnswers } from '../../book/page-record.ts';
import type * as zh from '../../words/card-zh.ts';
import { accountHolders } from '../family/names.ts';

interface Props {
  readonly asks: ReturnType<typeof questionsFor>;
  readonly family: Family;
  readonly answers: TakingAnswers;
  readonly words: typeof zh.records;
  readonly onAnswer: (some: Partial<TakingAnswers>) => void;
}

export function AidQuestions({ asks, family, answers, words, onAnswer }: Props) {
  const { aidInside, aidPayer, aidPatientId } = answers;
  return (
    <>
      {asks.aidInside && (
        <fieldset class="near">
          <legend>{words.aidInside}</legend>
          {[true, false].map((inside) => (
            <label key={String(inside)} class="choice">
              <input
                type="radio"
                name="aid-inside"
                checked={aidInside === inside}
                onChange={() => onAnswer({ aidInside: inside })}
              />
              {inside ? words.inside : words.beside}
            </label>
          ))}
        </fieldset>
      )}
      {asks.aidPayer && (
        <label>
          {words.aidPayer}
          <select
            value={aidPayer === null ? '' : aidPayer === 'nobody' ? 'nobody' : aidPayer.id}
            onChange={({ currentTarget: { value } }) =>
              onAnswer({ aidPayer: value === '' ? null : value === 'nobody' ? 'nobody' : { id: value } })
            }
          >
            <option value="">{words.choose}</option>
            {accountHolders(family).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value="nobody">{words.leaveAid}</option>
          </select>
        </label>
      )}
      {asks.aidPatient && aidPayer !== 'nobody' && (
        <label>
          {words.aidPatient}
          <select
            value={aidPatientId ?? ''}
            onChange={({ currentTarget }) => onAnswer({ aidPatientId: currentTarget.value || null })}
          >
            <option value="">{words.choose}</option>
            {family.members
              .filter(({ facts }) => facts !== null)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </select>
        </label>
      )}
    </>
  );
}
