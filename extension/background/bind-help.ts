/** How to bind where a person is insured: the closest guide and the channels that serve the region. */
import { type Day, shanghaiDay } from '../../shared/day.ts';
import { NATION, provinceOf, type RegionCode } from '../../shared/region.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import type { BindHelp } from '../messages.ts';

const SURENESS = { official: 0, reported: 1, unverified: 2 } as const;

/** The region's own channels before its province's and the nation's, the better sourced first. */
export function bindHelp(snapshot: Snapshot, region: RegionCode, now: number): BindHelp {
  const on = shanghaiDay(now);
  const chain: readonly string[] = [region, cityOf(region), provinceOf(region), NATION];
  const nearness = (code: RegionCode) => chain.indexOf(code);
  const serves = (each: { readonly region: RegionCode }) => nearness(each.region) >= 0;
  const cited = <Item extends { readonly sources: readonly number[] }>(item: Item) => ({
    ...item,
    sources: item.sources.flatMap((index) => snapshot.sources[index] ?? []),
  });
  const guide = snapshot.guides
    .filter((each) => each.task === 'bind' && serves(each))
    .toSorted((a, b) => nearness(a.region) - nearness(b.region) || rankOf(a) - rankOf(b))[0];
  const channels = snapshot.channels
    .filter((each) => each.tasks.includes('bind') && serves(each) && holdsOn(each, on))
    .toSorted((a, b) => nearness(a.region) - nearness(b.region) || SURENESS[a.certainty] - SURENESS[b.certainty]);
  return { guide: guide ? cited(guide) : null, channels: channels.map(cited) };
}

/** The nation has several guides about binding: the plain one first. */
function rankOf({ id }: { readonly id: string }): number {
  return id === 'bind-same-province' ? 0 : 1;
}

function holdsOn({ from, to }: { readonly from: Day | null; readonly to: Day | null }, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on < to);
}

function cityOf(region: RegionCode): string {
  return `${region.slice(0, 4)}00`;
}
