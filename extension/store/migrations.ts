/** The database's shape, version by version. A shipped step is never changed; a new shape is a new step. */
import type { Dexie, Transaction } from 'dexie';

export interface Migration {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Whoever was named before there was a book has told nothing of their insurance yet. */
async function giveFacts(transaction: Transaction): Promise<void> {
  await transaction
    .table('members')
    .toCollection()
    .modify({ facts: null, earnings: { contributionBaseFen: null, birthYear: null } });
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, stores: { members: 'id, since', balances: 'id, memberId, at' } },
  { version: 2, stores: { releases: 'seq' } },
  {
    version: 3,
    stores: {
      relations: '[memberId+toMemberId]',
      drawOrders: '[memberId+from]',
      entries: 'place, &id',
      household: 'key',
      outbox: 'n',
      conflicts: 'id',
      forgotten: 'id',
    },
    upgrade: giveFacts,
  },
];

/** Declares every step to the database. Throws an Error when a number is missing or stands twice. */
export function declareMigrations(database: Dexie, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const [index, { version, stores, upgrade }] of migrations.entries()) {
    if (version !== index + 1) throw new Error(`Migration ${index + 1} is missing: found ${version}`);
    const declared = database.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
}
