/** The region table: every GB/T 2260 code with its name, its level and the region it inherits from. */
import {
  isMunicipality,
  isOutsideScheme,
  NATION,
  provinceOf,
  type RegionCode,
  type RegionLevel,
  regionCode,
} from '../region.ts';
import type { RegionRow } from './snapshot.ts';

export interface Regions {
  has(code: RegionCode): boolean;
  /** Its name in Chinese or in English; the code itself where there is no such region. */
  nameOf(code: RegionCode, language?: 'zh' | 'en'): string;
  levelOf(code: RegionCode): RegionLevel;
  /** The region above it; null for the nation. */
  parentOf(code: RegionCode): RegionCode | null;
  /** The region whose rules it inherits: the parent, but none for places outside the scheme. */
  inheritsFrom(code: RegionCode): RegionCode | null;
  /** All codes, in their order. */
  readonly codes: readonly RegionCode[];
}

export function openRegions(rows: readonly RegionRow[]): Regions {
  const known = new Map(rows.map((row) => [row[0], row]));
  const parents = new Map(rows.map(([code]) => [code, parentIn(known, code)]));
  return {
    codes: rows.map(([code]) => code),
    has: (code) => known.has(code),
    nameOf: (code, language) => {
      const [, name = code, english = name] = known.get(code) ?? [];
      return language === 'en' ? english : name;
    },
    levelOf,
    parentOf: (code) => parents.get(code) ?? null,
    inheritsFrom: (code) => (isOutsideScheme(code) ? null : (parents.get(code) ?? null)),
  };
}

function levelOf(code: RegionCode): RegionLevel {
  if (code === NATION) return 'nation';
  if (code.endsWith('0000')) return 'province';
  // 省直辖县级行政区划 (4190xx, 4290xx, 4690xx, 6590xx) answer to the province and run their own pool: they rank as cities.
  return code.endsWith('00') || /^(4190|4290|4690|6590)/.test(code) ? 'city' : 'county';
}

function parentIn(known: ReadonlyMap<RegionCode, unknown>, code: RegionCode): RegionCode | null {
  if (code === NATION) return null;
  if (code.endsWith('0000')) return NATION;
  const city = regionCode(`${code.slice(0, 4)}00`);
  // 市辖区 (110100) and 省直辖县级行政区划 (429000) are headings of the standard: nobody is insured under them.
  const heading = isMunicipality(code) || city.endsWith('9000');
  return city !== code && !heading && known.has(city) ? city : provinceOf(code);
}

/** 地区, 盟 and the peoples of an autonomous prefecture are left out where people speak of it. */
const CITY_ENDS =
  /(?:市|地区|盟|林区|(?:(?:土家|苗|布依|侗|藏|彝|傣|白|哈尼|壮|傈僳|景颇|回|蒙古|哈萨克|柯尔克孜|朝鲜|羌)族?)*自治州)$/;

/** A city, its Chinese name, and how it is called for short: "昆明" of 昆明市, "大理" of 大理白族自治州. */
export type City = readonly [code: RegionCode, name: string, short: string];

/** The cities by which people name where they are insured; the standard's own headings (市辖区, 省直辖县) are none. */
export function citiesOf(regions: Regions): City[] {
  return regions.codes
    .filter((code) => regions.levelOf(code) === 'city' && !isMunicipality(code) && !/9000$/.test(code))
    .filter((code) => !isOutsideScheme(code))
    .map((code) => {
      const name = regions.nameOf(code);
      return [code, name, name.replace(CITY_ENDS, '')];
    });
}
