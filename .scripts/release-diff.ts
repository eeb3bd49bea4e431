/** What a release would change: which regions' rules, and which answers to common questions. For a person to read. */
import type { Day } from '../shared/day.ts';
import { evaluate } from '../shared/eligibility/evaluate.ts';
import { fen } from '../shared/money.ts';
import type { RegionCode } from '../shared/region.ts';
import { RELATIONS } from '../shared/relation.ts';
import { canonicalJson } from '../shared/rules/canonical.ts';
import type { ParameterName } from '../shared/rules/parameters/registry.ts';
import { historyOf, openSnapshot, type Rules, resolve } from '../shared/rules/resolve.ts';
import type { Snapshot } from '../shared/rules/snapshot.ts';

/** Lines, none where no answer changes. `on`: the day for which values and verdicts are shown. */
export function releaseDiff(before: Snapshot, after: Snapshot, on: Day): string[] {
  const [old, next] = [openSnapshot(before), openSnapshot(after)];
  return [...ruleChanges(old, next, on), ...verdictChanges(old, next, on)];
}

function ruleChanges(old: Rules, next: Rules, on: Day): string[] {
  const regions = [...new Set([...old.regions.codes, ...next.regions.codes])].sort();
  const names = Object.keys(next.snapshot.parameters) as ParameterName[];
  return names.flatMap((name) => {
    // Counties inherit: one is named only where it has a rule of its own.
    const asked = regions.filter(
      (code) => next.regions.levelOf(code) !== 'county' || states(old, name, code) || states(next, name, code),
    );
    const changed = asked.filter((code) => timeline(old, name, code) !== timeline(next, name, code));
    const stated = changed.filter((code) => states(old, name, code) || states(next, name, code));
    if (changed.length === 0) return [];
    const lines = stated.map((code) => {
      const was = valueOn(old, name, code, on);
      const is = valueOn(next, name, code, on);
      const change = was === is ? 'dates, sources or readings change' : `${was} → ${is}`;
      return `  ${code} ${next.regions.nameOf(code) ?? old.regions.nameOf(code)}: ${change}`;
    });
    return [
      `${name}: the answers of ${changed.length} region(s) change, ${stated.length} of them by a rule of their own`,
      ...lines,
    ];
  });
}

function states({ snapshot }: Rules, name: ParameterName, code: RegionCode): boolean {
  return (snapshot.rules[name]?.[code] ?? []).length > 0;
}

/** A history as text, with sources spelled out: their places in the list may differ between two snapshots. */
function timeline(rules: Rules, name: ParameterName, code: RegionCode): string {
  const titles = (places: readonly number[]) => places.map((place) => rules.snapshot.sources[place]?.title ?? '');
  return canonicalJson(
    historyOf(rules, name, code).map(({ reading, resolution }) => [
      resolution.open,
      resolution.until,
      reading.rule?.from ?? null,
      resolution.readings.map(({ value, claim, definedIn }) => [
        value,
        definedIn,
        claim?.certainty ?? null,
        titles(claim?.sources ?? []),
      ]),
    ]),
  );
}

function valueOn(rules: Rules, name: ParameterName, code: RegionCode, on: Day): string {
  const { readings } = resolve(rules, name, code, on);
  return readings.length === 0 ? 'no rule' : readings.map(({ value }) => JSON.stringify(value)).join(' or ');
}

function verdictChanges(old: Rules, next: Rules, on: Day): string[] {
  const provinces = next.regions.codes.filter((code) => next.regions.levelOf(code) === 'province');
  return provinces.flatMap((home) =>
    [home, provinces.find((code) => code !== home) ?? home].flatMap((other) =>
      RELATIONS.flatMap((relation) => {
        const [was, is] = [old, next].map((rules) => verdictOf(rules, home, other, relation, on));
        const place = other === home ? 'in the same province' : 'across provinces';
        return was === is ? [] : [`verdict ${home} ${next.regions.nameOf(home)}, ${relation} ${place}: ${was} → ${is}`];
      }),
    ),
  );
}

function verdictOf(
  rules: Rules,
  home: RegionCode,
  other: RegionCode,
  relation: (typeof RELATIONS)[number],
  on: Day,
): string {
  if (!rules.regions.has(home) || !rules.regions.has(other)) return 'no such region';
  const sharer = {
    region: home,
    insurance: 'employee',
    status: 'active',
    participation: 'normal',
    balanceFen: fen(1_000_000),
    priorYearsBalanceFen: fen(1_000_000),
  } as const;
  const recipient = { region: other, insurance: 'resident', participation: 'normal' } as const;
  return evaluate(rules, { on, relation, sharer, recipient, purpose: 'outpatient' }, 'en').verdict;
}
