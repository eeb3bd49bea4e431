/** The draft of an import: pages are checked in their turn against what it holds already, and written into it one at a time. */
import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldAtFault, inWords } from '../../shared/api/faults.ts';
import { importRequest } from '../../shared/api/ledger-import.ts';
import type { FieldFault } from '../../shared/api/problem.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault, invalidField } from '../fault.ts';
import { faultWords } from '../problem.ts';
import { sha256 } from '../sha256.ts';
import type { Household } from './access.ts';
import { OPEN_COMMON_ACCOUNTS } from './households.ts';
import { type Draft, type Length, looked, type Page } from './import-audit.ts';
import { explainCommon } from './refusals.ts';
import type { LedgerSeams } from './seams.ts';
import { isStale, Refused, rowsOf, type Statement } from './storage/database.ts';
import * as sql from './storage/import-sql.ts';
import { roomFor } from './storage/room.ts';
import * as rows from './storage/row-lists.ts';
import { numberOf, textOf } from './storage/rows.ts';
import { write } from './writing.ts';

export async function draftFor(household: Household, importId: string, seams: LedgerSeams): Promise<Draft> {
  return { household, importId, key: `${household.householdId}~${(await sha256(importId)).slice(0, 9)}`, seams };
}

/** Takes the pages that came before their turn, for as long as the next one is there. */
export async function takeWaiting(c: Context<AppEnv>, draft: Draft): Promise<void> {
  const { database, householdId } = draft.household;
  for (;;) {
    const found = await rowsOf(database, sql.NEXT_WAITING, householdId, draft.importId);
    const row = found[0];
    if (row === undefined) return;
    const page = v.parse(importRequest, JSON.parse(textOf(row, 'body')));
    try {
      await takePage(c, draft, page, textOf(row, 'body_sha256'), `${page.page}: `);
    } catch (error) {
      // Another request is taking it, and goes on from there; a database that failed is asked again with the next page.
      if (error instanceof Fault && error.code === 'unavailable') return;
      throw error;
    }
  }
}

/**
 * Checks a page and writes it into the draft; the last one makes the draft the household's book. Answers the entries of the
 * book, once it is one. Throws a 422 Fault for what is not sound: at its place, or where the page had to `wait`, at /page.
 */
export async function takePage(
  c: Context<AppEnv>,
  draft: Draft,
  page: Page,
  hash: string,
  wait?: string,
): Promise<number | undefined> {
  const { faults, length } = await looked(c, draft, page);
  if (faults.length > 0) {
    const words = await faultWords();
    const late = (fault: FieldAtFault | FieldFault): FieldFault => {
      const { pointer, code, detail } = inWords(fault, words, c.var.language);
      return { pointer: '/page', code, detail: `${wait}${pointer} ${detail}` };
    };
    throw new Fault('invalid-fields', { errors: wait === undefined ? faults : faults.map(late) });
  }
  try {
    const results = await write(c, draft.household, statementsFor(c, draft, page, hash, length));
    return page.last ? numberOf(results.at(-1)?.[0] ?? {}, 'entries') : undefined;
  } catch (error) {
    const explained = error instanceof Refused ? explainCommon(error) : error;
    if (explained instanceof Fault || isStale(explained)) throw explained;
    // What the auditor let pass and the database refuses names something twice, or someone who is not there.
    const constraint = error instanceof Error && error.message.includes('SQLITE_CONSTRAINT');
    if (!(error instanceof Refused) && !constraint) throw error;
    throw invalidField('/importId', 'does-not-add-up');
  }
}

function statementsFor(c: Context<AppEnv>, draft: Draft, page: Page, hash: string, length: Length): Statement[] {
  const { key, importId } = draft;
  const { householdId: id, nowMs } = draft.household;
  const opening: Statement[] = [
    [sql.OPEN_DRAFT, id, key],
    [OPEN_COMMON_ACCOUNTS, key],
  ];
  const finishing: Statement[] = [
    [sql.JOIN_CONSENTS, id, key],
    roomFor(id, 'consents'),
    [sql.TAKE_DRAFT, id, key],
    [sql.FINISH, id, importId],
    [sql.LENGTH, key],
  ];
  return [
    ...forgetOthers(draft),
    [sql.STOP_WAITING, id, importId, page.page],
    [sql.KEEP_PAGE, id, importId, page.page, null, hash],
    ...(page.page === 1 ? opening : []),
    ...rowsIn(page, length, nowMs).flatMap(([table, list]) =>
      list.length === 0 ? [] : [rows.insertRows(key, table, list)],
    ),
    ...ROOM.map((what) => roomFor(key, what, what === 'entries' ? c.env.LEDGER_MAX_ENTRIES : undefined)),
    ...(page.last ? finishing : []),
  ];
}

/** The rows of a page, in the order in which they refer to each other. */
function rowsIn(
  page: Page,
  { entries, moves }: Length,
  nowMs: number,
): [string, ReturnType<typeof rows.entryCells>[]][] {
  let firstMove = moves + 1;
  return [
    ['members', page.members.map((member) => rows.memberCells(member, nowMs))],
    ['accounts', page.members.flatMap(rows.memberAccounts)],
    ['relations', page.relations.map(rows.relationCells)],
    ['draw_orders', page.drawOrders.flatMap(rows.drawOrderRows)],
    ['consents', page.consents.map(rows.consentCells)],
    ['observations', page.observations.map((observation) => rows.observationCells(observation, nowMs))],
    ['accounts', page.entries.filter(({ kind }) => kind === 'quota-grant').flatMap(rows.quotaAccounts)],
    [
      'entries',
      page.entries.map((entry, index) => {
        const cells = rows.entryCells(entry, entries + index + 1, firstMove);
        firstMove += entry.moves.length;
        return cells;
      }),
    ],
  ];
}

const ROOM = ['members', 'observations', 'draw-orders', 'entries'] as const;

export function forgetOthers({ household: { householdId }, importId, key }: Draft): Statement[] {
  return [
    [sql.FORGET_PAGES, householdId, importId],
    [sql.FORGET_DRAFTS, householdId, key],
  ];
}
