/** Answers what was thrown as a problem document (RFC 9457). */
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { isConflict } from '../shared/api/conflicts.ts';
import type { FaultWords } from '../shared/api/fault-words.ts';
import { inWords } from '../shared/api/faults.ts';
import { type FieldFault, PROBLEMS, type ProblemKind, problem } from '../shared/api/problem.ts';
import type { AppEnv } from './bindings.ts';
import { Fault } from './fault.ts';
import { type Language, languageTag } from './language.ts';
import { bundledRules } from './release/in-force.ts';

/**
 * A Fault says what was wrong. Anything else is ours: a 500 that says nothing but its instance, and a log line with
 * the instance, the kind of error and the places in our code; never its message, which may quote a body.
 */
export async function answerFault(thrown: unknown, c: Context<AppEnv>): Promise<Response> {
  const language = c.get('language') ?? 'en';
  const instance = instanceOf(c);
  const fault = thrown instanceof Fault ? thrown : new Fault('internal');
  if (fault !== thrown) console.error(JSON.stringify({ instance, error: kindOf(thrown), at: placesIn(thrown) }));
  const words = await faultWords();
  const { errors, headers } = fault.options;
  const title = words.problems[fault.code][language];
  const detail = conflictIn(fault, words, language) ?? title;
  const said = errors?.map((each) => inWords(each, words, language)) ?? faultsIn(fault, detail, c);
  const body = problem(fault.code, instance, title, detail, said);
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

/** What the release inside this Worker says of faults: it has the words of every code, whatever release is in force. */
export async function faultWords(): Promise<FaultWords> {
  return (await bundledRules()).snapshot.words.faults;
}

function conflictIn({ options }: Fault, { conflicts }: FaultWords, language: Language): string | undefined {
  const { reason = '', limit } = options;
  if (!isConflict(reason)) return undefined;
  const said = conflicts[reason][language];
  return limit === undefined ? said : `${said} (${limit})`;
}

/** What of the request a refusal is about, where it was not said: by its kind. What is not found is what the address names. */
function faultsIn({ code, options }: Fault, detail: string, c: Context<AppEnv>): readonly FieldFault[] | undefined {
  const { status, about = '' }: ProblemKind = PROBLEMS[code];
  const { at, reason = code } = options;
  if (status >= 500) return undefined;
  const named = code === 'not-found' ? routePath(c, -1).match(/:(\w+)/)?.[1] : undefined;
  return [{ pointer: at ?? (named ? `{${named}}` : about), code: reason, detail }];
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
