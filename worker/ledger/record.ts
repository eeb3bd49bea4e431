/** Records requests under their ids, once each, all or nothing. */
import type { Context } from 'hono';
import { PLAIN_RULE } from '../../shared/estimates/draws.ts';
import { sharerPocket } from '../../shared/ledger/drawing.ts';
import type { EntryRequest } from '../../shared/ledger/entry.ts';
import { differingField, isDrawn } from '../../shared/ledger/recording.ts';
import { ZERO_FEN } from '../../shared/money.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault } from '../fault.ts';
import type { Household } from './access.ts';
import { explain } from './refusals.ts';
import type { LedgerSeams } from './seams.ts';
import { Refused, rowsOf, type Statement } from './storage/database.ts';
import { readEntry, SELECT_ENTRIES, type StoredEntry } from './storage/entry-rows.ts';
import { type DrawnBy, statementsFor } from './storage/entry-statements.ts';
import { roomFor } from './storage/room.ts';
import { entityTag, write } from './writing.ts';

export interface Recorded {
  readonly entries: readonly StoredEntry[];
  /** Every id was known already: nothing was written. */
  readonly replayed: boolean;
}

const BY_IDS = `${SELECT_ENTRIES} WHERE e.household = ?1 AND e.entry IN (SELECT value FROM json_each(?2))`;

/**
 * Writes what is new of the requests and answers all of them, in order. `pointer` says where a request stands in the body;
 * `faulty` are the faults that a new request would be refused for.
 * Throws a 409 Fault that names the field when an id is known with other content.
 */
export async function recordEntries(
  c: Context<AppEnv>,
  household: Household,
  seams: LedgerSeams,
  requests: readonly EntryRequest[],
  pointer: (index: number) => string,
  faulty: readonly (Fault | null)[] = [],
): Promise<Recorded> {
  const fresh = async (known: ReadonlyMap<string, StoredEntry>): Promise<Recorded> => {
    refuseOtherContent(requests, known, pointer);
    const asked = requests.filter(({ id }) => !known.has(id));
    const written = asked.length === 0 ? [] : await writeEntries(c, household, seams, asked);
    const all = new Map([...known, ...written.map((each) => [each.entry.id, each] as const)]);
    if (asked.length === 0) c.header('ETag', entityTag(household.version));
    return { entries: requests.flatMap(({ id }) => all.get(id) ?? []), replayed: asked.length === 0 };
  };
  try {
    return await fresh(
      faulty.some((fault) => fault !== null) ? await knownDespite(household, requests, faulty) : new Map(),
    );
  } catch (error) {
    // What is remembered of a household opens no stored answer: only an open one may look.
    if (!(error instanceof Refused) || household.isRemembered) throw error;
    const known = await storedEntries(household, requests);
    if (known.size === 0) throw explain(error, requests, pointer);
    try {
      return await fresh(known);
    } catch (again) {
      throw again instanceof Refused ? explain(again, requests, pointer) : again;
    }
  }
}

/**
 * The stored entries among requests of which some are faulty. What was written once is answered again, even where it would
 * be refused today (the person has lost the account since, say). Throws the first fault of a request that is new.
 */
async function knownDespite(
  household: Household,
  requests: readonly EntryRequest[],
  faulty: readonly (Fault | null)[],
): Promise<ReadonlyMap<string, StoredEntry>> {
  const [first] = faulty.filter((fault) => fault !== null);
  if (household.isRemembered && first !== undefined) throw first;
  const known = await storedEntries(household, requests);
  for (const [index, { id }] of requests.entries()) {
    const fault = faulty[index] ?? null;
    if (fault !== null && !known.has(id)) throw fault;
  }
  return known;
}

async function writeEntries(
  c: Context<AppEnv>,
  household: Household,
  seams: LedgerSeams,
  requests: readonly EntryRequest[],
): Promise<StoredEntry[]> {
  const { database, id, nowMs } = household;
  const place = { database, household: id, nowMs };
  const statements: Statement[] = [];
  for (const request of requests)
    statements.push(...statementsFor(place, request, await drawnBy(c, household, seams, request)));
  const ids = JSON.stringify(requests.map((request) => request.id));
  const room = roomFor(id, 'entries', c.env.LEDGER_MAX_ENTRIES);
  const results = await write(c, household, [...statements, room, [BY_IDS, id, ids]]);
  return (results.at(-1) ?? []).map(readEntry);
}

async function storedEntries(
  household: Household,
  requests: readonly EntryRequest[],
): Promise<ReadonlyMap<string, StoredEntry>> {
  const ids = JSON.stringify(requests.map((request) => request.id));
  const found = await rowsOf(household.database, BY_IDS, household.id, ids);
  return new Map(found.map(readEntry).map((stored) => [stored.entry.id, stored]));
}

function refuseOtherContent(
  requests: readonly EntryRequest[],
  known: ReadonlyMap<string, StoredEntry>,
  pointer: (index: number) => string,
): void {
  const errors = requests.flatMap((request, index) => {
    const stored = known.get(request.id);
    const field = stored === undefined ? null : differingField(stored.entry.request, request);
    return field === null ? [] : [{ pointer: pointer(index) + field, code: 'differs' } as const];
  });
  if (errors.length > 0) throw new Fault('conflict', { errors });
}

async function drawnBy(
  { env }: Context<AppEnv>,
  { members, relations }: Household,
  seams: LedgerSeams,
  request: EntryRequest,
): Promise<DrawnBy> {
  const patient = request.kind === 'payment' && isDrawn(request) ? members.get(request.memberId) : undefined;
  if (patient === undefined || request.kind !== 'payment') return { rule: PLAIN_RULE, least: {} };
  const { on, amountFen: billFen } = request;
  // Whoever might stand in the order that holds that day; what they have is seen where it is drawn.
  const sharers = [...members.values()].filter(({ id, hasAccount }) => hasAccount && id !== patient.id);
  const pockets = sharers.map(
    ({ id, region }) => ({ id: sharerPocket(id), region, kind: 'sharer', balanceFen: ZERO_FEN }) as const,
  );
  return seams.rulingOn(env, { on, patient, billFen, sharers, pockets, relations });
}
