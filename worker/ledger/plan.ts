/** POST /payments/plan: what a payment would do. It writes nothing. */
import { planRequest } from '../../shared/api/ledger-entries.ts';
import { PLAIN_RULE, strategyOf } from '../../shared/estimates/draws.ts';
import { sharedFen } from '../../shared/estimates/payable.ts';
import { planPayment, pocketsOf, sharerPocket } from '../../shared/ledger/drawing.ts';
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
    const { database, id, members, relations, today, version } = await openHousehold(c, 'read');
    const { memberId, amountFen, on = today } = await readJson(c, planRequest);
    const patient = members.get(memberId);
    if (patient === undefined) throw invalidField('/memberId', 'not-found');
    const [accounts = [], orders = []] = await runBatch(database, [selectHeld(id, on), [LIST_DRAW_ORDERS, id]]);
    const drawOrders = readDrawOrders(orders);
    const request: PaymentRequest = { kind: 'payment', id: '', on, memberId, amountFen };
    const book = readBalances(accounts);
    const basis = basisOf(request, { members, drawOrders, rule: PLAIN_RULE });
    const all = pocketsOf(book, memberId, on, basis);
    const { rule, least, assumptions } = await seams.rulingOn(c.env, {
      ...{ on, patient, billFen: amountFen, relations },
      sharers: basis.sharers.flatMap((sharer) => members.get(sharer.memberId) ?? []),
      pockets: all.flatMap(({ pocket, memberId: of }) =>
        pocket.kind === 'pool' && pocket.balanceFen === 0 ? [] : [{ ...pocket, region: members.get(of ?? '')?.region }],
      ),
    });
    const sharers = basis.sharers.filter(({ memberId: sharer }) =>
      all.every(
        ({ pocket }) =>
          pocket.kind !== 'sharer' || pocket.id !== sharerPocket(sharer) || !(sharedFen(pocket) < (least[sharer] ?? 0)),
      ),
    );
    const { draws, cashFen, plan } = planPayment(book, request, { ...basis, sharers, rule });
    c.header('ETag', entityTag(version));
    return c.json({
      on,
      memberId,
      amountFen,
      draws,
      cashFen,
      strategy: strategyOf(rule),
      splitAllowed: plan.splitAllowed,
      assumptions: [...new Set([...assumptions, ...plan.assumptions])],
    });
  });
}
