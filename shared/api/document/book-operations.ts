/** Entries, plans, observations, balances and the audit. */
import * as v from 'valibot';
import { ASSUMPTIONS } from '../../estimates/settlement-words.ts';
import * as answers from '../answers/ledger.ts';
import {
  balancesQuery,
  entriesRequest,
  entryRequest,
  observationRequest,
  pageQuery,
  planRequest,
  reversalRequest,
} from '../ledger-entries.ts';
import { atMost, ENTRY, inPath, MEMBER, OTHER, READS, read, WRITES, written } from './ledger-common.ts';
import type { Operation } from './operation.ts';

export const bookOperations: readonly Operation[] = [
  {
    id: 'writeEntries',
    method: 'post',
    path: '/v1/entries',
    tag: 'Ledger',
    summary: { zh: '记一笔，或至多 100 笔', en: 'Record one entry, or up to 100' },
    description: `All or nothing. The id is the idempotency key: the same entry again is answered with 200 and what is stored; other content with the same id is answered with 409. ${atMost('entries')}`,
    body: v.union([entryRequest, entriesRequest]),
    bodyExample: { id: ENTRY, kind: 'credit', on: '2026-11-21', memberId: MEMBER, amountFen: 12_000 },
    answers: written(answers.WRITTEN_ENTRIES_ANSWER),
    problems: ['insufficient-balance', ...WRITES],
    scope: 'append',
  },
  {
    id: 'listEntries',
    method: 'get',
    path: '/v1/entries',
    tag: 'Ledger',
    summary: { zh: '账目，新的在前', en: 'Entries, newest first' },
    query: pageQuery,
    answers: read('The entries.', answers.ENTRIES_ANSWER),
    problems: ['invalid-fields', ...READS],
    scope: 'read',
  },
  {
    id: 'reverseEntry',
    method: 'post',
    path: '/v1/entries/{id}/reversal',
    tag: 'Ledger',
    summary: { zh: '冲销一笔，至多一次', en: 'Reverse an entry, at most once' },
    pathParameters: { id: inPath(ENTRY) },
    body: reversalRequest,
    bodyExample: { id: OTHER, on: '2026-11-21' },
    answers: written(answers.EntryAnswer),
    problems: ['not-found', ...WRITES],
    scope: 'append',
  },
  {
    id: 'planPayment',
    method: 'post',
    path: '/v1/payments/plan',
    tag: 'Ledger',
    summary: { zh: '这笔钱会怎样付（不记账）', en: 'Plan a payment without recording it' },
    description: `What a payment would do; a payment without \`draws\` is drawn in the same way. Whoever cannot pay by the rules of that day is passed over. \`assumptions\` names what is taken for granted, by the codes of a settlement:\n\n${Object.entries(
      ASSUMPTIONS,
    )
      .map(([code, { en }]) => `- \`${code}\`: ${en}`)
      .join('\n')}`,
    body: planRequest,
    bodyExample: { memberId: MEMBER, amountFen: 5000 },
    answers: read('The plan.', answers.PLAN_ANSWER),
    problems: READS,
    scope: 'read',
  },
  {
    id: 'observe',
    method: 'post',
    path: '/v1/observations',
    tag: 'Ledger',
    summary: { zh: '记下网厅显示的余额（不动账）', en: 'Record a balance that a portal showed; moves no money' },
    description: atMost('observations'),
    body: observationRequest,
    bodyExample: { id: ENTRY, memberId: MEMBER, balanceFen: 320_000, at: '2026-11-21T02:04:00Z', via: 'portal' },
    answers: written(answers.OBSERVATION_ANSWER),
    problems: WRITES,
    scope: 'append',
  },
  {
    id: 'listObservations',
    method: 'get',
    path: '/v1/observations',
    tag: 'Ledger',
    summary: { zh: '记下过的余额', en: 'Recorded observations' },
    query: pageQuery,
    answers: read('The observations, newest first.', answers.OBSERVATIONS_ANSWER),
    problems: ['invalid-fields', ...READS],
    scope: 'read',
  },
  {
    id: 'getBalances',
    method: 'get',
    path: '/v1/balances',
    tag: 'Ledger',
    summary: { zh: '各人的余额', en: 'Balances' },
    description:
      'The credits projected for the next three months are in `expected`; they are never part of a balance. A book holds neither a contribution base nor an age: a member with an account but no projected figure is in `notExpected`, with the reason, what is missing, and the range if there is one.',
    query: balancesQuery,
    answers: read('The balances.', answers.BALANCES_ANSWER),
    problems: ['invalid-fields', ...READS],
    scope: 'read',
  },
  {
    id: 'audit',
    method: 'get',
    path: '/v1/audit',
    tag: 'Ledger',
    summary: { zh: '重新核对整本账', en: 'Check every invariant of the book again' },
    answers: read('What holds.', answers.AUDIT_ANSWER),
    problems: READS,
    scope: 'read',
  },
];
