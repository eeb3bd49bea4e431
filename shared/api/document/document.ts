/** The OpenAPI 3.1 document, made from the schemas that check requests and answers. */
import * as v from 'valibot';
import type { FaultWords } from '../fault-words.ts';
import { ParameterText } from '../fields.ts';
import { PROBLEMS, type ProblemCode } from '../problem.ts';
import { type Answer, type Operation, type ResponseHeader, TAGS } from './operation.ts';
import { PARAMETER_WORDS } from './parameter-words.ts';
import { componentSchemas, type Json, schemaOf } from './schemas.ts';

/** The largest body, in bytes; each list's limit stands in its schema. */
const MOST_BYTES = 65_536;

/** `titles` are the words of the problems. */
export function openApiDocument(operations: readonly Operation[], titles: FaultWords['problems']): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const path: Record<string, Json> = paths[operation.path] ?? {};
    paths[operation.path] = { ...path, [operation.method]: operationObject(operation) };
  }
  const used = new Set(operations.map(({ tag }) => tag));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gongji 共济助手',
      version: '1',
      summary:
        "Rules, eligibility, guides and a household ledger for the family sharing of China's 职工医保 personal accounts.",
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS)
      .filter(([name]) => [...used].some((tag) => tag === name))
      .map(([name, { en }]) => ({ name, description: en })),
    paths,
    components: {
      schemas: componentSchemas(),
      responses: problemResponses(operations, titles),
      headers: HEADERS,
      parameters: { 'Accept-Language': LANGUAGE },
      securitySchemes: { householdToken: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operationObject(operation: Operation): Json {
  const { id, tag, summary, description, body, bodyExample, scope } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary: summary.en,
    ...(description ? { description } : {}),
    security: scope ? [{ householdToken: [] }] : [],
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(operation),
      { $ref: '#/components/parameters/Accept-Language' },
    ],
    ...(body ? { requestBody: requestBody(body, bodyExample) } : {}),
    responses: { ...answers(operation), ...problems(operation) },
  };
}

function pathParameters({ pathParameters: named = {} }: Operation): Json[] {
  return Object.entries(named).map(([name, { schema, example }]) => ({
    name,
    in: 'path',
    required: true,
    ...described(name),
    schema: schemaOf(schema, 'input'),
    example,
  }));
}

function queryParameters({ query, queryExample = {} }: Operation): Json[] {
  return Object.entries(query?.entries ?? {}).map(([name, schema]) => {
    const isOptional = schema.type === 'optional';
    const example = queryExample[name];
    return {
      name,
      in: 'query',
      required: !isOptional,
      ...described(name),
      schema: name === 'parameter' ? MANY_PARAMETERS : schemaOf(schema, 'input'),
      ...(example === undefined ? {} : { example: name === 'parameter' ? [example] : example }),
    };
  });
}

function described(name: string): Json {
  const description = PARAMETER_WORDS[name];
  return description === undefined ? {} : { description: description.en };
}

/** The one that may repeat. */
const MANY_PARAMETERS = schemaOf(v.array(ParameterText), 'input');

function requestBody(schema: v.GenericSchema, example: unknown): Json {
  return {
    required: true,
    description: `JSON in UTF-8, at most ${MOST_BYTES} bytes. Unknown fields are refused, by name.`,
    content: { 'application/json': { schema: schemaOf(schema, 'input'), ...(example ? { example } : {}) } },
  };
}

function answers(operation: Operation): Json {
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, answer]) => [status, answerObject(answer)]),
  );
}

function answerObject({ description, schema, alsoAs = [], headers = [] }: Answer): Json {
  const json = schema ? { 'application/json': { schema: schemaOf(schema, 'output') } } : {};
  const others = Object.fromEntries(alsoAs.map((type) => [type, { schema: { type: 'string' } }]));
  return {
    description,
    ...headerObject([...headers, 'Request-Id']),
    ...(schema ? { content: { ...json, ...others } } : {}),
  };
}

