/**
 * A household moves to another through the API: its export, cut into pages that arrive in any order, twice, or not at all the
 * first time, while the runtime is killed. Nothing may be seen before the last page, and then all of it, word for word.
 */
import * as v from 'valibot';
import { householdDocument } from '../../shared/api/ledger-export.ts';
import { importPages } from '../../shared/ledger/exports/document.ts';
import { oneOf, type Random, shuffled, uuid } from './situations.ts';

export interface Road {
  readonly ask: (token: string, method: string, where: string, body?: unknown) => Promise<Response>;
  readonly killAndRestart: () => Promise<void>;
}

const created = v.object({ token: v.string() });
const finished = v.object({ finished: v.boolean() });
const audit = v.object({ holds: v.boolean() });
const PATIENCE = 600;

/** Answers what is wrong with the new household, if anything, and how many pages there were. */
export async function moved(road: Road, from: string, random: Random): Promise<{ wrong: string[]; pages: number }> {
  const wrong: string[] = [];
  const exported = await exportOf(road, from);
  const pages = importPages(exported, uuid(random));
  const { token } = v.parse(created, await (await road.ask('', 'POST', '/households', {})).json());
  const early = shuffled(random, pages.slice(0, -1));
  let restarted: Promise<void> | null = null;
  for (const [index, page] of early.entries()) {
    if (index >= early.length / 2) restarted ??= road.killAndRestart();
    if (random() < 0.2) await sent(road, token, oneOf(random, early.slice(0, index + 1)));
    if ((await sent(road, token, page)).finished) wrong.push(`page ${page.page} finished the import`);
  }
  await restarted;
  const hidden = await exportOf(road, token);
  if (hidden.members.length + hidden.entries.length > 0) wrong.push('a part of an import was seen');
  const last = pages.at(-1);
  if (!(await sent(road, token, last)).finished) wrong.push('the last page did not finish the import');
  if (!(await sent(road, token, last)).finished) wrong.push('the last page, sent again, did not know that it had');
  const { household: _, ...ours } = exported;
  const { household: __, ...theirs } = await exportOf(road, token);
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) wrong.push('what was imported is not what was exported');
  if (!v.parse(audit, await (await road.ask(token, 'GET', '/audit')).json()).holds)
    wrong.push('the new book is unsound');
  return { wrong, pages: pages.length };
}

async function exportOf(road: Road, token: string) {
  return v.parse(householdDocument, await (await road.ask(token, 'GET', '/household/export')).json());
}

/** Sends a page until there is an answer: a runtime that is down or busy is asked again. */
async function sent(road: Road, token: string, page: unknown): Promise<{ finished: boolean }> {
  for (let attempt = 0; attempt < PATIENCE; attempt += 1) {
    const answer = await road.ask(token, 'POST', '/household/import', page).catch(() => null);
    if (answer?.ok) return v.parse(finished, await answer.json());
    if (answer !== null && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No answer');
}
