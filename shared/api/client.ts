/**
 * A typed client of the public API, from the schemas that the Worker validates with.
 * It brings no network of its own: the caller hands in `send` (a few lines around `fetch`).
 *
 * @example
 * const send: Send = async ({ url, method, headers, body }) => {
 *   const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
 *   return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() };
 * };
 * const answer = await ask(ENDPOINTS.judgeEligibility, { body: { relation: 'parent' } }, { base, language: 'zh-CN', send });
 */
import * as v from 'valibot';
import { MONTHLY_CREDIT_ANSWER, SETTLEMENT_ANSWER } from './answers/estimates.ts';
import { CHANNELS_ANSWER, GUIDE_ANSWER, GUIDES_ANSWER, PORTALS_ANSWER } from './answers/guides.ts';
import { REGION_ANSWER, REGIONS_ANSWER } from './answers/regions.ts';
import { RELEASE_ANSWER, RELEASES_ANSWER } from './answers/releases.ts';
import { COVERAGE_ANSWER, HISTORY_ANSWER, RULES_ANSWER } from './answers/rules.ts';
import { ELIGIBILITY_ANSWER, MATRIX_ANSWER } from './answers/verdict.ts';
import { MONTHLY_CREDIT_BODY, SETTLEMENT_BODY } from './estimates.ts';
import type { Problem } from './problem.ts';
import {
  CHANNELS_QUERY,
  COVERAGE_QUERY,
  GUIDE_QUERY,
  GUIDES_QUERY,
  HISTORY_QUERY,
  NO_FIELDS,
  PAGE_QUERY,
  PORTALS_QUERY,
  REGION_QUERY,
  REGIONS_QUERY,
  RELEASE_QUERY,
  RULES_QUERY,
} from './queries.ts';
import { ELIGIBILITY_BODY, MATRIX_BODY } from './questions.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * `body` is the parsed JSON, undefined for an empty one, and the text as it came where the request says `as: 'text'`;
 * `headers` have lower-case names.
 */
export type Send = (request: {
  readonly url: string;
  readonly method: Method;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly as?: 'text';
}) => Promise<{
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}>;

export interface Connection {
  /** The API's address without a path: "https://api.example". */
  readonly base: string;
  readonly language: 'zh-CN' | 'en';
  readonly send: Send;
  /** Opens a household; it goes into `Authorization` and nowhere else. */
  readonly token?: string;
}

/** `path` names its parameters in braces: "/v1/guides/{id}". */
export interface Endpoint<
  Query extends v.GenericSchema = v.GenericSchema,
  Body extends v.GenericSchema = v.GenericSchema,
  Answer extends v.GenericSchema = v.GenericSchema,
> {
  readonly method: Method;
  readonly path: string;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /** What is hashed is what was sent: the answer is its text. */
  readonly as?: 'text';
}

const NO_BODY = v.undefined();

const get = <Query extends v.GenericSchema, Answer extends v.GenericSchema>(
  path: string,
  query: Query,
  answer: Answer,
) => ({ method: 'GET', path, query, body: NO_BODY, answer }) as const;
const post = <Query extends v.GenericSchema, Body extends v.GenericSchema, Answer extends v.GenericSchema>(
  path: string,
  query: Query,
  body: Body,
  answer: Answer,
) => ({ method: 'POST', path, query, body, answer }) as const;

