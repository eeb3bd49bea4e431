/** A closed choice that may stay open. */
interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly open: string;
  readonly value: Value | null;
  readonly wrong?: boolean;
  readonly onChange: (value: Value | null) => void;
}

export function Select<Value extends string>({ label, options, names, open, value, wrong, onChange }: Props<Value>) {
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        aria-invalid={wrong ?? false}
        onChange={({ currentTarget }) => onChange(options.find((each) => each === currentTarget.value) ?? null)}
      >
        <option value="">{open}</option>
        {options.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
