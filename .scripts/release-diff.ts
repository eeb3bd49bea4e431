/**
 * What a release would change: which regions' rules, which of their answers on which questions, and what else people meet.
 * For a person to read.
 */
import { type Day, day } from '../shared/day.ts';
import type { RegionCode } from '../shared/region.ts';
import { canonicalJson } from '../shared/rules/canonical.ts';
import type { ParameterName } from '../shared/rules/parameters/registry.ts';
import { historyOf, openSnapshot, type Rules, resolve } from '../shared/rules/resolve.ts';
import type { Snapshot } from '../shared/rules/snapshot.ts';
import { shownChanges } from './shown-diff.ts';
import { ELSEWHERE, TYPICAL_QUESTIONS } from './typical-questions.ts';

/** Lines, none where nothing changes that anybody meets. `on`: the day for which values and verdicts are shown. */
export function releaseDiff(before: Snapshot, after: Snapshot, on: Day): string[] {
  const [old, next] = [openSnapshot(before), openSnapshot(after)];
  const [rules, questions, shown] = [
    ruleChanges(old, next, on),
    questionChanges(old, next, on),
    shownChanges(before, after),
  ];
  const parts = [
    rules.length > 0 ? ['Rules that change, by parameter and region:', ...rules] : [],
    questions.length > 0 ? ['Answers that change, by question and region:', ...questions] : [],
    shown,
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
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
      return `  ${code} ${(next.regions.has(code) ? next : old).regions.nameOf(code)}: ${change}`;
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
    historyOf(rules, name, code).map(({ open, until, readings }) => [
      open,
      until,
      readings.map(({ value, claim, rule, definedIn }) => [
        value,
        definedIn,
        claim?.certainty ?? null,
        titles(claim?.sources ?? []),
        [rule?.from ?? null, rule?.notBefore ?? null, rule?.surelyFrom ?? null],
      ]),
    ]),
  );
}

function valueOn(rules: Rules, name: ParameterName, code: RegionCode, on: Day): string {
  const { readings } = resolve(rules, name, code, on);
  return readings.length === 0 ? 'no rule' : readings.map(({ value }) => JSON.stringify(value)).join(' or ');
}

/** Each question with each change of its answer, the regions where it changes so, and the days. */
function questionChanges(old: Rules, next: Rules, on: Day): string[] {
  const regions = regionsToAsk(old, next);
  const days = new Map<string, Day[]>();
  for (const { ask, answer } of TYPICAL_QUESTIONS) {
    for (const day of [on, ...EARLIER_DAYS.filter((earlier) => earlier < on)]) {
      const changes = new Map<string, RegionCode[]>();
      for (const code of regions) {
        const [was, is] = [answer(old, code, day), answer(next, code, day)];
        const change = `${ask}? ${was} → ${is}`;
        if (was !== is) changes.set(change, [...(changes.get(change) ?? []), code]);
      }
      for (const [change, codes] of changes) {
        const lines = [change, ...named(next, codes)].join('\n');
        days.set(lines, [...(days.get(lines) ?? []), day]);
      }
    }
  }
  return [...days].flatMap(([lines, its]) => [...lines.split('\n'), `  on ${its.join(', ')}`]);
}

/** Those in which some rule changes; all, where that is so of a region that the questions of every other one name. */
function regionsToAsk(old: Rules, next: Rules): RegionCode[] {
  const names = Object.keys(next.snapshot.parameters) as ParameterName[];
  const changes = (code: RegionCode) => names.some((name) => timeline(old, name, code) !== timeline(next, name, code));
  const regions = next.regions.codes.filter(
    (code) => old.regions.has(code) && (next.regions.levelOf(code) !== 'county' || statesAny(old, next, code)),
  );
  return ELSEWHERE.some(changes) ? regions : regions.filter(changes);
}

/** Days on which the law was another: what is said of them changes as well. */
const EARLIER_DAYS = ['2021-06-01', '2024-09-01', '2025-01-01', '2026-03-01'].map(day);

function statesAny(old: Rules, next: Rules, code: RegionCode): boolean {
  const names = Object.keys(next.snapshot.parameters) as ParameterName[];
  return names.some((name) => states(old, name, code) || states(next, name, code));
}

/** A region that stands for the changed ones below it, or for itself. */
function named({ regions }: Rules, codes: readonly RegionCode[]): string[] {
  const above = (code: RegionCode): RegionCode => {
    const parent = regions.parentOf(code);
    return parent !== null && codes.includes(parent) ? above(parent) : code;
  };
  const below = new Map<RegionCode, number>();
  for (const code of codes) below.set(above(code), (below.get(above(code)) ?? -1) + 1);
  return [...below].map(
    ([code, count]) => `  ${code} ${regions.nameOf(code)}${count > 0 ? ` and ${count} below it` : ''}`,
  );
}
