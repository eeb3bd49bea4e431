/** POST and GET /observations: what a portal showed. It never moves money. */
import type { Context } from 'hono';
import { fieldFaultOf } from '../../shared/api/faults.ts';
import { observationRequest, pageQuery } from '../../shared/api/ledger-entries.ts';
import { differingFieldOf } from '../../shared/ledger/recording.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson, readQuery } from '../body.ts';
import { cursorOf, numberIn } from '../cursor.ts';
import { refuseFields } from '../fault.ts';
import { Hono } from '../hono.ts';
import { type Household, openHousehold } from './access.ts';
import { explainCommon } from './refusals.ts';
import { Refused, runBatch } from './storage/database.ts';
import {
  OBSERVATION_BY_ID,
  observationAnswer,
  SELECT_OBSERVATIONS,
  SINCE_ENTRY,
  sinceEntryOf,
} from './storage/observation-rows.ts';
import { roomFor } from './storage/room.ts';
import { insertRows, observationCells } from './storage/row-lists.ts';
import { answerAgain, bind, write } from './writing.ts';

const PAGE = `${SELECT_OBSERVATIONS} WHERE o.household = ?1 AND coalesce(o.member = ?4, 1)
  ORDER BY o.at_ms DESC, o.observation DESC LIMIT ?3 OFFSET ?2`;

export function observationRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/observations', async (c) => {
      const household = await openHousehold(c, 'append');
      const asked = await readJson(c, observationRequest);
      const { database, id, nowMs } = household;
      const known = await stored(household, asked.id);
      if (known !== null) return replay(c, household, known, asked);
      refuseUnfit(c, household, asked.memberId, asked.at);
      try {
        await write(c, household, [
          insertRows(database, id, 'observations', [observationCells(asked, nowMs)]),
          roomFor(database, id, 'observations'),
        ]);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const other = error.reason === 'observation-exists' ? await stored(household, asked.id) : null;
        if (other === null) throw explainCommon(c, error);
        return replay(c, household, other, asked);
      }
      const written = await stored(household, asked.id);
      return c.json(written, 201);
    })
    .get('/observations', async (c) => {
      const { database, id } = await openHousehold(c, 'read', pageQuery);
      const { limit, cursor, memberId } = readQuery(c, pageQuery);
      const from = cursor === undefined ? 0 : numberIn(cursor, c.var);
      const [found] = await runBatch(database, [bind(database, PAGE, id, from, limit + 1, memberId ?? null)]);
      const items = (found?.results ?? []).map(observationAnswer);
      const nextCursor = items.length > limit ? cursorOf(from + limit) : null;
      return c.json({ items: items.slice(0, limit), nextCursor });
    });
}

interface Answer extends ReturnType<typeof observationAnswer> {
  readonly sinceEntryId: string | null;
}

async function stored({ database, id }: Household, observation: string): Promise<Answer | null> {
  const [found, since] = await runBatch(database, [
    bind(database, OBSERVATION_BY_ID, id, observation),
    bind(database, SINCE_ENTRY, id, observation),
  ]);
  const row = found?.results[0];
  if (row === undefined) return null;
  const answer = observationAnswer(row);
  return { ...answer, sinceEntryId: answer.differenceFen === 0 ? null : sinceEntryOf(since?.results ?? []) };
}

function replay(c: Context<AppEnv>, household: Household, known: Answer, asked: object): Response {
  const { differenceFen: _, sinceEntryId: __, ...told } = known;
  return answerAgain(c, household, known, differingFieldOf(told, asked));
}

function refuseUnfit(c: Context<AppEnv>, household: Household, memberId: string, at: string): void {
  const member = household.members.get(memberId);
  const errors = [];
  if (member === undefined) errors.push(fieldFaultOf('/memberId', 'not-found', c.var.language));
  else if (!member.hasAccount) errors.push(fieldFaultOf('/memberId', 'no-account', c.var.language));
  if (Date.parse(at) > household.nowMs) errors.push(fieldFaultOf('/at', 'in-the-future', c.var.language));
  refuseFields(errors);
}
