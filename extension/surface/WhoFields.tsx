/** Who someone is to the person, and what the book calls them: the relation's own name until something else is typed. */
import type { MemberRelation } from '../../shared/ledger/member.ts';
import { RELATIONS } from '../../shared/relation.ts';
import { LONGEST_LABEL } from '../store/book.ts';
import { Wrong } from './Wrong.tsx';

const WHO = ['self', ...RELATIONS] as const;

interface Props {
  readonly words: {
    readonly relation: string;
    readonly label: string;
    readonly labelHint: string;
    readonly badLabel: string;
  };
  readonly names: Readonly<Record<MemberRelation, string>>;
  readonly relation: MemberRelation;
  readonly onRelation: (relation: MemberRelation) => void;
  /** Null until it is typed. */
  readonly label: string | null;
  readonly onLabel: (label: string) => void;
  readonly wrong: boolean;
}

export function WhoFields({ words, names, relation, onRelation, label, onLabel, wrong }: Props) {
  return (
    <>
      <label>
        {words.relation}
        <select
          value={relation}
          onChange={({ currentTarget }) => onRelation(WHO.find((each) => each === currentTarget.value) ?? 'other')}
        >
          {WHO.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.label}
        <input
          type="text"
          autocomplete="off"
          maxLength={LONGEST_LABEL}
          value={label ?? names[relation]}
          aria-invalid={wrong}
          onInput={({ currentTarget }) => onLabel(currentTarget.value)}
        />
        <span>{words.labelHint}</span>
      </label>
      {wrong && <Wrong text={words.badLabel} />}
    </>
  );
}
