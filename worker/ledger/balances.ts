/** GET /balances: what each member has on a day, what a portal last showed, and the credits to be expected. */
import { balancesQuery } from '../../shared/api/ledger-entries.ts';
import type { Day } from '../../shared/day.ts';
import { balancesOn } from '../../shared/ledger/balances.ts';
import { balanceOf } from '../../shared/ledger/book.ts';
import type { AppEnv } from '../bindings.ts';
import { readQuery } from '../body.ts';
import { Hono } from '../hono.ts';
import { openHousehold } from './access.ts';
import type { LedgerSeams } from './seams.ts';
import { readBalances, selectBalances } from './storage/balance-sql.ts';
import { runBatch } from './storage/database.ts';
import { LATEST_OBSERVATIONS, observationAnswer } from './storage/observation-rows.ts';
import { entityTag } from './writing.ts';

export function balanceRoutes(seams: LedgerSeams): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/balances', async (c) => {
    const { database, id, members, today, version } = await openHousehold(c, 'read', balancesQuery);
    const on = readQuery(c, balancesQuery).on ?? today;
    const [accounts = [], observed = []] = await runBatch(database, [
      // No entry lies in the future: from today on the kept balances are the day's.
      selectBalances(id, on < today ? on : null),
      [LATEST_OBSERVATIONS, id, endOf(on)],
    ]);
    const book = readBalances(accounts);
    const seen = new Map(observed.map(observationAnswer).map((each) => [each.memberId, each]));
    const items = balancesOn(book, members.values()).map((balance) => {
      const last = seen.get(balance.memberId);
      return {
        ...balance,
        observed: last === undefined ? null : { balanceFen: last.balanceFen, at: last.at },
        differenceFen: last === undefined ? null : last.differenceFen,
      };
    });
    const projection = await seams.projectCredits(c.env, [...members.values()], on);
    c.header('ETag', entityTag(version));
    return c.json({
      on,
      items,
      poolFen: balanceOf(book, 'pool'),
      unexplainedFen: balanceOf(book, 'unexplained'),
      ...projection,
    });
  });
}

/** The last millisecond of a day in Shanghai. */
function endOf(on: Day): number {
  return Date.parse(`${on}T23:59:59.999+08:00`);
}
