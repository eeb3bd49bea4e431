/** Whoever asks again for what was answered lately hears 304 at once, and never for longer than it is true. */
import { beforeAll, expect, it } from 'vitest';
import { ask, askAt, fixture, migrate, publish } from './asking.ts';

const TODAY = '/v1/rules?region=450100&parameter=relatives';
const THAT_DAY = `${TODAY}&on=2026-11-21`;
const NOON = '2026-11-21T04:00:00Z';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
});

const again = (instant: string, address: string, tag: string, headers: Record<string, string> = {}) =>
  askAt(instant, address, { headers: { 'If-None-Match': tag, ...headers } });

async function tagAt(instant: string, address: string, headers: Record<string, string> = {}): Promise<string> {
  return (await askAt(instant, address, { headers })).headers.get('ETag') ?? '';
}

it.each([THAT_DAY, TODAY])('answers %s with the same headers each time', async (address) => {
  const tag = await tagAt(NOON, address);
  const answers = [await again(NOON, address, tag), await again(NOON, address, tag), await again(NOON, address, tag)];
  expect(answers.map(({ status }) => status)).toEqual([304, 304, 304]);
  const full = await askAt(NOON, address);
  for (const answer of answers) {
    expect(await answer.text()).toBe('');
    const headers = new Map(full.headers);
    headers.delete('content-type');
    headers.delete('request-id');
    const told = new Map(answer.headers);
    expect(told.delete('request-id')).toBe(true);
    expect(told).toEqual(headers);
  }
});

it('does not mistake one question, language or validator for another', async () => {
  const tag = await tagAt(NOON, THAT_DAY);
  expect((await again(NOON, THAT_DAY, tag, { 'Accept-Language': 'en' })).status).toBe(200);
  expect((await again(NOON, THAT_DAY, 'W/"another"')).status).toBe(200);
  expect((await again(NOON, THAT_DAY.replace('450100', '999999'), tag)).status).toBe(422);
  expect((await askAt(NOON, THAT_DAY, { method: 'POST', headers: { 'If-None-Match': tag } })).status).toBe(405);
});

it('about today it is true until Shanghai’s midnight, and its age is told anew before', async () => {
  const [evening, late, after] = ['2026-11-21T15:54:30Z', '2026-11-21T15:55:20Z', '2026-11-21T16:00:00Z'] as const;
  const tag = await tagAt(evening, TODAY);
  expect((await again(late, TODAY, tag)).headers.get('Cache-Control')).toBe('public, max-age=280');
  const next = await again(after, TODAY, tag);
  expect(next.status).toBe(200);
  // A clock that was set back is not told the other day's.
  const tomorrow = next.headers.get('ETag') ?? '';
  expect((await again('2026-11-21T15:59:59Z', TODAY, tomorrow)).status).toBe(200);
});

it('still asks the brake', async () => {
  const tag = await tagAt(NOON, THAT_DAY);
  const headers = { 'If-None-Match': tag, 'CF-Connecting-IP': '192.0.2.9' };
  const limited = { RATE_LIMITS: 'on', RATE_LIMIT: { limit: async () => ({ success: false }) } };
  expect((await ask(THAT_DAY, { headers }, { CLOCK_MS: String(Date.parse(NOON)), ...limited })).status).toBe(429);
});

it('ends with the release', async () => {
  const tag = await tagAt(NOON, THAT_DAY);
  await publish(fixture(42));
  expect((await again('2026-11-21T04:00:59Z', THAT_DAY, tag)).status).toBe(304);
  const answer = await again('2026-11-21T04:01:00Z', THAT_DAY, tag);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Rules-Release')).toMatch(/^42;/);
  expect((await again('2026-11-21T04:01:00Z', THAT_DAY, tag)).status).toBe(200);
});
