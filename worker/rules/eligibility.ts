/** `POST /v1/eligibility` and its matrix: may this relative use the account, and why. No database is asked for an answer. */

import { ELIGIBILITY_BODY, MATRIX_BODY } from '../../shared/api/questions.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import type { Sharer } from '../../shared/eligibility/question.ts';
import type { AppEnv } from '../bindings.ts';
import { allowEveryOrigin } from '../cors.ts';
import { invalidField } from '../fault.ts';
import { Hono } from '../hono.ts';
import { type Language, languageTag } from '../language.ts';
import { type Asked, askedInBody, refuseUnknownRegion } from './asked.ts';
import { joined, type Piece, verdictPieces } from './verdict-json.ts';

export const eligibilityRoutes = new Hono<AppEnv>();

eligibilityRoutes.post('/eligibility', async (c) => {
  const { question, body } = await askedInBody(c, ELIGIBILITY_BODY);
  const { sharer = {}, recipient = {}, relation, purpose } = body;
  refuseSharer(question, sharer);
  refuseUnknownRegion(question, recipient.region, '/recipient/region');
  const { rules, on, language } = question;
  const verdict = evaluate(rules, { on, sharer, recipient, relation, purpose }, language);
  return answerOnce(question, verdictPieces(verdict));
});

eligibilityRoutes.post('/eligibility/matrix', async (c) => {
  const { question, body } = await askedInBody(c, MATRIX_BODY);
  const { rules, on, language } = question;
  const { sharer = {} } = body;
  refuseSharer(question, sharer);
  for (const [index, { region }] of body.recipients.entries()) {
    refuseUnknownRegion(question, region, `/recipients/${index}/region`);
  }
  const items = body.recipients.flatMap(({ relation, purpose, ...recipient }, index) => [
    index === 0 ? '{' : ',{',
    ...verdictPieces(evaluate(rules, { on, sharer, recipient, relation, purpose }, language)),
    '}',
  ]);
  return answerOnce(question, [`"on":"${on}","items":[`, ...items, ']']);
});

/** Answers a JSON object, given as the JSON of its members, and the release. A question tells of a family: it stays with whoever asked. */
export function answerOnce(question: Asked, members: readonly Piece[]): Response {
  const body = joined(['{', ...members, `,"release":${JSON.stringify(question.release)}}`]);
  return new Response(body, { headers: headersOf(question) });
}

/** The last ones, which are the next ones as well until the release or the language is another. */
let last: { readonly named: string; readonly language: Language; readonly headers: Headers } | null = null;

function headersOf({ language, named }: Asked): Headers {
  if (last?.named === named && last.language === language) return last.headers;
  const headers = new Headers({
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Content-Language': languageTag(language),
    'Rules-Release': named,
    Vary: 'Accept-Language',
  });
  allowEveryOrigin(headers);
  last = { named, language, headers };
  return headers;
}

/** Throws a 422 Fault for an unknown region, and for prior-years money beyond the whole account. */
function refuseSharer(question: Asked, { region, balanceFen, priorYearsBalanceFen }: Sharer): void {
  refuseUnknownRegion(question, region, '/sharer/region');
  if ((priorYearsBalanceFen ?? 0) > (balanceFen ?? Number.POSITIVE_INFINITY)) {
    throw invalidField('/sharer/priorYearsBalanceFen', 'does-not-add-up');
  }
}
