/** The ledger databases: which one a household lives in, and what their failures mean. */
import type { Bindings } from '../../bindings.ts';
import { unavailable } from '../../fault.ts';

/** A write that the database refused, by the reason that a guard named. The whole batch is undone. */
export class Refused extends Error {
  readonly reason: string;
  /** Which entry, member or observation it was about, when the guard says so. */
  readonly about: string;

  constructor(reason: string, about: string) {
    super(reason);
    this.reason = reason;
    this.about = about;
  }
}

/** Whether a write was refused because the household is not what it was made for. */
export function isStale(error: unknown): boolean {
  return error instanceof Refused && error.reason === 'stale';
}

/** The database of that number, or null when there is none here. */
export function databaseNumbered(bindings: Bindings, number: number): D1Database | null {
  if (number === 0) return bindings.LEDGER_0;
  return (number === 1 ? bindings.LEDGER_1 : undefined) ?? null;
}

/** The database in which new households are created: the one that the deployment names, else the first. */
export function databaseForNew(bindings: Bindings): { number: number; database: D1Database } {
  const number = Number(bindings.LEDGER_FOR_NEW ?? '0');
  const database = databaseNumbered(bindings, number);
  if (database === null) throw new RangeError('LEDGER_FOR_NEW names a database that is not bound');
  return { number, database };
}

/** The text of a statement, and what its ?1, ?2 and so on are bound to. */
export type Statement = readonly [sql: string, ...values: (string | number | null)[]];

/**
 * Runs statements as one transaction and answers the rows of each.
 * Throws Refused when a guard of the database stopped it, a 503 Fault when the database failed or was overloaded, and
 * the error itself when our SQL was wrong.
 */
export async function runBatch(database: D1Database, statements: readonly Statement[]): Promise<Row[][]> {
  try {
    const prepared = statements.map(([sql, ...values]) => database.prepare(sql).bind(...values));
    return (await database.batch<Row>(prepared)).map(({ results }) => results);
  } catch (error) {
    throw understood(error);
  }
}

/** The rows of one statement; throws as {@link runBatch} does. */
export async function rowsOf(database: D1Database, ...statement: Statement): Promise<Row[]> {
  const [rows = []] = await runBatch(database, [statement]);
  return rows;
}

export type Row = Record<string, string | number | null>;

function understood(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  const refused = /refused:([a-z-]+)(?:@([0-9a-z-]*))?/.exec(message);
  if (refused?.[1] !== undefined) return new Refused(refused[1], refused[2] ?? '');
  // A constraint or a syntax error is a fault of ours, and trying again would not help.
  if (/SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE)/.test(message)) return error;
  return unavailable();
}
