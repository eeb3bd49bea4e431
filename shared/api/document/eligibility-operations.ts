/** The eligibility routes. */
import { ELIGIBILITY_ANSWER, MATRIX_ANSWER } from '../answers/verdict.ts';
import { RELEASE_QUERY } from '../queries.ts';
import { ELIGIBILITY_BODY, MATRIX_BODY } from '../questions.ts';
import type { Operation } from './operation.ts';

const sharer = {
  region: '450100',
  insurance: 'employee',
  status: 'active',
  participation: 'normal',
  balanceFen: 320_000,
};
const recipient = { region: '371400', insurance: 'resident', participation: 'normal' };

export const eligibilityOperations: readonly Operation[] = [
  {
    id: 'judgeEligibility',
    method: 'post',
    path: '/v1/eligibility',
    tag: 'Eligibility',
    summary: {
      zh: '这位亲属能不能用，为什么',
      en: 'Can this relative use the account, and why?',
    },
    description:
      '`sharer`, `recipient`, `purpose` and `on` may be left out, and any field inside a person may be left out or be null: the answer then says what is missing instead of guessing. The answer is not a decision of the insurance office.',
    query: RELEASE_QUERY,
    body: ELIGIBILITY_BODY,
    bodyExample: { on: '2026-11-21', sharer, recipient, relation: 'parent', purpose: 'outpatient' },
    answers: {
      200: {
        description: 'The verdict, with every check.',
        schema: ELIGIBILITY_ANSWER,
        headers: ['Rules-Release', 'Cache-Control', 'Content-Language'],
      },
    },
    problems: ['not-found', 'unavailable'],
  },
  {
    id: 'judgeEligibilityOfMany',
    method: 'post',
    path: '/v1/eligibility/matrix',
    tag: 'Eligibility',
    summary: {
      zh: '一位共济人、至多 64 位亲属，按次序回答',
      en: 'The same for one sharer and up to 64 recipients, in order',
    },
    query: RELEASE_QUERY,
    body: MATRIX_BODY,
    bodyExample: {
      on: '2026-11-21',
      sharer,
      recipients: [
        { ...recipient, relation: 'parent' },
        { ...recipient, relation: 'parent-in-law' },
      ],
    },
    answers: {
      200: {
        description: 'The verdicts, in the order of the recipients.',
        schema: MATRIX_ANSWER,
        headers: ['Rules-Release', 'Cache-Control', 'Content-Language'],
      },
    },
    problems: ['not-found', 'unavailable'],
  },
];
