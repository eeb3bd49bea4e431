/** The nation's 2 % reached the places on different days (F0117): before that an active worker's credit was another. */
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const rules = repositoryRules();

/** Of a base of 5,000 yuan: 2 % is 100 yuan. */
const SITUATIONS = [
  // No start of their own is known: not before the last province whose start is (Shanghai, 2023-07-01, F0434).
  { region: '330100', on: '2021-06-01', amount: null, note: 'start-not-known' },
  { region: '370100', on: '2023-06-30', amount: null, note: 'start-not-known' },
  { region: '370100', on: '2023-07-01', amount: 10_000 },
  { region: '653100', on: '2022-04-30', amount: null, note: 'start-not-known' },
  { region: '530900', on: '2022-04-01', amount: null, note: 'start-not-known' },
  // A day of their own is known: 乌鲁木齐 (F1291), 广西 (F0585), 内蒙古 (F0682), 上海 (F0434).
  { region: '650100', on: '2022-05-01', amount: 10_000 },
  { region: '450300', on: '2022-12-31', amount: null, note: 'no-rule-known' },
  { region: '450300', on: '2023-01-01', amount: 10_000 },
  { region: '150100', on: '2022-09-30', amount: null, note: 'no-rule-known' },
  { region: '150100', on: '2022-10-01', amount: 10_000 },
  { region: '310000', on: '2023-06-30', amount: null, note: 'no-rule-known' },
  { region: '310000', on: '2023-07-01', amount: 10_000 },
  // 广东's page of 2023-02-22 names 汕头's and 广州's months (F0569, F0572): they did not begin before.
  { region: '440100', on: '2022-11-30', amount: null, note: 'no-rule-known' },
  { region: '440100', on: '2022-12-01', amount: 10_000 },
  { region: '440500', on: '2022-10-31', amount: null, note: 'no-rule-known' },
  { region: '440500', on: '2022-11-01', amount: 10_000 },
  { region: '440700', on: '2022-12-15', amount: null, note: 'start-not-known' },
  // 河南 is known to have it on 2023-06-14; its cities began on different days (F0861).
  { region: '410300', on: '2023-06-13', amount: null, note: 'start-not-known' },
  { region: '410300', on: '2023-06-14', amount: 10_000 },
] as const;

describe('the credit of an active worker by day', () => {
  it.each(SITUATIONS)('$region on $on: $amount', ({ region, on, amount, ...open }) => {
    const answer = monthlyCredit(
      rules,
      { on: day(on), region: regionCode(region), status: 'active', contributionBaseFen: fen(500_000) },
      'zh',
    );
    expect(answer.amountFen).toBe(amount);
    expect(answer.rangeFen).toBeNull();
    if ('note' in open) expect(answer.notes.map(({ code }) => code)).toContain(open.note);
  });

  // 北京 F0383: the day is known, and what held before it is not.
  it('says the day from which the place surely has it', () => {
    const eve = { on: day('2022-08-31'), region: regionCode('110000'), status: 'active' } as const;
    const said = monthlyCredit(rules, eve, 'zh').notes.find(({ code }) => code === 'start-not-known')?.message;
    expect(said).toBe('查到的资料只能确定 2022-09-01 起当地已经这样；那天以前怎样，没有查到。');
  });
});
