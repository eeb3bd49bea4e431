/** Objects of several kinds, told apart by their field `kind`. */
import * as v from 'valibot';

type Option = v.StrictObjectSchema<
  v.ObjectEntries & { readonly kind: v.PicklistSchema<readonly string[], undefined> },
  undefined
>;

export interface KindsSchema<Options extends readonly Option[]>
  extends v.BaseSchema<v.InferInput<Options[number]>, v.InferOutput<Options[number]>, v.BaseIssue<unknown>> {
  readonly type: 'kinds';
  readonly options: Options;
}

export function isOfKinds(schema: v.GenericSchema): schema is KindsSchema<readonly Option[]> {
  return schema.type === 'kinds';
}

/** What valibot's variant does, which knows keys within keys besides. */
export function oneOfKinds<const Options extends readonly Option[]>(options: Options): KindsSchema<Options> {
  const noneOfThem = v.pipe(
    v.strictObject({ kind: v.picklist(options.flatMap(({ entries }) => entries.kind.options)) }),
    v.transform((): never => {
      throw new RangeError('It is of one of the kinds');
    }),
  );
  return v._standardSchema({
    kind: 'schema',
    type: 'kinds',
    reference: oneOfKinds,
    expects: 'Object',
    async: false,
    options,
    '~run': (dataset, config) => {
      const input = dataset.value;
      const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : null;
      const chosen = options.find(({ entries }) => entries.kind.options.some((each) => each === kind));
      if (chosen) return chosen['~run'](dataset, config);
      const found = noneOfThem['~run'](dataset, config);
      // Of an unknown kind it is not known which other fields it has.
      found.issues?.splice(1);
      return found;
    },
  });
}
