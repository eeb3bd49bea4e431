/** Some are insured at the province itself (省本级): their credit is not that of the cities below. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { resolve } from '../../shared/rules/resolve.ts';
import { repositoryRules } from '../rules/repository.ts';

const rules = repositoryRules();

const retired = (region: string, on: string) =>
  monthlyCredit(rules, { region: regionCode(region), on: day(on), status: 'retired' }, 'zh');
const active = (region: string, on: string) =>
  monthlyCredit(
    rules,
    { region: regionCode(region), on: day(on), status: 'active', contributionBaseFen: fen(500_000) },
    'zh',
  );

it.each([
  // 广西: 120 yuan for those insured at the region itself (F0587), 2.5 % of the pension in each city (F0586).
  ['450000', '2022-12-31', null, []],
  ['450000', '2023-01-01', 12_000, []],
  ['450000', '2026-11-21', 12_000, []],
  ['450100', '2022-12-31', null, []],
  ['450100', '2023-01-01', null, ['averagePensionFen']],
  ['450103', '2026-11-21', null, ['averagePensionFen']],
  // 黑龙江 (F0777, F0778), 甘肃 (F1224) and 河北 (F0422).
  ['230000', '2026-11-21', 9_000, []],
  ['230200', '2026-11-21', 5_500, []],
  ['230100', '2026-11-21', 9_000, []],
  ['230700', '2026-11-21', null, ['averagePensionFen']],
  ['232700', '2026-11-21', null, ['averagePensionFen']],
  ['232700', '2022-12-31', null, []],
  ['620000', '2026-11-21', 12_000, []],
  ['130000', '2022-09-01', null, ['averagePensionFen']],
  ['130100', '2026-11-21', null, []],
] as const)('%s retired on %s: %s', (region, on, amountFen, missing) => {
  expect(retired(region, on)).toMatchObject({ amountFen, rangeFen: null, missing });
});

it('what is told of the region itself and what its cities inherit are cited apart', () => {
  const cited = (region: string) =>
    resolve(rules, 'creditRetired', regionCode(region), day('2026-11-21')).readings.map(({ claim }) => claim?.facts);
  expect(cited('450000')).toEqual([['F0587', 'F0586']]);
  expect(cited('450200')).toEqual([['F0586']]);
});

it.each([
  // 河北's reform began at the province itself on 2022-09-01 (F0421); when in its cities was not found.
  ['130000', '2022-08-31', null],
  ['130000', '2022-09-01', 10_000],
  ['130000', '2026-11-21', 10_000],
  ['130100', '2022-09-01', null],
  ['130100', '2026-11-21', 10_000],
])('%s active on %s: %s', (region, on, amountFen) => {
  expect(active(region, on)).toMatchObject({ amountFen, rangeFen: null });
});

it.each([
  // 盘锦 and 阜新: lists of 2023 for the whole province (F0703, F0705); 绵阳: a page on 2022 (F1057); 泉州: nothing at all.
  ['211100', '2026-11-21', ['no-rule-known', 'only-national-principle', 'machine-written-only']],
  ['210900', '2023-01-01', ['no-rule-known', 'only-national-principle', 'machine-written-only']],
  ['210900', '2022-12-31', ['no-rule-known', 'only-national-principle']],
  ['510700', '2021-05-01', ['no-rule-known', 'only-national-principle']],
  ['350500', '2026-11-21', ['no-rule-known', 'only-national-principle']],
] as const)('a figure of %s on %s on machine-written pages alone is left out, and told to be', (region, on, codes) => {
  const { amountFen, notes } = retired(region, on);
  expect(amountFen).toBeNull();
  expect(notes.map(({ code }) => code).filter((code) => /^(?:no-rule|only-|machine)/.test(code))).toEqual(codes);
});

it.each([
  // Numbers of machine-written pages alone, however many agree: 海南 F0615, 山西 F0660 and F0661, 沈阳 F0710, 宁夏 F1268.
  ['460100', '2026-11-21', '60 元'],
  ['140100', '2023-01-01', '85 元'],
  ['140600', '2026-11-21', '85 元'],
  ['210100', '2026-11-21', '80 元'],
  ['640100', '2023-06-01', '2.8%'],
])('%s on %s: what pages say (%s) is told and makes no amount', (region, on, words) => {
  const { amountFen, rangeFen, reads, certainty, notes } = retired(region, on);
  expect([amountFen, rangeFen, certainty]).toEqual([null, null, 'unverified']);
  expect(reads.map(({ definedIn }) => definedIn)).toEqual(['000000']);
  const said = notes.find(({ code }) => code === 'machine-written-only')?.message;
  expect(said).toContain(words);
  expect(said).toContain('没有见到官方原文');
});

it('重庆 goes by the nation’s 2 %, which a machine-written page says of it too (F1025, F0118)', () => {
  const { missing, formula, certainty } = retired('500103', '2026-11-21');
  expect({ missing, formula, certainty }).toEqual({
    missing: ['averagePensionFen'],
    formula: '平均养老金 × 2%',
    certainty: 'unverified',
  });
});

it('呼和浩特: two amounts stand without a ruling (F0685, F0686), and none is chosen', () => {
  const { amountFen, rangeFen, notes } = retired('150100', '2026-11-21');
  expect({ amountFen, rangeFen }).toEqual({ amountFen: null, rangeFen: [6_000, 6_500] });
  expect(notes.map(({ code }) => code)).toContain('disputed');
});

it('the nation is no place: where is asked for', () => {
  expect(retired('000000', '2026-11-21').missing).toEqual(['region']);
});

it('where one of two readings is that no rule is known, nothing is sure (F0434)', () => {
  expect(active('310000', '2023-06-30')).toMatchObject({ amountFen: null, certainty: 'unverified' });
  expect(active('310000', '2026-11-21')).toMatchObject({ amountFen: 10_000, certainty: 'reported' });
});
