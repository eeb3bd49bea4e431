/** Judges every combination of readings: what all of them say holds, else nobody can tell. */
import type { ParameterName, ValueOf } from '../rules/parameters/registry.ts';
import type { ReadingSet } from './reading-set.ts';
import type { CheckId, Judgement } from './verdict.ts';

/** A check's finding with all it read. */
export interface Finding extends Judgement {
  readonly id: CheckId;
  readonly reads: readonly ReadingSet<ParameterName>[];
  /** More than one reading was open, and all of them say the same. */
  readonly agreed: boolean;
  /** A wider text that says the same of what was asked: the finding is as sure as the surer of the two. */
  readonly borneOut?: ReadingSet<ParameterName>;
}

export function judgeOne<Name extends ParameterName>(
  id: CheckId,
  set: ReadingSet<Name>,
  judge: (value: ValueOf<Name> | null) => Judgement,
): Finding {
  const [only, ...others] = set.readings;
  if (only && others.length === 0) return { ...judge(only.value), id, reads: [set], agreed: false };
  return combine(
    id,
    [set],
    set.readings.map((reading) => judge(reading.value)),
  );
}

/** Several parameters at once: `judge` is called with each combination, in the order of `sets`. */
export function combine(
  id: CheckId,
  sets: readonly ReadingSet<ParameterName>[],
  judgements: readonly Judgement[],
): Finding {
  const [first, ...rest] = judgements;
  if (!first) throw new RangeError('A check judges at least one reading.');
  const agreed = rest.every((other) => other.outcome === first.outcome);
  const open = sets.some((set) => set.readings.length > 1);
  if (agreed) return { ...first, id, reads: sets, agreed: open };
  const missing = sets.flatMap((set) => (set.missing && set.readings.length > 1 ? [set.missing] : []));
  const reason = sets.find((set) => set.open !== null)?.open;
  return {
    id,
    outcome: 'unknown',
    reason: missing.length > 0 ? 'field-missing' : (reason ?? 'disputed'),
    remedy: 'ask-12393',
    missing: [...new Set([...missing, ...judgements.flatMap((judgement) => judgement.missing ?? [])])],
    reads: sets,
    agreed: false,
  };
}

/** A finding that needed no rule. */
export function finding(id: CheckId, judgement: Judgement): Finding {
  return { ...judgement, id, reads: [], agreed: false };
}
