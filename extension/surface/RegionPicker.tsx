/** Where someone is insured: the province, then the city where there are cities. */
import { provinceOf, type RegionCode, regionCode } from '../../shared/region.ts';
import type { RegionRow } from '../../shared/rules/snapshot.ts';

interface Props {
  readonly regions: readonly RegionRow[];
  readonly value: RegionCode | null;
  readonly wrong?: boolean;
  readonly onChange: (value: RegionCode | null) => void;
  readonly words: {
    readonly province: string;
    readonly city: string;
    readonly choose: string;
    readonly wholeProvince: string;
  };
}

export function RegionPicker({ regions, value, wrong, onChange, words }: Props) {
  const province = value ? provinceOf(value) : null;
  const provinces = regions.filter(([code]) => code.endsWith('0000') && code !== '000000');
  const cities = province ? regions.filter(([code]) => code !== province && provinceOf(code) === province) : [];
  return (
    <>
      <label>
        {words.province}
        <select
          value={province ?? ''}
          aria-invalid={wrong ?? false}
          onChange={({ currentTarget }) => onChange(asCode(currentTarget.value))}
        >
          <option value="">{words.choose}</option>
          {provinces.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {cities.length > 0 && (
        <label>
          {words.city}
          <select value={value ?? ''} onChange={({ currentTarget }) => onChange(asCode(currentTarget.value))}>
            <option value={province ?? ''}>{words.wholeProvince}</option>
            {cities.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function asCode(text: string): RegionCode | null {
  return text === '' ? null : regionCode(text);
}
