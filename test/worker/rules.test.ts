/** Values with dates, places and sources, on the small fixture release. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, fixture, migrate, publish } from './asking.ts';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
});

interface Stated {
  readonly parameter: string;
  readonly value: unknown;
}

async function ruleOf(region: string, parameter: string, on: string): Promise<Stated | undefined> {
  const answer = await ask(`/v1/rules?region=${region}&parameter=${parameter}&on=${on}`);
  expect(answer.status).toBe(200);
  return (await answer.json<{ rules: Stated[] }>()).rules[0];
}

const THREE = ['spouse', 'parent', 'child'];
const FOUR = [...THREE, 'sibling'];

describe('the value of a day', () => {
  it.each([
    ['000000', '2021-04-21', undefined],
    ['000000', '2021-04-22', THREE],
    ['000000', '2024-07-31', THREE],
    ['000000', '2024-08-01', FOUR],
    ['450123', '2024-07-31', THREE],
    ['450123', '2024-10-20', FOUR],
    ['370000', '2024-12-09', FOUR],
  ])('%s on %s', async (region, on, value) => {
    expect((await ruleOf(region, 'relatives', on))?.value).toEqual(value);
  });
});

it('says where a value comes from, since when, how sure, and what it stands on', async () => {
  expect(await ruleOf('450100', 'relatives', '2026-11-21')).toEqual({
    parameter: 'relatives',
    value: FOUR,
    unit: null,
    certainty: 'official',
    definedIn: '450000',
    inherited: true,
    effectiveFrom: '2024-10-20',
    fromPrecision: 'by',
    effectiveTo: null,
    note: null,
    sources: [
      {
        title: '广西的通知',
        publisher: '广西壮族自治区医疗保障局',
        url: 'https://www.example.cn/guangxi',
        published: '2024-10-20',
        docNo: null,
        confidence: 'official',
      },
      // The nation says the same, and so stands beside it.
      expect.objectContaining({ title: '一篇报道' }),
    ],
    disputed: null,
  });
});

it('gives the old value inside a gap, and the new one as open with its reason', async () => {
  const rule = await ruleOf('450100', 'relatives', '2024-09-15');
  expect(rule).toMatchObject({
    value: THREE,
    disputed: [{ reason: 'start-not-known', value: FOUR }],
  });
});

it('tells what may not have held yet beside the day, with what was read, and not as its rule', async () => {
  const rule = await ruleOf('450100', 'hotline', '2020-06-01');
  expect(rule).toMatchObject({
    value: null,
    certainty: 'unverified',
    effectiveFrom: null,
    fromPrecision: 'unknown',
    effectiveTo: '2021-01-01',
    note: '我们没有查到那一天当地的规定。',
    disputed: [
      {
        reason: 'start-not-known',
        value: [{ number: '12393' }],
        effectiveFrom: '2020-01-01',
        fromPrecision: 'year',
        sources: [expect.objectContaining({ title: '广西的通知' })],
      },
    ],
  });
});

it('gives both readings of a disputed value', async () => {
  expect(await ruleOf('450100', 'creditRetired', '2026-11-21')).toMatchObject({
    unit: 'fen a month',
    value: { amountFen: 8400 },
    disputed: [
      { reason: 'disputed', value: { amountFen: 8600 }, certainty: 'reported', sources: [{ title: '另一种说法' }] },
    ],
  });
});

it('answers several parameters, and all of them without a name', async () => {
  const two = await (await ask('/v1/rules?region=450100&parameter=hotline&parameter=relatives')).json<{
    rules: Stated[];
  }>();
  expect(two.rules.map(({ parameter }) => parameter)).toEqual(['hotline', 'relatives']);
  const all = await (await ask('/v1/rules?region=450100')).json<{ rules: Stated[] }>();
  expect(all.rules.map(({ parameter }) => parameter).sort()).toEqual(
    ['creditActive', 'creditRetired', 'hotline', 'insuranceScope', 'mechanism', 'regionScope', 'relatives'].sort(),
  );
});

it('never states a rule where there is none', async () => {
  expect(await (await ask('/v1/rules?region=710000')).json()).toMatchObject({ region: '710000', rules: [] });
});

it('tells every dated value that ever applied, oldest first', async () => {
  const history = await (await ask('/v1/rules/relatives/history?region=450100')).json<{ items: Stated[] }>();
  expect(history).toMatchObject({
    parameter: 'relatives',
    region: '450100',
    items: [
      { value: THREE, definedIn: '000000', effectiveFrom: '2021-04-22' },
      { value: FOUR, definedIn: '450000', effectiveFrom: '2024-10-20', effectiveTo: null },
    ],
    nextCursor: null,
  });
});

it.each([
  ['/v1/rules', '?region', 'missing'],
  ['/v1/rules?region=999999', '?region', 'no-such-region'],
  ['/v1/rules?region=45010', '?region', 'no-such-region'],
  ['/v1/rules?region=450100&on=2026-02-30', '?on', 'no-such-day'],
  ['/v1/rules?region=450100&on=0000-01-01', '?on', 'no-such-day'],
  ['/v1/rules?region=450100&on=21.11.2026', '?on', 'no-such-day'],
  ['/v1/rules?region=450100&parameter=__proto__', '?parameter', 'not-in-list'],
  ['/v1/rules?region=450100&parameter=toString', '?parameter', 'not-in-list'],
  ['/v1/rules?region=450100&release=0', '?release', 'bad-format'],
  ['/v1/rules?region=450100&release=1e3', '?release', 'bad-format'],
  ['/v1/rules?region=450100&region=450000', '?region', 'wrong-type'],
  ['/v1/rules?region=450100&wat=1', '?wat', 'unknown-field'],
  ['/v1/rules?region=450100&constructor=1', '?constructor', 'unknown-field'],
  ['/v1/rules?region=450100&__proto__=1', '?__proto__', 'unknown-field'],
  ['/v1/rules/relatives/history?region=000001', '?region', 'no-such-region'],
  ['/v1/regions?parent=123456', '?parent', 'no-such-region'],
  ['/v1/regions?level=village', '?level', 'not-in-list'],
  ['/v1/regions?limit=0', '?limit', 'too-small'],
  ['/v1/regions?limit=101', '?limit', 'too-large'],
  ['/v1/regions?cursor=!!', '?cursor', 'bad-format'],
  ['/v1/regions?cursor=AAAA', '?cursor', 'bad-format'],
  ['/v1/coverage?region=999999', '?region', 'no-such-region'],
  ['/v1/channels', '?region', 'missing'],
  ['/v1/channels?region=999999', '?region', 'no-such-region'],
  ['/v1/channels?region=450100&task=fly', '?task', 'not-in-list'],
  ['/v1/guides?region=999999', '?region', 'no-such-region'],
  ['/v1/guides?kind=fax', '?kind', 'not-in-list'],
  ['/v1/portals?host=http://x', '?host', 'bad-format'],
  ['/v1/releases?x', '?x', 'unknown-field'],
])('%s names the field at fault', async (address, pointer, code) => {
  const answer = await ask(address);
  expect(answer.status).toBe(422);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  const { errors } = await answer.json<{ errors: { pointer: string; code: string }[] }>();
  expect(errors).toEqual([expect.objectContaining({ pointer, code })]);
});

it.each([
  '/v1/rules/nonsense/history?region=450100',
  '/v1/regions/999999',
  '/v1/regions/abc',
  '/v1/guides/none',
  '/v1/x',
  '/v2',
])('%s is nothing', async (address) => expect((await ask(address)).status).toBe(404));

it.each([
  ['450000', 'zh', '广西壮族自治区'],
  ['450000', 'en', 'Guangxi'],
  ['450100', 'en', 'Nanning'],
])('the name of %s follows the language: %s', async (code, language, name) => {
  const headers = { 'Accept-Language': language };
  const region = await ask(`/v1/regions/${code}`, { headers });
  expect(await region.json()).toMatchObject({ code, name });
  const coverage = await ask(`/v1/coverage?region=${code}`, { headers });
  expect(await coverage.json()).toMatchObject({ items: [{ region: code, name }] });
});

it('a parameter that is asked for twice is answered once', async () => {
  const answer = await ask('/v1/rules?region=450100&parameter=relatives&parameter=relatives&parameter=drawOrder');
  const { rules } = await answer.json<{ rules: Stated[] }>();
  expect(rules.filter(({ parameter }) => parameter === 'relatives')).toHaveLength(1);
});
