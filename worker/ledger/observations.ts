/** POST and GET /observations: what a portal showed. It never moves money. */
import type { Context } from 'hono';
import type { FieldAtFault } from '../../shared/api/faults.ts';
import { observationRequest, pageQuery } from '../../shared/api/ledger-entries.ts';
import { differingFieldOf } from '../../shared/ledger/recording.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { cursorOf, numberIn } from '../cursor.ts';
import { refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { type Household, openHousehold, writing } from './access.ts';
import { explainCommon } from './refusals.ts';
import { Refused, rowsOf, runBatch } from './storage/database.ts';
import {
  OBSERVATION_BY_ID,
  observationAnswer,
  SELECT_OBSERVATIONS,
  SINCE_ENTRY,
  sinceEntryOf,
} from './storage/observation-rows.ts';
import { roomFor } from './storage/room.ts';
import { insertRows, observationCells } from './storage/row-lists.ts';
import { answerAgain, write } from './writing.ts';

const PAGE = `${SELECT_OBSERVATIONS} WHERE o.household = ?1 AND coalesce(o.member = ?4, 1)
  ORDER BY o.at_ms DESC, o.observation DESC LIMIT ?3 OFFSET ?2`;

export function observationRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post(
      '/observations',
      writing('append', async (c, household) => {
        const asked = await readJson(c, observationRequest);
        const { id, nowMs } = household;
        const known = await stored(household, asked.id);
        if (known !== null) return replay(c, household, known, asked);
        refuseUnfit(household, asked.memberId, asked.at);
        try {
          await write(c, household, [
            insertRows(id, 'observations', [observationCells(asked, nowMs)]),
            roomFor(id, 'observations'),
          ]);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          const other = error.reason === 'observation-exists' ? await stored(household, asked.id) : null;
          if (other === null) throw explainCommon(error);
          return replay(c, household, other, asked);
        }
        const written = await stored(household, asked.id);
        return c.json(written, 201);
      }),
    )
    .get('/observations', async (c) => {
      const { database, id } = await openHousehold(c, 'read', pageQuery);
      const { limit, cursor, memberId } = readQuery(c, pageQuery);
      const from = cursor === undefined ? 0 : numberIn(cursor);
      const found = await rowsOf(database, PAGE, id, from, limit + 1, memberId ?? null);
      const items = found.map(observationAnswer);
      const nextCursor = items.length > limit ? cursorOf(from + limit) : null;
      return c.json({ items: items.slice(0, limit), nextCursor });
    });
}

interface Answer extends ReturnType<typeof observationAnswer> {
  readonly sinceEntryId: string | null;
}

async function stored({ database, id }: Household, observation: string): Promise<Answer | null> {
  const [found = [], since = []] = await runBatch(database, [
    [OBSERVATION_BY_ID, id, observation],
    [SINCE_ENTRY, id, observation],
  ]);
  const row = found[0];
  if (row === undefined) return null;
  const answer = observationAnswer(row);
  return { ...answer, sinceEntryId: answer.differenceFen === 0 ? null : sinceEntryOf(since) };
}

function replay(c: Context<AppEnv>, household: Household, known: Answer, asked: object): Response {
  const { differenceFen: _, sinceEntryId: __, ...told } = known;
  return answerAgain(c, household, known, differingFieldOf(told, asked));
}

function refuseUnfit(household: Household, memberId: string, at: string): void {
  const member = household.members.get(memberId);
  const errors: FieldAtFault[] = [];
  if (member === undefined) errors.push({ pointer: '/memberId', code: 'not-found' });
  else if (!member.hasAccount) errors.push({ pointer: '/memberId', code: 'no-account' });
  if (Date.parse(at) > household.nowMs) errors.push({ pointer: '/at', code: 'in-the-future' });
  refuseFields(errors);
}
