/** The estimate routes. */
import { MONTHLY_CREDIT_ANSWER, SETTLEMENT_ANSWER } from '../answers/estimates.ts';
import { MONTHLY_CREDIT_BODY, SETTLEMENT_BODY } from '../estimates.ts';
import { RELEASE_QUERY } from '../queries.ts';
import type { Operation, ResponseHeader } from './operation.ts';

const headers: readonly ResponseHeader[] = ['Rules-Release', 'Cache-Control', 'Content-Language'];

export const estimatesOperations: readonly Operation[] = [
  {
    id: 'estimateMonthlyCredit',
    method: 'post',
    path: '/v1/estimates/monthly-credit',
    tag: 'Estimates',
    summary: { zh: '个人账户每月划入多少', en: 'How much is credited to a personal account each month' },
    description:
      'The answer gives the formula, the rules it read and what is missing. An amount that cannot be known is null.',
    query: RELEASE_QUERY,
    body: MONTHLY_CREDIT_BODY,
    bodyExample: { on: '2026-11-21', region: '450100', status: 'active', contributionBaseFen: 600_000 },
    answers: { 200: { description: 'The estimate.', schema: MONTHLY_CREDIT_ANSWER, headers } },
    problems: ['not-found', 'unavailable'],
  },
  {
    id: 'estimateSettlement',
    method: 'post',
    path: '/v1/estimates/settlement',
    tag: 'Estimates',
    summary: { zh: '一张账单由谁付多少', en: 'Which account pays how much of a bill' },
    description: 'Draws and cash always add up to the bill.',
    query: RELEASE_QUERY,
    body: SETTLEMENT_BODY,
    bodyExample: {
      on: '2026-11-21',
      region: '450100',
      purpose: 'outpatient',
      billFen: 50_000,
      pockets: [
        { id: 'mine', kind: 'own', balanceFen: 12_000 },
        { id: 'daughter', kind: 'sharer', balanceFen: 320_000, position: 1 },
      ],
    },
    answers: { 200: { description: 'The draws in the order used.', schema: SETTLEMENT_ANSWER, headers } },
    problems: ['not-found', 'unavailable'],
  },
];
