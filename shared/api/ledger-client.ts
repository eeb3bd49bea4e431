/** The typed client's endpoints of a household's private book: see client.ts for how to ask. */
import * as v from 'valibot';
import * as answers from './answers/ledger.ts';
import type { Endpoint, Method } from './client.ts';
import { entryOrEntries, observationRequest, pageQuery, planRequest, reversalRequest } from './ledger-entries.ts';
import { householdDocument } from './ledger-export.ts';
import {
  consentRequest,
  drawOrderRequest,
  householdRequest,
  memberPatch,
  newMemberRequest,
  relationsRequest,
  tokenRequest,
} from './ledger-household.ts';
import { importRequest } from './ledger-import.ts';
import { NO_FIELDS, PAGE_QUERY } from './queries.ts';

/** No body, of a request or an answer. */
const NOTHING = v.undefined();

const endpoint = <const Verb extends Method, Body extends v.GenericSchema, Answer extends v.GenericSchema>(
  method: Verb,
  path: string,
  body: Body,
  answer: Answer,
) => ({ method, path, query: NO_FIELDS, body, answer }) as const;

export const LEDGER_ENDPOINTS = {
  openHousehold: endpoint('POST', '/v1/households', householdRequest, answers.NEW_HOUSEHOLD_ANSWER),
  getHousehold: endpoint('GET', '/v1/household', NOTHING, answers.HOUSEHOLD_ANSWER),
  eraseHousehold: endpoint('DELETE', '/v1/household', NOTHING, NOTHING),
  exportHousehold: endpoint('GET', '/v1/household/export', NOTHING, householdDocument),
  importHousehold: endpoint('POST', '/v1/household/import', importRequest, answers.IMPORT_ANSWER),
  giveConsent: endpoint('POST', '/v1/household/consents', consentRequest, answers.CONSENT_ANSWER),
  withdrawConsent: endpoint('DELETE', '/v1/household/consents/{purpose}', NOTHING, NOTHING),
  makeToken: endpoint('POST', '/v1/household/tokens', tokenRequest, answers.NEW_TOKEN_ANSWER),
  listTokens: {
    ...endpoint('GET', '/v1/household/tokens', NOTHING, answers.TOKENS_ANSWER),
    query: PAGE_QUERY,
  },
  revokeToken: endpoint('DELETE', '/v1/household/tokens/{id}', NOTHING, NOTHING),
  addMember: endpoint('POST', '/v1/members', newMemberRequest, answers.MEMBER_ANSWER),
  changeMember: endpoint('PATCH', '/v1/members/{id}', memberPatch, answers.MEMBER_ANSWER),
  setRelations: endpoint('PUT', '/v1/relations', relationsRequest, answers.SET_RELATIONS_ANSWER),
  setDrawOrder: endpoint('PUT', '/v1/draw-orders/{memberId}', drawOrderRequest, answers.DRAW_ORDER_ANSWER),
  writeEntries: endpoint('POST', '/v1/entries', entryOrEntries, answers.WRITTEN_ENTRIES_ANSWER),
  listEntries: {
    ...endpoint('GET', '/v1/entries', NOTHING, answers.ENTRIES_ANSWER),
    query: pageQuery,
  },
  reverseEntry: endpoint('POST', '/v1/entries/{id}/reversal', reversalRequest, answers.EntryAnswer),
  planPayment: endpoint('POST', '/v1/payments/plan', planRequest, answers.PLAN_ANSWER),
  observe: endpoint('POST', '/v1/observations', observationRequest, answers.OBSERVATION_ANSWER),
} as const satisfies Readonly<Record<string, Endpoint>>;
