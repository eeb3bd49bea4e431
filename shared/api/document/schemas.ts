/** Schemas as the document writes them: named ones once, under components, and fields of queries as what they mean. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { PARAMETERS } from '../../rules/parameters/registry.ts';
import { Day, Region, ReleaseName, Source } from '../answers/fields.ts';
import { ChannelItem, PortalItem } from '../answers/guides.ts';
import { RegionItem } from '../answers/regions.ts';
import { ReleaseItem } from '../answers/releases.ts';
import { Parameter, RegionCoverage, RuleValue, StatedRule } from '../answers/rules.ts';
import { Check, Read, Verdict } from '../answers/verdict.ts';
import {
  CursorText,
  DayText,
  DEFAULT_LIMIT,
  LimitText,
  MOST_ITEMS,
  ParameterText,
  RegionText,
  SeqText,
} from '../fields.ts';
import { isOfKinds } from '../kinds.ts';
import { PROBLEM_BASE, PROBLEMS } from '../problem.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Named schemas of answers; each stands once under components. */
const NAMED = {
  Source,
  ReleaseName,
  RuleValue,
  StatedRule,
  RegionCoverage,
  RegionItem,
  ReleaseItem,
  ChannelItem,
  PortalItem,
  Read,
  Check,
  Verdict,
};

/** Fields that mean more than their text form (in a query) or their check says. Both sides share a name. */
const FIELDS = [
  ['Day', [Day, DayText], { type: 'string', format: 'date', description: 'A calendar day of Asia/Shanghai.' }],
  [
    'Region',
    [Region, RegionText],
    {
      type: 'string',
      pattern: '^\\d{6}$',
      description:
        'A GB/T 2260 code; 000000 is the nation, 660000 the Xinjiang Production and Construction Corps (兵团).',
    },
  ],
  ['Parameter', [Parameter, ParameterText], { type: 'string', enum: Object.keys(PARAMETERS) }],
  ['Seq', [SeqText], { type: 'integer', minimum: 1, description: 'The number of a release.' }],
  ['Limit', [LimitText], { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: DEFAULT_LIMIT }],
  ['Cursor', [CursorText], { type: 'string', description: 'The nextCursor of the previous page.' }],
] as const;

const definedFields = Object.fromEntries(
  FIELDS.flatMap(([name, schemas]) =>
    schemas.map((schema, side): [string, v.GenericSchema] => [`${name} ${side}`, schema]),
  ),
);

/** `input` for what a caller sends, `output` for what is answered. */
export function schemaOf(schema: v.GenericSchema, side: 'input' | 'output'): JsonSchema {
  const { $schema: _, $defs: __, ...rest } = convert(schema, side);
  return rest;
}

/** Every named schema, and those of the parameters' values. */
export function componentSchemas(): Json {
  const named = Object.entries(NAMED).map(([name, schema]) => {
    // A definition of itself would be a reference to itself.
    const { $schema: _, $defs: __, ...rest } = convert(schema, 'output', name);
    return [name, rest] as const;
  });
  const values = Object.entries(PARAMETERS).map(([name, { schema, meaning, unit }]) => {
    const description = unit === null ? meaning.en : `${meaning.en} (${unit})`;
    return [`Value.${name}`, { ...schemaOf(schema, 'output'), description }] as const;
  });
  const anyValue = [...values.map(([name]) => ({ $ref: `#/components/schemas/${name}` })), { type: 'null' }];
  const ofParameter = {
    description: 'The value, in the shape of its parameter. Null: ended here, or not known to have begun.',
    anyOf: anyValue,
  };
  const fields = FIELDS.map(([name, , json]) => [name, json] as const);
  return { ...Object.fromEntries([...named, ...values, ...fields]), RuleValue: ofParameter, Problem: PROBLEM };
}

function convert(schema: v.GenericSchema, side: 'input' | 'output', except?: string): JsonSchema {
  const definitions = Object.fromEntries(Object.entries(NAMED).filter(([name]) => name !== except));
  return toJsonSchema(schema, {
    target: 'draft-2020-12',
    // Text forms of numbers are never written out: they stand under their own name.
    errorMode: 'ignore',
    typeMode: side,
    definitions: { ...definitions, ...definedFields },
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId.split(' ')[0]}`,
    overrideSchema: ({ valibotSchema: schema, jsonSchema }) => {
      if (isOfKinds(schema)) return { oneOf: schema.options.map((option) => schemaOf(option, side)) };
      const isOneText = v.isOfType('picklist', schema) && jsonSchema.enum?.length === 1;
      return isOneText ? { const: jsonSchema.enum?.[0] } : undefined;
    },
    ignoreActions: ['guard', 'check', 'transform', 'to_number', 'to_lower_case'],
  });
}

const text = { type: 'string' };
const PROBLEM = {
  type: 'object',
  description: 'What went wrong (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  additionalProperties: false,
  properties: {
    type: { type: 'string', enum: Object.keys(PROBLEMS).map((code) => PROBLEM_BASE + code) },
    title: text,
    status: { type: 'integer' },
    detail: text,
    instance: { type: 'string', description: 'The id of the request. Quote it when you report a fault.' },
    errors: {
      type: 'array',
      minItems: 1,
      description: 'Present in every 4xx, never in a 5xx.',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        additionalProperties: false,
        properties: {
          pointer: {
            type: 'string',
            pattern: '^($|/|[?]|[{]\\w+[}]$|[a-z-]+$|:(path|method)$)',
            description:
              'What of the request is at fault: a JSON Pointer into the body; "?name", a parameter of the query; "{name}", a part of the address as its route names it; a header by its name in lower case, with ":method" and ":path" for the method and the address as a whole; empty for the body, or the request, as a whole.',
          },
          code: text,
          detail: text,
        },
      },
    },
  },
};
