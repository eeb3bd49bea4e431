/** One of the family. */
interface Props {
  readonly label: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  /** What stands first where nobody need be chosen: then the value is empty. */
  readonly open?: string;
  readonly onChange: (id: string) => void;
}

export function PersonPicker({ label, people, value, open, onChange }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {open !== undefined && <option value="">{open}</option>}
        {people.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
}
