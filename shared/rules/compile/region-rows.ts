/** The region table as the snapshot carries it, from a package's GB/T 2260 list. */
import { NATION, type RegionCode, regionCode, XPCC } from '../../region.ts';
import type { RegionRow } from '../snapshot.ts';

export interface ListedRegion {
  readonly code: string;
  readonly name: string;
}

/** Adds the nation and the XPCC, which the standard does not list; sorted by code, each once. */
export function regionRows(listed: readonly ListedRegion[]): RegionRow[] {
  const rows = new Map<RegionCode, string>([
    [NATION, '全国'],
    [XPCC, '新疆生产建设兵团'],
  ]);
  for (const { code, name } of listed) rows.set(regionCode(code), name);
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}
