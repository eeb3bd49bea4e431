/** The guides for what to do next after a verdict: the sharer's own region before the nation, which knows no local menus. */
import type { Task } from '../guides/channel.ts';
import { NATION, type RegionCode } from '../region.ts';
import type { Rules } from '../rules/resolve.ts';
import type { Mechanism, VerdictKind } from './verdict.ts';

/** The nation's guide where a region has none of its own. */
const NATIONAL = { bind: 'bind-same-province', transfer: 'transfer-into-family-account' } as const;

/** Ids of guides that the snapshot carries, in the order in which the steps are done. `region`: where the sharer is insured. */
export function nextGuides(
  rules: Rules,
  verdict: VerdictKind,
  mechanism: Mechanism | null,
  region: RegionCode | null,
): string[] {
  const { ids, byPlace } = indexOf(rules);
  const national = (id: string) => (ids.has(id) ? [id] : []);
  if (verdict === 'ineligible') return [...national('why-did-it-fail'), ...national('tell-apart')];
  if (mechanism?.startsWith('wallet')) return national('bind-across-provinces');
  const tasks = mechanism === 'transfer-pool' ? (['bind', 'transfer'] as const) : (['bind'] as const);
  return tasks.flatMap((task) => {
    const own: string[] = [];
    for (let at = region; at !== null && at !== NATION; at = rules.regions.inheritsFrom(at)) {
      own.push(...(byPlace.get(at)?.get(task) ?? []));
    }
    return own.length > 0 ? own : national(NATIONAL[task]);
  });
}

interface Index {
  readonly ids: ReadonlySet<string>;
  readonly byPlace: ReadonlyMap<RegionCode, ReadonlyMap<Task, readonly string[]>>;
}

const indexes = new WeakMap<Rules, Index>();

function indexOf(rules: Rules): Index {
  const known = indexes.get(rules);
  if (known) return known;
  const { guides } = rules.snapshot;
  const byPlace = new Map<RegionCode, Map<Task, string[]>>();
  for (const { id, region, task } of guides) {
    const here = byPlace.get(region) ?? new Map<Task, string[]>();
    byPlace.set(region, here.set(task, [...(here.get(task) ?? []), id]));
  }
  const index: Index = { ids: new Set(guides.map(({ id }) => id)), byPlace };
  indexes.set(rules, index);
  return index;
}
