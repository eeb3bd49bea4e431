/** Answers what was thrown as a problem document (RFC 9457). */
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { inWords } from '../shared/api/faults.ts';
import { type FieldFault, PROBLEMS, type ProblemKind, problem } from '../shared/api/problem.ts';
import type { AppEnv } from './bindings.ts';
import { Fault } from './fault.ts';
import { languageTag } from './language.ts';

/**
 * A Fault says what was wrong. Anything else is ours: a 500 that says nothing but its instance, and a log line with
 * the instance, the kind of error and the places in our code; never its message, which may quote a body.
 */
export function answerFault(thrown: unknown, c: Context<AppEnv>): Response {
  const language = c.get('language') ?? 'en';
  const instance = instanceOf(c);
  const fault = thrown instanceof Fault ? thrown : new Fault('internal');
  if (fault !== thrown) console.error(JSON.stringify({ instance, error: kindOf(thrown), at: placesIn(thrown) }));
  const { detail, errors, headers } = fault.options;
  const said = errors?.map((each) => inWords(each, language)) ?? faultsIn(fault, c);
  const body = problem(fault.code, language, instance, detail?.[language], said);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': languageTag(language),
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** What of the request a refusal is about, where it was not said: by its kind. What is not found is what the address names. */
function faultsIn({ code, options }: Fault, c: Context<AppEnv>): readonly FieldFault[] | undefined {
  const { status, title, about = '' }: ProblemKind = PROBLEMS[code];
  const { detail = title, at, reason = code } = options;
  if (status >= 500) return undefined;
  const named = code === 'not-found' ? routePath(c, -1).match(/:(\w+)/)?.[1] : undefined;
  return [{ pointer: at ?? (named ? `{${named}}` : about), code: reason, detail: detail[c.get('language') ?? 'en'] }];
}

/** The id of the request, made when it is first asked for. */
export function instanceOf(c: Context<AppEnv>): string {
  const known = c.get('requestId');
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  c.set('requestId', made);
  return made;
}

function kindOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}

function placesIn(thrown: unknown): string[] {
  const lines = thrown instanceof Error ? (thrown.stack ?? '').split('\n') : [];
  return lines.map((line) => line.trim()).filter((line) => /^at [\w.<> ]*\(?[^?\s]*:\d+:\d+\)?$/.test(line));
}
