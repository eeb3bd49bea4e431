/** Regions: six-digit codes of GB/T 2260, with 000000 for the nation and 660000 for the XPCC (兵团). */

declare const regionBrand: unique symbol;

export type RegionCode = string & { readonly [regionBrand]: true };

export const NATION: RegionCode = regionCode('000000');
export const XPCC: RegionCode = regionCode('660000');

/** True for the shape of a code; whether the region exists is for the region table to say. */
export function isRegionCode(value: unknown): value is RegionCode {
  return typeof value === 'string' && /^\d{6}$/.test(value);
}

/** Brands a six-digit code. Throws a RangeError on any other text. */
export function regionCode(value: string): RegionCode {
  if (!isRegionCode(value)) throw new RangeError(`Not a six-digit region code: ${value}`);
  return value;
}

export type RegionLevel = 'nation' | 'province' | 'city' | 'county';

/**
 * The province-level unit that insures a region: 450123 → 450000.
 * The XPCC's cities (6590xx) are insured by 660000, not by 新疆.
 */
export function provinceOf(code: RegionCode): RegionCode {
  return regionCode(`${provincePrefix(code)}0000`);
}

/** True where {@link provinceOf} says the same of both. */
export function areInOneProvince(a: RegionCode, b: RegionCode): boolean {
  return provincePrefix(a) === provincePrefix(b);
}

function provincePrefix(code: RegionCode): string {
  return (code.startsWith('6590') ? XPCC : code).slice(0, 2);
}

/** 北京, 天津, 上海 and 重庆: their districts answer to the municipality itself. */
export function isMunicipality(code: RegionCode): boolean {
  return /^(11|12|31|50)/.test(code);
}

/** Taiwan, Hong Kong and Macau have codes but no 职工医保: no rule reaches them. */
export function isOutsideScheme(code: RegionCode): boolean {
  return /^(71|81|82)/.test(code);
}
