/** The guides for what to do next after a verdict: the sharer's own region before the nation, which knows no local menus. */
import type { Task } from '../guides/channel.ts';
import { NATION, type RegionCode } from '../region.ts';
import type { Rules } from '../rules/resolve.ts';
import type { Finding } from './judge.ts';
import { isOutside } from './no-rule.ts';
import { distanceInProvince } from './place.ts';
import type { Question } from './question.ts';
import type { Mechanism, VerdictKind } from './verdict.ts';

/** The nation's guide where a region has none of its own. */
const NATIONAL = {
  bind: 'bind-same-province',
  transfer: 'transfer-into-family-account',
  'pay-premium': 'pay-resident-premium',
} as const;

/**
 * Ids of guides that the snapshot carries, in the order in which the steps are done. What a purpose may not be paid for
 * is not on the authorities' list of why it fails (F0171): for that alone there is nothing to read.
 */
export function nextGuides(
  rules: Rules,
  verdict: VerdictKind,
  mechanism: Mechanism | null,
  { sharer, recipient, purpose, relation, on }: Question,
  findings: readonly Finding[],
): string[] {
  const { ids, byPlace, betweenPools } = indexOf(rules);
  const national = (id: string) => (ids.has(id) ? [id] : []);
  const guidesOf = (task: keyof typeof NATIONAL, region: RegionCode | null | undefined, but?: ReadonlySet<string>) => {
    const own: string[] = [];
    for (let at = region ?? null; at !== null && at !== NATION; at = rules.regions.inheritsFrom(at)) {
      own.push(...(byPlace.get(at)?.get(task) ?? []).filter((id) => !but?.has(id)));
    }
    return own.length > 0 ? own : national(NATIONAL[task]);
  };
  if (verdict === 'ineligible') {
    const failed = findings.filter(({ outcome }) => outcome === 'fail');
    return [
      ...(failed.some(({ remedy }) => remedy === 'pay-resident-premium-first')
        ? guidesOf('pay-premium', recipient.region)
        : []),
      ...(failed.some(({ id }) => id !== 'purpose') ? national('why-did-it-fail') : []),
    ];
  }
  if (isOutside(findings)) return [];
  const forPremium = purpose === 'resident-premium';
  if (mechanism?.startsWith('wallet')) {
    // The ways of provinces are for those who are insured there; across them the relative pays with the wallet (F0170).
    return [...national('bind-across-provinces'), ...(forPremium ? national(NATIONAL['pay-premium']) : [])];
  }
  const premium = forPremium ? guidesOf('pay-premium', sharer.region) : [];
  const distance =
    sharer.region && recipient.region ? distanceInProvince(rules, sharer.region, recipient.region, on) : 'pool-unknown';
  const isAtHome = distance === 'same-pool' && FIRST_KINDS.includes(relation);
  const all = guidesOf('bind', sharer.region, isAtHome ? betweenPools : undefined);
  const beyond = distance === 'pool-unknown' ? [] : all.filter((id) => betweenPools.has(id));
  const bind = beyond.length > 0 ? beyond : all;
  const transfer = mechanism === 'transfer-pool' ? guidesOf('transfer', sharer.region) : [];
  return [...bind, ...transfer, ...premium];
}

/** 大连's own entry takes these; its other relatives go by the province's, in the same city too (F0725, F0730). */
const FIRST_KINDS: readonly Question['relation'][] = ['spouse', 'parent', 'child'];

interface Index {
  readonly ids: ReadonlySet<string>;
  readonly betweenPools: ReadonlySet<string>;
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
  const betweenPools = new Set(guides.filter((guide) => guide.betweenPools).map(({ id }) => id));
  const index: Index = { ids: new Set(guides.map(({ id }) => id)), betweenPools, byPlace };
  indexes.set(rules, index);
  return index;
}
