/** GET /audit: every invariant of the book, recomputed from its entries. */
import { createAuditor, INVARIANTS, type Violation } from '../../shared/ledger/invariants.ts';
import type { AppEnv } from '../bindings.ts';
import { Hono } from '../hono.ts';
import { type Household, openHousehold } from './access.ts';
import { runBatch } from './storage/database.ts';
import { entryPages } from './storage/entry-pages.ts';
import { LENGTH } from './storage/import-sql.ts';
import { numberOf, textOf } from './storage/rows.ts';

const KEPT = 'SELECT account, balance FROM accounts WHERE household = ?1';

const STRAYED = 'SELECT what FROM strayed WHERE household = ?1';

/** How many violations of one invariant are told. */
const MOST_DETAILS = 5;

export function auditRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/audit', async (c) => {
    const violations = await audit(await openHousehold(c, 'read'));
    const invariants = INVARIANTS.map((id) => {
      const found = violations.filter(({ invariant }) => invariant === id).map(({ detail }) => detail);
      return {
        id,
        holds: found.length === 0,
        detail: found.length === 0 ? null : found.slice(0, MOST_DETAILS).join('; '),
      };
    });
    return c.json({ holds: violations.length === 0, invariants });
  });
}

async function audit({ database, id, members }: Household): Promise<Violation[]> {
  const [kept = [], last = [], strayed = []] = await runBatch(database, [
    [KEPT, id],
    [LENGTH, id],
    [STRAYED, id],
  ]);
  const auditor = createAuditor(new Set(members.keys()));
  const violations: Violation[] = strayed.map((row) => ({
    invariant: 'balances-equal-moves',
    detail: `${textOf(row, 'what')}: what is kept beside the entries differs from them`,
  }));
  const end = numberOf(last[0] ?? {}, 'entries');
  let seen = 0;
  for await (const page of entryPages(database, id, end, 'book')) {
    for (const { entry, seq } of page) {
      seen += 1;
      if (seq !== seen)
        violations.push({ invariant: 'history-only-grows', detail: `${entry.id}: place ${seq}, not ${seen}` });
      violations.push(...auditor.next(entry));
    }
  }
  if (seen !== end) violations.push({ invariant: 'history-only-grows', detail: `${end} entries, ${seen} found` });
  const balances = new Map(kept.map((row) => [textOf(row, 'account'), numberOf(row, 'balance')]));
  return [...violations, ...auditor.finish(balances)];
}
