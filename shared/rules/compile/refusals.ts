/** The file of refusals: the facts that make no value, each with its reason. */
import * as v from 'valibot';
import { CodeOfRegion } from '../parameters/parameter.ts';
import { PARAMETERS, type ParameterName } from '../parameters/registry.ts';
import type { Snapshot } from '../snapshot.ts';

const REASONS = [
  'machine-written-only',
  'unsourced',
  'contradicted',
  'duplicate',
  'not-for-people',
  'out-of-date',
] as const;

const Parameter = v.custom<ParameterName>(
  (value) => typeof value === 'string' && Object.hasOwn(PARAMETERS, value),
  'This is no parameter.',
);

export const RefusalsSchema = v.record(
  v.pipe(v.string(), v.regex(/^F\d{4}$/, 'A fact id looks like F0001.')),
  v.strictObject({
    reason: v.picklist(REASONS),
    /** The figure that is left out. */
    of: v.exactOptional(v.strictObject({ region: CodeOfRegion, parameter: Parameter })),
    note: v.pipe(v.string(), v.minLength(1, 'This must not be empty.')),
  }),
);

/** By region, the parameters of which a figure was found on machine-written pages only, in the order of their names. */
export function leftOut(refusals: v.InferOutput<typeof RefusalsSchema>): Required<Snapshot>['leftOut'] {
  const found: Record<string, ParameterName[]> = {};
  for (const { of } of Object.values(refusals)) {
    if (!of) continue;
    const { region, parameter } = of;
    found[region] = [...new Set([...(found[region] ?? []), parameter])].sort();
  }
  return found;
}
