/** What is written for a day that is past: money that came later was not there, and what a later day needed is not free. */
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { addMember, balancesOf, type Client, credit, migrate, newFamily, post, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let book: Client;
let owner: string;
let child: string;

beforeAll(() => migrate(env.LEDGER_0));
beforeEach(async () => {
  ({ book, owner, child } = await newFamily());
});

const MARCH = '2026-03-01';
const SHORT = '409 insufficient-balance /amountFen too-large';

it('a payment draws nothing that came after it, and the plan says the same', async () => {
  await credit(book, owner, 500);
  const asked = { memberId: owner, amountFen: 300, on: MARCH };
  const plan = await book.call('POST', '/payments/plan', asked);
  expect(plan.body).toMatchObject({ draws: [], cashFen: 300 });
  expect(told(await post(book, { kind: 'payment', ...asked, cash: 'refused' }))).toBe(SHORT);
  expect((await post(book, { kind: 'payment', ...asked })).body).toMatchObject({ draws: [], cashFen: 300 });
  expect((await balancesOf(book, MARCH)).of(owner)).toMatchObject({ bookFen: 0 });
});

it('a payment leaves what a later day has used', async () => {
  await credit(book, owner, 500, { on: '2026-01-10' });
  await post(book, { kind: 'payment', memberId: owner, amountFen: 400, on: '2026-06-01' });
  await credit(book, owner, 1000, { on: '2026-07-01' });
  const asked = { memberId: owner, amountFen: 300, on: MARCH };
  const draws = [{ memberId: owner, source: 'own', payFen: 100 }];
  expect((await book.call('POST', '/payments/plan', asked)).body).toMatchObject({ draws, cashFen: 200 });
  expect((await post(book, { kind: 'payment', ...asked })).body).toMatchObject({ draws, cashFen: 200 });
  expect((await balancesOf(book, '2026-06-01')).of(owner)).toMatchObject({ bookFen: 0 });
});

it('a quota and a transfer take only what was there, and so does what they pay for', async () => {
  await credit(book, owner, 500);
  const grant = { kind: 'quota-grant', memberId: owner, toMemberId: child, amountFen: 100 };
  expect(told(await post(book, { ...grant, on: MARCH }))).toBe(SHORT);
  expect(told(await post(book, { kind: 'transfer', memberId: owner, amountFen: 100, on: MARCH }))).toBe(SHORT);
  expect(told(await post(book, { kind: 'transfer', memberId: owner, amountFen: 100, on: '2026-11-20' }))).toBe(SHORT);
  await credit(book, owner, 100, { on: '2026-02-01' });
  expect(told(await post(book, { ...grant, on: MARCH }))).toBe('201');
  expect(told(await post(book, { kind: 'transfer', memberId: owner, amountFen: 100 }))).toBe('201');
  const early = { kind: 'payment', memberId: child, amountFen: 150, on: '2026-04-01' };
  expect((await post(book, early)).body).toMatchObject({ draws: [{ source: 'quota', payFen: 100 }], cashFen: 50 });
  const back = { kind: 'quota-return', memberId: owner, toMemberId: child, amountFen: 1 };
  expect(told(await post(book, { ...back, on: MARCH }))).toBe(SHORT);
});

it('an observed payment is booked as told on whatever day', async () => {
  await credit(book, owner, 500);
  const draws = [{ memberId: owner, source: 'own', payFen: 300 }];
  expect(told(await post(book, { kind: 'payment', memberId: owner, amountFen: 300, on: MARCH, draws }))).toBe('201');
  expect((await balancesOf(book, MARCH)).of(owner)).toMatchObject({ bookFen: -300 });
});

it('a roll-over moves what was in the current year on its day, less what has left since, and nothing of the new year', async () => {
  const self = await addMember(book, { region: '330100', priorYearsOnly: true });
  await credit(book, self, 1000);
  await credit(book, self, 50_000, { on: '2025-12-01' });
  await credit(book, self, 20_000, { on: '2025-12-01', part: 'prior-years' });
  await post(book, { kind: 'payment', memberId: self, amountFen: 300, on: '2026-05-01' });
  const on = '2025-12-31';
  expect(told(await post(book, { kind: 'roll-over', memberId: self, on, amountFen: 49_701 }))).toBe(SHORT);
  expect((await post(book, { kind: 'roll-over', memberId: self, on })).body).toMatchObject({ amountFen: 49_700 });
  expect((await balancesOf(book, on)).of(self)).toMatchObject({
    parts: { currentYearFen: 300, priorYearsFen: 69_700 },
  });
  expect((await balancesOf(book)).of(self)).toMatchObject({ parts: { currentYearFen: 1000, priorYearsFen: 69_700 } });
  expect(told(await post(book, { kind: 'roll-over', memberId: self, on }))).toBe('409 conflict  nothing-to-move');
});

it('what no account explains is shown beside the balances, on every day, and by the payment itself', async () => {
  const draws = [{ memberId: owner, source: 'own', payFen: 800 }];
  const paid = await post(book, { kind: 'payment', memberId: owner, amountFen: 900, on: '2026-11-10', draws });
  expect(paid.body).toMatchObject({ draws, cashFen: 100, unexplainedFen: 800 });
  await credit(book, owner, 1000, { on: '2026-11-01' });
  const known = await post(book, { kind: 'payment', memberId: owner, amountFen: 300 });
  expect(known.body).toMatchObject({ cashFen: 0, unexplainedFen: 0 });
  const shown = async (on = '') => (await book.call('GET', `/balances${on}`)).body;
  expect(await shown()).toMatchObject({ unexplainedFen: -800 });
  expect(await shown('?on=2026-11-09')).toMatchObject({ unexplainedFen: 0 });
  expect(await shown('?on=2026-11-10')).toMatchObject({ unexplainedFen: -800 });
});
