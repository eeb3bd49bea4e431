/** What a rules request asks about, and how every rules answer is dressed: release, day, language, caching. */
import type { Context } from 'hono';
import { fieldFaultOf } from '../../shared/api/faults.ts';
import { type Day, msToShanghaiMidnight, shanghaiDay } from '../../shared/day.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { ParameterName } from '../../shared/rules/parameters/registry.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import type { Release } from '../../shared/rules/snapshot.ts';
import { type AppEnv, nowMs } from '../bindings.ts';
import { Fault } from '../fault.ts';
import { type Language, languageTag } from '../language.ts';
import { releaseInForce, releaseOf } from '../release/in-force.ts';

export interface Asked {
  readonly release: Release;
  readonly rules: Rules;
  /** The day whose law applies: the one asked for, else today in Shanghai. */
  readonly on: Day;
  readonly language: Language;
  readonly dayGiven: boolean;
}

const FRESH_SECONDS = 300;
const STALE_SECONDS = 86_400;

/** Throws a Fault: 404 for a release that does not exist. */
export async function asked(
  c: Context<AppEnv>,
  query: { readonly release?: number | undefined; readonly on?: Day | undefined },
): Promise<Asked> {
  const { release, rules } =
    query.release === undefined ? await releaseInForce(c.env) : await releaseOf(query.release, c.env);
  const { seq, hash, publishedAt } = release;
  c.header('Rules-Release', `${seq};${hash}`);
  return {
    release: { seq, hash, publishedAt },
    rules,
    on: query.on ?? shanghaiDay(nowMs(c.env)),
    language: c.var.language,
    dayGiven: query.on !== undefined,
  };
}

/** A rules answer of a GET: 304 where the caller has it, before anything is computed. */
export function answerCached(c: Context<AppEnv>, question: Asked, make: () => object): Response {
  const headers = cachingHeaders(c, question, 'json');
  if (isKnown(c.req.header('if-none-match'), headers.ETag)) return c.body(null, 304, headers);
  return c.json({ ...make(), release: question.release }, 200, headers);
}

/**
 * The validator names release, day and language, which decide an answer together with its address. Without an explicit
 * day the answer grows old at Shanghai's midnight at the latest.
 */
export function cachingHeaders(c: Context<AppEnv>, { release, on, language, dayGiven }: Asked, form: 'json' | 'html') {
  const midnight = Math.ceil(msToShanghaiMidnight(nowMs(c.env)) / 1000);
  return {
    ETag: `W/"${release.seq}-${release.hash.slice(0, 16)}-${on}-${language}${form === 'html' ? '-html' : ''}"`,
    'Cache-Control': dayGiven
      ? `public, max-age=${FRESH_SECONDS}, stale-while-revalidate=${STALE_SECONDS}`
      : `public, max-age=${Math.min(FRESH_SECONDS, midnight)}`,
    'Content-Language': languageTag(language),
    Vary: 'Accept-Language',
  };
}

/** True when If-None-Match lists the validator, compared weakly (RFC 9110, section 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, validator: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = validator.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === opaque);
}

/** Throws a 422 Fault at `pointer` where the release has no such region. */
export function refuseUnknownRegion(question: Asked, region: RegionCode, pointer: string): void {
  if (!question.rules.regions.has(region)) throw invalid(question, pointer, 'no-such-region');
}

/** Throws a 422 Fault where the release has no such parameter. */
export function knownParameters(question: Asked, names: readonly string[] | undefined): ParameterName[] {
  const all = parameterNames(question.rules);
  if (names === undefined) return all;
  return names.map((name) => {
    const known = all.find((each) => each === name);
    if (known === undefined) throw invalid(question, '?parameter', 'not-in-list', all.join(', '));
    return known;
  });
}

export function parameterNames(rules: Rules): ParameterName[] {
  return Object.keys(rules.snapshot.parameters) as ParameterName[];
}

export function invalid(
  { language }: { readonly language: Language },
  pointer: string,
  code: Parameters<typeof fieldFaultOf>[1],
  bound?: string,
): Fault {
  return new Fault('invalid-fields', { errors: [fieldFaultOf(pointer, code, language, bound)] });
}
