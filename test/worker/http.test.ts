/** The conventions of api.md that hold on every route. */
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import app from '../../worker/index.ts';
import { ask, askAt, fixture, migrate, post, publish } from './asking.ts';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
});

const RULES = '/v1/rules?region=450100&parameter=relatives';

describe('cross-origin calls', () => {
  it.each(['/', '/healthz', RULES, '/v1/none', '/openapi.json'])('%s may be read from anywhere', async (address) => {
    const answer = await ask(address, { headers: { Origin: 'https://somewhere.example' } });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  it('answers a preflight with the methods and headers that may be used', async () => {
    const answer = await ask('/v1/eligibility', {
      method: 'OPTIONS',
      headers: { Origin: 'https://somewhere.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    expect(answer.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
    expect(answer.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type');
  });

  it('lets a page read the headers that carry meaning', async () => {
    const exposed = (await ask(RULES)).headers.get('Access-Control-Expose-Headers') ?? '';
    for (const name of ['ETag', 'Rules-Release', 'Retry-After', 'Idempotency-Hit']) expect(exposed).toContain(name);
  });
});

describe('methods', () => {
  it.each([
    ['DELETE', RULES, 'GET, HEAD, OPTIONS'],
    ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/eligibility', 'POST, OPTIONS'],
    ['PUT', '/v1/eligibility/matrix', 'POST, OPTIONS'],
    ['PATCH', '/v1/regions/450100', 'GET, HEAD, OPTIONS'],
  ])('%s %s is refused, naming %s', async (method, address, allow) => {
    const answer = await ask(address, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe(allow);
    expect(await answer.json()).toMatchObject({ type: expect.stringMatching(/method-not-allowed$/), status: 405 });
  });

  it('answers HEAD like GET, without a body', async () => {
    const [head, get] = [await ask(RULES, { method: 'HEAD' }), await ask(RULES)];
    expect(head.status).toBe(200);
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
    expect(await head.text()).toBe('');
  });
});

describe('caching', () => {
  it('makes the validator of release, day and language', async () => {
    const tagOf = async (address: string, language = 'zh') =>
      (await ask(address, { headers: { 'Accept-Language': language } })).headers.get('ETag');
    const tag = await tagOf(`${RULES}&on=2026-11-21`);
    expect(tag).toMatch(/^W\/".+"$/);
    expect(await tagOf(`${RULES}&on=2026-11-21`)).toBe(tag);
    expect(await tagOf(RULES)).toBe(tag);
    expect(await tagOf(`${RULES}&on=2026-11-22`)).not.toBe(tag);
    expect(await tagOf(`${RULES}&on=2026-11-21`, 'en')).not.toBe(tag);
  });

  it.each([
    ['weakly', (tag: string) => tag],
    ['though it comes back strong', (tag: string) => tag.replace('W/', '')],
    ['in a list', (tag: string) => `"other", ${tag}`],
    ['by a star', () => '*'],
  ])('answers 304 without a body when the caller has it, %s', async (_, sent) => {
    const tag = (await ask(RULES)).headers.get('ETag') ?? '';
    const answer = await ask(RULES, { headers: { 'If-None-Match': sent(tag) } });
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('ETag')).toBe(tag);
    expect(answer.headers.get('Cache-Control')).not.toBeNull();
    expect(answer.headers.get('Vary')).toContain('Accept-Language');
    expect(answer.headers.get('Rules-Release')).toMatch(/^41;/);
  });

  it('answers in full when the caller has another', async () => {
    expect((await ask(RULES, { headers: { 'If-None-Match': 'W/"other"' } })).status).toBe(200);
  });

  it.each([
    ['2026-11-21T04:00:00Z', 'public, max-age=300'],
    ['2026-11-21T15:59:00Z', 'public, max-age=60'],
    ['2026-11-21T15:59:59Z', 'public, max-age=1'],
    ['2026-11-21T16:00:00Z', 'public, max-age=300'],
  ])('at %s an answer about today lives: %s', async (instant, expected) => {
    expect((await askAt(instant, RULES)).headers.get('Cache-Control')).toBe(expected);
  });

  it('an answer about a stated day lives on while it is renewed', async () => {
    const answer = await askAt('2026-11-21T15:59:59Z', `${RULES}&on=2026-11-21`);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=300, stale-while-revalidate=86400');
  });

  it('today is the day in Shanghai', async () => {
    expect(await (await askAt('2026-11-21T15:59:59Z', RULES)).json()).toMatchObject({ on: '2026-11-21' });
    expect(await (await askAt('2026-11-21T16:00:00Z', RULES)).json()).toMatchObject({ on: '2026-11-22' });
  });
});

describe('language', () => {
  it.each([
    ['', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en', 'en'],
    ['en-GB;q=0.8, zh;q=0.3', 'en'],
    ['en;q=0.2, zh-CN', 'zh-CN'],
    ['fr, de;q=0.9', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['*', 'zh-CN'],
  ])('%s is answered in %s', async (accept, language) => {
    const headers = { 'Accept-Language': accept };
    expect((await ask(RULES, { headers })).headers.get('Content-Language')).toBe(language);
    expect((await ask('/v1/none', { headers })).headers.get('Content-Language')).toBe(language);
  });
});

describe('problems', () => {
  it('carry a type, a title, a status, a detail and an instance', async () => {
    const answer = await ask('/v1/none', { headers: { 'Accept-Language': 'en' } });
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: expect.stringMatching(/^https:.*not-found$/),
      title: 'There is nothing here',
      status: 404,
      detail: 'There is nothing here',
      instance: answer.headers.get('Request-Id'),
      errors: [{ pointer: ':path', code: 'not-found', detail: 'There is nothing here' }],
    });
  });

  it.each([
    ['GET', '/v1/regions/999999', '{code}', 'not-found'],
    ['GET', '/v1/rules/weather/history?region=450100', '{parameter}', 'not-found'],
    ['GET', '/v1/guides/none', '{id}', 'not-found'],
    ['GET', `/v1/snapshots/${'0'.repeat(64)}`, '{hash}', 'not-found'],
    ['GET', '/v1/snapshots/x', '{hash}', 'not-found'],
    ['GET', '/v1/regions/450100?release=9', '?release', 'not-found'],
    ['DELETE', '/v1/regions/450100', ':method', 'method-not-allowed'],
    ['POST', '/v1/nothing', ':path', 'not-found'],
    ['GET', '/v1/guides/', ':path', 'not-found'],
    ['POST', '/v1/members/', ':path', 'not-found'],
    ['GET', '/v1/household', 'authorization', 'unauthorized'],
  ])('%s %s points at %s', async (method, address, pointer, code) => {
    const { errors } = await (await ask(address, { method })).json<{ errors?: unknown }>();
    expect(errors).toEqual([{ pointer, code, detail: expect.stringMatching(/./) }]);
  });

  it('a fault of ours says nothing but its instance', async () => {
    const answer = await app.fetch(new Request(`http://localhost${RULES}`), { ...env, CLOCK_MS: 'no number' });
    expect(answer.status).toBe(500);
    const { instance, ...rest } = await answer.json<{ instance: string }>();
    expect(instance).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(rest)).not.toMatch(/RangeError|number|shared|worker\//);
  });
});

describe('bodies', () => {
  const question = { relation: 'parent' };

  it.each([
    ['text/plain', 415],
    ['application/xml', 415],
    ['application/json; charset=gbk', 415],
    ['application/json; charset=UTF-8', 200],
    ['APPLICATION/JSON', 200],
  ])('of type %s are answered %i', async (type, status) => {
    expect((await post('/v1/eligibility', question, { 'Content-Type': type })).status).toBe(status);
  });

  it('of 64 KiB are read, of one byte more are not', async () => {
    const padded = (bytes: number) => JSON.stringify(question).padEnd(bytes, ' ');
    expect((await post('/v1/eligibility', padded(64 * 1024))).status).toBe(200);
    expect((await post('/v1/eligibility', padded(64 * 1024 + 1))).status).toBe(413);
  });
});

describe('the rate limit', () => {
  const limited = { RATE_LIMITS: 'on' };
  const from = (address: string) => ({ headers: { 'CF-Connecting-IP': address } });

  it('lets 600 requests a minute through and brakes the next, for that caller only', async () => {
    let passed = 0;
    let answer = await ask('/v1/none', from('192.0.2.1'), limited);
    while (answer.status === 404) {
      passed += 1;
      answer = await ask('/v1/none', from('192.0.2.1'), limited);
    }
    expect(answer.status).toBe(429);
    expect(answer.headers.get('Retry-After')).toBe('60');
    // Up to twice as many where the limiter's minute turned in between.
    expect(passed === 600 || (passed > 600 && passed <= 1200)).toBe(true);
    expect((await ask('/v1/none', from('192.0.2.2'), limited)).status).toBe(404);
    // Nor does a token that is made up for each request, nor another spelling of the header, make another caller.
    for (const token of ['Bearer one', 'Bearer another', 'bearer one']) {
      const headers = { ...from('192.0.2.1').headers, Authorization: token };
      expect((await ask('/v1/household', { headers }, limited)).status).toBe(429);
      expect((await ask('/v1/none', { headers }, limited)).status).toBe(429);
    }
  }, 60_000);

  it('brakes a token whatever address it is sent from', async () => {
    let answers = 0;
    for (let status = 401; status === 401; answers += 1) {
      const headers = { ...from(`198.51.100.${answers % 250}`).headers, Authorization: 'Bearer from-everywhere' };
      status = (await ask('/v1/household', { headers }, limited)).status;
    }
    expect(answers).toBeGreaterThan(600);
    expect(answers).toBeLessThanOrEqual(1201);
  }, 60_000);

  it.each([
    ['2001:db8:0:1::5', '2001:db8:0:1:ffff::9', '2001:db8:0:2::5'],
    ['2001:db8::5', '2001:db8::6:7:8:9', '2001:db9::5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:9:9:9:9', '2001:db8:1:3:3:4:5:6'],
    ['192.0.2.7', '192.0.2.7', '192.0.2.8'],
  ])('counts %s and %s as one network, and %s as another', async (one, same, other) => {
    const keys: string[] = [];
    const counting = {
      ...limited,
      RATE_LIMIT: { limit: async ({ key }: { key: string }) => ({ success: keys.push(key) > 0 }) },
    };
    for (const address of [one, same, other]) await ask('/v1/none', from(address), counting);
    expect(keys).toEqual([keys[0], keys[0], expect.not.stringMatching(new RegExp(`^${keys[0]}$`))]);
  });
});
