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
  const { ids, byPlace, bindHere } = indexOf(rules);
  const national = (id: string) => (ids.has(id) ? [id] : []);
  if (verdict === 'ineligible') return [...national('why-did-it-fail'), ...national('tell-apart')];
  if (mechanism?.startsWith('wallet')) return national('bind-across-provinces');
  const tasks = mechanism === 'transfer-pool' ? (['bind', 'transfer'] as const) : (['bind'] as const);
  const key = `${region} ${tasks.length}`;
  const known = bindHere.get(key);
  if (known) return [...known];
  const found = tasks.flatMap((task) => {
    const own = regionsUpTo(rules, region).flatMap((at) => byPlace.get(`${at} ${task}`) ?? []);
    return own.length > 0 ? own : national(NATIONAL[task]);
  });
  bindHere.set(key, found);
  return [...found];
}

/** The region and those above it, without the nation. */
function regionsUpTo(rules: Rules, region: RegionCode | null): RegionCode[] {
  if (region === null || region === NATION) return [];
  return [region, ...regionsUpTo(rules, rules.regions.inheritsFrom(region))];
}

interface Index {
  readonly ids: ReadonlySet<string>;
  /** By "region task". */
  readonly byPlace: ReadonlyMap<`${RegionCode} ${Task}`, readonly string[]>;
  /** What was answered inside a province, by region and number of tasks. */
  readonly bindHere: Map<string, readonly string[]>;
}

const indexes = new WeakMap<Rules, Index>();

function indexOf(rules: Rules): Index {
  const known = indexes.get(rules);
  if (known) return known;
  const { guides } = rules.snapshot;
  const byPlace = new Map<`${RegionCode} ${Task}`, string[]>();
  for (const { id, region, task } of guides) {
    byPlace.set(`${region} ${task}`, [...(byPlace.get(`${region} ${task}`) ?? []), id]);
  }
  const index: Index = { ids: new Set(guides.map(({ id }) => id)), byPlace, bindHere: new Map() };
  indexes.set(rules, index);
  return index;
}
