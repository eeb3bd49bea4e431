/** The shape of a province's file, as a person writes it. */
import * as v from 'valibot';
import { CHANNEL_KINDS, TASKS } from '../../guides/channel.ts';
import { AmountFen, CodeOfRegion, Words } from '../parameters/parameter.ts';
import { isParameterName, type ParameterName } from '../parameters/registry.ts';
import { TOPICS } from '../topic.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'This must not be empty.'));
const factId = v.pipe(v.string(), v.regex(/^F\d{4}$/, 'A fact id looks like F0001.'));
const facts = v.pipe(v.array(factId), v.minLength(1, 'Name at least one fact (F0001) that this stands on.'));
const dayText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written 2026-11-21.'));
export const ParameterText = v.custom<ParameterName>(
  (value) => typeof value === 'string' && isParameterName(value),
  'This is no parameter.',
);
const startShape = 'A start is a day (2026-11-21), a month (2026-11) or a year (2026).';
const start = v.union(
  [
    v.pipe(v.number(startShape), v.integer(startShape), v.minValue(1990, startShape), v.maxValue(2100, startShape)),
    v.pipe(v.string(startShape), v.regex(/^\d{4}-\d{2}(-\d{2})?$/, startShape)),
  ],
  startShape,
);

const claim = {
  value: v.unknown(),
  facts,
  /** Why facts that could not stand alone agree: the second, independent page, by its fact. */
  corroborated: v.optional(text),
  /** Those of its facts that alone carry a part of the value: the whole is no surer than the weakest of them. */
  noSurerThan: v.optional(facts),
  note: v.optional(Words),
  /** What the note is about: purposes, relatives, or what no catalogue lists; without it, the whole value. */
  about: v.optional(v.array(v.picklist(TOPICS))),
};

export const EntrySchema = v.strictObject({
  ...claim,
  from: v.optional(start),
  by: v.optional(dayText),
  notBefore: v.optional(dayText),
  everywhereBy: v.optional(dayText),
  to: v.optional(dayText),
  /** False: of those insured at the region itself (省本级) alone. It may begin with the value above it, which the cities inherit. */
  inherits: v.optional(v.boolean()),
  disputed: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          ...claim,
          /** The row of contradictions, left without a ruling, that holds this reading: it stays, whoever wrote its page. */
          unruled: v.optional(factId),
        }),
      ),
      v.minLength(1),
    ),
  ),
});

export const ChannelSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words joined by hyphens.')),
  region: CodeOfRegion,
  name: Words,
  kind: v.picklist(CHANNEL_KINDS),
  tasks: v.pipe(v.array(v.picklist(TASKS)), v.minLength(1, 'Say at least one task this channel is for.')),
  path: v.array(text),
  url: v.optional(v.pipe(v.string(), v.url('An address starts with https://.'))),
  from: v.optional(dayText),
  to: v.optional(dayText),
  facts,
  /** Why it stands on machine-written pages of one publisher: what agrees, by its fact or by a host of the registry. */
  corroborated: v.optional(text),
  warning: v.optional(Words),
});

export const SourceSchema = v.strictObject({
  facts,
  title: text,
  publisher: v.nullable(text),
  published: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  url: v.nullable(v.pipe(v.string(), v.url())),
  /** False: the address must not be shown to people, and so must not stand here. */
  linkable: v.boolean(),
  docNo: v.nullable(text),
  confidence: v.picklist(['official', 'media', 'media-reprint', 'aggregator', 'seed']),
  machineWritten: v.boolean(),
});

/** What is known beside the rules: an event, a meaning, a figure, a ruling between two readings. */
const record = v.strictObject({ region: CodeOfRegion, text: Words, facts });

/** What machine-written pages alone give is no value; that they do is told in its place. */
export const HearsaySchema = v.strictObject({
  ...record.entries,
  parameter: ParameterText,
  /** The first day that the pages speak of. */
  from: v.optional(dayText),
  /** The amount below which they say that nothing is shared: to whom it is told, and nothing else. */
  minimumToShareFen: v.optional(AmountFen),
});

export const FileSchema = v.strictObject({
  region: CodeOfRegion,
  name: text,
  rules: v.record(v.string(), v.record(v.string(), v.array(EntrySchema))),
  hearsay: v.optional(v.array(HearsaySchema), []),
  channels: v.optional(v.array(ChannelSchema), []),
  timeline: v.optional(v.array(v.strictObject({ ...record.entries, on: v.nullable(start) })), []),
  definitions: v.optional(v.array(v.strictObject({ ...record.entries, term: text })), []),
  statistics: v.optional(v.array(v.strictObject({ ...record.entries, period: text })), []),
  rulings: v.optional(v.array(v.strictObject({ ...record.entries, about: text })), []),
  sources: v.array(SourceSchema),
});

export type Entry = v.InferOutput<typeof EntrySchema>;
export type ProvinceFile = v.InferOutput<typeof FileSchema>;
export type SourceEntry = v.InferOutput<typeof SourceSchema>;
