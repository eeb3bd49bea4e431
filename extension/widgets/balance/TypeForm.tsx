/** Types a figure in. It never stands in a page: this form lives in the extension's own frame. */
import { useState } from 'preact/hooks';
import { parseYuan } from '../../../shared/money.ts';
import type { Figure, FigureKind } from '../../reading/reading.ts';
import { MoneyField } from '../../surface/MoneyField.tsx';
import type * as zh from '../../words/card-zh.ts';
import type { common as commonWords } from '../../words/zh.ts';
import type { BalanceDraft } from './balance-draft.ts';

interface Props {
  readonly words: typeof zh.balance;
  readonly common: typeof commonWords;
  readonly typed: BalanceDraft['typed'];
  readonly onTyped: (typed: BalanceDraft['typed']) => void;
  readonly onDone: (figure: Figure) => void;
  readonly onBack: () => void;
}

const KINDS: readonly FigureKind[] = ['total', 'current-year', 'prior-years'];

export function TypeForm({ words, common, typed, onTyped, onDone, onBack }: Props) {
  const { text, kind } = typed;
  const [wrong, setWrong] = useState(false);

  const submit = (event: Event) => {
    event.preventDefault();
    const fen = parseYuan(text);
    setWrong(fen === null);
    if (fen !== null) onDone({ kind, fen, label: '' });
  };

  return (
    <form class="part stack" onSubmit={submit}>
      <h2>{words.type}</h2>
      <MoneyField
        label={words.amount}
        value={text}
        wrong={wrong ? words.badAmount : null}
        onInput={(next) => onTyped({ ...typed, text: next })}
      />
      <label>
        {words.which}
        <select
          value={kind}
          onChange={({ currentTarget }) =>
            onTyped({ ...typed, kind: KINDS.find((each) => each === currentTarget.value) ?? 'total' })
          }
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {common.kind[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="primary">
        {words.use}
      </button>
      <button type="button" class="plain" onClick={onBack}>
        {common.back}
      </button>
    </form>
  );
}
