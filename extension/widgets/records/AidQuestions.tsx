/** What the page does not say of 共济支付: whether it is a part of another amount, who paid it, and for whom. */
import type { Family } from '../../book/family.ts';
import type { questionsFor, TakingAnswers } from '../../book/page-record.ts';
import type * as zh from '../../words/card-zh.ts';
import { accountHolders } from '../family/names.ts';
import { PersonPicker } from '../family/PersonPicker.tsx';

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
        <PersonPicker
          label={words.aidPayer}
          people={[...accountHolders(family), { id: 'nobody', name: words.leaveAid }]}
          open={words.choose}
          value={aidPayer === null ? '' : aidPayer === 'nobody' ? 'nobody' : aidPayer.id}
          onChange={(id) => onAnswer({ aidPayer: id === '' ? null : id === 'nobody' ? 'nobody' : { id } })}
        />
      )}
      {asks.aidPatient && aidPayer !== 'nobody' && (
        <PersonPicker
          label={words.aidPatient}
          people={family.members.filter(({ facts }) => facts !== null)}
          open={words.choose}
          value={aidPatientId ?? ''}
          onChange={(id) => onAnswer({ aidPatientId: id || null })}
        />
      )}
    </>
  );
}
