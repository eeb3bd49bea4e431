/** POST /entries/{id}/reversal: the one way to correct an entry. */
import { reversalRequest } from '../../shared/api/ledger-entries.ts';
import type { ReversalRequest } from '../../shared/ledger/entry.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson } from '../body.ts';
import { Fault, invalidField } from '../fault.ts';
import { Hono } from '../hono.ts';
import { writing } from './access.ts';
import { entryAnswer } from './entry-answer.ts';
import { idInPath } from './path.ts';
import { recordEntries } from './record.ts';
import { conflict } from './refusals.ts';
import type { LedgerSeams } from './seams.ts';
import { rowsOf } from './storage/database.ts';
import { dayOf, textOf } from './storage/rows.ts';

const ORIGINAL = 'SELECT kind, day FROM entries WHERE household = ?1 AND entry = ?2';

export function reversalRoutes(seams: LedgerSeams): Hono<AppEnv> {
  return new Hono<AppEnv>().post(
    '/entries/:id/reversal',
    writing('append', async (c, household) => {
      const reverses = idInPath(c, 'id');
      const { id, on } = await readJson(c, reversalRequest);
      const found = await rowsOf(household.database, ORIGINAL, household.id, reverses);
      const original = found[0];
      if (original === undefined) throw new Fault('not-found');
      if (textOf(original, 'kind') === 'reversal') throw conflict('not-reversible');
      const wrongDay = on < dayOf(original, 'day') ? 'too-small' : on > household.today ? 'in-the-future' : null;
      const fault = wrongDay === null ? null : invalidField('/on', wrongDay, dayOf(original, 'day'));
      const request: ReversalRequest = { kind: 'reversal', id, on, reverses };
      const { entries, replayed } = await recordEntries(c, household, seams, [request], () => '', [fault]);
      if (replayed) c.header('Idempotency-Hit', 'true');
      return c.json(entries.map(entryAnswer)[0], replayed ? 200 : 201);
    }),
  );
}
