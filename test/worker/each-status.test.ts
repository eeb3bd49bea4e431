/** Each refusal that the document names for a route is what that route answers, where a request alone can bring it about. */
import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../shared/api/document/operation.ts';
import { OPERATIONS } from '../../shared/api/document/operations.ts';
import document from '../../worker/public/static/openapi.json';
import { ask, fixture, migrate, post, publish } from './asking.ts';

type Request = readonly [address: string, init: RequestInit, bindings?: Parameters<typeof ask>[2]];

const tokens = { owner: '', read: '' };
const NOBODY = '00000000-0000-4000-8000-000000000000';
const braking = { RATE_LIMITS: 'on', RATE_LIMIT: { limit: async () => ({ success: false }) } };

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
  await applyD1Migrations(env.LEDGER_0, env.LEDGER_MIGRATIONS);
  tokens.owner = (await (await post('/v1/households', {})).json<{ token: string }>()).token;
  const bearer = { Authorization: `Bearer ${tokens.owner}` };
  const member = document.paths['/v1/members'].post.requestBody.content['application/json'].example;
  // Who the examples of the routes are about.
  const second = OPERATIONS.find(({ id }) => id === 'setDrawOrder')?.pathParameters?.memberId?.example;
  for (const each of [member, { ...member, id: second, relation: 'spouse' }]) {
    expect((await post('/v1/members', each, bearer)).status).toBe(201);
  }
  tokens.read = (await (await post('/v1/household/tokens', { scope: 'read' }, bearer)).json<{ token: string }>()).token;
});

/** The document's own example of the route, with something in it changed. */
function requestOf(
  operation: Operation,
  {
    token = tokens.owner,
    query = {},
    path = {},
    type = 'application/json',
    body,
    method,
  }: {
    readonly token?: string;
    readonly query?: Record<string, string>;
    readonly path?: Readonly<Record<string, string>>;
    readonly type?: string;
    readonly body?: string;
    readonly method?: string;
  } = {},
): Request {
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? exampleOf(operation, name));
  const asked = new URLSearchParams({ ...operation.queryExample, ...query });
  const headers = {
    ...(operation.scope && token ? { Authorization: `Bearer ${token}` } : {}),
    ...(operation.body ? { 'Content-Type': type } : {}),
  };
  const sent = operation.body ? { body: body ?? JSON.stringify(operation.bodyExample) } : {};
  return [`${address}?${asked}`, { method: method ?? operation.method.toUpperCase(), headers, ...sent }];
}

function exampleOf({ pathParameters }: Operation, name: string): string {
  return name === 'hash' ? fixture(41).release.hash : (pathParameters?.[name]?.example ?? '');
}

const notOfferedAt = (path: string): string =>
  ['PUT', 'PATCH', 'DELETE'].find(
    (method) => !OPERATIONS.some((each) => each.path === path && each.method === method.toLowerCase()),
  ) ?? '';

/** Nothing stands under this, whatever the route looks it up by. */
const MISSING = {
  id: NOBODY,
  code: '999999',
  hash: '0'.repeat(64),
  parameter: 'weather',
  purpose: 'nothing',
  memberId: NOBODY,
};

const BRINGING: Readonly<Record<string, (operation: Operation) => Request>> = {
  400: (operation) => requestOf(operation, { body: '{' }),
  401: (operation) => requestOf(operation, { token: 'nobody' }),
  403: (operation) => requestOf(operation, { token: tokens.read }),
  404: (operation) =>
    operation.query && 'release' in operation.query.entries
      ? requestOf(operation, { query: { release: '999999' } })
      : requestOf(operation, { path: MISSING }),
  405: (operation) => requestOf(operation, { method: notOfferedAt(operation.path) }),
  413: (operation) => requestOf(operation, { body: `"${' '.repeat(64 * 1024)}"` }),
  415: (operation) => requestOf(operation, { type: 'text/plain' }),
  422: (operation) => requestOf(operation, { query: { unknown: '1' } }),
  429: (operation) => {
    const [address, init] = requestOf(operation);
    return [address, init, braking];
  },
};

/** What comes of the state of things, not of a request: each has tests beside what it is about. */
const OTHERS = ['200', '201', '204', '304', '409', '412', '500', '503'];

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  const routes: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>> = document.paths;
  const documented = Object.keys(routes[operation.path]?.[operation.method]?.responses ?? {});

  it.each(documented.filter((status) => !OTHERS.includes(status)))('%s', async (status) => {
    const request = BRINGING[status]?.(operation);
    if (!request) throw new Error(`The document names ${status}, which nothing here brings about.`);
    const answer = await ask(...request);
    expect(answer.status).toBe(Number(status));
    expect(answer.headers.get('Content-Type')).toMatch(/^(application\/problem\+json|text\/html)/);
  });
});
