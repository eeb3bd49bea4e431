/** PUT /draw-orders/{memberId} and GET /draw-orders: whose accounts pay for a person, from a day on. */
import type { FieldAtFault } from '../../shared/api/faults.ts';
import { drawOrderRequest } from '../../shared/api/ledger-household.ts';
import { PAGE_QUERY } from '../../shared/api/queries.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { Fault, refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { pageOf } from '../paging.ts';
import { openHousehold, writing } from './access.ts';
import { idInPath } from './path.ts';
import { writeOrExplain } from './refusals.ts';
import { rowsOf } from './storage/database.ts';
import { LIST_DRAW_ORDERS, readDrawOrders } from './storage/draw-order-rows.ts';
import { roomFor } from './storage/room.ts';
import { drawOrderRows, insertRows } from './storage/row-lists.ts';

const CLEAR = 'DELETE FROM draw_orders WHERE household = ?1 AND member = ?2 AND from_day = ?3';

export function drawOrderRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .put(
      '/draw-orders/:memberId',
      writing('owner', async (c, household) => {
        const memberId = idInPath(c, 'memberId');
        if (!household.members.has(memberId)) throw new Fault('not-found');
        const { from, sharers } = await readJson(c, drawOrderRequest);
        const errors = sharers.flatMap((sharer, index): FieldAtFault[] => {
          const member = household.members.get(sharer);
          const code =
            sharer === memberId
              ? 'not-allowed-here'
              : member === undefined
                ? 'not-found'
                : !member.hasAccount
                  ? 'no-account'
                  : sharers.indexOf(sharer) !== index
                    ? 'duplicate'
                    : null;
          return code === null ? [] : [{ pointer: `/sharers/${index}`, code }];
        });
        refuseFields(errors);
        const { id } = household;
        await writeOrExplain(c, household, [
          [CLEAR, id, memberId, from],
          insertRows(id, 'draw_orders', drawOrderRows({ memberId, from, sharers })),
          roomFor(id, 'draw-orders'),
        ]);
        return c.json({ memberId, from, sharers });
      }),
    )
    .get('/draw-orders', async (c) => {
      const { database, id } = await openHousehold(c, 'read', PAGE_QUERY);
      const found = await rowsOf(database, LIST_DRAW_ORDERS, id);
      return c.json(pageOf(readDrawOrders(found), readQuery(c, PAGE_QUERY), (order) => order));
    });
}
