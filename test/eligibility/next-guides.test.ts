/** What to read next after a verdict: the own region's guides where it has them, in the order of the steps. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import type { Question } from '../../shared/eligibility/question.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const rules = repositoryRules();

it.each([
  // 宁夏's true entry is 门诊共济 (F1259, F1260), of which the nation's guide warns.
  ['640100', '640200', ['bind-ningxia']],
  ['110105', '110101', ['bind-beijing-jingtong', 'bind-beijing']],
  ['450100', '450200', ['bind-nanning', 'bind-guangxi']],
  ['450200', '450100', ['bind-guangxi']],
  // The relation comes before the transfer: money moves into an account that binding opens (F1204).
  ['350100', '350200', ['bind-fujian', 'transfer-fujian']],
  ['630100', '630200', ['bind-qinghai', 'transfer-into-family-account']],
  // 沈阳 and 大连 have ways of their own inside the city; the province's is for another city (F0716, F0729).
  ['210100', '210100', ['bind-shenyang']],
  ['210200', '210200', ['bind-dalian']],
  ['210300', '210300', ['bind-same-province']],
  ['210300', '210200', ['bind-liaoning']],
  // For another city there is no other way than the province's (F0730).
  ['210200', '210100', ['bind-liaoning']],
  ['210100', '210200', ['bind-liaoning']],
  ['659001', '659001', ['bind-same-province']],
  ['450100', '371400', ['bind-across-provinces']],
])('%s for %s: %s', (sharer, recipient, guides) => {
  expect(answerOf(sharer, recipient, 'parent')).toMatchObject({ verdict: 'eligible', guides });
});

it.each([
  // 宁夏 and 湖北 have ways of their own to pay it (F1259, F0889), for whoever is insured there; across provinces it is the wallet's (F0170).
  ['640100', '640200', 'resident-premium', ['bind-ningxia', 'premium-ningxia']],
  ['640100', '640200', 'outpatient', ['bind-ningxia']],
  ['450100', '450200', 'resident-premium', ['bind-nanning', 'bind-guangxi', 'pay-resident-premium']],
  ['450100', '420100', 'resident-premium', ['bind-across-provinces', 'pay-resident-premium']],
] as const)('%s for %s, who would pay with it: %s', (sharer, recipient, purpose, guides) => {
  expect(
    answer({ purpose, sharer: { region: regionCode(sharer) }, recipient: { region: regionCode(recipient) } }),
  ).toMatchObject({ verdict: 'eligible', guides });
});

it.each([
  // Each is on the authorities' list of why it fails (F0171), which the guide goes through.
  ['a cousin', { relation: 'cousin' }, ['why-did-it-fail']],
  ['an empty account', { sharer: { balanceFen: fen(0) } }, ['why-did-it-fail']],
  ['suspended participation', { sharer: { participation: 'suspended' } }, ['why-did-it-fail']],
  [
    'another province before 2024-12',
    { on: day('2024-06-01'), recipient: { region: regionCode('430100') } },
    ['why-did-it-fail'],
  ],
  // What an account may not pay for is not on it.
  ['a purpose alone', { purpose: 'fitness' }, []],
  ['a purpose and a cousin', { relation: 'cousin', purpose: 'fitness' }, ['why-did-it-fail']],
  // Whoever is not insured pays the premium first, by the way of their own province.
  ['an uninsured relative', { recipient: { insurance: 'none' } }, ['pay-resident-premium', 'why-did-it-fail']],
  [
    'an uninsured relative in 湖北',
    { sharer: { region: regionCode('420100') }, recipient: { region: regionCode('420200'), insurance: 'none' } },
    ['premium-hubei', 'why-did-it-fail'],
  ],
] as const)('a no leads to what helps: %s', (_say, asked, guides) => {
  expect(answer(asked)).toMatchObject({ verdict: 'ineligible', guides });
});

it('whom a city’s own entry does not take goes by the province’s, in the same city too (F0725, F0730)', () => {
  const region = regionCode('210200');
  expect(answer({ relation: 'sibling', sharer: { region }, recipient: { region } })).toMatchObject({
    verdict: 'eligible',
    guides: ['bind-liaoning'],
  });
});

it('a place outside the scheme leads to no menu', () => {
  const outside = { region: regionCode('810000') };
  expect(answer({ recipient: outside })).toMatchObject({ verdict: 'unknown', guides: [] });
  expect(answer({ sharer: outside })).toMatchObject({ verdict: 'unknown', guides: [] });
});

const answerOf = (sharer: string, recipient: string, relation: Question['relation']) =>
  answer({ relation, sharer: { region: regionCode(sharer) }, recipient: { region: regionCode(recipient) } });

/** 南宁 to 南宁, a parent, with money, unless it is said otherwise. */
function answer({ sharer, recipient, ...asked }: Partial<Question>) {
  const region = regionCode('450100');
  return evaluate(
    rules,
    {
      on: day('2026-11-21'),
      relation: 'parent',
      sharer: {
        region,
        insurance: 'employee',
        status: 'active',
        participation: 'normal',
        balanceFen: fen(1_000_000),
        ...sharer,
      },
      recipient: { region, insurance: 'resident', participation: 'normal', ...recipient },
      ...asked,
    },
    'zh',
  );
}