export const ENDPOINTS = {
  listRegions: get('/v1/regions', REGIONS_QUERY, REGIONS_ANSWER),
  getRegion: get('/v1/regions/{code}', REGION_QUERY, REGION_ANSWER),
  getRules: get('/v1/rules', RULES_QUERY, RULES_ANSWER),
  getHistory: get('/v1/rules/{parameter}/history', HISTORY_QUERY, HISTORY_ANSWER),
  getCoverage: get('/v1/coverage', COVERAGE_QUERY, COVERAGE_ANSWER),
  listReleases: get('/v1/releases', PAGE_QUERY, RELEASES_ANSWER),
  getCurrentRelease: get('/v1/releases/current', NO_FIELDS, RELEASE_ANSWER),
  getSnapshot: { ...get('/v1/snapshots/{hash}', NO_FIELDS, v.string()), as: 'text' },
  listChannels: get('/v1/channels', CHANNELS_QUERY, CHANNELS_ANSWER),
  listGuides: get('/v1/guides', GUIDES_QUERY, GUIDES_ANSWER),
  getGuide: get('/v1/guides/{id}', GUIDE_QUERY, GUIDE_ANSWER),
  listPortals: get('/v1/portals', PORTALS_QUERY, PORTALS_ANSWER),
  judgeEligibility: post('/v1/eligibility', RELEASE_QUERY, ELIGIBILITY_BODY, ELIGIBILITY_ANSWER),
  judgeEligibilityOfMany: post('/v1/eligibility/matrix', RELEASE_QUERY, MATRIX_BODY, MATRIX_ANSWER),
  estimateMonthlyCredit: post(
    '/v1/estimates/monthly-credit',
    RELEASE_QUERY,
    MONTHLY_CREDIT_BODY,
    MONTHLY_CREDIT_ANSWER,
  ),
  estimateSettlement: post('/v1/estimates/settlement', RELEASE_QUERY, SETTLEMENT_BODY, SETTLEMENT_ANSWER),
} as const satisfies Readonly<Record<string, Endpoint>>;

/** A refusal of the API, with the fields at fault. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Whole seconds to wait, where the API says so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export interface Asking<Query extends v.GenericSchema, Body extends v.GenericSchema> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: v.InferInput<Query>;
  readonly body?: v.InferInput<Body>;
  /** The version that the household must still have. */
  readonly ifVersion?: number;
}

/** An answer of the ledger, and what its headers say. */
export interface Versioned<Answer> {
  readonly answer: Answer;
  /** The household's version after this request; null where the answer names none. */
  readonly version: number | null;
  /** The API had done this before: it answers what it stored. */
  readonly replayed: boolean;
}

/** Asks one endpoint. Throws a {@link ProblemError} where the API refuses, and a ValiError where the answer is not the promised one. */
export async function ask<Query extends v.GenericSchema, Body extends v.GenericSchema, Answer extends v.GenericSchema>(
  endpoint: Endpoint<Query, Body, Answer>,
  asking: Asking<Query, Body>,
  connection: Connection,
): Promise<v.InferOutput<Answer>> {
  return (await askVersioned(endpoint, asking, connection)).answer;
}

/** The same, with what the ledger's headers say. */
export async function askVersioned<
  Query extends v.GenericSchema,
  Body extends v.GenericSchema,
  Answer extends v.GenericSchema,
>(
  endpoint: Endpoint<Query, Body, Answer>,
  asking: Asking<Query, Body>,
  { base, language, send, token }: Connection,
): Promise<Versioned<v.InferOutput<Answer>>> {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asking.path?.[name] ?? ''));
  const body = asking.body === undefined ? undefined : JSON.stringify(asking.body);
  const answer = await send({
    url: base + path + queryText(asking.query ?? {}),
    method: endpoint.method,
    headers: {
      'Accept-Language': language,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(asking.ifVersion === undefined ? {} : { 'If-Match': `"v${asking.ifVersion}"` }),
    },
    ...(body === undefined ? {} : { body }),
    ...(endpoint.as === undefined ? {} : { as: endpoint.as }),
  });
  const { etag = '', 'idempotency-hit': hit, 'retry-after': retryAfter = '' } = answer.headers ?? {};
  if (![200, 201, 204].includes(answer.status)) {
    throw new ProblemError(v.parse(PROBLEM, answer.body), /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null);
  }
  const version = /^"v(\d{1,15})"$/.exec(etag)?.[1];
  return {
    answer: v.parse(endpoint.answer, answer.body),
    version: version === undefined ? null : Number(version),
    replayed: hit === 'true',
  };
}

const PROBLEM = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  instance: v.string(),
  errors: v.exactOptional(v.array(v.object({ pointer: v.string(), code: v.string(), detail: v.string() }))),
});

/** A list is repeated: "?parameter=relatives&parameter=regionScope". */
function queryText(query: object): string {
  const pairs = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
      one === undefined ? [] : [`${name}=${encodeURIComponent(String(one))}`],
    ),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
