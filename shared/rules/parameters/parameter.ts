/** What a parameter of the rules is: its name, its unit, how far a region's value reaches, and the shape of its values. */
import * as v from 'valibot';

/** `all`: every region below; `to-cities`: below a province, never from the nation to a province; `none`: that region alone. */
export type Reach = 'all' | 'to-cities' | 'none';

export interface Parameter<Name extends string = string, Schema extends v.GenericSchema = v.GenericSchema> {
  readonly name: Name;
  readonly unit: string | null;
  readonly reach: Reach;
  /** A region's own dated text is what starts it there: before that day the wider region's value had not reached it. */
  readonly startsLocally?: true;
  readonly schema: Schema;
  readonly meaning: { readonly zh: string; readonly en: string };
}

export function parameter<const Name extends string, const Schema extends v.GenericSchema>(
  definition: Parameter<Name, Schema>,
): Parameter<Name, Schema> {
  return definition;
}

/** A text of our own in both languages. */
export const Words = v.strictObject({ zh: v.pipe(v.string(), v.minLength(1)), en: v.pipe(v.string(), v.minLength(1)) });

const code = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A stated point: a code that our code may read, and its words. */
export const Point = v.strictObject({ code, text: Words });
export const Points = v.pipe(v.array(Point), v.minLength(1));

export const AmountFen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
export const Percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
export const CodeOfRegion = v.pipe(v.string(), v.regex(/^\d{6}$/));
