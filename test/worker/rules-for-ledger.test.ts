/** What the rules tell the ledger, through the whole Worker. */
import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, expect, it } from 'vitest';
import { BALANCES_ANSWER } from '../../shared/api/answers/ledger.ts';
import { ask, fixture, migrate, post, publish } from './asking.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
let headers: Record<string, string> = {};

const member = (n: number, fields: object) => ({
  id: id(n),
  relation: 'self',
  region: '450100',
  insurance: 'employee',
  status: 'retired',
  hasAccount: true,
  ...fields,
});

beforeAll(async () => {
  await migrate();
  await publish(fixture(42));
  await applyD1Migrations(env.LEDGER_0, env.LEDGER_MIGRATIONS);
  const { token } = await (await post('/v1/households', {})).json<{ token: string }>();
  headers = { Authorization: `Bearer ${token}` };
});

it('a member lives in a region that exists', async () => {
  const refused = await post('/v1/members', member(1, { region: '999999' }), headers);
  expect(await refused.json()).toMatchObject({ status: 422, errors: [{ pointer: '/region', code: 'no-such-region' }] });
  expect((await post('/v1/members', member(1, {}), headers)).status).toBe(201);
});

it('balances of any day that can be written are answered', async () => {
  for (const on of ['0001-01-01', '2026-11-21', '9999-12-31']) {
    expect((await ask(`/v1/balances?on=${on}`, { headers })).status).toBe(200);
  }
});

it('a disputed credit is not expected as if it were known', async () => {
  const answer = await (await ask('/v1/balances', { headers })).json();
  expect(answer).toMatchObject({ expected: [], notExpected: [{ memberId: id(1), reason: 'range' }] });
});

it('balances are answered as the document says', async () => {
  await post('/v1/members', member(2, { relation: 'spouse', status: 'active' }), headers);
  const answer = await (await ask('/v1/balances', { headers })).json();
  expect(v.safeParse(BALANCES_ANSWER, answer).issues?.[0]).toBeUndefined();
  expect(answer).toMatchObject({
    notExpected: [
      { memberId: id(1) },
      { memberId: id(2), reason: 'fields-missing', missing: ['contributionBaseFen'], rangeFen: null },
    ],
  });
});
