/** The short form: who pays, who is treated, and what for. */
import { formatYuan } from '../../../shared/money.ts';
import { PURPOSES } from '../../../shared/purpose.ts';
import { RELATIONS } from '../../../shared/relation.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Family } from '../../book/family.ts';
import type { Figure, Participation } from '../../reading/reading.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import { Select } from '../../surface/Select.tsx';
import { Wrong } from '../../surface/Wrong.tsx';
import type * as zh from '../../words/card-zh.ts';
import type { common as commonWords } from '../../words/zh.ts';
import type { Answers, Asked } from './answers.ts';
import { FamilyFill } from './FamilyFill.tsx';
import { InsuredFields } from './InsuredFields.tsx';
import { PageFill } from './PageFill.tsx';

interface Props {
  readonly words: typeof zh.eligibility;
  readonly common: typeof commonWords;
  readonly regions: readonly RegionRow[];
  readonly family: Family | null;
  readonly answers: Answers;
  readonly figures: readonly Figure[];
  readonly said: Participation | null;
  readonly wrong: Extract<Asked, { ok: false }>['wrong'] | null;
  readonly busy: boolean;
  readonly onChange: (change: Partial<Answers>) => void;
  readonly onAsk: () => void;
}

export function QuestionForm({
  words,
  common,
  regions,
  family,
  answers,
  figures,
  said,
  wrong,
  busy,
  onChange,
  onAsk,
}: Props) {
  const open = words.choose;
  const total = figures.find(({ kind }) => kind === 'total');
  // Said until it is right.
  const needsRelation = wrong === 'relation' && answers.relation === null;
  return (
    <form
      class="part stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <div class="near">
        <h2>{words.title}</h2>
        <p class="soft">{words.intro}</p>
      </div>
      {family && <FamilyFill words={words} family={family} onChange={onChange} />}
      {said && <PageFill words={words} regions={regions} said={said} onChange={onChange} />}
      <fieldset class="stack">
        <legend>{words.you}</legend>
        <InsuredFields
          words={words}
          region={{
            all: regions,
            value: answers.sharerRegion,
            onChange: (sharerRegion) => onChange({ sharerRegion }),
          }}
          insurance={answers.sharerInsurance}
          onInsurance={(sharerInsurance) => onChange({ sharerInsurance })}
          status={{ value: answers.sharerStatus, onChange: (sharerStatus) => onChange({ sharerStatus }) }}
          participation={answers.sharerParticipation}
          onParticipation={(sharerParticipation) => onChange({ sharerParticipation })}
        />
        <MoneyField
          label={words.balance}
          value={answers.balance}
          wrong={wrong === 'balance' ? words.badAmount : null}
          onInput={(balance) => onChange({ balance })}
        />
        {total && answers.balance === '' && (
          <button type="button" onClick={() => onChange({ balance: formatYuan(total.fen) })}>
            {words.useRead(formatYuan(total.fen))}
          </button>
        )}
        {answers.balance !== '' && (
          <MoneyField
            label={words.priorYears}
            value={answers.priorYears}
            wrong={wrong === 'priorYears' ? words.badAmount : null}
            onInput={(priorYears) => onChange({ priorYears })}
          />
        )}
      </fieldset>
      <hr class="rule" />
      <fieldset class="stack">
        <legend>{words.family}</legend>
        <Select
          label={words.relation}
          options={RELATIONS}
          names={common.relation}
          open={open}
          value={answers.relation}
          wrong={needsRelation}
          onChange={(relation) => onChange({ relation })}
        />
        {needsRelation && <Wrong text={words.needRelation} />}
        <label class="choice">
          <input
            type="checkbox"
            checked={answers.sameRegion}
            onChange={({ currentTarget }) => onChange({ sameRegion: currentTarget.checked })}
          />
          {words.sameRegion}
        </label>
        <InsuredFields
          words={words}
          region={
            answers.sameRegion
              ? null
              : {
                  all: regions,
                  value: answers.recipientRegion,
                  onChange: (recipientRegion) => onChange({ recipientRegion }),
                }
          }
          insurance={answers.recipientInsurance}
          onInsurance={(recipientInsurance) => onChange({ recipientInsurance })}
          status={null}
          participation={answers.recipientParticipation}
          onParticipation={(recipientParticipation) => onChange({ recipientParticipation })}
        />
        <Select
          label={words.purpose}
          options={PURPOSES}
          names={words.purposes}
          open={open}
          value={answers.purpose}
          onChange={(purpose) => onChange({ purpose })}
        />
      </fieldset>
      <button type="submit" class="primary" disabled={busy}>
        {busy ? words.asking : words.ask}
      </button>
    </form>
  );
}
