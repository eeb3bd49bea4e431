/** `POST /v1/estimates/monthly-credit` and `/settlement`: what comes in and how a bill would be paid. No database is asked. */
import { MONTHLY_CREDIT_BODY, SETTLEMENT_BODY } from '../../shared/api/estimates.ts';
import { RELEASE_QUERY } from '../../shared/api/queries.ts';
import { monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { settle } from '../../shared/estimates/settlement.ts';
import { pocketFaults, type SettlementQuestion } from '../../shared/estimates/settlement-question.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { type Asked, asked, refuseUnknownRegion } from './asked.ts';
import { answerOnce } from './eligibility.ts';
import { membersOf } from './verdict-json.ts';

export const estimateRoutes = new Hono<AppEnv>();

estimateRoutes.post('/estimates/monthly-credit', async (c) => {
  const { release } = readQuery(c, RELEASE_QUERY);
  const body = await readJson(c, MONTHLY_CREDIT_BODY);
  const question = await asked(c, { release, on: body.on });
  const { rules, on, language } = question;
  refuseUnknownRegion(question, body.region, '/region');
  return answerOnce(question, [membersOf(monthlyCredit(rules, { ...body, on }, language))]);
});

estimateRoutes.post('/estimates/settlement', async (c) => {
  const { release } = readQuery(c, RELEASE_QUERY);
  const body = await readJson(c, SETTLEMENT_BODY);
  const question = await asked(c, { release, on: body.on });
  const { rules, on, language } = question;
  refuseUnknownRegion(question, body.region, '/region');
  for (const [index, { region }] of body.pockets.entries()) {
    if (region) refuseUnknownRegion(question, region, `/pockets/${index}/region`);
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
