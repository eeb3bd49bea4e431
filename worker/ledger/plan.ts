/** POST /payments/plan: what a payment would do. It writes nothing. */
import { planRequest } from '../../shared/api/ledger-entries.ts';
import { strategyOf } from '../../shared/estimates/draws.ts';
import { planPayment } from '../../shared/ledger/drawing.ts';
import type { PaymentRequest } from '../../shared/ledger/entry.ts';
import { basisOf } from '../../shared/ledger/recording.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson } from '../body.ts';
import { invalidField } from '../fault.ts';
import { Hono } from '../hono.ts';
import { openHousehold } from './access.ts';
import type { LedgerSeams } from './seams.ts';
import { readBalances, selectHeld } from './storage/balance-sql.ts';
import { runBatch } from './storage/database.ts';
import { LIST_DRAW_ORDERS, readDrawOrders } from './storage/draw-order-rows.ts';
import { entityTag } from './writing.ts';

export function planRoutes(seams: LedgerSeams): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/payments/plan', async (c) => {
    const { database, id, members, today, version } = await openHousehold(c, 'read');
    const { memberId, amountFen, on = today } = await readJson(c, planRequest);
    const patient = members.get(memberId);
    if (patient === undefined) throw invalidField('/memberId', 'not-found');
    const [accounts = [], orders = []] = await runBatch(database, [selectHeld(id, on), [LIST_DRAW_ORDERS, id]]);
    const drawOrders = readDrawOrders(orders);
    const rule = await seams.drawRuleOf(c.env, patient.region, on);
    const request: PaymentRequest = { kind: 'payment', id: '', on, memberId, amountFen };
    const basis = basisOf(request, { members, drawOrders, rule });
    const { draws, cashFen, plan } = planPayment(readBalances(accounts), request, basis);
    c.header('ETag', entityTag(version));
    return c.json({
      on,
      memberId,
      amountFen,
      draws,
      cashFen,
      strategy: strategyOf(rule),
      splitAllowed: plan.splitAllowed,
      assumptions: plan.assumptions,
    });
  });
}
