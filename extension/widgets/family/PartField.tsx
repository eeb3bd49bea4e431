/** Which part of an account that is split by years. Nothing is chosen beforehand: the wrong part is a wrong figure. */
import type { Part } from '../../../shared/ledger/accounts.ts';
import { Select } from '../../surface/Select.tsx';
import { Wrong } from '../../surface/Wrong.tsx';
import type { Face } from './face.ts';

const PARTS = ['current-year', 'prior-years'] as const;

interface Props {
  readonly face: Face;
  readonly value: Part | null;
  readonly wrong: boolean;
  readonly onChange: (part: Part | null) => void;
}

export function PartField({ face, value, wrong, onChange }: Props) {
  const { entry: words } = face.words;
  const isWrong = wrong && value === null;
  return (
    <>
      <Select
        label={words.part}
        options={PARTS}
        names={words.parts}
        open={face.cite.choose}
        value={value}
        wrong={isWrong}
        onChange={onChange}
      />
      {isWrong && <Wrong text={words.needPart} />}
    </>
  );
}
