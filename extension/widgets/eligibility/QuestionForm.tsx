/** The short form: who pays, who is treated, and what for. */
import { INSURANCES, PARTICIPATIONS, SHARER_STATUSES } from '../../../shared/eligibility/question.ts';
import { formatYuan } from '../../../shared/money.ts';
import { PURPOSES } from '../../../shared/purpose.ts';
import { RELATIONS } from '../../../shared/relation.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Figure } from '../../reading/reading.ts';
import { RegionPicker } from '../../surface/RegionPicker.tsx';
import type * as zh from '../../words/card-zh.ts';
import type { common as commonWords } from '../../words/zh.ts';
import type { Answers, Asked } from './answers.ts';
import { Select } from './Select.tsx';

interface Props {
  readonly words: typeof zh.eligibility;
  readonly common: typeof commonWords;
  readonly regions: readonly RegionRow[];
  readonly answers: Answers;
  readonly figures: readonly Figure[];
  readonly wrong: Extract<Asked, { ok: false }>['wrong'] | null;
  readonly busy: boolean;
  readonly onChange: (change: Partial<Answers>) => void;
  readonly onAsk: () => void;
}

export function QuestionForm({ words, common, regions, answers, figures, wrong, busy, onChange, onAsk }: Props) {
  const open = words.choose;
  const total = figures.find(({ kind }) => kind === 'total');
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
      <fieldset class="stack">
        <legend>{words.you}</legend>
        <RegionPicker
          regions={regions}
          value={answers.sharerRegion}
          onChange={(sharerRegion) => onChange({ sharerRegion })}
          words={words}
        />
        <Select
          label={words.insurance}
          options={INSURANCES}
          names={words.insurances}
          open={open}
          value={answers.sharerInsurance}
          onChange={(sharerInsurance) => onChange({ sharerInsurance })}
        />
        {answers.sharerInsurance !== 'resident' && answers.sharerInsurance !== 'none' && (
          <Select
            label={words.status}
            options={SHARER_STATUSES}
            names={words.statuses}
            open={open}
            value={answers.sharerStatus}
            onChange={(sharerStatus) => onChange({ sharerStatus })}
          />
        )}
        <Select
          label={words.participation}
          options={PARTICIPATIONS}
          names={words.participations}
          open={open}
          value={answers.sharerParticipation}
          onChange={(sharerParticipation) => onChange({ sharerParticipation })}
        />
        <Money
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
          <Money
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
          wrong={wrong === 'relation'}
          onChange={(relation) => onChange({ relation })}
        />
        {wrong === 'relation' && (
          <p class="no" role="alert">
            {words.needRelation}
          </p>
        )}
        <label class="choice">
          <input
            type="checkbox"
            checked={answers.sameRegion}
            onChange={({ currentTarget }) => onChange({ sameRegion: currentTarget.checked })}
          />
          {words.sameRegion}
        </label>
        {!answers.sameRegion && (
          <RegionPicker
            regions={regions}
            value={answers.recipientRegion}
            onChange={(recipientRegion) => onChange({ recipientRegion })}
            words={words}
          />
        )}
        <Select
          label={words.insurance}
          options={INSURANCES}
          names={words.insurances}
          open={open}
          value={answers.recipientInsurance}
          onChange={(recipientInsurance) => onChange({ recipientInsurance })}
        />
        {answers.recipientInsurance !== 'none' && (
          <Select
            label={words.participation}
            options={PARTICIPATIONS}
            names={words.participations}
            open={open}
            value={answers.recipientParticipation}
            onChange={(recipientParticipation) => onChange({ recipientParticipation })}
          />
        )}
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

interface MoneyProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: string | null;
  readonly onInput: (value: string) => void;
}

function Money({ label, value, wrong, onInput }: MoneyProps) {
  return (
    <>
      <label>
        {label}
        <input
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={20}
          value={value}
          aria-invalid={wrong !== null}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </label>
      {wrong && (
        <p class="no" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
