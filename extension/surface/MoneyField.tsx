/** An amount in yuan as it is typed; what is wrong with it stands below it until it is right. */
import { parseYuan } from '../../shared/money.ts';
import { Wrong } from './Wrong.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What was wrong with it when it was last asked for; null for nothing. */
  readonly wrong: string | null;
  /** Nothing is no amount here. */
  readonly moreThanNothing?: true;
  readonly onInput: (value: string) => void;
}

export function MoneyField({ label, value, wrong, moreThanNothing, onInput }: Props) {
  const amount = parseYuan(value);
  const isWrong = wrong !== null && (amount === null || (moreThanNothing === true && amount === 0));
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
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </label>
      {isWrong && <Wrong text={wrong} />}
    </>
  );
}
