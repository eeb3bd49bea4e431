/** POST /household/import: pages of an export under one import id; the book is seen when the last has come. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import { fieldFaultOf } from '../../shared/api/faults.ts';
import { MAX_ENTRIES } from '../../shared/api/ledger-household.ts';
import { importRequest } from '../../shared/api/ledger-import.ts';
import { createAuditor } from '../../shared/ledger/invariants.ts';
import type { AppEnv } from '../bindings.ts';
import { readJson } from '../body.ts';
import { Fault } from '../fault.ts';
import { Hono } from '../hono.ts';
import { type Household, openHousehold, sha256 } from './access.ts';
import { conflict, explainCommon, writeOrExplain } from './refusals.ts';
import type { LedgerSeams } from './seams.ts';
import { Refused, runBatch } from './storage/database.ts';
import { ROOM } from './storage/entry-guards.ts';
import { packed, unpacked } from './storage/import-pages.ts';
import * as sql from './storage/import-sql.ts';
import { numberOf, textOf, textOrNull } from './storage/rows.ts';
import { bind, entityTag, write } from './writing.ts';

type Page = v.InferOutput<typeof importRequest>;

interface KeptPage {
  readonly page: number;
  readonly body: string | null;
  readonly hash: string;
  readonly finished: boolean;
}

export function importRoutes(seams: LedgerSeams): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/household/import', async (c) => {
    const household = await openHousehold(c, 'owner');
    const page = await readJson(c, importRequest);
    const hash = await sha256(JSON.stringify(page));
    const pages = await keptPages(household, page.importId);
    const same = pages.find((each) => each.page === page.page);
    if (same !== undefined) return replay(c, household, page, same, hash);
    if (pages.some(({ finished }) => finished)) throw conflict(c, 'import-finished');
    await refuseUnfit(c, household, page, seams);
    const body = packed(page);
    const keep = bind(household.database, sql.KEEP_PAGE, household.id, page.importId, page.page, body, hash);
    const others = bind(household.database, sql.FORGET_OTHERS, household.id, page.importId);
    if (!page.last) {
      await writeOrExplain(c, household, [others, keep]);
      return c.json(answerOf(page, false), 201);
    }
    const bodies = [...pages, { page: page.page, body, hash, finished: false }];
    const entries = audited(c, bodies);
    await takeOver(c, household, [others, keep, ...statementsFor(household, page.importId, bodies)]);
    return c.json({ ...answerOf(page, true), entries }, 201);
  });
}

function answerOf({ importId, page }: Page, finished: boolean) {
  return { importId, page, finished };
}

async function keptPages({ database, id }: Household, importId: string): Promise<KeptPage[]> {
  const [found] = await runBatch(database, [bind(database, sql.PAGES, id, importId)]);
  return (found?.results ?? []).map((row) => ({
    page: numberOf(row, 'page'),
    body: textOrNull(row, 'body'),
    hash: textOf(row, 'body_sha256'),
    finished: numberOf(row, 'finished') === 1,
  }));
}

function replay(c: Context<AppEnv>, household: Household, page: Page, kept: KeptPage, hash: string): Response {
  if (kept.hash !== hash) {
    throw new Fault('conflict', { errors: [fieldFaultOf('/page', 'differs', c.var.language)] });
  }
  c.header('Idempotency-Hit', 'true');
  c.header('ETag', entityTag(household.version));
  return c.json(answerOf(page, kept.finished));
}

async function refuseUnfit(c: Context<AppEnv>, household: Household, page: Page, seams: LedgerSeams): Promise<void> {
  const known = await Promise.all(page.members.map(({ region }) => seams.isRegion(c.env, region)));
  const now = new Date(household.nowMs).toISOString();
  const errors = [
    ...known.flatMap((isKnown, index) =>
      isKnown ? [] : [fieldFaultOf(`/members/${index}/region`, 'no-such-region', c.var.language)],
    ),
    ...page.entries.flatMap(({ recordedAt }, index) =>
      recordedAt <= now ? [] : [fieldFaultOf(`/entries/${index}/recordedAt`, 'in-the-future', c.var.language)],
    ),
    ...page.observations.flatMap(({ at }, index) =>
      at <= now ? [] : [fieldFaultOf(`/observations/${index}/at`, 'in-the-future', c.var.language)],
    ),
  ];
  if (errors.length > 0) throw new Fault('invalid-fields', { errors });
}

/** How many entries the pages hold. Throws a 422 Fault for a missing page or an entry that breaks an invariant. */
function audited(c: Context<AppEnv>, pages: readonly KeptPage[]): number {
  const parts = pages.map(({ body }) => unpacked(body ?? '{}'));
  if (pages.some(({ page }, index) => page !== index + 1)) {
    throw new Fault('invalid-fields', { errors: [fieldFaultOf('/page', 'missing', c.var.language)] });
  }
  const auditor = createAuditor(new Set(parts.flatMap(({ memberIds }) => memberIds)));
  let entries = 0;
  for (const [part, page] of parts.entries()) {
    for (const [index, entry] of page.entries.entries()) {
      entries += 1;
      const [violation] = auditor.next(entry);
      if (violation === undefined) continue;
      const pointer = part === parts.length - 1 ? `/entries/${index}` : '/entries';
      const detail = `${violation.invariant}: ${violation.detail}`;
      throw new Fault('invalid-fields', { errors: [{ pointer, code: 'does-not-add-up', detail }] });
    }
  }
  return entries;
}

function statementsFor(household: Household, importId: string, pages: readonly KeptPage[]): D1PreparedStatement[] {
  const { database, id, nowMs } = household;
  const take = (text: string, page: number): D1PreparedStatement =>
    bind(database, text, id, importId, page, ...(sql.takesInstant(text) ? [nowMs] : []));
  const people = pages.flatMap(({ page }) => sql.TAKE_PEOPLE.map((text) => take(text, page)));
  const papers = pages.flatMap(({ page }) => sql.TAKE_PAPERS.map((text) => take(text, page)));
  let [entries, moves] = [0, 0];
  const book = pages.map(({ page, body }) => {
    const statement = bind(database, sql.TAKE_ENTRIES, id, importId, page, entries, moves);
    const part = unpacked(body ?? '{}').entries;
    entries += part.length;
    moves += part.reduce((sum, entry) => sum + entry.moves.length, 0);
    return statement;
  });
  return [...people, ...papers, ...book, bind(database, sql.FINISH, id, importId)];
}

async function takeOver(
  c: Context<AppEnv>,
  household: Household,
  statements: readonly D1PreparedStatement[],
): Promise<void> {
  const { database, id } = household;
  const most = Number(c.env.LEDGER_MAX_ENTRIES ?? MAX_ENTRIES);
  try {
    await write(c, household, [bind(database, sql.BOOK_IS_EMPTY, id), ...statements, bind(database, ROOM, id, most)]);
  } catch (error) {
    const explained = error instanceof Refused ? explainCommon(c, error) : error;
    if (explained instanceof Fault) throw explained;
    // What the auditor let pass and the database refuses names something twice, or someone who is not there.
    const constraint = error instanceof Error && error.message.includes('SQLITE_CONSTRAINT');
    if (!(error instanceof Refused) && !constraint) throw error;
    throw new Fault('invalid-fields', { errors: [fieldFaultOf('/importId', 'does-not-add-up', c.var.language)] });
  }
}
