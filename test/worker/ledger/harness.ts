/** The ledger as a client meets it, with the database, the clock and the rules in the test's hands. */
import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { AppEnv, Bindings } from '../../../worker/bindings.ts';
import { createLedgerApp } from '../../../worker/ledger/app.ts';
import type { LedgerSeams } from '../../../worker/ledger/seams.ts';
import { answerFault } from '../../../worker/problem.ts';
import { PLAIN_SEAMS } from './plain-seams.ts';

export const NOW = Date.UTC(2026, 10, 21, 4);
export const TODAY = '2026-11-21';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Client {
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly token: string;
  readonly as: (token: string) => Client;
}

export async function migrate(...databases: D1Database[]): Promise<void> {
  for (const database of databases) await applyD1Migrations(database, env.LEDGER_MIGRATIONS);
}

export function clientOf(bindings: Partial<Bindings> = {}, seams: Partial<LedgerSeams> = {}): Client {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('requestId', 'test');
    c.set('language', c.req.header('accept-language') === 'zh-CN' ? 'zh' : 'en');
    await next();
  });
  app.route('/v1', createLedgerApp({ ...PLAIN_SEAMS, ...seams }));
  app.onError(answerFault);
  const bound: Bindings = { ...env, CLOCK_MS: String(NOW), ...bindings };
  const as = (token: string): Client => ({
    token,
    as,
    call: async (method, path, body, headers = {}) => {
      const answer = await app.request(
        `/v1${path}`,
        {
          method,
          headers: {
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        },
        bound,
      );
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
    },
  });
  return as('');
}

const created = v.object({ household: v.object({ id: v.string() }), token: v.string() });

/** A new household of its own, with a client that owns it. */
export async function newHousehold(client: Client = clientOf()): Promise<Client & { readonly householdId: string }> {
  const answer = await client.call('POST', '/households', {});
  const { token, household } = v.parse(created, answer.body);
  return { ...client.as(token), householdId: household.id };
}

let count = 0;
/** A new UUID; a name makes it readable in a failure. */
export function newId(): string {
  count += 1;
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

export async function addMember(client: Client, more: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const member = { id, relation: 'other', region: '450100', insurance: 'employee', status: 'active', hasAccount: true };
  const answer = await client.call('POST', '/members', { ...member, retainedFen: 0, priorYearsOnly: false, ...more });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return id;
}

export interface Family {
  readonly book: Client;
  readonly owner: string;
  /** Has to leave 2 yuan in the account. */
  readonly parent: string;
  /** Insured as a resident: without an account. */
  readonly child: string;
}

/** A household of three. */
export async function newFamily(): Promise<Family> {
  const book = await newHousehold();
  return {
    book,
    owner: await addMember(book, { relation: 'self' }),
    parent: await addMember(book, { relation: 'parent', retainedFen: 200 }),
    child: await addMember(book, { relation: 'child', insurance: 'resident', status: null, hasAccount: false }),
  };
}

export async function post(client: Client, entry: Record<string, unknown>): Promise<Answer> {
  return client.call('POST', '/entries', { id: newId(), on: TODAY, ...entry });
}

export async function credit(client: Client, memberId: string, amountFen: number, more: object = {}): Promise<void> {
  const answer = await post(client, { kind: 'credit', memberId, amountFen, ...more });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
}

const balances = v.object({
  poolFen: v.number(),
  items: v.array(
    v.looseObject({ memberId: v.string(), bookFen: v.number(), frozenFen: v.number(), availableFen: v.number() }),
  ),
});

export async function balancesOf(client: Client, on?: string) {
  const answer = await client.call('GET', `/balances${on === undefined ? '' : `?on=${on}`}`);
  const { items, poolFen } = v.parse(balances, answer.body);
  return { poolFen, of: (memberId: string) => items.find((item) => item.memberId === memberId) };
}

const problem = v.object({
  type: v.string(),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string() }))),
});

/** "409 conflict /amountFen differs": a problem in one line. */
export function told(answer: Answer): string {
  const parsed = v.safeParse(problem, answer.body);
  if (!parsed.success) return String(answer.status);
  const name = parsed.output.type.split('/').at(-1);
  const faults = (parsed.output.errors ?? []).map(({ pointer, code }) => ` ${pointer} ${code}`);
  return `${answer.status} ${name}${faults.join('')}`;
}

/** Every route, with a body that a member of the household could send. */
export const ROUTES = (member: string, entry: string): readonly [string, string, unknown?][] => [
  ['GET', '/household'],
  ['GET', '/household/export'],
  ['GET', '/household/consents'],
  ['POST', '/household/consents', { purpose: 'server-ledger', wordsSha256: 'ab'.repeat(32) }],
  ['DELETE', '/household/consents/server-ledger'],
  ['GET', '/household/tokens'],
  ['POST', '/household/tokens', { scope: 'read' }],
  ['DELETE', `/household/tokens/${newId()}`],
  ['POST', '/household/import', { importId: newId(), page: 1, last: true }],
  ['GET', '/members'],
  ['POST', '/members', { id: newId(), relation: 'other', region: '450100', insurance: 'none', hasAccount: false }],
  ['PATCH', `/members/${member}`, { retainedFen: 5 }],
  ['PUT', '/relations', { pairs: [] }],
  ['GET', '/relations'],
  ['PUT', `/draw-orders/${member}`, { from: TODAY, sharers: [] }],
  ['GET', '/draw-orders'],
  ['POST', '/entries', { id: newId(), kind: 'credit', on: TODAY, memberId: member, amountFen: 1 }],
  ['GET', '/entries'],
  ['GET', `/entries?memberId=${member}`],
  ['POST', `/entries/${entry}/reversal`, { id: newId(), on: TODAY }],
  ['POST', '/payments/plan', { memberId: member, amountFen: 1 }],
  [
    'POST',
    '/observations',
    { id: newId(), memberId: member, balanceFen: 1, at: '2026-11-20T00:00:00Z', via: 'manual' },
  ],
  ['GET', '/observations'],
  ['GET', '/balances'],
  ['GET', '/audit'],
  ['DELETE', '/household'],
];
