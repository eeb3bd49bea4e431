/** What the log holds of a request, on every route of the rules and of the ledger: its id, method, route, status and time. */
import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../shared/api/document/operation.ts';
import { OPERATIONS } from '../../shared/api/document/operations.ts';
import type { Bindings } from '../../worker/bindings.ts';
import { ask, fixture, migrate, post, publish } from './asking.ts';

/** Each stands in one place of every request, and nowhere else in the world. */
const SECRETS = {
  path: 'secret-in-the-path',
  queryName: 'secret-query-name',
  queryValue: 'secret-query-value',
  bodyName: 'secret-body-name',
  bodyValue: 'secret-body-value',
  address: '198.51.100.77',
  agent: 'secret-agent',
  cookie: 'secret-cookie',
  referrer: 'secret-referrer',
  database: 'secret-in-an-error-of-the-database',
};

let token = '';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
  await applyD1Migrations(env.LEDGER_0, env.LEDGER_MIGRATIONS);
  token = (await (await post('/v1/households', {})).json<{ token: string }>()).token;
});

/** The request of the document's example; `secretly`: with a secret wherever one can be put. */
function requestOf(operation: Operation, secretly: boolean): [address: string, init: RequestInit] {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    secretly ? SECRETS.path : (operation.pathParameters?.[name]?.example ?? ''),
  );
  const query = new URLSearchParams(operation.queryExample);
  const body = structuredClone(operation.bodyExample ?? {});
  if (secretly) query.set(SECRETS.queryName, SECRETS.queryValue);
  if (secretly) Object.assign(body, { [SECRETS.bodyName]: SECRETS.bodyValue });
  const headers = {
    Authorization: `Bearer ${token}`,
    'CF-Connecting-IP': SECRETS.address,
    'User-Agent': SECRETS.agent,
    Cookie: `session=${SECRETS.cookie}`,
    Referer: `https://${SECRETS.referrer}.example/`,
    ...(operation.body ? { 'Content-Type': 'application/json' } : {}),
  };
  const method = operation.method.toUpperCase();
  return [`${path}?${query}`, { method, headers, ...(operation.body ? { body: JSON.stringify(body) } : {}) }];
}

/** Every line that any way of writing to the console got, while a request was answered. */
async function linesOf(
  request: readonly [string, RequestInit],
  bindings: Partial<Bindings> = {},
): Promise<{ answer: Response; lines: string[] }> {
  const lines: string[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...told: unknown[]) => void lines.push(told.map(String).join(' '))),
  );
  try {
    return { answer: await ask(...request, { LOG_REQUESTS: 'all', ...bindings }), lines };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function expectNothingSecret(lines: readonly string[]): void {
  for (const secret of [...Object.values(SECRETS), token]) expect(lines.join('\n')).not.toContain(secret);
}

const failing = new Proxy(env.RULES, {
  get: (_, name) => {
    if (name === 'then') return undefined;
    if (['withSession', 'prepare', 'bind'].includes(String(name))) return () => failing;
    return async () => {
      throw new Error(`D1_ERROR: near "${SECRETS.database} ${token}": SQLITE_ERROR`);
    };
  },
});

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  it.each([
    ['as the document shows it', false],
    ['with secrets everywhere', true],
  ])('%s, leaves one line that holds nothing of what was sent', async (_, secretly) => {
    const { answer, lines } = await linesOf(requestOf(operation, secretly));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        instance: answer.headers.get('Request-Id'),
        method: operation.method.toUpperCase(),
        route: operation.path.replace(/\{(\w+)\}/g, ':$1'),
        status: answer.status,
        ms: expect.any(Number),
      },
    ]);
    expectNothingSecret(lines);
  });

  it('leaves no more where a database fails', async () => {
    const { answer, lines } = await linesOf(requestOf(operation, false), { RULES: failing, LEDGER_0: failing });
    expectNothingSecret(lines);
    if (answer.status !== 500) return;
    const { instance } = await answer.json<{ instance: string }>();
    expect(instance).toBe(answer.headers.get('Request-Id'));
    expect(lines.filter((line) => line.includes(instance))).toHaveLength(2);
  });
});

it('an address that nobody serves is not logged', async () => {
  const { lines } = await linesOf([`/v1/${SECRETS.path}?${SECRETS.queryName}=1`, {}]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ route: '/*', status: 404 }]);
  expectNothingSecret(lines);
});

describe('the id of a request', () => {
  const RULES = '/v1/rules?region=450100&parameter=relatives';
  const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

  it.each<[string, RequestInit, number]>([
    [RULES, {}, 200],
    ['/', {}, 200],
    ['/openapi.json', {}, 200],
    ['/healthz', {}, 200],
    [RULES, { method: 'HEAD' }, 200],
    [RULES, { method: 'OPTIONS' }, 204],
    [RULES, { method: 'DELETE' }, 405],
    ['/v1/none', {}, 404],
    ['/v1/household', {}, 401],
    ['/v1/households', { method: 'POST' }, 201],
  ])('is a header of %s %o', async (address, init, status) => {
    const ids = await Promise.all([ask(address, init), ask(address, init)]);
    expect(ids.map((answer) => answer.status)).toEqual([status, status]);
    const [first, second] = ids.map(({ headers }) => headers.get('Request-Id'));
    expect(first).toMatch(ID);
    expect(second).toMatch(ID);
    expect(first).not.toBe(second);
  });

  it('is a header of an answer that nothing has changed, and of one that the brake held', async () => {
    const tag = (await ask(RULES)).headers.get('ETag') ?? '';
    const unchanged = await ask(RULES, { headers: { 'If-None-Match': tag } });
    expect([unchanged.status, unchanged.headers.get('Request-Id')]).toEqual([304, expect.stringMatching(ID)]);
    const brake = { RATE_LIMITS: 'on', RATE_LIMIT: { limit: async () => ({ success: false }) } };
    const braked = await ask(RULES, {}, brake);
    expect([braked.status, braked.headers.get('Access-Control-Allow-Origin')]).toEqual([429, '*']);
    expect(await braked.json()).toMatchObject({
      instance: braked.headers.get('Request-Id'),
      errors: [{ pointer: '', code: 'too-many-requests' }],
    });
  });

  it('is nothing that a caller can choose', async () => {
    const chosen = 'chosen-by-the-caller';
    const answer = await ask(RULES, { headers: { 'Request-Id': chosen, 'X-Request-Id': chosen } });
    expect(answer.headers.get('Request-Id')).toMatch(ID);
  });
});
