/** Whose money a bill is paid from: the order that was set, but nobody whom the rules bar from paying for that person. */
import { describe, expect, it } from 'vitest';
import { planOf } from '../../extension/book/paying.ts';
import type { Facts, Person } from '../../extension/book/person.ts';
import { readFamily } from '../../extension/book/read-family.ts';
import { recordEntry } from '../../extension/book/recording.ts';
import { type BookState, emptyState } from '../../extension/book/state.ts';
import { tillOf } from '../../extension/book/till.ts';
import { day } from '../../shared/day.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';
import { NOON } from './random-state.ts';

const rules = repositoryRules();
const till = tillOf(rules);
const circumstances = { now: NOON, till };
const TODAY = day('2026-11-21');
const BILL = { memberId: 'father', amountFen: fen(50_000), on: TODAY };

const employee: Facts = {
  region: regionCode('420100'),
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
  retainedFen: fen(0),
  priorYearsOnly: false,
};
const resident: Facts = { ...employee, insurance: 'resident', status: null, hasAccount: false };

function person(id: string, relation: Person['relation'], facts: Facts | null): Person {
  return { id, label: id, relation, since: 1, facts, earnings: { contributionBaseFen: null, birthYear: null } };
}

function credited(state: BookState, memberId: string, amountFen: number): BookState {
  const request = { kind: 'credit', id: `credit-${memberId}`, on: TODAY, memberId, amountFen: fen(amountFen) } as const;
  return recordEntry(state, request, null, circumstances);
}

/** 武汉: a wife is the daughter-in-law of her husband's father, who is not among the relatives that may be paid for. */
function household(wife: Person = person('wife', 'spouse', employee)): BookState {
  const people = [person('self', 'self', employee), wife, person('father', 'parent', resident)];
  const drawOrders = [{ memberId: 'father', from: day('2026-01-01'), sharers: ['wife', 'self'] }];
  return credited(credited({ ...emptyState(), people, drawOrders }, 'wife', 40_000), 'self', 30_000);
}

const paid = (state: BookState) =>
  planOf(state, rules, BILL, till).draws.map(({ memberId, payFen }) => [memberId, payFen]);

describe('a sharer whom the rules do not let pay', () => {
  it('pays nothing in a plan, and is named', () => {
    const plan = planOf(household(), rules, BILL, till);
    expect(plan).toMatchObject({ barred: ['wife'], cashFen: 20_000 });
    expect(paid(household())).toEqual([
      [null, 0],
      ['self', 30_000],
    ]);
  });

  it('is not drawn from when the plan is recorded, but is where the receipt says so', () => {
    const asked = { kind: 'payment', id: 'bill', ...BILL } as const;
    const drawn = (state: BookState) => state.rows.at(-1)?.entry.moves.map(({ amountFen }) => amountFen);
    expect(drawn(recordEntry(household(), asked, null, circumstances))).toEqual([30_000, 20_000]);
    const draws = [{ memberId: 'wife', source: 'sharer', payFen: fen(40_000) } as const];
    expect(drawn(recordEntry(household(), { ...asked, draws }, null, circumstances))).toEqual([40_000, 10_000]);
  });

  it('stands apart from those who pay, in what the family is shown', () => {
    const reading = { now: NOON, language: 'zh', rules, till } as const;
    const father = readFamily(household(), reading).members.find(({ id }) => id === 'father');
    expect(father?.payers).toMatchObject({ barred: ['wife'], order: { sharers: ['wife', 'self'] } });
    expect(father?.payers?.list.map(({ memberId }) => memberId)).toEqual([null, 'self']);
  });

  it('is barred by the law of the day of the bill', () => {
    const early = { ...BILL, on: day('2020-06-01') };
    const order = [{ memberId: 'father', from: day('2020-01-01'), sharers: ['wife', 'self'] }];
    expect(planOf({ ...household(), drawOrders: order }, rules, early, till).barred).not.toContain('self');
  });
});

it('an open question bars nobody: what they are to each other, where they are insured', () => {
  const cousin = person('wife', 'grandchild-son-line', employee);
  expect(planOf(household(cousin), rules, BILL, till).barred).toEqual([]);
  const elsewhere = person('wife', 'sibling', { ...employee, region: regionCode('999999') });
  expect(planOf(household(elsewhere), rules, BILL, till).barred).toEqual([]);
});
