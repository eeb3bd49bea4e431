/** An object with exactly these fields, and never a list. */
import * as v from 'valibot';

/** valibot's strictObject takes a list for an object where no field is required; a caller who sends one is told. */
export function strictFields<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, undefined> {
  const schema = v.strictObject(entries);
  return {
    ...schema,
    '~run': (dataset, config) =>
      schema['~run'](Array.isArray(dataset.value) ? { ...dataset, value: null } : dataset, config),
  };
}
