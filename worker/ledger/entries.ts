/** POST and GET /entries: writing entries under the client's ids, and reading them, the newest first. */
import { entryOrEntries, pageQuery } from '../../shared/api/ledger-entries.ts';
import { NO_FIELDS } from '../../shared/api/queries.ts';
import type { PostedRequest } from '../../shared/ledger/entry.ts';
import { memberFault } from '../../shared/ledger/posting.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { cursorOf, numberIn } from '../cursor.ts';
import { type Fault, invalidField } from '../fault.ts';
import { Hono } from '../hono.ts';
import { type Household, openHousehold, withHousehold } from './access.ts';
import { entryAnswer } from './entry-answer.ts';
import { recordEntries } from './record.ts';
import { memberRefusal } from './refusals.ts';
import type { LedgerSeams } from './seams.ts';
import { rowsOf, type Statement } from './storage/database.ts';
import { readEntry, SELECT_ENTRIES } from './storage/entry-rows.ts';

const PAGE = `${SELECT_ENTRIES} WHERE e.household = ?1 AND e.seq < ?2 ORDER BY e.seq DESC LIMIT ?3`;

const PAGE_OF_MEMBER = `${SELECT_ENTRIES} JOIN concerns AS k ON k.household = e.household AND k.seq = e.seq
  WHERE k.household = ?1 AND k.member = ?4 AND k.seq < ?2 ORDER BY k.seq DESC LIMIT ?3`;

export function entryRoutes(seams: LedgerSeams): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/entries', (c) =>
      withHousehold(c, 'append', async (household) => {
        readQuery(c, NO_FIELDS);
        const body = await readJson(c, entryOrEntries);
        const batch = 'entries' in body;
        const requests: readonly PostedRequest[] = batch ? body.entries : [body];
        const pointer = (index: number): string => (batch ? `/entries/${index}` : '');
        refuseTwins(requests, pointer);
        const faulty = requests.map((request, index) => faultOf(household, request, pointer(index)));
        const { entries, replayed } = await recordEntries(c, household, seams, requests, pointer, faulty);
        if (replayed) c.header('Idempotency-Hit', 'true');
        const answers = entries.map(entryAnswer);
        return c.json(batch ? { entries: answers } : answers[0], replayed ? 200 : 201);
      }),
    )
    .get('/entries', async (c) => {
      const { database, id } = await openHousehold(c, 'read', pageQuery);
      const { limit, cursor, memberId } = readQuery(c, pageQuery);
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : numberIn(cursor);
      const page: Statement =
        memberId === undefined ? [PAGE, id, before, limit + 1] : [PAGE_OF_MEMBER, id, before, limit + 1, memberId];
      const found = await rowsOf(database, ...page);
      const stored = found.map(readEntry);
      const items = stored.slice(0, limit);
      const last = items.at(-1);
      const nextCursor = stored.length > limit && last !== undefined ? cursorOf(last.seq) : null;
      return c.json({ items: items.map(entryAnswer), nextCursor });
    });
}

/** What is wrong with a request before any balance is looked at; null when nothing is. */
function faultOf(household: Household, request: PostedRequest, at: string): Fault | null {
  const refusal = memberFault(request, household.members);
  if (refusal !== null) return memberRefusal(refusal, at);
  if (request.on <= household.today) return null;
  return invalidField(`${at}/on`, 'in-the-future');
}

function refuseTwins(requests: readonly PostedRequest[], pointer: (index: number) => string): void {
  const seen = new Set<string>();
  for (const [index, { id }] of requests.entries()) {
    if (seen.has(id)) throw invalidField(`${pointer(index)}/id`, 'duplicate');
    seen.add(id);
  }
}
