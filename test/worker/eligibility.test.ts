/** Eligibility over HTTP. What the verdicts are is the engine's own matter (test/eligibility). */
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, migrate, post, publish } from './asking.ts';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
  await publish(fixture(42));
});

const QUESTION = {
  on: '2026-11-21',
  sharer: { region: '450100', insurance: 'employee', status: 'active', participation: 'normal', balanceFen: 320_000 },
  recipient: { region: '450300', insurance: 'resident', participation: 'normal' },
  relation: 'parent',
};

it('answers with a verdict, every check and the release', async () => {
  const answer = await post('/v1/eligibility', QUESTION);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Rules-Release')).toBe(`42;${fixture(42).release.hash}`);
  const body = await answer.json<{ checks: { id: string; outcome: string }[] }>();
  expect(body).toMatchObject({ on: '2026-11-21', determination: false, release: { seq: 42 } });
  expect(body.checks[0]).toMatchObject({ id: 'relation', outcome: 'pass' });
});

it('keeps an answer about a family out of caches', async () => {
  expect((await post('/v1/eligibility', QUESTION)).headers.get('Cache-Control')).toBe('no-store');
});

it('asks for nothing but the relation', async () => {
  expect(await (await post('/v1/eligibility', { relation: 'sibling' })).json()).toMatchObject({ verdict: 'unknown' });
});

it('takes today in Shanghai where no day is given', async () => {
  const { on } = await (await post('/v1/eligibility', { relation: 'sibling' })).json<{ on: string }>();
  expect(on).toBe('2026-11-21');
});

it('answers by the release that is asked for', async () => {
  expect(await (await post('/v1/eligibility?release=41', QUESTION)).json()).toMatchObject({ release: { seq: 41 } });
});

it('speaks the language of the caller', async () => {
  const messageIn = async (language: string) => {
    const answer = await post('/v1/eligibility', QUESTION, { 'Accept-Language': language });
    return (await answer.json<{ checks: { message: string }[] }>()).checks[0]?.message;
  };
  expect(await messageIn('zh')).toMatch(/[一-鿿]/);
  expect(await messageIn('en')).not.toMatch(/[一-鿿]/);
});

describe('a field at fault is named', () => {
  it.each([
    [{}, '/relation', 'missing'],
    [{ relation: 'neighbour' }, '/relation', 'not-in-list'],
    [{ ...QUESTION, nickname: 'x' }, '/nickname', 'unknown-field'],
    [{ ...QUESTION, sharer: { name: 'x' } }, '/sharer/name', 'unknown-field'],
    [{ ...QUESTION, on: '2026-02-30' }, '/on', 'no-such-day'],
    [{ ...QUESTION, on: 20_261_121 }, '/on', 'wrong-type'],
    [{ ...QUESTION, sharer: { region: '999999' } }, '/sharer/region', 'no-such-region'],
    [{ ...QUESTION, recipient: { region: 450_100 } }, '/recipient/region', 'wrong-type'],
    [{ ...QUESTION, recipient: { region: '123456' } }, '/recipient/region', 'no-such-region'],
    [{ ...QUESTION, sharer: { balanceFen: 12.5 } }, '/sharer/balanceFen', 'not-an-integer'],
    [{ ...QUESTION, sharer: { balanceFen: -1 } }, '/sharer/balanceFen', 'too-small'],
    [{ ...QUESTION, sharer: { balanceFen: 1e300 } }, '/sharer/balanceFen', 'too-large'],
    [
      { ...QUESTION, sharer: { balanceFen: 100, priorYearsBalanceFen: 101 } },
      '/sharer/priorYearsBalanceFen',
      'does-not-add-up',
    ],
    [{ ...QUESTION, sharer: [] }, '/sharer', 'wrong-type'],
    [{ ...QUESTION, purpose: 'party' }, '/purpose', 'not-in-list'],
    [[], '', 'wrong-type'],
    [{ ...QUESTION, recipient: [] }, '/recipient', 'wrong-type'],
    ['null', '', 'wrong-type'],
    ['"text"', '', 'wrong-type'],
  ])('%j', async (body, pointer, code) => {
    const answer = await post('/v1/eligibility', body);
    expect(answer.status).toBe(422);
    const { errors } = await answer.json<{ errors: unknown[] }>();
    expect(errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('says in plain words that prior years cannot exceed the whole', async () => {
    const body = { ...QUESTION, sharer: { balanceFen: 100, priorYearsBalanceFen: 101 } };
    const { errors } = await (await post('/v1/eligibility', body)).json<{ errors: { detail: string }[] }>();
    expect(errors.map(({ detail }) => detail)).toEqual(['对不上：部分不能多于总额']);
  });

  it.each([['{'], ['{"relation":"parent"'], [''], ['{"relation":"parent","relation":"child"}'], ['[1,]']])(
    '%s cannot be parsed',
    async (body) => expect((await post('/v1/eligibility', body)).status).toBe(400),
  );
});

describe('the matrix', () => {
  const { sharer, recipient, on } = QUESTION;
  const line = { ...recipient, relation: 'parent' };

  it('answers each recipient in order, as the single question does', async () => {
    const relations = ['parent', 'cousin', 'spouse', 'parent-in-law'];
    const recipients = relations.map((relation) => ({ ...recipient, relation }));
    const { items } = await (await post('/v1/eligibility/matrix', { on, sharer, recipients })).json<{
      items: object[];
    }>();
    for (const [index, relation] of relations.entries()) {
      const single = await (await post('/v1/eligibility', { ...QUESTION, relation })).json<object>();
      expect(single).toMatchObject(items[index] ?? {});
    }
  });

  it('takes 64 recipients, and not 65, and not none', async () => {
    const statusOf = async (count: number) =>
      (await post('/v1/eligibility/matrix', { on, sharer, recipients: Array(count).fill(line) })).status;
    expect([await statusOf(64), await statusOf(65), await statusOf(0)]).toEqual([200, 422, 422]);
  });

  it('names the recipient whose region does not exist', async () => {
    const recipients = [line, { ...line, region: '999999' }];
    const answer = await post('/v1/eligibility/matrix', { on, sharer, recipients });
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/recipients/1/region' }] });
  });
});
