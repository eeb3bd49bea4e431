/** Estimates over HTTP. What the figures are is the engine's own matter (test/estimates). */
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { MONTHLY_CREDIT_ANSWER, SETTLEMENT_ANSWER } from '../../shared/api/answers/estimates.ts';
import { LONGEST_POCKET_ID, MOST_POCKETS } from '../../shared/api/estimates.ts';
import { MAX_FEN } from '../../shared/money.ts';
import { ask, fixture, migrate, post, publish } from './asking.ts';

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
  await publish(fixture(42));
});

const CREDIT = '/v1/estimates/monthly-credit';
const SETTLEMENT = '/v1/estimates/settlement';
const ACTIVE = { on: '2026-11-21', region: '450100', status: 'active', contributionBaseFen: 600_000 };
const OWN = { id: 'own', kind: 'own', balanceFen: 3_000 };
const SHARER = { id: 'a', kind: 'sharer', balanceFen: 9_000, position: 1 };
const BILL = { on: '2026-11-21', region: '450100', purpose: 'outpatient', billFen: 10_000, pockets: [OWN, SHARER] };
const withPocket = (more: object) => ({ ...BILL, pockets: [OWN, { ...SHARER, ...more }] });

async function faultsOf(address: string, body: unknown): Promise<string[]> {
  const answer = await post(address, body);
  expect(answer.status).toBe(422);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  const { errors } = await answer.json<{ errors: { pointer: string; code: string }[] }>();
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('the monthly credit', () => {
  it('answers the amount, the formula, what it read and the release', async () => {
    const answer = await post(CREDIT, ACTIVE);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Rules-Release')).toBe(`42;${fixture(42).release.hash}`);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const body = v.parse(MONTHLY_CREDIT_ANSWER, await answer.json());
    expect(body).toMatchObject({
      amountFen: 12_000,
      netFen: null,
      deductions: [],
      rangeFen: null,
      formula: '本人缴费基数 ¥6,000.00 × 2% = ¥120.00',
      reads: [
        { parameter: 'creditActive', definedIn: '000000', inherited: true, sources: [{ title: '一份国家文件' }] },
      ],
      missing: [],
      certainty: 'official',
      on: '2026-11-21',
      release: { seq: 42 },
    });
  });

  it('answers by the release that is asked for: 84 or 86 yuan then, 86 or 90 now', async () => {
    const retired = { region: '450100', status: 'retired' };
    expect(await (await post(`${CREDIT}?release=41`, retired)).json()).toMatchObject({
      amountFen: null,
      rangeFen: [8_400, 8_600],
      release: { seq: 41 },
    });
    expect(await (await post(CREDIT, retired)).json()).toMatchObject({ amountFen: null, rangeFen: [8_600, 9_000] });
  });

  it('takes 3,700 yuan at 3 % for 111 yuan', async () => {
    const body = { region: '450100', status: 'retired', averagePensionFen: 370_000, creditRatePercent: 3 };
    expect(await (await post(CREDIT, body)).json()).toMatchObject({ amountFen: 11_100, on: '2026-11-21' });
  });

  it('takes null for what is not told, and says what is missing', async () => {
    const body = { ...ACTIVE, contributionBaseFen: null, age: null, tierRatePercent: null, averagePensionFen: null };
    expect(await (await post(CREDIT, body)).json()).toMatchObject({
      amountFen: null,
      missing: ['contributionBaseFen'],
    });
  });

  it('speaks the language of the caller', async () => {
    const english = await post(CREDIT, ACTIVE, { 'Accept-Language': 'en' });
    expect(english.headers.get('Content-Language')).toBe('en');
    expect(await english.json()).toMatchObject({ formula: 'own contribution base ¥6,000.00 × 2% = ¥120.00' });
  });

  it.each([
    [{ status: 'active' }, '/region', 'missing'],
    [{ region: '450100' }, '/status', 'missing'],
    [{ ...ACTIVE, region: '999999' }, '/region', 'no-such-region'],
    [{ ...ACTIVE, region: '45010' }, '/region', 'no-such-region'],
    [{ ...ACTIVE, region: 450_100 }, '/region', 'wrong-type'],
    [{ ...ACTIVE, status: 'flexible-without-account' }, '/status', 'not-in-list'],
    [{ ...ACTIVE, on: '2026-02-30' }, '/on', 'no-such-day'],
    [{ ...ACTIVE, contributionBaseFen: -1 }, '/contributionBaseFen', 'too-small'],
    [{ ...ACTIVE, contributionBaseFen: 1.5 }, '/contributionBaseFen', 'not-an-integer'],
    [{ ...ACTIVE, contributionBaseFen: MAX_FEN + 1 }, '/contributionBaseFen', 'too-large'],
    [{ ...ACTIVE, contributionBaseFen: '600000' }, '/contributionBaseFen', 'wrong-type'],
    [{ ...ACTIVE, averagePensionFen: -1 }, '/averagePensionFen', 'too-small'],
    [{ ...ACTIVE, age: 70.5 }, '/age', 'not-an-integer'],
    [{ ...ACTIVE, age: -1 }, '/age', 'too-small'],
    [{ ...ACTIVE, age: 131 }, '/age', 'too-large'],
    [{ ...ACTIVE, creditRatePercent: 100.1 }, '/creditRatePercent', 'too-large'],
    [{ ...ACTIVE, creditRatePercent: -0.1 }, '/creditRatePercent', 'too-small'],
    [{ ...ACTIVE, creditRatePercent: 2.00001 }, '/creditRatePercent', 'bad-format'],
    [{ ...ACTIVE, tierRatePercent: '9' }, '/tierRatePercent', 'wrong-type'],
    [{ ...ACTIVE, idNumber: 'x' }, '/idNumber', 'unknown-field'],
  ])('%j: %s %s', async (body, pointer, code) => expect(await faultsOf(CREDIT, body)).toEqual([`${pointer} ${code}`]));

  it('takes the greatest figures', async () => {
    const body = { ...ACTIVE, contributionBaseFen: MAX_FEN, creditRatePercent: 100, age: 130 };
    expect(await (await post(CREDIT, body)).json()).toMatchObject({ amountFen: MAX_FEN });
  });
});

describe('the settlement', () => {
  it('answers draws, cash, what it took for granted, and the release', async () => {
    const answer = await post(SETTLEMENT, BILL);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const body = v.parse(SETTLEMENT_ANSWER, await answer.json());
    expect(body).toMatchObject({
      draws: [
        { id: 'own', payFen: 3_000, remainingFen: 0 },
        { id: 'a', payFen: 7_000, remainingFen: 2_000 },
      ],
      cashFen: 0,
      strategy: 'configured',
      splitAllowed: true,
      on: '2026-11-21',
      release: { seq: 42 },
    });
    expect(body.assumptions.map(({ code }) => code)).toEqual([
      'purpose-rule-not-known',
      'draw-order-not-known',
      'out-of-catalogue-depends',
    ]);
  });

  it('takes no pocket at all, and null for what is not told', async () => {
    const { cashFen, draws } = await (await post(SETTLEMENT, { ...BILL, pockets: [] })).json<{
      cashFen: number;
      draws: unknown[];
    }>();
    expect([cashFen, draws]).toEqual([10_000, []]);
    const untold = { region: null, priorYearsBalanceFen: null, frozenFen: null, boundAt: null, position: null };
    expect((await post(SETTLEMENT, withPocket(untold))).status).toBe(200);
  });

  it.each<[object, string, string]>([
    [{ ...BILL, region: undefined }, '/region', 'missing'],
    [{ ...BILL, region: '999999' }, '/region', 'no-such-region'],
    [{ ...BILL, purpose: undefined }, '/purpose', 'missing'],
    [{ ...BILL, purpose: 'holiday' }, '/purpose', 'not-in-list'],
    [{ ...BILL, billFen: undefined }, '/billFen', 'missing'],
    [{ ...BILL, billFen: -1 }, '/billFen', 'too-small'],
    [{ ...BILL, billFen: 0.5 }, '/billFen', 'not-an-integer'],
    [{ ...BILL, billFen: MAX_FEN + 1 }, '/billFen', 'too-large'],
    [{ ...BILL, on: '2026-13-01' }, '/on', 'no-such-day'],
    [{ ...BILL, pockets: undefined }, '/pockets', 'missing'],
    [{ ...BILL, pockets: {} }, '/pockets', 'wrong-type'],
    [{ ...BILL, hospital: 'x' }, '/hospital', 'unknown-field'],
    [{ ...BILL, pockets: [[]] }, '/pockets/0', 'wrong-type'],
    [withPocket({ id: undefined }), '/pockets/1/id', 'missing'],
    [withPocket({ id: '' }), '/pockets/1/id', 'too-short'],
    [withPocket({ id: 'x'.repeat(LONGEST_POCKET_ID + 1) }), '/pockets/1/id', 'too-long'],
    [withPocket({ id: 'own' }), '/pockets/1/id', 'duplicate'],
    [withPocket({ kind: 'piggy-bank' }), '/pockets/1/kind', 'not-in-list'],
    [withPocket({ kind: 'own' }), '/pockets/1/kind', 'duplicate'],
    [withPocket({ region: '999999' }), '/pockets/1/region', 'no-such-region'],
    [withPocket({ balanceFen: undefined }), '/pockets/1/balanceFen', 'missing'],
    [withPocket({ balanceFen: -1 }), '/pockets/1/balanceFen', 'too-small'],
    [withPocket({ priorYearsBalanceFen: 9_001 }), '/pockets/1/priorYearsBalanceFen', 'does-not-add-up'],
    [withPocket({ frozenFen: 9_001 }), '/pockets/1/frozenFen', 'does-not-add-up'],
    [withPocket({ kind: 'quota', frozenFen: 1 }), '/pockets/1/frozenFen', 'not-allowed-here'],
    [withPocket({ boundAt: '2026-11-31' }), '/pockets/1/boundAt', 'no-such-day'],
    [withPocket({ boundAt: '2026-11-22' }), '/pockets/1/boundAt', 'in-the-future'],
    [withPocket({ position: 0 }), '/pockets/1/position', 'too-small'],
    [withPocket({ position: 1.5 }), '/pockets/1/position', 'not-an-integer'],
    [withPocket({ owner: 'x' }), '/pockets/1/owner', 'unknown-field'],
    [{ ...BILL, pockets: [SHARER, { ...SHARER, id: 'b' }] }, '/pockets/1/position', 'duplicate'],
  ])('%j: %s %s', async (body, pointer, code) =>
    expect(await faultsOf(SETTLEMENT, body)).toEqual([`${pointer} ${code}`]),
  );

  it('names every pocket at fault at once', async () => {
    const body = {
      ...BILL,
      pockets: [
        { ...OWN, frozenFen: 3_001 },
        { ...SHARER, id: 'own', boundAt: '2027-01-01' },
      ],
    };
    expect(await faultsOf(SETTLEMENT, body)).toEqual([
      '/pockets/0/frozenFen does-not-add-up',
      '/pockets/1/id duplicate',
      '/pockets/1/boundAt in-the-future',
    ]);
  });

  it('takes as many pockets as the limit says, and not one more', async () => {
    const many = (count: number) => ({
      ...BILL,
      pockets: Array.from({ length: count }, (_, index) => ({ id: `q${index}`, kind: 'quota', balanceFen: 10 })),
    });
    const full = await post(SETTLEMENT, many(MOST_POCKETS));
    expect(await full.json()).toMatchObject({ cashFen: 10_000 - 10 * MOST_POCKETS });
    expect(await faultsOf(SETTLEMENT, many(MOST_POCKETS + 1))).toEqual(['/pockets too-long']);
  });

  it('adds up at the greatest figures', async () => {
    const pockets = [0, 1].map((index) => ({ ...SHARER, id: `s${index}`, position: index + 1, balanceFen: MAX_FEN }));
    const answer = await (await post(SETTLEMENT, { ...BILL, billFen: MAX_FEN, pockets })).json<{ draws: unknown[] }>();
    expect(answer).toMatchObject({ cashFen: 0, draws: [{ payFen: MAX_FEN }, { payFen: 0, remainingFen: MAX_FEN }] });
  });
});

it.each([CREDIT, SETTLEMENT])('%s is asked by POST, in JSON', async (address) => {
  const get = await ask(address);
  expect([get.status, get.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
  const text = await ask(address, { method: 'POST', body: '{}', headers: { 'Content-Type': 'text/plain' } });
  expect(text.status).toBe(415);
  expect((await post(address, '{')).status).toBe(400);
  expect((await post(`${address}?when=now`, {})).status).toBe(422);
});
