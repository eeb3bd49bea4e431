/** A day that has come: entries lie in the past or on today. */
import type { Day } from '../../../shared/day.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly latest: Day;
  /** Null where nothing is wrong. */
  readonly wrong: string | null;
  readonly onInput: (value: string) => void;
}

export function DayField({ label, value, latest, wrong, onInput }: Props) {
  return (
    <>
      <label>
        {label}
        <input
          type="date"
          value={value}
          max={latest}
          required
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
