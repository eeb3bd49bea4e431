/** What guides there are where a person is insured, task by task, and the channels that serve the region. */
import { type Day, shanghaiDay } from '../../shared/day.ts';
import type { Task } from '../../shared/guides/channel.ts';
import type { Guide } from '../../shared/guides/guide.ts';
import { NATION, provinceOf, type RegionCode } from '../../shared/region.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import type { GuideHelp } from '../pointing/tour-messages.ts';

/** In the order in which a family comes upon them. */
const ORDER: readonly Task[] = [
  'bind',
  'activate',
  'query-balance',
  'use',
  'buy-for-someone',
  'pay-premium',
  'query-records',
  'query-relations',
  'set-order',
  'set-quota',
  'return-quota',
  'transfer',
  'query-years',
  'unbind',
  'tell-apart',
];
const SURENESS = { official: 0, reported: 1, unverified: 2 } as const;
/** The nation has several guides about binding; the others hold beside a region's own. */
const PLAIN_BIND = 'bind-same-province';

/** The region's own guides and channels before its province's and the nation's, the better sourced channels first. */
export function guideHelp(snapshot: Snapshot, region: RegionCode, now: number): GuideHelp {
  const on = shanghaiDay(now);
  const nearness = nearnessTo(region);
  const cited = <Item extends { readonly sources: readonly number[] }>(item: Item) => ({
    ...item,
    sources: item.sources.flatMap((index) => snapshot.sources[index] ?? []),
  });
  return ORDER.flatMap((task) => {
    const guides = guidesFor(snapshot, region, task).map(cited);
    const channels = snapshot.channels
      .filter((each) => each.tasks.includes(task) && nearness(each.region) >= 0 && holdsOn(each, on))
      .toSorted((a, b) => nearness(a.region) - nearness(b.region) || SURENESS[a.certainty] - SURENESS[b.certainty])
      .map(cited);
    return guides.length > 0 || channels.length > 0 ? [{ task, guides, channels }] : [];
  });
}

/**
 * The guides of a task that hold in a region, the closest first. A guide of the nation serves the regions without their own,
 * except those about binding that tell of something else than the region's own does.
 */
export function guidesFor(snapshot: Snapshot, region: RegionCode, task: Task): readonly Guide[] {
  const nearness = nearnessTo(region);
  const all = snapshot.guides
    .filter((each) => each.task === task && nearness(each.region) >= 0)
    .toSorted((a, b) => nearness(a.region) - nearness(b.region) || rankOf(a) - rankOf(b));
  const hasOwn = all.some((each) => each.region !== NATION);
  const isReplaced = (each: Guide) => hasOwn && each.region === NATION && (task !== 'bind' || each.id === PLAIN_BIND);
  return all.filter((each) => !isReplaced(each));
}

/** 0 for the region itself, more for what lies above it, -1 for anywhere else. */
function nearnessTo(region: RegionCode): (code: RegionCode) => number {
  const chain: readonly string[] = [...new Set<string>([region, cityOf(region), provinceOf(region), NATION])];
  return (code) => chain.indexOf(code);
}

function rankOf({ id }: { readonly id: string }): number {
  return id === PLAIN_BIND ? 0 : 1;
}

function holdsOn({ from, to }: { readonly from: Day | null; readonly to: Day | null }, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on < to);
}

function cityOf(region: RegionCode): string {
  return `${region.slice(0, 4)}00`;
}
