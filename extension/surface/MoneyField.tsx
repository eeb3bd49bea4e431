/** An amount in yuan as it is typed; what is wrong with it stands below it. */
import { Wrong } from './Wrong.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Null where nothing is wrong. */
  readonly wrong: string | null;
  readonly onInput: (value: string) => void;
}

export function MoneyField({ label, value, wrong, onInput }: Props) {
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
      {wrong && <Wrong text={wrong} />}
    </>
  );
}
