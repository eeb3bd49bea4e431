/** Draw orders between their rows, one a sharer, and the core's lists. */
import * as v from 'valibot';
import type { DrawOrder } from '../../../shared/ledger/member.ts';
import type { Row } from './database.ts';
import { dayOf, textOf } from './rows.ts';

export const LIST_DRAW_ORDERS = `SELECT member, from_day, json_group_array(sharer ORDER BY position)
    FILTER (WHERE sharer IS NOT NULL) AS sharers
  FROM draw_orders WHERE household = ?1 GROUP BY member, from_day ORDER BY member, from_day`;

const sharers = v.array(v.string());

export function readDrawOrders(rows: readonly Row[]): DrawOrder[] {
  return rows.map((row) => ({
    memberId: textOf(row, 'member'),
    from: dayOf(row, 'from_day'),
    sharers: v.parse(sharers, JSON.parse(textOf(row, 'sharers'))),
  }));
}
