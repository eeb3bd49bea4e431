/** A day that has come: entries lie in the past or on today. */
import { type Day, isDay } from '../../../shared/day.ts';
import { Wrong } from '../../surface/Wrong.tsx';
import type { Face } from './face.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly latest: Day;
  readonly wrong: boolean;
  readonly face: Face;
  readonly onInput: (value: string) => void;
}

export function DayField({ label, value, latest, wrong, face, onInput }: Props) {
  // Said until it is right.
  const isWrong = wrong && !hasCome(value, latest);
  return (
    <>
      <label>
        {label}
        <input
          type="date"
          value={value}
          max={latest}
          required
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </label>
      {isWrong && <Wrong text={face.words.bill.badDay} />}
    </>
  );
}

/** Whether what was typed is a day, and has come. */
export function hasCome(typed: string, today: Day): typed is Day {
  return isDay(typed) && typed <= today;
}
