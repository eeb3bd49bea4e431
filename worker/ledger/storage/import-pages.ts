/** A page of an import as it is kept until the last one has come: ready for the statements that take it over. */
import * as v from 'valibot';
import type { importRequest } from '../../../shared/api/ledger-import.ts';
import { importRequest as pageSchema } from '../../../shared/api/ledger-import.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';

type Page = v.InferOutput<typeof importRequest>;

/** The body that the database reads: instants in milliseconds, moves as the book writes them. */
export function packed(page: Page): string {
  let moves = 0;
  const entries = page.entries.map((entry) => {
    const movesBefore = moves;
    moves += entry.moves.length;
    return {
      ...entry,
      request: JSON.stringify(entry.request),
      basis: entry.basis === null ? null : JSON.stringify(entry.basis),
      moves: JSON.stringify(entry.moves.map(({ source, target, amountFen }) => [source, target, amountFen])),
      movesBefore,
      recordedMs: Date.parse(entry.recordedAt),
    };
  });
  const consents = page.consents.map(({ grantedAt, withdrawnAt, ...consent }) => ({
    ...consent,
    grantedMs: Date.parse(grantedAt),
    withdrawnMs: withdrawnAt === null ? null : Date.parse(withdrawnAt),
  }));
  const observations = page.observations.map(({ at, ...observation }) => ({ ...observation, atMs: Date.parse(at) }));
  return JSON.stringify({ ...page, entries, consents, observations });
}

const kept = v.object({
  members: pageSchema.entries.members,
  entries: v.array(v.looseObject({ request: v.string(), basis: v.nullable(v.string()), moves: v.string() })),
});

const stored = v.object({ entries: pageSchema.entries.entries });

const rows = v.array(v.tuple([v.string(), v.string(), v.number()]));

/** The members and entries of a kept page, for the auditor. */
export function unpacked(body: string): { readonly memberIds: readonly string[]; readonly entries: readonly Entry[] } {
  const page = v.parse(kept, JSON.parse(body));
  const entries = page.entries.map(({ movesBefore: _, recordedMs: __, ...entry }) => ({
    ...entry,
    request: JSON.parse(entry.request),
    basis: entry.basis === null ? null : JSON.parse(entry.basis),
    moves: v.parse(rows, JSON.parse(entry.moves)).map(([source, target, amountFen]) => ({ source, target, amountFen })),
  }));
  return { memberIds: page.members.map(({ id }) => id), entries: v.parse(stored, { entries }).entries };
}
