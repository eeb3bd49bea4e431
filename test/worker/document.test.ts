/** The document is of exactly what the Worker serves: each route, each status, each answer by its schema. */
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../shared/api/document/operation.ts';
import { OPERATIONS } from '../../shared/api/document/operations.ts';
import { PARAMETERS } from '../../shared/rules/parameters/registry.ts';
import app from '../../worker/index.ts';
import document from '../../worker/public/static/openapi.json';
import { ask, fixture, migrate, publish } from './asking.ts';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
});

/** Pages and the document itself are not described in it. */
const UNDESCRIBED = ['GET /', 'GET /docs', 'GET /coverage', 'GET /openapi.json'];

it('describes every route, and no other', () => {
  const served = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect([...new Set(served)].filter((route) => !UNDESCRIBED.includes(route)).sort()).toEqual(described.sort());
});

const PUBLIC = OPERATIONS.filter(({ scope, tag }) => scope === undefined && tag !== 'Ledger');

/** An address and a request that the document itself gives as its example. */
function exampleOf(operation: Operation): [address: string, init: RequestInit] {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'hash' ? fixture(41).release.hash : (operation.pathParameters?.[name]?.example ?? ''),
  );
  const query = new URLSearchParams(operation.queryExample).toString();
  const body = operation.body
    ? { body: JSON.stringify(operation.bodyExample), headers: { 'Content-Type': 'application/json' } }
    : {};
  return [query ? `${path}?${query}` : path, { method: operation.method.toUpperCase(), ...body }];
}

describe.each(PUBLIC.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  const [address, init] = exampleOf(operation);

  it('answers its example as its schema says, with the headers it names', async () => {
    const answer = await ask(address, init);
    expect(answer.status).toBe(200);
    const { schema, headers = [] } = operation.answers[200] ?? {};
    if (schema) expect(v.safeParse(schema, await answer.json()).issues?.[0]).toBeUndefined();
    for (const name of headers) expect(answer.headers.get(name), name).not.toBeNull();
  });

  it('refuses another method', async () => {
    expect((await ask(address, { method: 'DELETE' })).status).toBe(405);
  });
});

it.each(
  PUBLIC.filter(({ answers }) => answers[304] !== undefined).map((operation) => [operation.id, operation] as const),
)('%s answers 304 to whoever has it', async (_, operation) => {
  const [address, init] = exampleOf(operation);
  const tag = (await ask(address, init)).headers.get('ETag') ?? '';
  expect((await ask(address, { ...init, headers: { 'If-None-Match': tag } })).status).toBe(304);
});

it.each(PUBLIC.filter(({ query }) => query !== undefined).map((operation) => [operation.id, operation] as const))(
  '%s refuses a query field it does not know',
  async (_, operation) => {
    const [address, init] = exampleOf(operation);
    const answer = await ask(`${address}${address.includes('?') ? '&' : '?'}unknown=1`, init);
    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ pointer: '?unknown' }] });
  },
);

it('serves the document, the landing page, the docs page and the coverage page', async () => {
  expect(await (await ask('/openapi.json')).json()).toEqual(document);
  for (const [language, word] of [
    ['zh', '试一试'],
    ['en', 'Try it'],
  ] as const) {
    const headers = { 'Accept-Language': language };
    const docs = await ask('/docs', { headers });
    expect(docs.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(docs.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const text = await docs.text();
    for (const { path } of OPERATIONS) expect(text).toContain(path);
    expect(text).toContain(word);
    expect(await (await ask('/', { headers })).text()).toContain('href="/docs"');
    const coverage = await (await ask('/coverage', { headers })).text();
    for (const parameter of Object.keys(PARAMETERS)) expect(coverage).toContain(`data-parameter="${parameter}"`);
  }
});
