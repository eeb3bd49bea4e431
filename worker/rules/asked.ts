/** What a rules request asks about, and how every rules answer is dressed: release, day, language, caching. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import { RELEASE_QUERY } from '../../shared/api/queries.ts';
import { type Day, msToShanghaiMidnight, shanghaiDay } from '../../shared/day.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { ParameterName } from '../../shared/rules/parameters/registry.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import type { Release } from '../../shared/rules/snapshot.ts';
import { type AppEnv, nowMs } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { invalidField } from '../fault.ts';
import { type Language, languageTag } from '../language.ts';
import { type OpenRelease, releaseInForce, releaseOf } from '../release/in-force.ts';
import { isKnown, remember } from '../unchanged.ts';

export interface Asked {
  readonly release: Release;
  readonly rules: Rules;
  /** The day whose law applies: the one asked for, else today in Shanghai. */
  readonly on: Day;
  readonly language: Language;
  readonly dayGiven: boolean;
  /** What the header `Rules-Release` says. */
  readonly named: string;
}

const FRESH_SECONDS = 300;
const STALE_SECONDS = 86_400;

/** The fields that every request may have, wherever its schema lets it. */
interface Common {
  readonly release?: number | undefined;
  readonly on?: Day | undefined;
  readonly region?: RegionCode | undefined;
  readonly parent?: RegionCode | undefined;
}

/** A query as its schema outputs it, and the question that it asks. Throws a Fault as {@link asked} does, and a 422 for what it may not say. */
export async function askedInQuery<const Schema extends v.GenericSchema<unknown, Common>>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<{ question: Asked; query: v.InferOutput<Schema> }> {
  const query = readQuery(c, schema);
  const question = await asked(c, query);
  refuseUnknownRegion(question, query.region, '?region');
  refuseUnknownRegion(question, query.parent, '?parent');
  return { question, query };
}

/** The same of a body. */
export async function askedInBody<const Schema extends v.GenericSchema<unknown, Common>>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<{ question: Asked; body: v.InferOutput<Schema> }> {
  const { release } = readQuery(c, RELEASE_QUERY);
  const body = await readJson(c, schema);
  const question = await asked(c, { release, on: body.on });
  refuseUnknownRegion(question, body.region, '/region');
  return { question, body };
}

/** Throws a Fault: 404 for a release that does not exist. */
export async function asked(c: Context<AppEnv>, query: Pick<Common, 'release' | 'on'>): Promise<Asked> {
  const { release, rules, named }: OpenRelease =
    query.release === undefined ? await releaseInForce(c.env) : await releaseOf(query.release, c.env);
  const { seq, hash, publishedAt } = release;
  return {
    release: { seq, hash, publishedAt },
    rules,
    on: query.on ?? shanghaiDay(nowMs(c.env)),
    language: c.get('language'),
    dayGiven: query.on !== undefined,
    named,
  };
}

/** A rules answer of a GET: 304 where the caller has it, before anything is computed. */
export function answerCached(c: Context<AppEnv>, question: Asked, make: () => object): Response {
  const headers = cachingHeaders(c, question, 'json');
  rememberAnswered(c, question, headers);
  if (isKnown(c.req.header('if-none-match'), headers.ETag)) return new Response(null, { status: 304, headers });
  const body = JSON.stringify({ ...make(), release: question.release });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

function rememberAnswered(c: Context<AppEnv>, question: Asked, headers: AnswerHeaders): void {
  const sinceMs = nowMs(c.env);
  const daysEndMs = sinceMs + msToShanghaiMidnight(sinceMs) - FRESH_SECONDS * 1000;
  const untilMs = question.dayGiven ? Number.POSITIVE_INFINITY : daysEndMs;
  const { named, language } = question;
  remember(c.req.raw.url, language, { named, validator: headers.ETag, headers, sinceMs, untilMs });
}

/**
 * The validator names release, day and language, which decide an answer together with its address. Without an explicit
 * day the answer grows old at Shanghai's midnight at the latest.
 */
export function cachingHeaders(c: Context<AppEnv>, question: Asked, form: 'json' | 'html'): AnswerHeaders {
  const { release, on, language, dayGiven, named } = question;
  const midnight = Math.ceil(msToShanghaiMidnight(nowMs(c.env)) / 1000);
  return {
    ETag: `W/"${release.seq}-${release.hash.slice(0, 16)}-${on}-${language}${form === 'html' ? '-html' : ''}"`,
    'Cache-Control': dayGiven
      ? `public, max-age=${FRESH_SECONDS}, stale-while-revalidate=${STALE_SECONDS}`
      : `public, max-age=${Math.min(FRESH_SECONDS, midnight)}`,
    'Content-Language': languageTag(language),
    'Rules-Release': named,
    Vary: 'Accept-Language',
  };
}

type AnswerHeaders = Readonly<Record<'ETag' | 'Cache-Control' | 'Content-Language' | 'Rules-Release' | 'Vary', string>>;

/** Throws a 422 Fault at `pointer` where a region is named that the release does not have. */
export function refuseUnknownRegion(question: Asked, region: RegionCode | null | undefined, pointer: string): void {
  if (region && !question.rules.regions.has(region)) throw invalidField(pointer, 'no-such-region');
}

/** Each once. Throws a 422 Fault where the release has no such parameter. */
export function knownParameters(question: Asked, names: readonly string[] | undefined): ParameterName[] {
  const all = parameterNames(question.rules);
  if (names === undefined) return all;
  return [...new Set(names)].map((name) => {
    const known = all.find((each) => each === name);
    if (known === undefined) throw invalidField('?parameter', 'not-in-list', all.join(', '));
    return known;
  });
}

export function parameterNames(rules: Rules): ParameterName[] {
  return Object.keys(rules.snapshot.parameters) as ParameterName[];
}
