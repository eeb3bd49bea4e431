/** The file of refusals: the facts that make no value, each with its reason. */
import * as v from 'valibot';
import { type Day, isDay } from '../../day.ts';
import { CodeOfRegion } from '../parameters/parameter.ts';
import { PARAMETERS, type ParameterName } from '../parameters/registry.ts';
import type { Snapshot } from '../snapshot.ts';
import { SCHEME_BEGAN } from './dates.ts';

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
    /** What is left out: of which place, and the first day that the page speaks of. */
    of: v.exactOptional(
      v.strictObject({ region: CodeOfRegion, parameter: Parameter, from: v.exactOptional(v.custom<Day>(isDay)) }),
    ),
    note: v.pipe(v.string(), v.minLength(1, 'This must not be empty.')),
  }),
);

/** By region and parameter, the first day that a page left out speaks of; one that names none is no older than the scheme. */
export function leftOut(refusals: v.InferOutput<typeof RefusalsSchema>): Required<Snapshot>['leftOut'] {
  const found: Record<string, { [Name in ParameterName]?: Day }> = {};
  for (const { of } of Object.values(refusals)) {
    if (!of) continue;
    const { region, parameter, from = SCHEME_BEGAN } = of;
    const here = found[region] ?? {};
    const earlier = here[parameter];
    found[region] = { ...here, [parameter]: earlier !== undefined && earlier < from ? earlier : from };
  }
  return found;
}
