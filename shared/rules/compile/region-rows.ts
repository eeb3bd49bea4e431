/** The region table as the snapshot carries it, from a package's GB/T 2260 list. */
import { NATION, type RegionCode, regionCode, XPCC } from '../../region.ts';
import { openRegions } from '../regions.ts';
import type { RegionRow } from '../snapshot.ts';

export interface ListedRegion {
  readonly code: string;
  readonly name: string;
}

/** Headings of GB/T 2260 that lists of places leave out or misname. */
const HEADINGS: readonly ListedRegion[] = [
  { code: '110100', name: '北京市市辖区' },
  { code: '120100', name: '天津市市辖区' },
  { code: '310100', name: '上海市市辖区' },
  { code: '500100', name: '重庆市市辖区' },
  { code: '500200', name: '重庆市县' },
  { code: '419000', name: '河南省直辖县级行政区划' },
  { code: '429000', name: '湖北省直辖县级行政区划' },
  { code: '469000', name: '海南省直辖县级行政区划' },
  { code: '659000', name: '新疆维吾尔自治区直辖县级行政区划' },
];

/**
 * Adds the nation and the XPCC, which the standard does not list, and its headings; sorted by code, each once.
 * In English a county goes by its Chinese name, with the English one of the place above it.
 */
export function regionRows(listed: readonly ListedRegion[], english: ReadonlyMap<string, string>): RegionRow[] {
  const rows = new Map<RegionCode, string>([
    [NATION, '全国'],
    [XPCC, '新疆生产建设兵团'],
  ]);
  for (const { code, name } of [...listed, ...HEADINGS]) rows.set(regionCode(code), name);
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const { parentOf } = openRegions(sorted);
  return sorted.map(([code, name]) => {
    const above = english.get(parentOf(code) ?? code);
    const own = english.get(code) ?? (above && `${name} (${above})`);
    return own === undefined ? [code, name] : [code, name, own];
  });
}
