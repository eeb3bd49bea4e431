/** 黔东南 paid the retired by the year and by age until 2023-08-31, and 100 yuan a month to all after that (F1089). */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const rules = repositoryRules();

const creditOf = (on: string, age?: number) =>
  monthlyCredit(rules, { on: day(on), region: regionCode('522600'), status: 'retired', ...(age ? { age } : {}) }, 'zh');

it.each([
  // 500, 700, 1,400 and 1,600 yuan a year.
  ['2023-08-31', 59, 4_167],
  ['2023-08-31', 60, 5_833],
  ['2023-08-31', 69, 5_833],
  ['2023-08-31', 70, 11_667],
  ['2023-08-31', 80, 13_333],
  ['2023-09-01', 59, 10_000],
  ['2023-09-01', 80, 10_000],
  ['2023-03-09', 60, 5_833],
])('on %s at %i: %i fen', (on, age, amountFen) => {
  expect(creditOf(on, age)).toMatchObject({ amountFen, rangeFen: null });
});

it('without an age it lies between the least and the most', () => {
  expect(creditOf('2023-08-31')).toMatchObject({ amountFen: null, rangeFen: [4_167, 13_333], missing: ['age'] });
});

it('before the page that tells of it, it is not known since when', () => {
  expect(creditOf('2023-03-08', 60)).toMatchObject({ amountFen: null, rangeFen: null });
});
