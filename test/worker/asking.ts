/** Asks the Worker as a caller would, at a time of the test's choosing. */
import { applyD1Migrations, createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { Bindings } from '../../worker/bindings.ts';
import app from '../../worker/index.ts';
import { publishStatements } from '../../worker/release/publishing.ts';
import type { FixtureRelease } from './fixture-release.ts';

/** 2026-11-21 12:00 in Shanghai. */
export const NOON = Date.parse('2026-11-21T04:00:00Z');

/** Each question asked in this file comes a minute after the last, so that the release in force is looked up anew. */
let clock = NOON;

export async function ask(
  address: string,
  init: RequestInit = {},
  bindings: Partial<Bindings> = {},
): Promise<Response> {
  clock += 60_000;
  const request = new Request(`http://localhost${address}`, init);
  return app.fetch(request, { ...env, CLOCK_MS: String(clock), ...bindings }, createExecutionContext());
}

/** Asks at an instant, without a minute passing. */
export function askAt(instant: string, address: string, init: RequestInit = {}): Promise<Response> {
  return ask(address, init, { CLOCK_MS: String(Date.parse(instant)) });
}

export function post(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return ask(address, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

export async function migrate(): Promise<void> {
  await applyD1Migrations(env.RULES, env.RULES_MIGRATIONS);
}

const fixtures: readonly FixtureRelease[] = JSON.parse(env.FIXTURE_RELEASES);

/** The fixture release of that number: 41, 42, or 40, which knows less than the code. */
export function fixture(seq: number): FixtureRelease {
  const found = fixtures.find(({ release }) => release.seq === seq);
  if (!found) throw new RangeError(`There is no fixture release ${seq}`);
  return found;
}

export async function publish({ release, packedBase64 }: FixtureRelease): Promise<void> {
  await batch(publishStatements(release, packedBase64));
}

export async function batch(statements: readonly string[]): Promise<void> {
  await env.RULES.batch(statements.map((statement) => env.RULES.prepare(statement)));
}
