/** Checks a page of an import against what its draft holds already: no more is read of the draft than the page can name. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import type { FieldAtFault, FieldFaultCode } from '../../shared/api/faults.ts';
import type { importRequest } from '../../shared/api/ledger-import.ts';
import type { FieldFault } from '../../shared/api/problem.ts';
import { accountNamed } from '../../shared/ledger/accounts.ts';
import { createAuditor, type Violation } from '../../shared/ledger/invariants.ts';
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
import { peopleJson, readPeople } from './storage/people-rows.ts';
import { numberOf, textOrNull } from './storage/rows.ts';

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
    [`SELECT (${peopleJson('?1')}) AS people`, key],
    [BALANCES_TO_AUDIT, key, named],
    [DAYS_AFTER, key, drawn.reduce((first, on) => (on < first ? on : first), '9999-12-31')],
    [`${SELECT_ENTRIES} WHERE ${sql.NAMED}`, key, named],
    [sql.LENGTH, key],
    [sql.STATE, household.householdId, importId, page.page],
  ]);
  if (numberOf(state[0] ?? {}, 'taken') !== page.page - 1) throw unavailable();
  const here = readPeople(textOrNull(there[0] ?? {}, 'people') ?? NOBODY);
  const members: Member[] = [...here.members.values(), ...page.members];
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
  const ids = new Set(members.map(({ id }) => id));
  const auditor = createAuditor(ids, book);
  /** The first thing that is wrong with an entry, where it stands. */
  const faultIn = (
    entry: Page['entries'][number],
    violations: readonly Violation[],
    at: string,
  ): (FieldAtFault | FieldFault)[] => {
    const fault = (field: keyof typeof entry, code: FieldFaultCode): FieldAtFault[] => [
      { pointer: `${at}/${field}`, code },
    ];
    const tooEarly = violations.some(({ invariant }) => invariant === 'nothing-in-the-future');
    if (entry.recordedAt > now) return fault('recordedAt', 'in-the-future');
    if (tooEarly) return fault('on', 'in-the-future');
    if (!ids.has(entry.memberId)) return fault('memberId', 'not-found');
    if (entry.toMemberId !== null && !ids.has(entry.toMemberId)) return fault('toMemberId', 'not-found');
    const detail = violations.map((each) => `${each.invariant}: ${each.detail}`).join('; ');
    return violations.length === 0 ? [] : [{ pointer: at, code: 'does-not-add-up', detail }];
  };
  const faults = [
    ...(await Promise.all(people)).flat(),
    ...page.observations.flatMap(({ at }, index) => late(at, `/observations/${index}/at`)),
    ...page.entries.flatMap((entry, index) => faultIn(entry, auditor.next(entry), `/entries/${index}`)),
  ];
  const row = end[0] ?? {};
  return {
    faults: faults.slice(0, MOST_FAULTS),
    length: { entries: numberOf(row, 'entries'), moves: numberOf(row, 'moves') },
  };
}

const MOST_FAULTS = 20;

/** A draft that its first page has not opened yet. */
const NOBODY = '[[],[]]';

/** Every entry that an entry names: itself, what it reverses, and the grants of the quotas that it moves. */
function idsIn({ id, reverses, moves }: Page['entries'][number]): string[] {
  const grants = moves.flatMap(({ source, target }) => [
    accountNamed(source)?.of ?? '',
    accountNamed(target)?.of ?? '',
  ]);
  return [...new Set([id, reverses ?? '', ...grants])];
}
