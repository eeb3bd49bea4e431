/** What a book's plan is told by the rules is what a settlement of the same pockets names, on the same day. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { PLAIN_RULE } from '../../shared/estimates/draws.ts';
import { settle } from '../../shared/estimates/settlement.ts';
import { rulingOn } from '../../shared/ledger/bill.ts';
import { emptyBook } from '../../shared/ledger/book.ts';
import { pocketsOf } from '../../shared/ledger/drawing.ts';
import type { Member } from '../../shared/ledger/member.ts';
import { basisOf } from '../../shared/ledger/recording.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { madeUpRules } from '../estimates/lands.ts';
import { repositoryRules } from '../rules/repository.ts';

const real = repositoryRules();
const madeUp = madeUpRules();
const TODAY = '2026-11-21';

const member = (id: string, relation: Member['relation'], region: string, more: Partial<Member> = {}): Member => ({
  id,
  relation,
  region: regionCode(region),
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
  retainedFen: fen(0),
  priorYearsOnly: false,
  labelCiphertext: null,
  ...more,
});

/** The ruling on a bill of the first one, whom the others pay for, with so much in each account. */
function ruled(rules: typeof real, on: string, people: readonly [Member, ...Member[]], held: readonly number[]) {
  const [patient, ...sharers] = people;
  const book = emptyBook();
  sharers.forEach(({ id }, index) => {
    book.balances.set(`account:${id}`, fen(held[index] ?? 0));
  });
  const basis = basisOf(
    { kind: 'payment', id: '', on: day(on), memberId: patient.id, amountFen: fen(100_000) },
    {
      members: new Map(people.map((each) => [each.id, each])),
      drawOrders: [{ memberId: patient.id, from: day('2021-01-01'), sharers: sharers.map(({ id }) => id) }],
      rule: PLAIN_RULE,
    },
  );
  const regions = new Map(people.map(({ id, region }) => [id, region]));
  const pockets = pocketsOf(book, patient.id, day(on), basis).flatMap(({ pocket, memberId }) =>
    pocket.kind === 'pool' ? [] : [{ ...pocket, region: regions.get(memberId ?? '') }],
  );
  const bill = { on: day(on), patient, billFen: fen(100_000), sharers, pockets, relations: [] };
  const settled = settle(rules, { ...bill, region: patient.region, purpose: 'outpatient' }, 'en');
  const { least, assumptions } = rulingOn(rules, bill);
  const pays = sharers.map(({ id }, index) => (held[index] ?? 0) >= (least[id] ?? 0));
  return { pays, assumptions, settled };
}

const self = member('self', 'self', '450100');
const spouse = (region: string, more: Partial<Member> = {}) => member('spouse', 'spouse', region, more);

it.each([
  ['a place that does not say whether a bill may be split', '130600', ['split-not-stated']],
  ['a place that does not say who pays first', '540100', ['order-unspecified']],
])('%s: the plan names it as the settlement does', (_, region, codes) => {
  const family = [member('self', 'self', region), spouse(region), member('child', 'child', region)] as const;
  const { assumptions, settled } = ruled(real, TODAY, family, [400_000, 400_000]);
  expect(assumptions).toEqual(expect.arrayContaining(codes));
  const named = settled.assumptions.map(({ code }) => code);
  expect(named).toEqual(expect.arrayContaining(codes));
  expect(assumptions.filter((code) => !named.includes(code))).toEqual([]);
});

it('a minimum to share that a text states is obeyed by both, to the fen', () => {
  const family = [member('self', 'self', '150000'), spouse('150000')] as const;
  const short = ruled(madeUp, TODAY, family, [299_999]);
  expect(short.pays).toEqual([false]);
  expect(short.settled.cashFen).toBe(100_000);
  expect(short.assumptions).toContain('minimum-to-share-not-reached');
  const enough = ruled(madeUp, TODAY, family, [300_000]);
  expect(enough.pays).toEqual([true]);
  expect(enough.settled.cashFen).toBe(0);
  expect(enough.assumptions).not.toContain('minimum-to-share-not-reached');
});

it('another province: by the wallet today, and nothing on a day on which nothing crossed provinces', () => {
  const family = [self, spouse('110101')] as const;
  const today = ruled(real, TODAY, family, [400_000]);
  expect(today.pays).toEqual([true]);
  expect(today.assumptions).toContain('across-provinces-by-quota');
  const before = ruled(real, '2023-11-23', family, [400_000]);
  expect(before.pays).toEqual([false]);
  expect(before.assumptions).toContain('across-provinces-not-open');
  expect(before.settled.cashFen).toBe(100_000);
});

it('an in-law pays nothing, and a near relative does', () => {
  const parent = member('parent', 'parent', '450100');
  const { pays, assumptions } = ruled(real, TODAY, [parent, spouse('450100'), self], [400_000, 400_000]);
  expect(pays).toEqual([false, true]);
  expect(assumptions).toContain('sharer-barred');
  expect(ruled(real, TODAY, [parent, self], [400_000]).assumptions).not.toContain('sharer-barred');
});

it('an in-law whom the province let in on that day pays', () => {
  const parent = member('parent', 'parent', '370100');
  const { pays } = ruled(real, '2024-05-01', [parent, spouse('370100')], [400_000]);
  expect(pays).toEqual([true]);
});

it.each([
  ['140100', {}, true],
  ['140100', { retainedFen: fen(100_000) }, false],
  ['330100', {}, true],
  ['330100', { priorYearsOnly: true }, false],
  ['450100', {}, false],
])('a sharer of %s set to %j keeps less than the rule: %s', (region, more, isNamed) => {
  const family = [member('self', 'self', region), spouse(region, more)] as const;
  const { assumptions } = ruled(real, TODAY, family, [400_000]);
  expect(assumptions.includes('keeps-less-than-the-rule')).toBe(isNamed);
});
