/** What to read next after a verdict: the own region's guides where it has them, in the order of the steps. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
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
  ['659001', '659001', ['bind-same-province']],
  ['450100', '371400', ['bind-across-provinces']],
])('%s for %s: %s', (sharer, recipient, guides) => {
  expect(answerOf(sharer, recipient, 'parent')).toMatchObject({ verdict: 'eligible', guides });
});

it('a no leads to the reasons why it fails, and to what is mistaken for sharing', () => {
  const guides = ['why-did-it-fail', 'tell-apart'];
  expect(answerOf('450100', '450100', 'cousin')).toMatchObject({ verdict: 'ineligible', guides });
});

function answerOf(sharer: string, recipient: string, relation: 'parent' | 'cousin') {
  return evaluate(
    rules,
    {
      on: day('2026-11-21'),
      relation,
      sharer: {
        region: regionCode(sharer),
        insurance: 'employee',
        status: 'active',
        participation: 'normal',
        balanceFen: fen(1_000_000),
      },
      recipient: { region: regionCode(recipient), insurance: 'resident', participation: 'normal' },
    },
    'zh',
  );
}
