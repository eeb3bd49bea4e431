/** A resolved parameter as the API states it: the value to show, what it stands on, and what else it might be. */
import type { OtherReading, StatedRule } from '../../shared/api/answers/rules.ts';
import type { Day } from '../../shared/day.ts';
import { sourcesOf } from '../../shared/eligibility/read.ts';
import { onlySureFrom } from '../../shared/eligibility/words.ts';
import type { ParameterName } from '../../shared/rules/parameters/registry.ts';
import { type Reading, type Resolution, type Rules, toShow } from '../../shared/rules/resolve.ts';
import type { Language } from '../language.ts';

/** Null where we have no rule: that says nothing about what is allowed. */
export function stateRule<Name extends ParameterName>(
  rules: Rules,
  parameter: Name,
  resolution: Resolution<Name>,
  language: Language,
): StatedRule | null {
  const { readings, open, until, sureFrom } = resolution;
  const shown = toShow(resolution);
  if (!shown?.claim || !shown.rule || !shown.definedIn) return null;
  const others = readings.filter((reading) => reading !== shown);
  return {
    parameter,
    value: shown.value,
    unit: rules.snapshot.parameters[parameter].unit,
    certainty: shown.claim.certainty,
    definedIn: shown.definedIn,
    inherited: shown.inherited,
    effectiveFrom: shown.rule.from,
    fromPrecision: shown.rule.precision,
    effectiveTo: until,
    note: shown.claim.note?.[language] ?? null,
    sources: sourcesOf(rules, shown.claim.sources),
    disputed:
      open === null ? null : others.map((reading) => stateOther(rules, reading, shown, open, sureFrom, language)),
  };
}

/**
 * What holds on a day. Until something surely does, what perhaps holds is told under `disputed`, and never as the rule of
 * that day: its value is null, and the note says why.
 */
export function stateOnDay<Name extends ParameterName>(
  rules: Rules,
  parameter: Name,
  resolution: Resolution<Name>,
  language: Language,
): StatedRule | null {
  const stated = stateRule(rules, parameter, resolution, language);
  const [none, ...perhaps] = resolution.readings;
  const { open } = resolution;
  if (stated === null || none === undefined || none.rule !== null || open === null) return stated;
  return {
    ...stated,
    value: null,
    certainty: 'unverified',
    effectiveFrom: null,
    fromPrecision: 'unknown',
    note: rules.snapshot.words.reasons['no-rule-known'][language],
    disputed: perhaps.map((reading) => stateOther(rules, reading, none, open, null, language)),
  };
}

function stateOther<Name extends ParameterName>(
  rules: Rules,
  { value, claim, rule, definedIn, inherited }: Reading<Name>,
  shown: Reading<Name>,
  open: OtherReading['reason'],
  sureFrom: Day | null,
  language: Language,
): OtherReading {
  const { words } = rules.snapshot;
  return {
    // Readings of one rule are in dispute with each other; one of another rule is open only as to its start.
    reason: rule === shown.rule ? 'disputed' : open,
    value,
    certainty: claim?.certainty ?? null,
    definedIn,
    inherited,
    effectiveFrom: rule?.from ?? null,
    fromPrecision: rule?.precision ?? null,
    // Where the other reading is that nothing had begun yet: said in words, with what tells of the beginning.
    note: claim
      ? (claim.note?.[language] ?? null)
      : sureFrom
        ? onlySureFrom(words, sureFrom, language)
        : words.reasons[open][language],
    sources: sourcesOf(rules, (claim ?? shown.claim)?.sources ?? []),
  };
}
