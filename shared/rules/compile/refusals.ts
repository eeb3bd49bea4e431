/** The file of refusals: the facts that make no value, each with its reason. */
import * as v from 'valibot';
import { type Day, isDay } from '../../day.ts';
import { CodeOfRegion } from '../parameters/parameter.ts';
import { ParameterText } from './file-schema.ts';

const REASONS = [
  'machine-written-only',
  'unsourced',
  'contradicted',
  'duplicate',
  'not-for-people',
  'out-of-date',
] as const;

export const RefusalsSchema = v.record(
  v.pipe(v.string(), v.regex(/^F\d{4}$/, 'A fact id looks like F0001.')),
  v.strictObject({
    reason: v.picklist(REASONS),
    /** What is left out: of which place, and the first day that the page speaks of. */
    of: v.exactOptional(
      v.strictObject({ region: CodeOfRegion, parameter: ParameterText, from: v.exactOptional(v.custom<Day>(isDay)) }),
    ),
    note: v.pipe(v.string(), v.minLength(1, 'This must not be empty.')),
  }),
);

export type Refusals = v.InferOutput<typeof RefusalsSchema>;
