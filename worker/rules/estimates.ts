/** `POST /v1/estimates/monthly-credit` and `/settlement`: what comes in and how a bill would be paid. No database is asked. */
import { MONTHLY_CREDIT_BODY, SETTLEMENT_BODY } from '../../shared/api/estimates.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { settle } from '../../shared/estimates/settlement.ts';
import { pocketFaults, type SettlementQuestion } from '../../shared/estimates/settlement-question.ts';
import type { AppEnv } from '../bindings.ts';
import { refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { type Asked, askedInBody, refuseUnknownRegion } from './asked.ts';
import { answerOnce } from './eligibility.ts';
import { membersOf } from './verdict-json.ts';

export const estimateRoutes = new Hono<AppEnv>();

estimateRoutes.post('/estimates/monthly-credit', async (c) => {
  const { question, body } = await askedInBody(c, MONTHLY_CREDIT_BODY);
  const { rules, on, language } = question;
  return answerOnce(question, [membersOf(monthlyCredit(rules, { ...body, on }, language))]);
});

estimateRoutes.post('/estimates/settlement', async (c) => {
  const { question, body } = await askedInBody(c, SETTLEMENT_BODY);
  const { rules, on, language } = question;
  for (const [index, { region }] of body.pockets.entries()) {
    refuseUnknownRegion(question, region, `/pockets/${index}/region`);
  }
  const settlement = { ...body, on };
  refuseFaultyPockets(question, settlement);
  return answerOnce(question, [membersOf(settle(rules, settlement, language))]);
});

/** Throws a 422 Fault that names the field of each pocket at fault. */
function refuseFaultyPockets({ rules }: Asked, settlement: SettlementQuestion): void {
  const faults = pocketFaults(rules, settlement);
  refuseFields(faults.map(({ index, field, code }) => ({ pointer: `/pockets/${index}/${field}`, code })));
}
