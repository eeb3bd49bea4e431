/** The members, how they are related, and whose account pays first. */
import * as answers from '../answers/ledger.ts';
import { drawOrderRequest, MAX_BOOK, memberPatch, newMemberRequest, relationsRequest } from '../ledger-household.ts';
import { PAGE_QUERY } from '../queries.ts';
import { atMost, inPath, MEMBER, OTHER, READS, read, WRITES, written } from './ledger-common.ts';
import type { Operation } from './operation.ts';

const member = {
  id: MEMBER,
  relation: 'self',
  region: '450100',
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
};

export const familyOperations: readonly Operation[] = [
  {
    id: 'addMember',
    method: 'post',
    path: '/v1/members',
    tag: 'Ledger',
    summary: { zh: '加一位家人', en: 'Add a member' },
    description: atMost('members'),
    body: newMemberRequest,
    bodyExample: member,
    answers: written(answers.MEMBER_ANSWER),
    problems: WRITES,
    scope: 'append',
  },
  {
    id: 'listMembers',
    method: 'get',
    path: '/v1/members',
    tag: 'Ledger',
    summary: { zh: '家人', en: 'Members' },
    query: PAGE_QUERY,
    answers: read('The members.', answers.MEMBERS_ANSWER),
    problems: ['invalid-fields', ...READS],
    scope: 'read',
  },
  {
    id: 'changeMember',
    method: 'patch',
    path: '/v1/members/{id}',
    tag: 'Ledger',
    summary: { zh: '改一位家人的情况', en: 'Change a member' },
    pathParameters: { id: inPath(MEMBER) },
    body: memberPatch,
    bodyExample: { status: 'retired' },
    answers: { 200: { description: 'The member.', schema: answers.MEMBER_ANSWER, headers: ['ETag', 'Cache-Control'] } },
    problems: ['not-found', ...WRITES],
    scope: 'owner',
  },
  {
    id: 'setRelations',
    method: 'put',
    path: '/v1/relations',
    tag: 'Ledger',
    summary: { zh: '说明家人之间的关系', en: 'Set how members are related to each other' },
    body: relationsRequest,
    bodyExample: { pairs: [{ memberId: OTHER, toMemberId: MEMBER, relation: 'parent' }] },
    answers: {
      200: { description: 'The pairs.', schema: answers.SET_RELATIONS_ANSWER, headers: ['ETag', 'Cache-Control'] },
    },
    problems: WRITES,
    scope: 'owner',
  },
  {
    id: 'getRelations',
    method: 'get',
    path: '/v1/relations',
    tag: 'Ledger',
    summary: { zh: '家人之间的关系', en: 'How members are related' },
    answers: read('The relations that were set, and those that follow from them.', answers.RELATIONS_ANSWER),
    problems: READS,
    scope: 'read',
  },
  {
    id: 'setDrawOrder',
    method: 'put',
    path: '/v1/draw-orders/{memberId}',
    tag: 'Ledger',
    summary: { zh: '这位家人看病时先用谁的账户', en: 'Set whose accounts pay for this member, in order' },
    description: `The order holds from the given day. Some regions draw in the order in which sharers were bound, which the book does not know: there this order is used instead, and a plan says so. The orders of one member can start on at most ${MAX_BOOK['draw-orders']} days.`,
    pathParameters: { memberId: inPath(OTHER) },
    body: drawOrderRequest,
    bodyExample: { from: '2026-11-21', sharers: [MEMBER] },
    answers: {
      200: { description: 'The order.', schema: answers.DRAW_ORDER_ANSWER, headers: ['ETag', 'Cache-Control'] },
    },
    problems: ['not-found', ...WRITES],
    scope: 'owner',
  },
  {
    id: 'listDrawOrders',
    method: 'get',
    path: '/v1/draw-orders',
    tag: 'Ledger',
    summary: { zh: '各人的扣款次序', en: 'The draw orders' },
    query: PAGE_QUERY,
    answers: read('The orders.', answers.DRAW_ORDERS_ANSWER),
    problems: ['invalid-fields', ...READS],
    scope: 'read',
  },
];
