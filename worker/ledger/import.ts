/**
 * POST /household/import: pages of an export under one import id, into an empty book. A page is checked and written into a
 * draft that nobody sees when its turn comes; one that comes too early waits. The last makes the draft the household's book.
 */
import type * as v from 'valibot';
import { importRequest } from '../../shared/api/ledger-import.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson } from '../body.ts';
import { invalidField } from '../fault.ts';
import { Hono } from '../hono.ts';
import { sha256 } from '../sha256.ts';
import { writing } from './access.ts';
import { draftFor, forgetOthers, takePage, takeWaiting } from './import-draft.ts';
import { conflict, writeOrExplain } from './refusals.ts';
import type { LedgerSeams } from './seams.ts';
import { rowsOf, type Statement } from './storage/database.ts';
import * as sql from './storage/import-sql.ts';
import { numberOf, textOrNull } from './storage/rows.ts';
import { answerAgain } from './writing.ts';

export function importRoutes(seams: LedgerSeams): Hono<AppEnv> {
  return new Hono<AppEnv>().post(
    '/household/import',
    writing('owner', async (c, household) => {
      const page = await readJson(c, importRequest);
      const hash = await sha256(JSON.stringify(page));
      const draft = await draftFor(household, page.importId, seams);
      const { database, householdId } = household;
      const place = [householdId, page.importId, page.page] as const;
      const found = await rowsOf(database, sql.STATE, ...place);
      const state = found[0] ?? {};
      const [known, finished] = [textOrNull(state, 'hash'), numberOf(state, 'finished') === 1];
      if (known !== null) {
        if (known === hash) await takeWaiting(c, draft);
        return answerAgain(c, household, answerOf(page, finished), known === hash ? null : '/page');
      }
      if (finished) throw conflict('import-finished');
      if (household.members.size > 0) throw conflict('not-an-empty-book');
      const before = page.page - 1;
      if (page.last) {
        // With all others here, whichever of them wait can be taken now.
        if (numberOf(state, 'before') < before || numberOf(state, 'pages') > before) {
          throw invalidField('/page', 'missing');
        }
        await takeWaiting(c, draft);
      }
      let entries: number | undefined;
      if (page.last || numberOf(state, 'taken') === before) {
        entries = await takePage(c, draft, page, hash);
      } else {
        const wait: Statement = [sql.KEEP_PAGE, ...place, JSON.stringify(page), hash];
        await writeOrExplain(c, household, [...forgetOthers(draft), wait]);
      }
      if (!page.last) await takeWaiting(c, draft);
      return c.json({ ...answerOf(page, page.last), entries }, 201);
    }),
  );
}

function answerOf({ importId, page }: v.InferOutput<typeof importRequest>, finished: boolean) {
  return { importId, page, finished };
}
