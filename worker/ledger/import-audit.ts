/** Checks a page of an import against what its draft holds already: no more is read of the draft than the page can name. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import type { FieldAtFault } from '../../shared/api/faults.ts';
import type { importRequest } from '../../shared/api/ledger-import.ts';
import type { FieldFault } from '../../shared/api/problem.ts';
import { accountNamed } from '../../shared/ledger/accounts.ts';
import { createAuditor } from '../../shared/ledger/invariants.ts';
import type { Member } from '../../shared/ledger/member.ts';
import type { AppEnv } from '../bindings.ts';
import { unavailable } from '../fault.ts';
import type { Household } from './access.ts';
import { faultsOfMember } from './members.ts';
import type { LedgerSeams } from './seams.ts';
import { BALANCES_TO_AUDIT, DAYS_AFTER, readBalances } from './storage/balance-sql.ts';
import { runBatch } from './storage/database.ts';
import { readEntry, SELECT_ENTRIES } from './storage/entry-rows.ts';
import * as sql from './storage/import-sql.ts';
import { membersJson, readMembers } from './storage/member-rows.ts';
import { numberOf, textOf } from './storage/rows.ts';

export type Page = v.InferOutput<typeof importRequest>;

export interface Draft {
  readonly household: Household;
  readonly importId: string;
  /** The household's id and a piece of the import id's hash. */
  readonly key: string;
  readonly seams: LedgerSeams;
}

/** Entries and moves that a book has. */
export interface Length {
  readonly entries: number;
  readonly moves: number;
}

/** What is wrong with a page as the next one of the draft, and how long the draft is. */
export async function looked(
  c: Context<AppEnv>,
  { household, importId, key, seams }: Draft,
  page: Page,
): Promise<{ faults: readonly (FieldAtFault | FieldFault)[]; length: Length }> {
  const { database, nowMs } = household;
  const named = JSON.stringify(page.entries.flatMap(idsIn));
  const drawn = page.entries.flatMap(({ basis, on }) => (basis === null ? [] : [on]));
  const [there = [], balances = [], days = [], entries = [], end = [], state = []] = await runBatch(database, [
    [membersJson('?1'), key],
    [BALANCES_TO_AUDIT, key, named],
    [DAYS_AFTER, key, drawn.reduce((first, on) => (on < first ? on : first), '9999-12-31')],
    [`${SELECT_ENTRIES} WHERE ${sql.NAMED}`, key, named],
    [sql.LENGTH, key],
    [sql.STATE, household.householdId, importId, page.page],
  ]);
  if (numberOf(state[0] ?? {}, 'taken') !== page.page - 1) throw unavailable();
  const members: Member[] = [...readMembers(textOf(there[0] ?? NOBODY, 'members')).values(), ...page.members];
  const people = page.members.map((member, index) =>
    faultsOfMember(c.env, members, member, seams, `/members/${index}`),
  );
  const now = new Date(nowMs).toISOString();
  const late = (instant: string, pointer: string): FieldAtFault[] =>
    instant <= now ? [] : [{ pointer, code: 'in-the-future' }];
  const book = readBalances(balances, days);
  for (const { entry } of entries.map(readEntry)) {
    book.entries.set(entry.id, entry);
    if (entry.reverses !== null) book.reversals.set(entry.reverses, entry.id);
  }
  const auditor = createAuditor(new Set(members.map(({ id }) => id)), book);
  const faults = [
    ...(await Promise.all(people)).flat(),
    ...page.observations.flatMap(({ at }, index) => late(at, `/observations/${index}/at`)),
    ...page.entries.flatMap((entry, index) => [
      ...late(entry.recordedAt, `/entries/${index}/recordedAt`),
      ...auditor.next(entry).map(({ invariant, detail }) => ({
        pointer: `/entries/${index}`,
        code: 'does-not-add-up',
        detail: `${invariant}: ${detail}`,
      })),
    ]),
  ];
  const row = end[0] ?? {};
  return {
    faults: faults.slice(0, MOST_FAULTS),
    length: { entries: numberOf(row, 'entries'), moves: numberOf(row, 'moves') },
  };
}

const MOST_FAULTS = 20;

/** A draft that its first page has not opened yet. */
const NOBODY = { members: '[]' };

/** Every entry that an entry names: itself, what it reverses, and the grants of the quotas that it moves. */
function idsIn({ id, reverses, moves }: Page['entries'][number]): string[] {
  const grants = moves.flatMap(({ source, target }) => [
    accountNamed(source)?.of ?? '',
    accountNamed(target)?.of ?? '',
  ]);
  return [...new Set([id, reverses ?? '', ...grants])];
}