/** By status, each a reference to a response that stands once under components. */
function problems(operation: Operation): Json {
  return Object.fromEntries(
    Object.entries(problemsByStatus(operation)).map(([status, codes]) => [
      status,
      { $ref: `#/components/responses/${nameOf(operation, status, codes)}` },
    ]),
  );
}

function nameOf(operation: Operation, status: string, codes: readonly ProblemCode[]): string {
  return `${codes.join('-or-')}${hasPage(operation, status) ? '-or-page' : ''}`;
}

function hasPage({ problemPages = [] }: Operation, status: string): boolean {
  return problemPages.includes(status);
}

function problemResponses(operations: readonly Operation[], titles: FaultWords['problems']): Json {
  return Object.fromEntries(
    operations.flatMap((operation) =>
      Object.entries(problemsByStatus(operation)).map(([status, codes]) => [
        nameOf(operation, status, codes),
        problemObject(
          status,
          codes.map((code) => titles[code].en),
          hasPage(operation, status),
        ),
      ]),
    ),
  );
}

function problemObject(status: string, titles: readonly string[], page: boolean): Json {
  return {
    description: titles.join('; '),
    ...headerObject([
      ...(status === '429' || status === '503' ? (['Retry-After'] as const) : []),
      ...(status === '405' ? (['Allow'] as const) : []),
      'Request-Id',
    ]),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      ...(page ? { 'text/html': { schema: { type: 'string' } } } : {}),
    },
  };
}

/** Several problems may share a status. */
function problemsByStatus({ problems: own = [], body, scope }: Operation): Record<string, ProblemCode[]> {
  const codes = new Set<ProblemCode>([
    ...own,
    ...(body ? BODY_PROBLEMS : []),
    // Every route of a household refuses a query field that it does not know.
    ...(scope ? (['unauthorized', 'invalid-fields'] as const) : []),
    // A token that may do nothing does not exist: any will do for reading.
    ...(scope && scope !== 'read' ? (['forbidden'] as const) : []),
    ...ALWAYS,
  ]);
  const byStatus: Record<string, ProblemCode[]> = {};
  for (const code of [...codes].sort()) {
    const status = String(PROBLEMS[code].status);
    byStatus[status] = [...(byStatus[status] ?? []), code];
  }
  return byStatus;
}

const BODY_PROBLEMS = ['malformed-request', 'body-too-large', 'unsupported-media-type', 'invalid-fields'] as const;
const ALWAYS = ['method-not-allowed', 'too-many-requests', 'internal'] as const;

function headerObject(names: readonly ResponseHeader[]): Json {
  return { headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])) };
}

const LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description:
    'Chinese (zh-CN, the default) or English (en). In English answers the names of counties, and the titles and publishers of documents, stay in Chinese: they have no official English form.',
  schema: { type: 'string' },
  example: 'en',
};

const header = (description: string) => ({ description, schema: { type: 'string' } });
const HEADERS: Readonly<Record<ResponseHeader, Json>> = {
  'Rules-Release': header('The release the answer was made from: `<seq>;<hash>`.'),
  ETag: header('A weak validator made of release, day and language.'),
  'Cache-Control': header('How long the answer may be kept.'),
  'Content-Language': header('zh-CN or en.'),
  'Idempotency-Hit': header('`true`: this id was here before, and this is the stored answer.'),
  'Request-Id': header('The id of the request, the same as `instance` in a problem. Quote it when you report a fault.'),
  'Retry-After': header('Seconds to wait.'),
  Allow: header('The methods of this address.'),
};

const ABOUT = `Money is an integer number of fen (1/100 yuan) in a field ending in \`Fen\`; percentages end in \`Percent\`. Days are calendar days of Asia/Shanghai. Regions are GB/T 2260 codes: 000000 is the nation, 660000 the XPCC (兵团).

Unknown is never yes and never no. Every value carries its sources and how sure it is: \`official\` (an official text was seen), \`reported\` (media), \`unverified\`.

Lists come in pages: \`limit\` (1 to 100, default 50) and an opaque \`cursor\`; \`nextCursor\` is null at the end. Unknown fields are refused by name.`;
